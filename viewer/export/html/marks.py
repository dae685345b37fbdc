"""Runs as the page marks them: an element, a class, and the words a screen reader adds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from viewer.model import EditKind
from viewer.present import Direction, Run
from viewer.present.origins import with_origins
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
    for run, named in with_origins(runs):
        origin = named if name_origins else ""
        page = _page_run(run, origin, positions.get(origin, 0), right_to_left=right_to_left)
        if pages and not (pages[-1].element or page.element or page.origin):
            pages[-1] = replace(pages[-1], text=pages[-1].text + page.text)
        else:
            pages.append(page)
    return tuple(pages)


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
