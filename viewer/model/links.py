"""Links: which base sentences were plausibly written from which source sentences."""

from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from viewer.model.edits import Edit
from viewer.model.flags import Flag


class By(Enum):
    """Who made a link."""

    ENGINE = "engine"
    READER = "reader"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The parts of a link's score, each 0..1: shared rare words, shared names and numbers, meaning, word order."""

    words: float
    names: float
    meaning: float
    order: float

    def __post_init__(self) -> None:
        for part in (self.words, self.names, self.meaning, self.order):
            if not 0.0 <= part <= 1.0:
                raise ValueError(f"evidence lies in 0..1, not {part}")


@dataclass(frozen=True, slots=True)
class Link:
    """Base sentence(s) and the sentence(s) of one source that they were plausibly written from.

    `base` and `sentences` are sentence indices of the base and of the source, ascending and never empty. `score` is
    0..1, 0.5 meaning an even chance. `moved` says the link stands outside the longest chain of links that keeps the
    order. `edits` are in base order. Raises ValueError when an index list is empty or out of order, or the score is
    out of bounds.
    """

    source: str
    base: tuple[int, ...]
    sentences: tuple[int, ...]
    score: float
    evidence: Evidence
    moved: bool = False
    edits: tuple[Edit, ...] = ()
    flags: tuple[Flag, ...] = ()
    by: By = By.ENGINE

    def __post_init__(self) -> None:
        for indices in (self.base, self.sentences):
            if not indices or (len(indices) > 1 and any(b <= a for a, b in pairwise(indices))):
                raise ValueError(f"a link needs ascending sentence indices, not {indices}")
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"a link's score lies in 0..1, not {self.score}")

    def with_edits(self, edits: tuple[Edit, ...]) -> "Link":
        """The same link with these edits."""
        # By hand, since `dataclasses.replace` takes three times as long and every link gets edits.
        return Link(
            self.source,
            self.base,
            self.sentences,
            self.score,
            self.evidence,
            self.moved,
            edits,
            self.flags,
            self.by,
        )

    @property
    def share_kept(self) -> float:
        """The share (0..1) of the characters of both sides, white space apart, that the edits keep."""
        spans = [(edit.kind.keeps_words, span) for edit in self.edits for span in (edit.base, edit.source) if span]
        return sum(len(span) for kept, span in spans if kept) / max(1, sum(len(span) for _, span in spans))
