"""The inspector: the sentence in hand, where it came from and how sure that is."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from viewer.app.badges import BadgeLabel
from viewer.app.composition import Lead, Look, Passage, with_origins_inside
from viewer.app.fonts import Fonts
from viewer.app.judge import Judge
from viewer.app.labels import plain_action_text, plain_label
from viewer.app.marked_label import MarkedLabel
from viewer.app.marked_text import MarkedText
from viewer.app.presentation import Presentation
from viewer.app.side.judgements import Judgements
from viewer.app.side.score_bars import ScoreBars
from viewer.app.state import State
from viewer.app.themes import Theme
from viewer.app.words import said, said_all
from viewer.model import Claim, Flag, Verdict
from viewer.present.attributions import attribution_text
from viewer.present.edit_words import edit_sentences
from viewer.present.flags import claim_flags
from viewer.present.rows import Badge, Cell, Row, RowKind, runs_of
from viewer.present.wording import FLAG_NAMES, MOVED_NAMES, badge_text, listed, numbers_text, place_text, row_text

translate = QCoreApplication.translate
_RUNNERS_UP = 3
_SHORT = 80


class Inspector(QScrollArea):
    """Explains the row in hand. `place_asked(siglum, sentence)` asks to show a sentence of a source."""

    place_asked = Signal(str, int)

    def __init__(self, state: State, judge: Judge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._judge = judge
        self._theme: Theme | None = None
        self._fonts: Fonts | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Sentence in hand"))
        state.row_changed.connect(self._explain)

    @property
    def judge(self) -> Judge:
        """Where what the reader says goes."""
        return self._judge

    def wear(self, theme: Theme, fonts: Fonts) -> None:
        """Take a theme's colours and fonts of one size."""
        self._theme, self._fonts = theme, fonts
        self._explain()

    def showEvent(self, event: object) -> None:
        """Catch up with what happened while it was hidden."""
        self._explain()

    def _explain(self) -> None:
        shown, theme, fonts = self._state.presentation, self._theme, self._fonts
        if theme is None or fonts is None or not self.isVisibleTo(self.window()):
            return
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(15, 14, 15, 14)
        column.setSpacing(10)
        if shown is not None and self._state.row >= 0:
            for part in _Explanation(self, shown, shown.rows[self._state.row], theme, fonts).parts():
                column.addWidget(part)
        column.addStretch(1)
        self.setWidget(inside)


