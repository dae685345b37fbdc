"""Corrected comparisons -> where readers disagreed with the program, for teaching it.

One comparison a line. `base` and `sources` are as in a job of `batch`, their sentences as they were linked; `links`
are the links after correction; `judged` are the pairs that a reader looked at, each with what the program had thought.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from viewer.export.atomic import write_chunks
from viewer.export.comparison_json import encode
from viewer.export.corrections_json import kind_of
from viewer.model import Article, Comparison
from viewer.model.corrections import (
    Confirmed,
    Linked,
    PlacedCorrection,
    Rejected,
    Relinked,
    SameTopic,
    Unlinked,
    anchors_of,
)
from viewer.session.applying import Corrected


def disagreements(corrected: Corrected) -> dict[str, Any] | None:
    """What a reader judged of the links of one comparison, as JSON values; None when nothing was.

    A pair `agrees` when the program had linked, or not linked, it as the reader did; `score` (0..1) is the program's,
    None where it never weighed the pair.
    """
    comparison = corrected.comparison
    judged = [entry for placed in comparison.corrections for entry in _judged(placed, corrected.engine)]
    if not judged:
        return None
    return {
        "id": comparison.base.origin.sha256[:16],
        "model": comparison.model,
        "base": _article(comparison.base),
        "sources": [{"siglum": source.siglum, **_article(source)} for source in comparison.sources],
        "links": [
            {
                "source": link.source,
                "base": list(link.base),
                "sentences": list(link.sentences),
                "by": link.by.value,
            }
            for link in comparison.links
        ],
        "judged": judged,
    }


def write_disagreements(corrected: Iterable[Corrected], path: Path) -> int:
    """Write a line for every comparison in which a reader judged links, whole or not at all; how many there were.

    Raises OSError when the file cannot be written.
    """
    lines = [encode(value) + b"\n" for value in map(disagreements, corrected) if value is not None]
    write_chunks(path, lines)
    return len(lines)


def _article(article: Article) -> dict[str, Any]:
    sentences = [article.sentence_text(index) for index in range(len(article.sentences))]
    return {"title": article.title, "sentences": sentences}


def _judged(placed: PlacedCorrection, engine: Comparison) -> Iterator[dict[str, Any]]:
    """One entry for every pair of sentences that the correction is about."""
    match placed.correction:
        case Linked() | Confirmed():
            linked, first = True, 0
        case Relinked():
            linked, first = True, len(placed.correction.old_base) + len(placed.correction.old_source)
        case Unlinked() | Rejected() | SameTopic():
            linked, first = False, 0
        case _:
            return
    base = engine.base.siglum
    places = placed.places[first : len(anchors_of(placed.correction))]
    ours = sorted({s for place in places if place.siglum == base for s in place.sentences})
    theirs = sorted({(place.siglum, s) for place in places if place.siglum != base for s in place.sentences})
    for sentence in ours:
        for source, other in theirs:
            was_linked = _linked(engine, sentence, source, other)
            yield {
                "kind": kind_of(placed.correction),
                "source": source,
                "base": sentence,
                "sentence": other,
                "linked": linked,
                "agrees": was_linked == linked,
                "score": _score(engine, sentence, source, other),
                "author": placed.correction.signature.author,
            }


def _linked(engine: Comparison, base: int, source: str, sentence: int) -> bool:
    return any(link.source == source and base in link.base and sentence in link.sentences for link in engine.links)


def _score(engine: Comparison, base: int, source: str, sentence: int) -> float | None:
    """What the program gave the pair."""
    for link in engine.links:
        if link.source == source and base in link.base and sentence in link.sentences:
            return link.score
    for attribution in engine.provenance:
        if attribution.sentence == base:
            for claim in attribution.runners_up:
                if claim.source == source and sentence in claim.sentences:
                    return claim.score
    return None
