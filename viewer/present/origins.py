"""Sentences stitched together from several sources: where another source begins to speak."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from viewer.model import Span
from viewer.present.runs import Run

_ENDED = re.compile(r"(?:[^\w\s]+\s+)?")


def has_several_sources(runs: Iterable[Run]) -> bool:
    """Whether the words of a sentence come from more than one source."""
    return len({run.source for run in runs if _names_a_source(run)}) > 1


def with_origins(runs: Iterable[Run]) -> Iterator[tuple[Run, str]]:
    """The runs of one sentence, each with the siglum to be named before it; empty where its source speaks on.

    White space before words is a run of its own, and before words with a name what ends the words before, so that the
    name can stand next to the words.
    """
    named: str | None = None
    for run in (piece for whole in runs for piece in _cut(whole, len(whole.text) - len(whole.text.lstrip()))):
        if run.source == named or not _names_a_source(run):
            yield run, ""
            continue
        named = run.source or ""
        *before, words = _cut(run, _ENDED.match(run.text).end())  # type: ignore[union-attr]  # it matches nothing too
        yield from ((piece, "") for piece in before)
        yield words, named


def _cut(run: Run, characters: int) -> Iterator[Run]:
    """A run in two, the first of so many characters; in one where that leaves nothing on a side."""
    if not 0 < characters < len(run.text):
        yield run
        return
    cut = run.span.start + characters
    yield replace(run, text=run.text[:characters], span=Span(run.span.start, cut))
    yield replace(run, text=run.text[characters:], span=Span(cut, run.span.end))


def _names_a_source(run: Run) -> bool:
    """Whether the run has words of a source; a full stop is nobody's."""
    return run.source is not None and any(character.isalnum() for character in run.text)
