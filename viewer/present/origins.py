"""Sentences stitched together from several sources: where another source begins to speak."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from viewer.model import Span
from viewer.present.runs import Run


def has_several_sources(runs: Iterable[Run]) -> bool:
    """Whether the words of a sentence come from more than one source."""
    return len({run.source for run in runs if _names_a_source(run)}) > 1


def with_origins(runs: Iterable[Run]) -> Iterator[tuple[Run, str]]:
    """The runs of one sentence, each with the siglum to be named before it; empty where its source speaks on.

    White space before words is a run of its own, so that the name can stand next to the words.
    """
    named: str | None = None
    for run in (piece for whole in runs for piece in words_apart(whole)):
        origin = ""
        if run.source != named and _names_a_source(run):
            origin = named = run.source or ""
        yield run, origin


def words_apart(run: Run) -> Iterator[Run]:
    """A run with the white space before its words as a run of its own."""
    spaces = len(run.text) - len(run.text.lstrip())
    if not 0 < spaces < len(run.text):
        yield run
        return
    cut = run.span.start + spaces
    yield replace(run, text=run.text[:spaces], span=Span(run.span.start, cut))
    yield replace(run, text=run.text[spaces:], span=Span(cut, run.span.end))


def _names_a_source(run: Run) -> bool:
    """Whether the run has words of a source; a full stop is nobody's."""
    return run.source is not None and any(character.isalnum() for character in run.text)
