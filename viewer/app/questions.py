"""The dialogs: what the program asks the reader for, and the sheets it shows.

Each is loaded when it is first asked for: none has a place in the start of a window.
"""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QMessageBox

from viewer.app.aligned.selecting import SelectionTool
from viewer.app.controller import Controller
from viewer.app.keeping import SUFFIX, SessionKeeper
from viewer.app.message_bar import BarKind
from viewer.app.presentation import Presentation
from viewer.app.state import State
from viewer.app.themes import Theme
from viewer.app.translations import language_names
from viewer.app.window import MainWindow
from viewer.model import Span

if TYPE_CHECKING:
    from viewer.app.importing.importer import Answer
    from viewer.app.settings_dialog import Settings
    from viewer.reading import Undecided

_LONGEST_NAME = 60  # characters
_NAMED = re.compile(r"\s*([A-Za-z]+)\s*(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?\s*")


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
        from viewer.app.paste_dialog import PasteDialog  # noqa: PLC0415 - see above

        dialog = PasteDialog(bool(self._state.case.articles), parent=self._window)
        dialog.accepted.connect(lambda: self._controller.take_pasted(dialog.pasted))
        self._open(dialog)

    def ask_how_to_read(self, undecided: "Undecided", answer: "Callable[[Answer], None]") -> None:
        """Ask which article of a corpus, which column or which encoding is meant."""
        from viewer.app.importing.dialog import ImportDialog  # noqa: PLC0415 - see above

        dialog = ImportDialog(undecided, self._controller.importer.rework, self._window)
        dialog.answered.connect(answer)
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

    def ask_for_note(self, siglum: str, sentence: int, words: Span | None) -> None:
        """Ask for a note on a sentence or on words in it; an empty one takes an earlier one away."""
        shown = self._state.presentation
        if shown is None:
            return
        from viewer.app.sentence_dialogs import NoteDialog  # noqa: PLC0415 - see above

        judge, own = self._window.judge, shown.index.article(siglum).sentences[sentence].span

        def place(chosen: tuple[int, int] | None) -> int | Span:
            return sentence if chosen is None else Span(*chosen).shifted(own.start)

        def write(chosen: tuple[int, int] | None, text: str) -> None:
            # Another result may have come in the meantime, with other sentences.
            if self._state.presentation is shown:
                judge.note(siglum, place(chosen), text)

        selected = (words.start - own.start, words.end - own.start) if words is not None else None
        text = shown.index.article(siglum).sentence_text(sentence)
        dialog = NoteDialog(text, selected, lambda chosen: judge.note_on(siglum, place(chosen)), self._window)
        dialog.written.connect(write)
        self._open(dialog)

    def ask_where_to_split(self, siglum: str, sentence: int) -> None:
        """Ask where a sentence is to be split in two."""
        shown = self._state.presentation
        if shown is None:
            return
        from viewer.app.sentence_dialogs import SplitDialog  # noqa: PLC0415 - see above

        article = shown.index.article(siglum)
        dialog = SplitDialog(article.sentence_text(sentence), self._window)

        def split(at: int) -> None:
            if self._state.presentation is shown:
                self._window.judge.split(siglum, article.sentences[sentence].span.start + at)

        dialog.chosen.connect(split)
        self._open(dialog)

    def ask_what_to_link(self, sentence: int) -> None:
        """Ask for the source's sentence that a base sentence is to be linked with, by its name: "B7"."""
        shown = self._state.presentation
        if shown is None:
            return
        number = shown.index.number(shown.comparison.base.siglum, sentence)
        dialog = QInputDialog(self._window)
        dialog.setInputMode(QInputDialog.InputMode.TextInput)
        dialog.setWindowTitle(self.tr("Link with a sentence"))
        example = f"{shown.comparison.sources[0].siglum}7" if shown.comparison.sources else ""
        dialog.setLabelText(
            self.tr("Sentence {0} was made from (its source’s letter and its number, such as {1}):").format(
                number, example
            )
        )

        def link(text: str) -> None:
            if self._state.presentation is not shown:
                return
            named = sentences_named(shown, text)
            if named is None:
                self._window.bars.say(
                    BarKind.WARNING,
                    self.tr("No source has a sentence “{0}”. Give a letter and a number, such as {1}.").format(
                        " ".join(text.split()), example
                    ),
                )
            else:
                self._window.judge.link_with(sentence, *named)

        dialog.textValueSelected.connect(link)
        self._open(dialog)

    def ask_for_export(self) -> None:
        """Ask what to export and where to, and save it there."""
        shown = self._state.presentation
        if shown is None:
            return
        title = _file_name(shown.comparison.base.title)
        from viewer.app.exporting.window import ExportWindow  # noqa: PLC0415 - see above

        dialog = ExportWindow(
            shown.comparison,
            self._controller.export_choice,
            title,
            self._selected_rows(),
            self._state.ignored,
            self._window,
        )
        dialog.chosen.connect(self._controller.export)
        self._open(dialog)

    def ask_for_settings(self, settings: "Settings", apply: "Callable[[Settings], None]") -> None:
        """Show the settings, and apply what was accepted."""
        from viewer.app.settings_dialog import SettingsDialog  # noqa: PLC0415 - see above

        dialog = SettingsDialog(settings, language_names(), self._window)
        dialog.chosen.connect(apply)
        self._open(dialog)

    def show_keys(self) -> None:
        """Show every key on one sheet."""
        from viewer.app.key_sheet import KeySheet  # noqa: PLC0415 - see above

        self._open(KeySheet(self._window))

    def show_how_to_read(self, theme: Theme) -> None:
        """Show what colours, badges and lines mean, in the theme in use."""
        from viewer.app.how_to_read import HowToRead  # noqa: PLC0415 - see above

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


def sentences_named(shown: Presentation, name: str) -> tuple[str, tuple[int, ...]] | None:
    """The source and the sentences that "B7" or "B 7-8" stands for; None where there are none."""
    found = _NAMED.fullmatch(name)
    if found is None or found[1].upper() not in {source.siglum for source in shown.comparison.sources}:
        return None
    siglum, first, last = found[1].upper(), int(found[2]), int(found[3] or found[2])
    wanted = range(first, last + 1)
    sentences = tuple(s for (own, s), number in shown.index.numbers.items() if own == siglum and number in wanted)
    return (siglum, tuple(sorted(sentences))) if sentences and len(sentences) == len(wanted) else None


def _file_name(title: str) -> str:
    """A name for a file about an article: nothing of its title that a path could be made of."""
    return re.sub(r"[^\w -]+", "", " ".join(title.split()))[:_LONGEST_NAME].strip() or "comparison"
