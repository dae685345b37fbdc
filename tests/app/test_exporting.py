from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.app.conftest import bridge
from viewer.app.actions import Do
from viewer.app.exporting import Format, export_job, format_names, settle_format
from viewer.app.program import Program
from viewer.model import SilentMonitor


@pytest.mark.parametrize("form", list(Format))
def test_every_format_that_is_offered_can_be_written(qapp: object, form: Format, tmp_path: Path) -> None:
    path = tmp_path / f"result.{form.value}"
    assert form in format_names()
    export_job(bridge(), form, path)(SilentMonitor())
    assert path.stat().st_size > 100


@pytest.mark.parametrize(
    ("name", "chosen", "form", "saved"),
    [
        ("a.html", Format.HTML, Format.HTML, "a.html"),
        ("a", Format.HTML, Format.HTML, "a.html"),
        ("a.JSON", Format.HTML, Format.JSON, "a.JSON"),
        ("bridge 4.5", Format.CSV, Format.CSV, "bridge 4.5.csv"),
    ],
)
def test_the_ending_decides_or_is_added(name: str, chosen: Format, form: Format, saved: str) -> None:
    assert settle_format(Path(name), chosen) == (form, Path(saved))


def test_exporting_asks_for_a_place_and_says_what_was_saved(
    qtbot: QtBot, opened: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bridge.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    opened.window.actions_by_name[Do.EXPORT].trigger()
    qtbot.waitUntil(lambda: bool(opened.window.bars.texts))
    assert opened.window.bars.texts == (f"Saved {path}",)
    assert path.exists()


def test_what_cannot_be_saved_is_said_with_what_to_do(qtbot: QtBot, opened: Program, tmp_path: Path) -> None:
    opened.controller.export(Format.HTML, tmp_path / "gone" / "bridge.html")
    qtbot.waitUntil(lambda: bool(opened.window.bars.texts))
    (text,) = opened.window.bars.texts
    assert text.startswith(f"Could not save {tmp_path / 'gone' / 'bridge.html'}")
    assert text.endswith("Choose another place.")
