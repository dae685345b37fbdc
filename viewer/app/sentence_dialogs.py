"""Dialogs about one sentence: a note on it or on words in it, and where to split it. All of it works by keyboard."""

import re
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from viewer.app.composition import one_line
from viewer.app.labels import plain_label
from viewer.app.offsets import from_utf16, to_utf16

_SIZE = (520, 360)
_WORD = re.compile(r"\S+")
_SENTENCE_HEIGHT = 110


class SentenceField(QPlainTextEdit):
    """A sentence to be read, with a caret to point and select with. Places are code points of the sentence."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = one_line(text)
        self.setPlainText(self._text)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setMaximumHeight(_SENTENCE_HEIGHT)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByKeyboard | flags.TextSelectableByMouse)

    @property
    def caret(self) -> int:
        """Where the caret is."""
        return from_utf16(self._text, self.textCursor().position())

    @property
    def selected(self) -> tuple[int, int] | None:
        """Where the selected words begin and end, white space at their ends left out; None for none."""
        cursor = self.textCursor()
        start, end = (from_utf16(self._text, at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        words = self._text[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        return (start, end) if start < end else None

    def select(self, start: int, end: int) -> None:
        """Select from `start` to `end`; the caret is at the end."""
        cursor = self.textCursor()
        cursor.setPosition(to_utf16(self._text, start))
        cursor.setPosition(to_utf16(self._text, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)


class NoteDialog(QDialog):
    """Asks for a note on a sentence or, where some are selected, on words in it.

    `note_on(words)` is the note there is (None stands for the whole sentence). `written(words, text)` tells the answer.
    """

    written = Signal(object, str)

    def __init__(
        self,
        sentence: str,
        words: tuple[int, int] | None,
        note_on: Callable[[tuple[int, int] | None], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note"))
        self.resize(*_SIZE)
        self._note_on = note_on
        self._kept = ""
        self.sentence = SentenceField(sentence)
        self.sentence.setAccessibleName(self.tr("The sentence; select words to write about these alone"))
        self.about = plain_label("", "quiet")
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.sentence, self.about, self.note, self.buttons):
            column.addWidget(widget)
        self.sentence.selectionChanged.connect(self._follow)
        self.accepted.connect(lambda: self.written.emit(self.sentence.selected, self.note.toPlainText()))
        if words is not None:
            self.sentence.select(*words)
        self._follow()
        self.note.setFocus()

    def _follow(self) -> None:
        """Say what the note is on, and show the one there is unless another is being written."""
        words = self.sentence.selected
        self.about.setText(
            self.tr("On the words selected above. An empty note is taken away.")
            if words
            else self.tr("On the whole sentence; select words above to write about these alone.")
        )
        if self.note.toPlainText() == self._kept:
            self._kept = self._note_on(words)
            self.note.setPlainText(self._kept)


class SplitDialog(QDialog):
    """Asks where a sentence is to be split: before the word that the caret is in. `chosen(at)` tells where."""

    chosen = Signal(int)

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Split the sentence"))
        self.resize(_SIZE[0], 0)
        self._text = one_line(sentence)
        self.sentence = SentenceField(sentence)
        self.sentence.setAccessibleName(self.tr("Put the caret into the word that the second sentence begins with"))
        self.halves = plain_label("")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Split"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(plain_label(self.tr("Put the caret into the word that the second sentence begins with.")))
        for widget in (self.sentence, self.halves, self.buttons):
            column.addWidget(widget)
        self.sentence.cursorPositionChanged.connect(self._follow)
        self.accepted.connect(self._choose)
        middle = word_start(self._text, len(self._text) // 2)
        if middle is not None:
            self.sentence.select(middle, middle)
        self._follow()
        self.sentence.setFocus()

    def _follow(self) -> None:
        at = word_start(self._text, self.sentence.caret)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(at is not None)
        halves = (self._text[:at].rstrip(), self._text[at:]) if at is not None else (self._text,)
        self.halves.setText("\n\n".join(f"{number}. {half}" for number, half in enumerate(halves, start=1)))

    def _choose(self) -> None:
        at = word_start(self._text, self.sentence.caret)
        if at is not None:
            self.chosen.emit(at)


def word_start(text: str, at: int) -> int | None:
    """Where the word around `at`, or the next one, begins; None where nothing would stand before it or at it."""
    for word in _WORD.finditer(text):
        if at < word.end():
            return word.start() if text[: word.start()].strip() else None
    return None
