"""Runs: a sentence cut where the mark, the source or the edit changes."""

from dataclasses import dataclass
from enum import Enum

from viewer.model import EditKind, Span


class Direction(Enum):
    """Which way words or a sentence travelled from the source to the base."""

    EARLIER = "earlier"
    LATER = "later"


@dataclass(frozen=True, slots=True, order=True)
class EditAt:
    """An edit by its place: `link` in the comparison's links, `edit` in that link's edits."""

    link: int
    edit: int


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one sentence that has one mark, one source and the same edits throughout.

    `text` is the article's text at `span`, white space included: the texts of a sentence's runs, joined, are the
    sentence. `mark` is None exactly when the sentence stands in no link (the row says whether it is new, left out or
    an aside). `source` is the siglum the words come from or, in a source, its own siglum where the base uses them;
    None for new and for dropped words. `edits` are the edits that cover the run: two runs of different articles that
    share one are each other's counterpart. `moved` is set exactly where the mark is "moved".
    """

    text: str
    span: Span
    mark: EditKind | None
    source: str | None
    edits: tuple[EditAt, ...] = ()
    moved: Direction | None = None

    def __post_init__(self) -> None:
        if len(self.text) != len(self.span):
            raise ValueError(f"a run's text has the length of its span: {self.text!r}, {self.span}")
        if (self.moved is None) != (self.mark is not EditKind.MOVED):
            raise ValueError("moved words have a direction, others have none")

    @property
    def links(self) -> tuple[int, ...]:
        """Positions of the links whose edits cover this run, ascending."""
        return tuple(sorted({edit.link for edit in self.edits}))
