"""Which ribbons cross the gap between two panes, and where they stand in it."""

from collections.abc import Iterable, Iterator

from viewer.app.presentation import Presentation
from viewer.app.reading.article_pane import ArticlePane
from viewer.app.reading.ribbons import Ribbon, bands_between, joined, stubs


def ribbons_between(
    shown: Presentation, left: ArticlePane, right: ArticlePane, base: ArticlePane, slack: float
) -> Iterator[Ribbon]:
    """What crosses the gap between two panes of which an end can be seen, in the order of the links.

    Between the base and its neighbours whole ribbons; between two sources the stubs of those of the right one, which
    lead on to the base past its neighbour. Sentences not further apart than `slack` pixels make one end.
    """
    source = left if right.position == 0 else right
    beside = 0 in (left.position, right.position)
    for number in _links_in_sight(shown, source, base):
        link = shown.index.link(number)
        source_side = _stretches(source, link.sentences, slack)
        if not beside:
            yield Ribbon(number, source.position, stubs(source_side))
            continue
        base_side = _stretches(base, link.base, slack)
        sides = (source_side, base_side) if source is left else (base_side, source_side)
        yield Ribbon(number, source.position, bands_between(*sides))


def _links_in_sight(shown: Presentation, source: ArticlePane, base: ArticlePane) -> list[int]:
    """The links of a source that have a sentence in sight, in it or in the base."""
    index, siglum = shown.index, source.article.siglum
    seen = {number for sentence in source.visible for number in index.links_of(siglum, sentence)}
    read = (number for sentence in base.visible for number in index.base_links.get(sentence, ()))
    return sorted(seen | {number for number in read if index.link(number).source == siglum})


def _stretches(pane: ArticlePane, sentences: Iterable[int], slack: float) -> list[tuple[float, float]]:
    extents = (pane.flow.extent(sentence) for sentence in sentences)
    return joined(((start - pane.top, end - pane.top) for start, end in extents), slack)
