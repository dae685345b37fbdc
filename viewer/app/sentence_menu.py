"""What the reader can say of one sentence: the menu of the table and of the inspector."""

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from viewer.app.judge import Judge
from viewer.app.labels import plain_action_text
from viewer.app.presentation import Presentation
from viewer.app.sentence_dialogs import word_start
from viewer.app.state import State
from viewer.app.words import said
from viewer.model import By, Claim, Verdict
from viewer.present.lines import cut_at_word
from viewer.present.rows import Cell, Row
from viewer.present.wording import VERDICT_NAMES, numbers_text

_SHORT = 60
_RUNNERS_UP = 6
_WORDS_BEFORE_SPLIT = 24


class SentenceMenu(QObject):
    """Makes the menu of a row's cell; what is chosen becomes a correction."""

    def __init__(self, state: State, judge: Judge, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._judge = judge
        self._owner = parent

    def open(self, row: int, article: int, sentence: int, place: int, at: QPoint) -> None:
        """Show the menu of what the article at a position has in a row.

        `sentence` is the one under the mouse and `place` the code point of its article there, -1 for none.
        """
        menu = self.menu_of(row, article, sentence, place)
        if menu is not None:
            menu.popup(at)

    def open_of_sentence(self, siglum: str, sentence: int, place: int, at: QPoint) -> None:
        """Show the menu of a sentence, wherever it stands in the table."""
        shown = self._state.presentation
        if shown is None:
            return
        article = shown.index.positions[siglum]
        for number, row in enumerate(shown.rows):
            cell = row.cells[article]
            if cell is not None and sentence in cell.sentences:
                self.open(number, article, sentence, place, at)
                return

    def menu_of(self, row: int, article: int, sentence: int | None = None, place: int = -1) -> QMenu | None:
        """What can be said of what an article has in a row; None where it has nothing."""
        shown = self._state.presentation
        if shown is None or (cell := shown.rows[row].cells[article]) is None:
            return None
        menu = QMenu(self._owner)
        menu.aboutToHide.connect(menu.deleteLater)
        # What is shown may be replaced while the menu is open; its places would then be others.
        self._state.presentation_changed.connect(menu.close)
        self._add_links(menu, shown, shown.rows[row], cell)
        if article == 0:
            self._add_runners_up(menu, shown, cell.sentences[0])
            if shown.rows[row].verdict is not None:
                asked = partial(self._judge.link_asked.emit, cell.sentences[0])
                menu.addAction(self.tr("Link with a sentence…"), asked)
            self._add_verdicts(menu, shown, shown.rows[row])
        elif cell.link is None:
            self._add_linking(menu, shown, cell)
        menu.addSeparator()
        own = sentence if sentence in cell.sentences else cell.sentences[0]
        self._add_cuts(menu, shown, cell.siglum, own, place)
        menu.addSeparator()
        body = shown.index.article(cell.siglum).sentences[own].body
        marked = self.tr("Set aside: not the article’s own text") if body else self.tr("Take as the article’s own text")
        menu.addAction(marked, lambda: self._judge.mark(cell.siglum, cell.sentences, body=not body))
        self._add_note(menu, cell.siglum, own)
        return menu

    def _add_cuts(self, menu: QMenu, shown: Presentation, siglum: str, sentence: int, place: int) -> None:
        """Offer to split a sentence, before the word under the mouse or elsewhere, and to join it with a neighbour."""
        article, judge = shown.index.article(siglum), self._judge
        start = article.sentences[sentence].span.start
        text = article.sentence_text(sentence)
        at = word_start(text, place - start) if 0 <= place - start < len(text) else None
        if at is not None:
            words = plain_action_text(cut_at_word(text[at:], _WORDS_BEFORE_SPLIT))
            menu.addAction(self.tr("Split it before “{0}”").format(words), partial(judge.split, siglum, start + at))
        if word_start(text, len(text) - 1) is not None:
            menu.addAction(self.tr("Split it…"), partial(judge.split_asked.emit, siglum, sentence))
        behind = judge.next_to_join(siglum, sentence)
        if behind is not None:
            menu.addAction(self.tr("Join it with the next"), partial(judge.join, siglum, (sentence, behind)))
        if sentence and judge.next_to_join(siglum, sentence - 1) == sentence:
            before = (sentence - 1, sentence)
            menu.addAction(self.tr("Join it with the one before"), partial(judge.join, siglum, before))

    def _add_note(self, menu: QMenu, siglum: str, sentence: int) -> None:
        words = self._judge.words_in(siglum, sentence)
        noted = self._judge.note_on(siglum, sentence if words is None else words)
        if words is not None:
            written = self.tr("Change the note on these words…") if noted else self.tr("Write a note on these words…")
        else:
            written = self.tr("Change the note…") if noted else self.tr("Write a note…")
        menu.addAction(written, partial(self._judge.note_asked.emit, siglum, sentence, words))

    def _add_links(self, menu: QMenu, shown: Presentation, row: Row, cell: Cell) -> None:
        for badge in row.badges:
            if cell is not row.cells[0] and badge.link != cell.link:
                continue
            name = self._judge.name_of(badge.link)
            confirm = menu.addAction(self.tr("Confirm {0}").format(name), partial(self._judge.confirm, badge.link))
            confirm.setEnabled(shown.index.link(badge.link).by is By.ENGINE)
            menu.addAction(self.tr("Not {0}: take the link away").format(name), partial(self._judge.unlink, badge.link))
            menu.addAction(
                self.tr("{0} has the same topic, not the same claim").format(name),
                partial(self._judge.same_topic, badge.link),
            )
            menu.addSeparator()

    def _add_runners_up(self, menu: QMenu, shown: Presentation, sentence: int) -> None:
        attribution = shown.index.attributions.get(sentence)
        if attribution is None or not attribution.runners_up:
            return
        others = menu.addMenu(self.tr("Use another source"))
        for claim in attribution.runners_up[:_RUNNERS_UP]:
            others.addAction(_claim_text(shown, claim), partial(self._judge.use, sentence, claim))

    def _add_verdicts(self, menu: QMenu, shown: Presentation, row: Row) -> None:
        if row.sentence is None or row.verdict is None:
            return
        sentence, attribution = row.sentence, shown.index.attributions[row.sentence]
        by_reader = attribution.by is By.READER
        verdicts = menu.addMenu(self.tr("Verdict"))
        group = QActionGroup(verdicts)
        program = verdicts.addAction(self.tr("As the program says"), partial(self._judge.judge, sentence, None))
        program.setEnabled(by_reader)
        for verdict in Verdict:
            action = verdicts.addAction(said(VERDICT_NAMES[verdict]), partial(self._judge.judge, sentence, verdict))
            action.setCheckable(True)
            action.setChecked(verdict is row.verdict)
            action.setEnabled(verdict is Verdict.ADDED or bool(row.badges))
            group.addAction(action)

    def _add_linking(self, menu: QMenu, shown: Presentation, cell: Cell) -> None:
        """Offer to link a source's sentence with the sentence in hand."""
        in_hand = shown.rows[self._state.row].sentence if self._state.row >= 0 else None
        number = None if in_hand is None else shown.index.number(shown.comparison.base.siglum, in_hand)
        if in_hand is None or number is None or not cell.numbers:
            return
        claim = Claim(cell.siglum, cell.sentences, 0.0)
        menu.addAction(
            self.tr("Link with sentence {0}, the one in hand").format(number), partial(self._judge.use, in_hand, claim)
        )


def _claim_text(shown: Presentation, claim: Claim) -> str:
    short = cut_at_word(shown.index.article(claim.source).sentence_text(claim.sentences[0]), _SHORT)
    place = f"{claim.source} {numbers_text(shown.index.numbers_of(claim.source, claim.sentences))}"
    return plain_action_text(f"{place} · {claim.score:.2f} · “{short}”")