class _Explanation:
    """The parts of the explanation of one row, from top to bottom."""

    def __init__(self, owner: Inspector, shown: Presentation, row: Row, theme: Theme, fonts: Fonts) -> None:
        self._owner = owner
        self._shown = shown
        self._row = row
        self._theme = theme
        self._fonts = fonts
        self._judgements = Judgements(owner.judge, shown, row)

    def parts(self) -> Iterable[QWidget]:
        """The widgets to be stacked."""
        row = self._row
        heading = plain_label(said(row_text(row)), "title")
        heading.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        yield heading
        yield self._text_of(next(cell for cell in row.cells if cell))
        yield from self._judgements.said()
        if row.sentence is None:
            yield from self._left_out()
            yield self._judgements.of_sentence()
            return
        if row.verdict is not None and (told := attribution_text(self._shown.index, row.sentence)):
            yield plain_label(said_all(told))
        for flag in claim_flags(self._shown.index, row):
            yield self._flag(flag)
        for badge in row.badges:
            yield from self._source(badge)
        yield from self._runners_up(row.sentence)
        yield self._judgements.of_sentence()

    def _left_out(self) -> Iterable[QWidget]:
        if self._row.kind is not RowKind.LEFT_OUT:
            yield plain_label(translate("Inspector", "This surrounds the article and is not its own text."), "quiet")
            return
        if self._row.also_in:
            also = said(listed(self._row.also_in))
            yield plain_label(translate("Inspector", "The article does not say this. {0} says it too.").format(also))
        else:
            yield plain_label(translate("Inspector", "The article does not say this."))

    def _source(self, badge: Badge) -> Iterable[QWidget]:
        index = self._shown.index
        link = index.link(badge.link)
        frame, column = self._card()
        head = QHBoxLayout()
        colour = self._theme.palette.colour_at(index.positions[badge.siglum])
        head.addWidget(BadgeLabel(badge_text(badge), colour))
        head.addWidget(plain_label(f"{link.score:.2f}", "quiet"))
        head.addStretch(1)
        show = QPushButton(translate("Inspector", "Show"))
        show.setObjectName("bare")
        show.setAccessibleName(translate("Inspector", "Show {0}").format(said(place_text(badge.siglum, badge.numbers))))
        show.clicked.connect(partial(self._owner.place_asked.emit, badge.siglum, badge.sentences[0]))
        head.addWidget(show)
        column.addLayout(head)
        cell = self._row.cells[index.positions[badge.siglum]]
        if cell is not None:
            column.addWidget(self._text_of(cell))
        if badge.moved is not None:
            column.addWidget(plain_label(said(MOVED_NAMES[badge.moved]), "quiet"))
        column.addWidget(ScoreBars(link.evidence, self._theme))
        if index.is_unread((badge.link,)):
            column.addWidget(plain_label(translate("Inspector", "Its words have not been compared yet."), "quiet"))
        changes = edit_sentences(index, badge.link, typography=True)
        if changes:
            column.addWidget(plain_label(translate("Inspector", "What changed"), "title"))
            for change in changes:
                column.addWidget(plain_label(said(change)))
        for flag in link.flags:
            column.addWidget(self._flag(flag))
        column.addWidget(self._judgements.of_link(badge.link))
        yield frame

    def _flag(self, flag: Flag) -> QWidget:
        return plain_label(f"⚑ {said(FLAG_NAMES[flag.kind])}: {said(flag.message)}", "flag")

    def _runners_up(self, sentence: int) -> Iterable[QWidget]:
        attribution = self._shown.index.attributions.get(sentence)
        if attribution is None or not attribution.runners_up:
            return
        frame, column = self._card()
        column.addWidget(plain_label(translate("Inspector", "Could also be"), "title"))
        for claim in attribution.runners_up[:_RUNNERS_UP]:
            column.addWidget(self._runner_up(claim))
        yield frame

    def _runner_up(self, claim: Claim) -> QWidget:
        index = self._shown.index
        article = index.article(claim.source)
        words = " ".join(article.sentence_text(claim.sentences[0]).split())
        short = words if len(words) <= _SHORT else f"{words[:_SHORT].rsplit(' ', 1)[0]} …"
        place = f"{claim.source} {numbers_text(index.numbers_of(claim.source, claim.sentences))}"
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        show = QPushButton(plain_action_text(f"{place} · {claim.score:.2f}"))
        show.setObjectName("bare")
        show.setAccessibleName(translate("Inspector", "Show {0}: {1}").format(place, short))
        show.clicked.connect(partial(self._owner.place_asked.emit, claim.source, claim.sentences[0]))
        column.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(plain_label(f"“{short}”", "quiet"))
        column.addWidget(self._judgements.of_runner_up(claim, place))
        return whole

    def _card(self) -> tuple[QFrame, QVBoxLayout]:
        frame = QFrame()
        frame.setObjectName("card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(11, 9, 11, 10)
        column.setSpacing(6)
        return frame, column

    def _text_of(self, cell: Cell) -> MarkedLabel:
        look = Look.LEFT_OUT if cell.left_out else Look.ASIDE if cell.aside else Look.BODY
        runs = runs_of(self._shown.index, cell, self._row)
        new = self._row.verdict is Verdict.ADDED and cell is self._row.cells[0]
        passages = [Passage(sentence, own, look, new=new) for sentence, own in zip(cell.sentences, runs, strict=True)]
        if len(self._row.badges) > 1 and cell is self._row.cells[0]:
            positions = self._shown.index.positions
            passages = [with_origins_inside(each, lambda siglum: Lead(siglum, positions[siglum])) for each in passages]
        theme, fonts = self._theme, self._fonts
        text = " ".join(passage.text for passage in passages)
        return MarkedLabel(lambda width: MarkedText(passages, (), fonts, theme, width), text, theme, fonts)
