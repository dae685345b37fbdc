"""What the reader said of the sentence in hand, and buttons to say more."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from viewer.app.judge import Judge
from viewer.app.labels import plain_label
from viewer.app.presentation import Presentation
from viewer.app.reader_chips import about_words
from viewer.app.words import said
from viewer.model import By, Claim, Verdict
from viewer.present.rows import Row
from viewer.present.wording import VERDICT_NAMES

translate = QCoreApplication.translate


class Judgements:
    """The parts of the inspector by which a reader judges one row."""

    def __init__(self, judge: Judge, shown: Presentation, row: Row) -> None:
        self._judge = judge
        self._shown = shown
        self._row = row
        self._cell = next(cell for cell in row.cells if cell)

    def said(self) -> Iterable[QWidget]:
        """The reader's verdict and notes, if there are any."""
        attribution = self._shown.index.attributions.get(-1 if self._row.sentence is None else self._row.sentence)
        if attribution is not None and attribution.by is By.READER:
            yield plain_label(translate("Judgements", "Verdict by reader"), "quiet")
        for cell in filter(None, self._row.cells):
            for sentence in cell.sentences:
                for note in self._shown.notes.get((cell.siglum, sentence), ()):
                    author = note.signature.author or translate("Judgements", "reader")
                    about = about_words(self._shown, cell.siglum, sentence, note)
                    yield plain_label(f"✎ {about}{note.text} ({author}, {note.signature.time:%Y-%m-%d})")

    def of_link(self, link: int) -> QWidget:
        """Confirm and Not this, or Not this beside who confirmed it."""
        name = self._judge.name_of(link)
        not_this = _button(translate("Judgements", "Not this"), name, partial(self._judge.unlink, link))
        if self._shown.index.link(link).by is By.READER:
            return _side_by_side(plain_label(translate("Judgements", "by reader"), "quiet"), not_this)
        confirm = _button(translate("Judgements", "Confirm"), name, partial(self._judge.confirm, link))
        return _side_by_side(confirm, not_this)

    def of_runner_up(self, claim: Claim, place: str) -> QWidget:
        """Use this and Not this."""
        sentence = self._cell.sentences[0]
        return _side_by_side(
            _button(translate("Judgements", "Use this"), place, partial(self._judge.use, sentence, claim)),
            _button(translate("Judgements", "Not this"), place, partial(self._judge.reject, sentence, claim)),
        )

    def of_sentence(self) -> QWidget:
        """The verdict, aside or body, and a note."""
        cell, judge = self._cell, self._judge
        body = self._shown.index.article(cell.siglum).sentences[cell.sentences[0]].body
        buttons = [
            _button(
                translate("Judgements", "Set aside") if body else translate("Judgements", "Own text"),
                "",
                lambda: judge.mark(cell.siglum, cell.sentences, body=not body),
            ),
            _button(
                translate("Judgements", "Note…"),
                "",
                lambda: judge.note_asked.emit(cell.siglum, cell.sentences[0], None),
            ),
        ]
        if self._row.verdict is not None and self._row.sentence is not None:
            buttons.insert(0, self._verdict_button(self._row.sentence, self._row.verdict))
        return _side_by_side(*buttons)

    def _verdict_button(self, sentence: int, verdict: Verdict) -> QPushButton:
        button = QPushButton(translate("Judgements", "Verdict"))
        menu = QMenu(button)
        given = self._shown.index.attributions[sentence].by is By.READER
        back = menu.addAction(translate("Judgements", "As the program says"), lambda: self._judge.judge(sentence, None))
        back.setEnabled(given)
        for other in Verdict:
            action = menu.addAction(said(VERDICT_NAMES[other]), partial(self._judge.judge, sentence, other))
            action.setCheckable(True)
            action.setChecked(other is verdict)
            action.setEnabled(other is Verdict.ADDED or bool(self._row.badges))
        button.setMenu(menu)
        return button


def _button(text: str, of: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    if of:
        button.setAccessibleName(f"{text}: {of}")
    # Without the state of the button, which a click would hand over.
    button.clicked.connect(lambda _checked=False: act())
    return button


def _side_by_side(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 2, 0, 0)
    row.setSpacing(6)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return whole
