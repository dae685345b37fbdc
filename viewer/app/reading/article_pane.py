"""One article's pane of the reading view."""

from collections.abc import Collection
from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from viewer.app.fonts import Fonts
from viewer.app.labels import plain_tooltip
from viewer.app.places import sentence_from
from viewer.app.presentation import Presentation
from viewer.app.reading.blocks import ArticleBlocks
from viewer.app.reading.flow import ArticleFlow, BlockTexts
from viewer.app.reading.painting import BlockPainter, PageLights
from viewer.app.reading.selecting import WordSelection
from viewer.app.reading.title import ArticleTitle
from viewer.app.speech import spoken_sentence
from viewer.app.themes import Theme
from viewer.model import Span

_IDLE = 0.003  # seconds that measuring may take at a time; every pane does it
_PAUSE = 150  # milliseconds for which nothing is measured after scrolling or resizing
_TRIES = 3
NARROWEST = 250


class ArticlePane(QAbstractScrollArea):
    """Shows one article and scrolls it.

    `scrolled` tells of any scrolling, `scrolled_by_reader` of that which did not come from `follow`, `relaid` that
    sentences stand elsewhere now; `sentence_pressed(sentence)` and `sentence_hovered(sentence)` (-1 for none) tell of
    the mouse; `zoom_asked(larger)` of the wheel with Ctrl. `words_selected(span)` tells of the words that are selected
    (None for none), `menu_asked(sentence, place, global point)` asks for a sentence's menu; the place is the code point
    under the mouse, -1 for none.
    """

    scrolled_by_reader = Signal()
    sentence_pressed = Signal(int)
    words_selected = Signal(object)
    menu_asked = Signal(int, int, QPoint)
    sentence_hovered = Signal(int)
    scrolled = Signal()
    relaid = Signal()
    zoom_asked = Signal(bool)

    def __init__(
        self, shown: Presentation, position: int, theme: Theme, fonts: Fonts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.position = position
        self._theme = theme
        self._fonts = fonts
        self._blocks = BlockPainter(theme, fonts)
        self.selection = WordSelection()
        self._open_asides = False
        self._following = False
        self._holding = False
        self._goal: tuple[int, float] | None = None
        self._lit = PageLights()
        self._open(shown)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(1)  # how many panes there is room for the view decides
        self.setAccessibleName(f"{self.article.siglum}: {self.article.title}")
        self.viewport().setMouseTracking(True)
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._measure_some)
        self.flow = self._lay_out()

    # What is shown

    def take(self, shown: Presentation) -> None:
        """Show another comparison of the same text; what is read stays where it is, and selected words selected."""
        before, goal, top, seen = self.article, self._goal, self.top, self.visible
        pinned = next((sentence for sentence in seen if sentence in self._lit.pinned), next(iter(seen), None))
        first = goal[0] if goal is not None else pinned
        offset = self.flow.extent(first)[0] - top if first is not None else 0.0
        self._open(shown)
        self.flow = self._lay_out()
        self._settle()
        if first is not None and top:
            sentence = sentence_from(self.article, before.sentences[first].span.start)
            self.flow.boxes_of(sentence)  # measures the paragraph, so that the place is exact
            self._settle()
            self._put(sentence, offset)
            self._goal = (sentence, goal[1]) if goal is not None else None

    def light(self, pinned: Collection[int], hovered: Collection[int]) -> None:
        """Light the sentences that belong to what is pinned or under the mouse somewhere."""
        lit = replace(self._lit, pinned=frozenset(pinned), hovered=frozenset(hovered))
        if lit != self._lit:
            self._lit = lit
            self.viewport().update()

    def show_found(self, found: dict[int, list[Span]], in_hand: tuple[int, Span] | None) -> None:
        """Show what a search found, by sentence."""
        self._lit = replace(self._lit, found=found, in_hand=in_hand)
        self.viewport().update()

    def open_asides(self) -> None:
        """Unfold what surrounds the article."""
        if not self._open_asides:
            self._open_asides = True
            self._texts = self._cut()
            self.flow = self._lay_out()
            self._settle()

    # What a screen reader is told

    @property
    def line_count(self) -> int:
        """How many sentences with text the article has."""
        return len(self._spoken)

    @property
    def current_line(self) -> int:
        """The first pinned sentence, as its place among those that are spoken."""
        return next((place for place, sentence in enumerate(self._spoken) if sentence in self._lit.pinned), -1)

    def spoken(self, number: int) -> str:
        """What became of a sentence, and its words."""
        return spoken_sentence(self._shown, self.position, self._spoken[number])

    def line_area(self, number: int) -> QRect:
        """Where a sentence stands in the viewport."""
        start, end = self.flow.extent(self._spoken[number])
        return QRect(int(self.flow.left), int(start - self.top), int(self.flow.text_width), int(end - start))

    def line_number_at(self, point: QPoint) -> int:
        """The place of the sentence at a point of the viewport, among those that are spoken."""
        sentence = self.flow.sentence_at(QPointF(point.x(), point.y() + self.top))
        return self._spoken.index(sentence) if sentence in self._spoken else -1

    # Scrolling

    @property
    def top(self) -> float:
        """The height of the article at which the viewport begins."""
        return float(self.verticalScrollBar().value())

    @property
    def progress(self) -> float:
        """How far the article is scrolled, from 0 at its beginning to 1 at its end."""
        return self.top / max(1, self.verticalScrollBar().maximum())

    def follow(self, top: float) -> None:
        """Scroll so that the viewport begins at that height, without this counting as the reader's scrolling."""
        was, self._following = self._following, True
        self.verticalScrollBar().setValue(round(top))
        self._following = was

    @property
    def is_held(self) -> bool:
        """Whether a sentence is held at its height: it was brought there, and nobody has scrolled since."""
        return self._goal is not None

    def come_along(self, top: float) -> None:
        """Scroll there with another article; no sentence is held at its height any more."""
        self._goal = None
        self.follow(top)

    @property
    def visible(self) -> range:
        """The sentences that can be seen, and maybe a few around them."""
        return self.flow.sentences_between(self.top, self.top + self.viewport().height())

    def level_of(self, sentence: int) -> float:
        """How far below the viewport's top a sentence begins, as a share of the viewport's height."""
        return (self.flow.extent(sentence)[0] - self.top) / max(1, self.viewport().height())

    def bring_into_view(self, sentence: int) -> None:
        """Scroll, if need be, so that the whole sentence can be seen."""
        self._unfold(sentence)
        start, end = self.flow.extent(sentence)
        height, margin = self.viewport().height(), 2 * self._fonts.leading
        unseen = start - margin < self.top or end + margin > self.top + height
        self.level(sentence, 1 / 3 if unseen else self.level_of(sentence))

    def level(self, sentence: int, share: float) -> None:
        """Scroll so that the sentence begins at that share of the viewport's height; it stays there when resized."""
        self._unfold(sentence)
        self._goal = (sentence, share)
        self._put(sentence, share * self.viewport().height())

    def _put(self, sentence: int, below: float) -> None:
        """Scroll so that a sentence begins `below` the viewport's top, whatever is measured above it on the way."""
        for _ in range(_TRIES):
            goal = self.flow.extent(sentence)[0] - below
            if abs(goal - self.top) < 1:
                break
            self.follow(goal)

    def _unfold(self, sentence: int) -> None:
        if self.flow.is_folded(sentence):
            self.open_asides()
        self.flow.boxes_of(sentence)  # measures the paragraph, so that the place is exact
        self._settle()

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the title and the visible paragraphs."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._theme.palette.page))
        painter.translate(0, -self.top)
        exposed = QRectF(event.rect()).translated(0, self.top)
        if exposed.top() < self.flow.head:
            self._title.draw(painter, self.flow.left, self.flow.text_width)
        for number, begins in self.flow.visible(exposed.top(), exposed.bottom()):
            self._blocks.draw(painter, self.flow, (number, begins), exposed, self._lit, self.selection)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the article out for the new width; the sentence at the top stays there."""
        super().resizeEvent(event)
        at_top = not self.top
        first = self.flow.sentence_at(QPointF(self.flow.left + 1, self.top + 4)) if self.top else None
        if event.size().width() != event.oldSize().width():
            self.flow = self._lay_out()
        self._settle()
        if at_top:
            self.follow(0)
        elif self._goal is not None:
            self.level(*self._goal)
        elif first is not None:
            self._put(first, 0.0)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar and tell of it; what was read stays where it is, whatever comes into view above it."""
        if self._holding:
            return
        near = abs(dy) < self.viewport().height()
        held = self.flow.block_at(self.top + dy) if near and dy > 0 else None
        while self._measure_visible():
            held = self._hold(held)
        if near:
            self.viewport().scroll(dx, dy)
        else:
            self.viewport().update()
        if self._idle.isActive():
            self._idle.start(_PAUSE)
        self.scrolled.emit()
        if not self._following:
            self._goal = None
            self.scrolled_by_reader.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or ask for larger or smaller text while Ctrl is held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(event.angleDelta().y() > 0)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which sentence was clicked, and begin to select there; a click on a fold opens it."""
        point = self._seen(event.position())
        found = self.flow.block_at(point.y())
        if found is not None and self.flow.blocks[found[0]].folded:
            self.open_asides()
            return
        if event.button() is Qt.MouseButton.LeftButton:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._take_selection_to(point)
                return
            self.selection.begin(self.flow.place_at(point))
            self._tell_selection()
        sentence = self.flow.sentence_at(point)
        if sentence is not None:
            self.sentence_pressed.emit(sentence)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which sentence is under the mouse, or select up to it."""
        point = self._seen(event.position())
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._take_selection_to(point)
            return
        sentence = self.flow.sentence_at(point)
        self.sentence_hovered.emit(-1 if sentence is None else sentence)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the sentence under the mouse; the menu key asks for that of the pinned one."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            if self._lit.pinned:
                sentence = min(self._lit.pinned)
                at = QPoint(int(self.flow.left), int(self.flow.extent(sentence)[1] - self.top))
                self.menu_asked.emit(sentence, -1, self.viewport().mapToGlobal(at))
            return
        point = self._seen(QPointF(event.pos()))
        pointed, place = self.flow.sentence_at(point), self.flow.place_at(point)
        if pointed is not None:
            self.menu_asked.emit(pointed, -1 if place is None else place, event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the reader's notes on the sentence under the mouse as a tool tip."""
        if isinstance(event, QHelpEvent):
            sentence = self.flow.sentence_at(self._seen(QPointF(event.pos())))
            notes = self._shown.notes.get((self.article.siglum, -1 if sentence is None else sentence), ())
            QToolTip.showText(event.globalPos(), plain_tooltip("\n".join(note.text for note in notes)) if notes else "")
            return True
        return super().viewportEvent(event)

    def select(self, span: Span | None) -> None:
        """Select these words, or nothing."""
        self.selection.begin(span.start if span is not None else None)
        self.selection.take_to(span.end if span is not None else None)
        self.viewport().update()

    # Inside

    def _seen(self, point: QPointF) -> QPointF:
        """A point of the viewport as a point of the article."""
        return QPointF(point.x(), point.y() + self.top)

    def _take_selection_to(self, point: QPointF) -> None:
        self.selection.take_to(self.flow.place_at(point))
        self._tell_selection()

    def _tell_selection(self) -> None:
        self.viewport().update()
        self.words_selected.emit(self.selection.span)

    def _lay_out(self) -> ArticleFlow:
        width = self.viewport().width()
        head = self._title.lay_out(width)
        self._idle.start(_PAUSE)
        return ArticleFlow(self._texts, width, head)

    def _open(self, shown: Presentation) -> None:
        self._shown = shown
        self.article = shown.comparison.articles[self.position]
        self._spoken = [s for s, sentence in enumerate(self.article.sentences) if len(sentence.span)]
        self._title = ArticleTitle(shown, self.position, self._theme, self._fonts)
        self._texts = self._cut()

    def _cut(self) -> BlockTexts:
        blocks = ArticleBlocks(self._shown, self.position, open_asides=self._open_asides)
        return BlockTexts(blocks, self._theme, self._fonts)

    def _settle(self) -> None:
        self._measure_visible()
        self._update_bar()
        self.viewport().update()
        self.relaid.emit()

    def _hold(self, held: tuple[int, float] | None) -> tuple[int, float] | None:
        """Fit the bar to what was measured; a block, held with where it began, stays where it is in view."""
        if held is None:
            self._update_bar()
            return None
        goal = self.top + self.flow.begins(held[0]) - held[1]
        self._holding = True
        self._update_bar()
        self.follow(goal)
        self._holding = False
        if self.top != goal:
            self.viewport().update()
        return held[0], self.flow.begins(held[0])

    def _measure_visible(self) -> bool:
        """Measure what can be seen; whether anything stands elsewhere now."""
        before = self.flow.height
        for _ in self.flow.visible(self.top, self.top + self.viewport().height()):
            pass
        return self.flow.height != before

    def _update_bar(self) -> None:
        bar = self.verticalScrollBar()
        was, self._following = self._following, True
        bar.setRange(0, max(0, round(self.flow.height) - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(int(self._fonts.leading))
        self._following = was

    def _measure_some(self) -> None:
        """Measure a few blocks that have not been seen; nothing that can be seen moves, so nothing is drawn."""
        held = self.flow.block_at(self.top)
        self._idle.setInterval(0)
        until = perf_counter() + _IDLE
        while not self.flow.is_measured and perf_counter() < until:
            self.flow.measure_some(1)
        self._hold(held)
        if self.flow.is_measured:
            self._idle.stop()
            self.relaid.emit()
