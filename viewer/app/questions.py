"""The dialogs: what the program asks the reader for, and the sheets it shows."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox

from viewer.app.aligned.selecting import SelectionTool
from viewer.app.controller import Controller
from viewer.app.how_to_read import HowToRead
from viewer.app.keeping import SUFFIX, SessionKeeper
from viewer.app.key_sheet import KeySheet
from viewer.app.paste_dialog import PasteDialog
from viewer.app.settings_dialog import Settings, SettingsDialog
from viewer.app.state import State
from viewer.app.themes import Theme
from viewer.app.translations import language_names
from viewer.app.window import MainWindow
from viewer.model import Span

_LONGEST_NAME = 60  # characters


class Questions(QObject):
    """Asks, and hands the answers to the controller. Dialogs leave the window usable by the event loop."""

    def __init__(self, window: MainWindow, state: State, controller: Controller, keeper: SessionKeeper) -> None:
        super().__init__(window)
        self._window = window
        self._state = state
        self._controller = controller
        self._keeper = keeper

    def ask_for_files(self) -> None:
        """Ask for an article and its sources, and begin with them."""
        self._controller.open_files(self._chosen_files(self.tr("Open an article and its sources")), guess=True)

    def ask_for_source(self) -> None:
        """Ask for one source or several more."""
        self._controller.add_files(self._chosen_files(self.tr("Add sources")))

    def ask_for_text(self) -> None:
        """Ask for text to be pasted."""
        dialog = PasteDialog(bool(self._state.case.articles), parent=self._window)
        dialog.accepted.connect(lambda: self._controller.take_pasted(dialog.pasted))
        self._open(dialog)

    def ask_for_sentence(self) -> None:
        """Ask for the number of a sentence of the article, and go there."""
        shown = self._state.presentation
        if shown is None:
            return
        dialog = QInputDialog(self._window)
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setWindowTitle(self.tr("Go to sentence"))
        dialog.setLabelText(self.tr("Sentence, 1 to {0}").format(shown.figures.sentences))
        dialog.setIntRange(1, max(1, shown.figures.sentences))
        dialog.intValueSelected.connect(self._controller.go_to_sentence)
        self._open(dialog)

    def ask_for_title(self, position: int) -> None:
        """Ask for another title of the article at `position`."""
        dialog = QInputDialog(self._window)
        dialog.setInputMode(QInputDialog.InputMode.TextInput)
        dialog.setWindowTitle(self.tr("Rename"))
        dialog.setLabelText(self.tr("Title"))
        dialog.setTextValue(self._state.case.articles[position].title)
        dialog.textValueSelected.connect(lambda title: self._controller.rename(position, title))
        self._open(dialog)

    def ask_where_to_save(self) -> None:
        """Ask for a file, and save the session in it."""
        path = self._chosen_place()
        if path is not None:
            self._keeper.save_as(path)

    def leave(self, then: Callable[[], object]) -> None:
        """Go on to `then`; where changes are not saved, ask first what shall become of them."""
        if not self._keeper.modified:
            then()
            return
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Not saved"))
        box.setText(self.tr("Save the changes to this comparison?"))
        box.setInformativeText(self.tr("Otherwise corrections, notes and pasted text are lost."))
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)

        def answer(result: int) -> None:
            if result == buttons.Discard or (result == buttons.Save and self._save_now()):
                then()

        box.finished.connect(answer)
        self._open(box)

    def _save_now(self) -> bool:
        path = self._keeper.path or self._chosen_place()
        return path is not None and self._keeper.save_now(path)

    def _chosen_place(self) -> Path | None:
        base = self._state.case.base
        if base is None:
            return None
        proposed = str(self._keeper.path or f"{_file_name(base.title)}{SUFFIX}")
        kinds = self.tr("Variorum sessions (*{0})").format(SUFFIX)
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the session"), proposed, kinds)
        if not chosen:
            return None
        return Path(chosen if chosen.lower().endswith(SUFFIX) else f"{chosen}{SUFFIX}")

    def ask_for_note(self, siglum: str, sentence: int) -> None:
        """Ask for a note on a sentence; an empty one takes an earlier one away."""
        shown = self._state.presentation
        if shown is None:
            return
        words = " ".join(shown.index.article(siglum).sentence_text(sentence).split())
        dialog = QInputDialog(self._window)
        dialog.setInputMode(QInputDialog.InputMode.TextInput)
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setWindowTitle(self.tr("Note"))
        dialog.setLabelText(self.tr("On “{0}”. An empty note is taken away.").format(words[:_LONGEST_NAME]))
        dialog.setTextValue(self._window.judge.note_on(siglum, sentence))

        def write(text: str) -> None:
            # Another result may have come in the meantime, with other sentences.
            if self._state.presentation is shown:
                self._window.judge.note(siglum, sentence, text)

        dialog.textValueSelected.connect(write)
        self._open(dialog)

    def ask_for_export(self) -> None:
        """Ask what to export and where to, and save it there."""
        shown = self._state.presentation
        if shown is None:
            return
        title = _file_name(shown.comparison.base.title)
        # Loaded when it is asked for: printing has no place in the start of a window.
        from viewer.app.exporting.window import ExportWindow  # noqa: PLC0415

        dialog = ExportWindow(
            shown.comparison,
            self._controller.export_choice,
            title,
            self._selected_rows(),
            self._window,
        )
        dialog.chosen.connect(self._controller.export)
        self._open(dialog)

    def ask_for_settings(self, settings: Settings, apply: Callable[[Settings], None]) -> None:
        """Show the settings, and apply what was accepted."""
        dialog = SettingsDialog(settings, language_names(), self._window)
        dialog.chosen.connect(apply)
        self._open(dialog)

    def show_keys(self) -> None:
        """Show every key on one sheet."""
        self._open(KeySheet(self._window))

    def show_how_to_read(self, theme: Theme) -> None:
        """Show what colours, badges and lines mean, in the theme in use."""
        self._open(HowToRead(theme, self._window))

    def show_about(self) -> None:
        """Say what this program is."""
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About Variorum"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Variorum shows where an article came from: sentence by sentence, source by source."))
        box.setInformativeText(self.tr("It works on this computer alone and sends nothing anywhere."))
        self._open(box)

    def _selected_rows(self) -> Span | None:
        tool = self._window.aligned.findChild(SelectionTool)
        selection = tool.selection if tool else None
        if selection is None or selection.is_empty:
            return None
        shown = self._state.presentation
        if shown is None:
            return None
        first, last = (shown.row_in_full(row) for row in sorted((selection.anchor.row, selection.caret.row)))
        return Span(first, last + 1)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _chosen_files(self, title: str) -> Sequence[str]:
        paths, _ = QFileDialog.getOpenFileNames(self._window, title)
        return paths


def _file_name(title: str) -> str:
    """A name for a file about an article: nothing of its title that a path could be made of."""
    return re.sub(r"[^\w -]+", "", " ".join(title.split()))[:_LONGEST_NAME].strip() or "comparison"
