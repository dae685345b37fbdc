"""Provenance: what became of each base sentence, and where it came from."""

from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from viewer.model.links import By
from viewer.model.spans import Span


class Verdict(Enum):
    """What happened to a base sentence, over the union of its links."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    PARAPHRASED = "paraphrased"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Claim:
    """Sentences of one source that a base sentence may have come from, with the score (0..1) of that claim."""

    source: str
    sentences: tuple[int, ...]
    score: float


@dataclass(frozen=True, slots=True)
class WordOrigin:
    """Where a run of a base sentence's words came from: a source and the place in it, or nowhere."""

    span: Span
    source: str | None
    origin: Span | None

    def __post_init__(self) -> None:
        if (self.source is None) != (self.origin is None):
            raise ValueError("words come from a place in a source, or from nowhere")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Where one base sentence came from.

    `primary` and `also` are its accepted links, best first; `runners_up` are candidates that were not taken, of any
    source, best first. `words` partitions the sentence's span. `by` says who gave the verdict.
    """

    sentence: int
    verdict: Verdict
    primary: Claim | None
    also: tuple[Claim, ...]
    runners_up: tuple[Claim, ...]
    words: tuple[WordOrigin, ...]
    by: By = By.ENGINE

    def __post_init__(self) -> None:
        if (self.primary is None) != (self.verdict is Verdict.ADDED):
            raise ValueError("a sentence is added exactly when it has no primary source")
        for before, after in pairwise(self.words):
            if before.span.end != after.span.start:
                raise ValueError("the words of a sentence must partition it")


@dataclass(frozen=True, slots=True)
class Nearest:
    """The base sentence that comes nearest to a source's sentence, and how likely (0..1) one is from the other."""

    sentence: int
    score: float


@dataclass(frozen=True, slots=True)
class Dropped:
    """A body sentence of a source that no link uses.

    `also_in` names the other sources that say it too, in their order. `nearest` is None where nothing in the base comes
    near enough to be weighed.
    """

    source: str
    sentence: int
    also_in: tuple[str, ...] = ()
    nearest: Nearest | None = None
