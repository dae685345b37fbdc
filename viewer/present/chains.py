"""Chains: the links of one source that keep its order, and where everything else of it stands beside them."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from viewer.model import Link
from viewer.present.index import ComparisonIndex
from viewer.present.runs import Direction


@dataclass(frozen=True, slots=True)
class Chain:
    """The links of one source that are not moved.

    `sentences` are the source's sentences they use, ascending, and `links` the link of each; `by_base` are the links
    by their first base sentence, and `starts` those sentences.
    """

    sentences: tuple[int, ...]
    links: tuple[Link, ...]
    by_base: tuple[Link, ...]
    starts: tuple[int, ...]

    def place(self, sentence: int) -> tuple[int, bool] | None:
        """Where a sentence of the source that no link uses stands in the base.

        After (True) the base sentence that the nearest chained sentence before it was written into, or before
        (False) the first chained one; None when the chain is empty.
        """
        if not self.sentences:
            return None
        before = bisect_left(self.sentences, sentence) - 1
        if before < 0:
            return self.starts[0], False
        base = self.links[before].base
        last = base[0]
        for following in base[1:]:
            if following == last + 1:
                last = following
        return last, True

    def direction(self, link: Link) -> Direction | None:
        """Which way a moved link's sentences travelled against the chain; None for a link that is not moved."""
        if not link.moved:
            return None
        position = bisect_left(self.starts, link.base[0])
        if position > 0 and self.by_base[position - 1].sentences[-1] >= link.sentences[0]:
            return Direction.LATER
        if position < len(self.by_base) and self.by_base[position].sentences[0] <= link.sentences[-1]:
            return Direction.EARLIER
        return Direction.LATER


def chains_of(index: ComparisonIndex) -> Mapping[str, Chain]:
    """The chain of every source, by siglum."""
    kept: dict[str, list[Link]] = {article.siglum: [] for article in index.comparison.sources}
    for link in index.comparison.links:
        if not link.moved:
            kept[link.source].append(link)
    return {siglum: _chain(links) for siglum, links in kept.items()}


def _chain(links: list[Link]) -> Chain:
    uses = sorted(((sentence, link) for link in links for sentence in link.sentences), key=lambda use: use[0])
    by_base = tuple(sorted(links, key=lambda link: link.base[0]))
    return Chain(
        sentences=tuple(sentence for sentence, _ in uses),
        links=tuple(link for _, link in uses),
        by_base=by_base,
        starts=tuple(link.base[0] for link in by_base),
    )
