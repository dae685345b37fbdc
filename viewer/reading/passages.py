"""Passages in the order of a document -> one text, with its asides."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from viewer.model import Aside, AsideKind, Span
from viewer.reading.evidence import Judgement

PARTED = "\n\n"
"""What stands between two passages of a text."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading, list item or table of a document; `judgement` is None when it is body."""

    text: str
    judgement: Judgement | None = None


def join_text(passages: Iterable[Passage]) -> str:
    """The text of the passages, a blank line between each two."""
    return PARTED.join(passage.text for passage in passages)


def find_spans(passages: Iterable[Passage]) -> Iterator[Span]:
    """Where each passage stands in their joined text."""
    start = 0
    for passage in passages:
        yield Span(start, start + len(passage.text))
        start += len(passage.text) + len(PARTED)


def join_asides(passages: Iterable[Passage]) -> tuple[Aside, ...]:
    """One aside for each run of neighbouring passages that are judged alike, in order."""
    held = tuple(passages)
    judged = zip((passage.judgement for passage in held), find_spans(held), strict=True)
    runs = (tuple(run) for _, run in groupby(judged, key=_alike))
    return tuple(aside for run in runs if (aside := _join_run(run)) is not None)


def _alike(judged: tuple[Judgement | None, Span]) -> tuple[AsideKind, str] | None:
    judgement = judged[0]
    return None if judgement is None else (judgement.kind, judgement.reason)


def _join_run(run: tuple[tuple[Judgement | None, Span], ...]) -> Aside | None:
    first = run[0][0]
    if first is None:
        return None
    surest = max(judgement.score for judgement, _ in run if judgement is not None)
    return Aside(run[0][1].cover(run[-1][1]), first.kind, first.reason, surest)
