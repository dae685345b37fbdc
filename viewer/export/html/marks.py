"""Runs as the page marks them: an element, a class, and the words a screen reader adds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from viewer.model import EditKind, Span
from viewer.present import Direction, Run
from viewer.present.wording import MARK_NAMES, WORD_ARROWS

_ELEMENTS = {
    EditKind.REFORMATTED: "mark",
    EditKind.ADDED: "ins",
    EditKind.DROPPED: "del",
    EditKind.PARAPHRASED: "mark",
    EditKind.REPLACED: "mark",
    EditKind.MOVED: "mark",
}


@dataclass(frozen=True, slots=True)
class PageRun:
    """A run on the page: `element` is empty for plain text; `edits` are the ids its counterparts share.

    `spoken` is what happened, in words; `arrow` shows where moved words went. `origin` is the siglum to be named
    before the run, where the words of a sentence change their source, and `position` that source's.
    """

    text: str
    element: str = ""
    style: str = ""
    spoken: str = ""
    arrow: str = ""
    edits: str = ""
    origin: str = ""
    position: int = 0


def page_runs(
    runs: Sequence[Run], positions: Mapping[str, int], *, name_origins: bool, right_to_left: bool = False
) -> tuple[PageRun, ...]:
    """The runs of one sentence for the page; their texts, joined, are the sentence.

    Runs that look alike and have no counterpart to light up are drawn together. With `name_origins` the first run
    from each source names it, for sentences stitched together from several; `positions` are those of the articles.
    In a text that runs from `right_to_left` arrows point the other way: what is earlier stands on the right.
    """
    pages: list[PageRun] = []
    named: str | None = None
    for run in (piece for whole in runs for piece in _words_apart(whole)):
        origin = ""
        if name_origins and run.source != named and _names_a_source(run):
            origin = named = run.source or ""
        page = _page_run(run, origin, positions.get(origin, 0), right_to_left=right_to_left)
        if pages and not (pages[-1].element or page.element or page.origin):
            pages[-1] = replace(pages[-1], text=pages[-1].text + page.text)
        else:
            pages.append(page)
    return tuple(pages)


def has_several_sources(runs: Iterable[Run]) -> bool:
    """Whether the words of a sentence come from more than one source."""
    return len({run.source for run in runs if _names_a_source(run)}) > 1


def _names_a_source(run: Run) -> bool:
    """Whether the run has words of a source; a full stop is nobody's."""
    return run.source is not None and any(character.isalnum() for character in run.text)


def _words_apart(run: Run) -> Iterator[Run]:
    """White space before the words as a run of its own, so that a label can stand next to the words."""
    spaces = len(run.text) - len(run.text.lstrip())
    if not 0 < spaces < len(run.text):
        yield run
        return
    cut = run.span.start + spaces
    yield replace(run, text=run.text[:spaces], span=Span(run.span.start, cut))
    yield replace(run, text=run.text[spaces:], span=Span(cut, run.span.end))


def _page_run(run: Run, origin: str, position: int, *, right_to_left: bool) -> PageRun:
    if run.mark not in _ELEMENTS:
        return PageRun(run.text, origin=origin, position=position)
    return PageRun(
        text=run.text,
        element=_ELEMENTS[run.mark],
        style=run.mark.value,
        spoken=MARK_NAMES[run.mark],
        arrow=_arrow(run.moved, right_to_left=right_to_left) if run.moved else "",
        edits=" ".join(f"{edit.link}.{edit.edit}" for edit in run.edits),
        origin=origin,
        position=position,
    )


def _arrow(moved: Direction, *, right_to_left: bool) -> str:
    if right_to_left:
        moved = Direction.LATER if moved is Direction.EARLIER else Direction.EARLIER
    return WORD_ARROWS[moved]
