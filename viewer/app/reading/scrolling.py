"""Scrolling several articles together, each to what is linked with the place being read."""

from collections.abc import Iterable, Sequence

from viewer.app.presentation import Presentation
from viewer.app.reading.article_pane import ArticlePane
from viewer.app.reading.scroll_map import ScrollMap
from viewer.model import Link


class LinkedScrolling:
    """Brings panes to the places that are linked with what is read in one of them."""

    def __init__(self, shown: Presentation, panes: Sequence[ArticlePane]) -> None:
        self._shown = shown
        self._panes = tuple(panes)
        self._base = next(pane for pane in panes if pane.position == 0)
        self._maps: dict[int, ScrollMap] = {}

    def follow(self, pane: ArticlePane) -> None:
        """Bring every other pane to the place that is linked with the one being read in `pane`."""
        # The line that is held level wanders down the pane with the scrolling, so that beginnings meet and ends too.
        line = pane.progress * pane.viewport().height()
        there = self._base_place(pane, pane.top + line)
        for other in self._panes:
            if other is not pane:
                goal = there if other is self._base else self._map(other).there(there)
                other.come_along(goal - line)

    def _base_place(self, pane: ArticlePane, y: float) -> float:
        return y if pane is self._base else self._map(pane).back(y)

    def _map(self, pane: ArticlePane) -> ScrollMap:
        """Places of the base against places of that source, through every link that keeps the order."""
        known = self._maps.get(pane.position)
        if known is None:
            known = self._maps[pane.position] = self._map_to(pane)
        return known

    def _map_to(self, pane: ArticlePane) -> ScrollMap:
        base, siglum = self._base, pane.article.siglum
        own = (link for link in self._shown.comparison.links if link.source == siglum)
        pairs = [
            pair
            for pair in chain(own)
            if base.flow.blocks.block_of(pair[0]) is not None and pane.flow.blocks.block_of(pair[1]) is not None
        ]

        def place(number: int) -> tuple[float, float]:
            here, there = base.flow.extent(pairs[number][0]), pane.flow.extent(pairs[number][1])
            return sum(here) / 2, sum(there) / 2

        return ScrollMap(len(pairs), place, lambda: (base.flow.height, pane.flow.height))


def chain(links: Iterable[Link]) -> list[tuple[int, int]]:
    """Sentences of the base and of one source, its links' first ones, that rise in both; what is moved is left out."""
    pairs: list[tuple[int, int]] = []
    for here, there in sorted((link.base[0], link.sentences[0]) for link in links if not link.moved):
        if not pairs or (here > pairs[-1][0] and there > pairs[-1][1]):
            pairs.append((here, there))
    return pairs
