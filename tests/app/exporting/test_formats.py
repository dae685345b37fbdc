from pathlib import Path

import pytest

from tests.app.conftest import bridge
from viewer.app.exporting.formats import Format, export_job, format_names, settle_path
from viewer.export.contents import Contents
from viewer.model import SilentMonitor, Span


@pytest.mark.parametrize("form", list(Format))
def test_every_format_that_is_offered_can_be_written(qapp: object, form: Format, tmp_path: Path) -> None:
    path = tmp_path / f"result.{form.value}"
    assert form in format_names()
    written = export_job(bridge(), [(form, path)])(SilentMonitor())
    assert written.paths == (path,)
    assert path.stat().st_size > 100


@pytest.mark.parametrize(
    ("name", "form", "saved"),
    [
        ("a", Format.HTML, "a.html"),
        ("a.JSON", Format.JSON, "a.JSON"),
        ("bridge 4.5", Format.CSV, "bridge 4.5.csv"),
        ("a", Format.LINKS, "a.links.csv"),
        ("mine.csv", Format.LINKS, "mine.csv"),
        ("a.html", Format.PDF, "a.html.pdf"),
    ],
)
def test_an_ending_is_added_where_it_is_missing(name: str, form: Format, saved: str) -> None:
    assert settle_path(Path(name), form) == Path(saved)


def test_a_file_that_cannot_be_written_keeps_no_other_from_being(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    files = [
        (Format.CSV, tmp_path / "folder.csv"),
        (Format.JSON, tmp_path / "gone" / "a.json"),
        (Format.MARKDOWN, tmp_path / "a.md"),
    ]
    written = export_job(bridge(), files)(SilentMonitor())
    assert written.paths == (tmp_path / "a.md",)
    assert [path for path, _ in written.failures] == [tmp_path / "folder.csv", tmp_path / "gone" / "a.json"]
    assert all(reason for _, reason in written.failures)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "folder.csv"]


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.html"
    path.write_text("before")
    monkeypatch.setattr("viewer.export.atomic.os.fsync", full)
    written = export_job(bridge(), [(Format.HTML, path)])(SilentMonitor())
    assert written.failures == ((path, "No space left on device"),)
    assert [each.name for each in tmp_path.iterdir()] == ["a.html"]
    assert path.read_text() == "before"


def test_the_page_holds_what_was_chosen_and_the_table_everything(tmp_path: Path) -> None:
    files = [(Format.HTML, tmp_path / "a.html"), (Format.CSV, tmp_path / "a.csv")]
    export_job(bridge(), files, Contents(asides=False, rows=Span(0, 1)))(SilentMonitor())
    page, table = ((tmp_path / name).read_text(encoding="utf-8") for name in ("a.html", "a.csv"))
    assert "Only a part is shown here" in page
    assert "Log in to comment." not in page
    assert "Log in to comment." in table
