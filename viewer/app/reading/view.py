"""The reading view: panes side by side, scrolled together, with ribbons between them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from viewer.app.fonts import Fonts
from viewer.app.places import sentence_from
from viewer.app.presentation import Presentation
from viewer.app.reading.article_pane import NARROWEST, ArticlePane
from viewer.app.reading.crossing import ribbons_between
from viewer.app.reading.pick_row import PickRow
from viewer.app.reading.ribbons import WIDTH as GAP
from viewer.app.reading.ribbons import Ribbon, RibbonGap
from viewer.app.reading.scrolling import LinkedScrolling
from viewer.app.searching import Found, Hit
from viewer.app.themes import Theme
from viewer.model import Link, Span

# What a line of an article holds at the least, and what stands beside it in a pane, in average letters and pixels.
_CHARACTERS, _MARGINS = 20, 56


class ReadingView(QWidget):
    """Shows a presentation's articles, the base beside its first source on the left and its second on the right.

    `sentence_pressed(siglum, sentence)` tells of clicks; `visible_changed(first, last)` of the base's body sentences
    that can be seen, `zoom_asked(larger)` of the wheel with Ctrl. `words_selected(siglum, span)` tells of selected
    words, `menu_asked(siglum, sentence, place, global point)` asks for a sentence's menu,
    `relink_asked(link, siglum, sentence, as well)` to take that end of a link to another sentence, or there as well.
    """

    sentence_pressed = Signal(str, int)
    visible_changed = Signal(int, int)
    zoom_asked = Signal(bool)
    words_selected = Signal(str, object)
    menu_asked = Signal(str, int, int, QPoint)
    relink_asked = Signal(int, str, int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Presentation | None = None
        self._theme: Theme | None = None
        self._fonts: Fonts | None = None
        self.panes: list[ArticlePane] = []
        self._gaps: list[RibbonGap] = []
        self._scrolling: LinkedScrolling | None = None
        self._order: tuple[int, ...] = ()
        self._pinned: frozenset[int] = frozenset()
        self._hovered: frozenset[int] = frozenset()
        self._pin: tuple[str, int] | None = None
        self._chosen = 0
        self._pick = PickRow()
        self._pick.picked.connect(self._show_only)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._pick)
        outer.addLayout(self._row, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # What is shown

    def stand_in(self, widget: QWidget) -> None:
        """Show `widget`, while it shows itself, where there are no articles."""
        self._row.addWidget(widget, 1, Qt.AlignmentFlag.AlignCenter)

    def wear(self, theme: Theme, fonts: Fonts) -> None:
        """Take a theme's colours and fonts of one size."""
        self._theme, self._fonts = theme, fonts
        self._rebuild()

    def present(self, presentation: Presentation | None, shown: Sequence[int] | None = None) -> bool:
        """Show another result, or nothing. `shown` are the articles that have a pane, in order; the base always has.

        Another result of the same texts takes the place of the former: what is read stays where it is, and what is
        pinned stays pinned. The answer is whether that was so.
        """
        before, self._shown = self._shown, presentation
        articles = len(presentation.comparison.articles) if presentation else 0
        order = _order(range(1, articles) if shown is None else [p for p in shown if 0 < p < articles])
        same = bool(self.panes) and order == self._order and _same_texts(before, presentation)
        if same and before is not None and presentation is not None:
            self._refresh(before, presentation)
            return True
        self._order = order
        self._chosen = 0
        self._rebuild()
        return False

    def pin(self, siglum: str, sentence: int) -> None:
        """Light a sentence with every counterpart, and bring them all into view."""
        links, own = self._links_of(siglum, sentence), self._position(siglum)
        self._pinned = frozenset(links)
        self._pin = (siglum, sentence)
        shown_in = next((pane for pane in self.panes if pane.position == own), None)
        if shown_in is None:
            return
        shown_in.bring_into_view(sentence)
        self._scroll_along(shown_in)
        level = shown_in.level_of(sentence)
        for pane in self.panes:
            lit = self._lit_sentences(pane.position, links)
            pane.light(self._pinned_in(pane), ())
            if lit and pane is not shown_in:
                pane.level(min(lit), level)
        self._light_gaps()

    @property
    def gaps(self) -> tuple[RibbonGap, ...]:
        """The gaps between the panes, from left to right."""
        return tuple(self._gaps)

    @property
    def pinned(self) -> tuple[str, int] | None:
        """The siglum and sentence that are pinned."""
        return self._pin

    @property
    def choices(self) -> tuple[QToolButton, ...]:
        """The buttons that choose an article where only one is shown."""
        return self._pick.buttons

    def release(self) -> None:
        """Let go of what is pinned."""
        self._pinned, self._pin = frozenset(), None
        for pane in self.panes:
            pane.light((), ())
        self._light_gaps()

    def bring_into_view(self, siglum: str, sentence: int) -> None:
        """Scroll to a sentence, and every other article to what is linked with it."""
        own = self._position(siglum)
        for pane in self.panes:
            if pane.position == own:
                pane.bring_into_view(sentence)
                self._scroll_along(pane)

    def show_found(self, found: Found, in_hand: Hit | None) -> None:
        """Show what a search found, and the hit in hand."""
        for pane in self.panes:
            places: dict[int, list[Span]] = {}
            for hit in found.hits:
                if hit.article == pane.position:
                    places.setdefault(hit.sentence, []).append(hit.span)
            own = in_hand is not None and in_hand.article == pane.position
            pane.show_found(places, (in_hand.sentence, in_hand.span) if own and in_hand is not None else None)
            if own and in_hand is not None:
                pane.bring_into_view(in_hand.sentence)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one article at a time where there is no room for two."""
        super().resizeEvent(event)
        self._choose_columns()
        # The panes are laid out after this; only then is it known where their sentences stand.
        QTimer.singleShot(0, self, self._pin_again)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape lets go of what is pinned; the rest scrolls the base."""
        if event.key() == Qt.Key.Key_Escape:
            self.release()
        elif self.panes:
            self._base_pane().keyPressEvent(event)

    # Inside

    def _pin_again(self) -> None:
        """Level what is pinned again; whoever has scrolled on stays there."""
        if self._pin is not None and any(
            pane.is_held and pane.position == self._position(self._pin[0]) for pane in self.panes
        ):
            self.pin(*self._pin)

    def _rebuild(self) -> None:
        for widget in (*self.panes, *self._gaps):
            self._row.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.panes, self._gaps, self._scrolling = [], [], None
        self._pinned, self._hovered, self._pin = frozenset(), frozenset(), None
        shown, theme, fonts = self._shown, self._theme, self._fonts
        if shown is not None and theme is not None and fonts is not None:
            order = self._order
            self.panes = [self._pane(shown, position, theme, fonts) for position in order]
            self._gaps = [self._gap(place, theme) for place in range(len(order) - 1)]
            self._scrolling = LinkedScrolling(shown, self.panes)
            for place, pane in enumerate(self.panes):
                if place:
                    self._row.addWidget(self._gaps[place - 1])
                self._row.addWidget(pane, 1)
        self._pick.fill((pane.position, pane.article) for pane in self.panes)
        self._choose_columns()
        if (layout := self.layout()) is not None:
            layout.activate()  # a sentence is pinned next, and must be brought to where it will stand

    def _refresh(self, before: Presentation, shown: Presentation) -> None:
        for pane in self.panes:
            pane.take(shown)
        self._scrolling = LinkedScrolling(shown, self.panes)
        self._pick.fill((pane.position, pane.article) for pane in self.panes)
        self._choose_columns()
        if self._pin is not None:
            siglum, sentence = self._pin
            at = before.index.article(siglum).sentences[sentence].span.start
            self._pin = (siglum, sentence_from(shown.index.article(siglum), at))
        self._pinned = frozenset(self._links_of(*self._pin)) if self._pin is not None else frozenset()
        self._light_hovered(())
        self._places_changed()

    def _pane(self, shown: Presentation, position: int, theme: Theme, fonts: Fonts) -> ArticlePane:
        pane = ArticlePane(shown, position, theme, fonts)
        siglum = pane.article.siglum
        pane.scrolled_by_reader.connect(partial(self._scroll_along, pane))
        pane.sentence_pressed.connect(partial(self.sentence_pressed.emit, siglum))
        pane.sentence_hovered.connect(partial(self._hover, siglum))
        pane.words_selected.connect(partial(self._select, pane))
        pane.menu_asked.connect(partial(self.menu_asked.emit, siglum))
        pane.zoom_asked.connect(self.zoom_asked)
        pane.relaid.connect(self._places_changed)
        pane.scrolled.connect(self._places_changed)
        return pane

    def _gap(self, place: int, theme: Theme) -> RibbonGap:
        ribbons: Callable[[], Iterable[Ribbon]] = partial(self.ribbons_right_of, place)
        gap = RibbonGap(ribbons, theme.palette.colour_at, theme)
        gap.hovered.connect(self._hover_link)
        gap.clicked.connect(self._press_link)
        gap.end_dragged.connect(partial(self._show_target, place))
        gap.end_dropped.connect(partial(self._drop_end, place))
        return gap

    def _base_pane(self) -> ArticlePane:
        return next(pane for pane in self.panes if pane.position == 0)

    def _position(self, siglum: str) -> int:
        return self._shown.index.positions[siglum] if self._shown is not None else 0

    def _links(self) -> tuple[Link, ...]:
        return self._shown.comparison.links if self._shown is not None else ()

    def _links_of(self, siglum: str, sentence: int) -> tuple[int, ...]:
        return self._shown.index.links_of(siglum, sentence) if self._shown is not None else ()

    def _lit_sentences(self, position: int, links: Iterable[int]) -> set[int]:
        lit: set[int] = set()
        for number in links:
            link = self._links()[number]
            if position == 0:
                lit.update(link.base)
            elif self._position(link.source) == position:
                lit.update(link.sentences)
        return lit

    def _pinned_in(self, pane: ArticlePane) -> set[int]:
        """What is pinned in a pane: the sentence itself, where it is that article's, and its counterparts."""
        own = {self._pin[1]} if self._pin is not None and self._pin[0] == pane.article.siglum else set()
        return own | self._lit_sentences(pane.position, self._pinned)

    def _hover(self, siglum: str, sentence: int) -> None:
        self._light_hovered(self._links_of(siglum, sentence) if sentence >= 0 else ())

    def _light_hovered(self, links: tuple[int, ...]) -> None:
        self._hovered = frozenset(links)
        for pane in self.panes:
            pane.light(self._pinned_in(pane), self._lit_sentences(pane.position, links))
        self._light_gaps()

    def _hover_link(self, link: int) -> None:
        self._light_hovered((link,) if link >= 0 else ())

    def _press_link(self, link: int) -> None:
        base = self._base_pane().article.siglum
        self.sentence_pressed.emit(base, self._links()[link].base[0])

    def _select(self, pane: ArticlePane, words: Span | None) -> None:
        """Words are selected in one article at a time."""
        for other in self.panes:
            if other is not pane and other.selection.span is not None:
                other.select(None)
        self.words_selected.emit(pane.article.siglum, words)

    # Dragging the ends of ribbons

    def _target(self, place: int, link: int, at_right: bool, point: QPointF) -> tuple[ArticlePane, int] | None:
        """The sentence at a point of the screen that an end of a link may be taken to."""
        neighbour = self._right_of(place) if at_right else place
        pane = self.panes[place if neighbour is None else neighbour]
        if pane.position not in (0, self._position(self._links()[link].source)):
            return None
        inside = pane.viewport().mapFromGlobal(point)
        if not pane.viewport().rect().contains(inside.toPoint()):
            return None
        sentence = pane.flow.sentence_at(QPointF(inside.x(), inside.y() + pane.top))
        return (pane, sentence) if sentence is not None else None

    def _show_target(self, place: int, link: int, at_right: bool, point: QPointF) -> None:
        self._light_hovered((link,))
        found = self._target(place, link, at_right, point)
        if found is not None:
            pane, sentence = found
            pane.light(self._pinned_in(pane), {sentence})

    def _drop_end(self, place: int, link: int, at_right: bool, point: QPointF, as_well: bool) -> None:
        found = self._target(place, link, at_right, point)
        self._light_hovered(())
        if found is not None:
            self.relink_asked.emit(link, found[0].article.siglum, found[1], as_well)

    def _light_gaps(self) -> None:
        for gap in self._gaps:
            gap.light(self._pinned | self._hovered)

    # Ribbons

    def ribbons_right_of(self, place: int) -> Iterator[Ribbon]:
        """What crosses the gap right of the pane at `place`."""
        neighbour = self._right_of(place)
        if neighbour is not None and self._shown is not None and self._fonts is not None:
            slack = self._fonts.leading * 0.9
            left, right = self.panes[place], self.panes[neighbour]
            yield from ribbons_between(self._shown, left, right, self._base_pane(), slack)

    # Scrolling

    def _places_changed(self) -> None:
        for gap in self._gaps:
            gap.update()
        self._tell_visible()

    def _scroll_along(self, pane: ArticlePane) -> None:
        if self._scrolling is not None:
            self._scrolling.follow(pane)

    def _tell_visible(self) -> None:
        if self._shown is None or not self.panes:
            return
        seen = self._base_pane().visible
        if seen:
            self.visible_changed.emit(seen[0], seen[-1])

    # One article at a time

    def _choose_columns(self) -> None:
        """Show every article where there is room, else the base and what fits beside it, else one alone."""
        narrowest = max(NARROWEST, int(_CHARACTERS * self._fonts.character) + _MARGINS) if self._fonts else NARROWEST
        fits = max(1, (self.width() + GAP) // (narrowest + GAP)) if self.width() > 0 else len(self.panes)
        sources = [pane.position for pane in self.panes if pane.position]
        first = [self._chosen] if self._chosen else []
        beside = [*first, *(position for position in sources if position not in first)][: fits - 1]
        shown = {self._chosen} if fits < 2 else {0, *beside}
        self._pick.setVisible(len(shown) < len(self.panes))
        self._pick.press(shown)
        for pane in self.panes:
            pane.setVisible(pane.position in shown)
        for place, gap in enumerate(self._gaps):
            gap.setVisible(self.panes[place].position in shown and self._right_of(place, shown) is not None)

    def _right_of(self, place: int, shown: Collection[int] | None = None) -> int | None:
        """The place of the next pane to the right that is shown (by its position, or as it stands)."""
        for other in range(place + 1, len(self.panes)):
            pane = self.panes[other]
            if pane.position in shown if shown is not None else not pane.isHidden():
                return other
        return None

    def _show_only(self, position: int) -> None:
        self._chosen = position
        self._choose_columns()


def _order(sources: Sequence[int]) -> tuple[int, ...]:
    """The order of panes: of several sources the first stands left of the base, the others right of it."""
    return (0, *sources) if len(sources) < 2 else (sources[0], 0, *sources[1:])


def _same_texts(before: Presentation | None, after: Presentation | None) -> bool:
    if before is None or after is None or len(before.comparison.articles) != len(after.comparison.articles):
        return False
    both = zip(before.comparison.articles, after.comparison.articles, strict=True)
    return all(one.text == other.text for one, other in both)
