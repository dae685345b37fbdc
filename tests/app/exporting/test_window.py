from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.app.conftest import bridge
from viewer.app.actions import Do
from viewer.app.aligned.selecting import SelectionTool
from viewer.app.aligned.selection import Selection, TextPlace
from viewer.app.exporting.choice import Choice, Preset
from viewer.app.exporting.formats import Format
from viewer.app.exporting.window import ExportWindow
from viewer.app.program import Program
from viewer.export.contents import Contents
from viewer.model import Span
from viewer.present.differences import TYPOGRAPHY, Difference


def make(qtbot: QtBot, choice: Choice = Preset.EDITOR.value, selection: Span | None = None) -> ExportWindow:
    window = ExportWindow(bridge(), choice, "bridge", selection)
    qtbot.addWidget(window)
    return window


@pytest.mark.parametrize(("place", "preset"), list(enumerate(Preset)))
def test_a_preset_chooses_formats_and_contents(qtbot: QtBot, place: int, preset: Preset) -> None:
    window = make(qtbot, Choice((Format.TEI,)))
    window.preset.setCurrentIndex(place)
    window.preset.activated.emit(place)
    assert window.choice == preset.value
    assert window.preset.currentData() is preset


def test_a_choice_of_ones_own_is_called_that(qtbot: QtBot) -> None:
    window = make(qtbot)
    window.boxes[Format.TEI].click()
    assert window.preset.currentData() is None
    assert window.preset.currentText() == "My own choice"


def test_nothing_chosen_cannot_be_saved(qtbot: QtBot) -> None:
    window = make(qtbot, Choice((Format.PDF,)))
    window.boxes[Format.PDF].click()
    assert not window.saving.isEnabled()
    window.boxes[Format.HTML].click()
    assert window.saving.isEnabled()


def test_one_file_is_saved_where_the_reader_says(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = make(qtbot, Choice((Format.PDF,)))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    with qtbot.waitSignal(window.chosen) as told:
        window.saving.click()
    assert told.args == [Choice((Format.PDF,)), [(Format.PDF, tmp_path / "mine.pdf")], Contents()]


def test_several_files_go_into_a_folder_and_are_asked_about_once(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make(qtbot, Preset.DATA.value)
    (tmp_path / "bridge.csv").write_text("before")
    (tmp_path / "bridge.json").write_text("before")
    asked: list[str] = []
    answers = iter([QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes])

    def ask(_parent: object, _title: str, text: str) -> QMessageBox.StandardButton:
        asked.append(text)
        return next(answers)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(QMessageBox, "question", ask)
    with qtbot.assertNotEmitted(window.chosen):
        window.saving.click()
    with qtbot.waitSignal(window.chosen) as told:
        window.saving.click()
    assert asked == ["Already there: bridge.csv, bridge.json. Replace?"] * 2
    assert [path.name for _, path in told.args[1]] == ["bridge.csv", "bridge.links.csv", "bridge.json"]


def test_leaving_the_file_dialog_saves_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = make(qtbot, Choice((Format.PDF,)))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    with qtbot.assertNotEmitted(window.chosen):
        window.saving.click()


def test_only_a_selection_can_be_chosen_alone(qtbot: QtBot) -> None:
    assert not make(qtbot).only_selection.isEnabled()
    window = make(qtbot, selection=Span(1, 3))
    window.only_selection.click()
    assert window.contents.rows == Span(1, 3)


def test_what_the_window_ignores_the_report_ignores(qtbot: QtBot) -> None:
    ignored = frozenset({Difference.NUMBERS, Difference.ASIDES})
    window = ExportWindow(bridge(), Choice((Format.HTML,)), "bridge", None, ignored)
    qtbot.addWidget(window)
    assert window.contents.ignored == ignored
    assert "Numbers · Asides" in window.ignoring.text()
    assert not window.asides.isEnabled()
    assert not window.asides.isChecked()
    # What was wanted of asides is remembered for when they are shown again.
    assert window.choice.asides


def test_the_windows_switches_reach_the_export(qtbot: QtBot, opened: Program) -> None:
    opened.window.ignore_menu.switches[Difference.NUMBERS].trigger()
    opened.window.actions_by_name[Do.EXPORT].trigger()
    window = next(child for child in opened.window.findChildren(ExportWindow))
    assert window.contents.ignored == TYPOGRAPHY | {Difference.NUMBERS}
    window.reject()


def test_the_preview_follows_the_choice(qtbot: QtBot) -> None:
    window = make(qtbot, Choice((Format.PDF, Format.CSV)))
    preview = window.preview
    qtbot.waitUntil(lambda: preview.pages.pageCount() > 0 and preview.stack.currentWidget() is preview.pages)
    window.boxes[Format.PDF].click()
    qtbot.waitUntil(lambda: preview.stack.currentWidget() is preview.words)
    assert preview.words.toPlainText().strip().startswith("article\nsentence\n")


def test_the_report_is_copied_with_its_looks_and_as_text(qtbot: QtBot) -> None:
    window = make(qtbot)
    window.copying.click()
    assert not window.copying.isEnabled()
    qtbot.waitUntil(lambda: window.said.text() == "Copied.")
    assert window.copying.isEnabled()
    data = QGuiApplication.clipboard().mimeData()
    assert "The bridge carries 41,000 cars a day." in data.text()
    assert "background-color" in data.html()


def test_it_is_printed(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = make(qtbot)
    place = tmp_path / "printed.pdf"
    window.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    window.printer.setOutputFileName(str(place))
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    window.printing.click()
    qtbot.waitUntil(lambda: window.said.text() == "Printed.")
    assert place.read_bytes().startswith(b"%PDF")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_fails_is_told_of(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = make(qtbot)
    window.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    window.printer.setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: told.append(text))
    window.printing.click()
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].startswith("Could not print")
    assert window.printing.isEnabled()


def test_what_was_saved_is_said_and_the_choice_remembered(
    qtbot: QtBot, opened: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.controller.export(
        Preset.DATA.value, [(Format.JSON, tmp_path / "a.json"), (Format.CSV, tmp_path / "gone" / "a.csv")]
    )
    qtbot.waitUntil(lambda: len(opened.window.bars.texts) == 2)
    saved, refused = sorted(opened.window.bars.texts, reverse=True)
    assert saved == f"Saved {tmp_path / 'a.json'}"
    assert refused.startswith(f"Could not save {tmp_path / 'gone' / 'a.csv'}")
    assert refused.endswith("Choose another place.")
    opened.window.actions_by_name[Do.EXPORT].trigger()
    (dialog,) = opened.window.findChildren(ExportWindow)
    assert dialog.choice == Preset.DATA.value
    dialog.close()


def test_the_selected_rows_are_offered(qtbot: QtBot, opened: Program) -> None:
    tool = opened.window.aligned.findChild(SelectionTool)
    assert tool is not None
    tool.selection = Selection(0, TextPlace(3, 2), TextPlace(1, 0))
    opened.window.actions_by_name[Do.EXPORT].trigger()
    (dialog,) = opened.window.findChildren(ExportWindow)
    dialog.only_selection.click()
    assert dialog.contents.rows == Span(1, 4)
    dialog.close()
