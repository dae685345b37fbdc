"""Sources and links -> what the base left out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from viewer.model import Article, Dropped, Link, Nearest, Statement, Telling


def find_dropped(
    sources: Sequence[Article],
    links: Sequence[Link],
    bodies: Sequence[Sequence[int]],
    statements: Sequence[Statement] = (),
    nearest: Mapping[Telling, Nearest] | None = None,
) -> tuple[Dropped, ...]:
    """The sentences of every source that no link uses, in order; `bodies` are the sentence indices that count.

    `statements` tell which other sources say the same, `nearest` which base sentence comes nearest.
    """
    nearest = nearest or {}
    used: defaultdict[str, set[int]] = defaultdict(set)
    for link in links:
        used[link.source].update(link.sentences)
    sayers = _sayers(statements)
    order = [source.siglum for source in sources]
    return tuple(
        Dropped(
            source.siglum,
            sentence,
            _others(order, sayers.get(Telling(source.siglum, sentence)), source.siglum),
            nearest.get(Telling(source.siglum, sentence)),
        )
        for source, body in zip(sources, bodies, strict=True)
        for sentence in body
        if sentence not in used[source.siglum]
    )


def _others(order: Sequence[str], sayers: set[str] | None, own: str) -> tuple[str, ...]:
    # Few sentences have any: with thousands of sources it matters that the rest cost nothing.
    return tuple(siglum for siglum in order if siglum in sayers and siglum != own) if sayers else ()


def _sayers(statements: Sequence[Statement]) -> dict[Telling, set[str]]:
    """The sources that say what a sentence says, over all the statements it stands in."""
    sayers: defaultdict[Telling, set[str]] = defaultdict(set)
    for statement in statements:
        for telling in statement.tellings if statement.agrees else ():
            sayers[telling].update(statement.sources)
    return dict(sayers)
