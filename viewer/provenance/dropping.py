"""Sources and links -> what the base left out."""

from collections import defaultdict
from collections.abc import Sequence

from viewer.model import Article, Dropped, Link


def find_dropped(
    sources: Sequence[Article], links: Sequence[Link], bodies: Sequence[Sequence[int]]
) -> tuple[Dropped, ...]:
    """The sentences of every source that no link uses, in order; `bodies` are the sentence indices that count."""
    used: defaultdict[str, set[int]] = defaultdict(set)
    for link in links:
        used[link.source].update(link.sentences)
    return tuple(
        Dropped(source.siglum, sentence)
        for source, body in zip(sources, bodies, strict=True)
        for sentence in body
        if sentence not in used[source.siglum]
    )
