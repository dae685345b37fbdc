"""Statements: what several sources say, whether or not the base says it too."""

from dataclasses import dataclass

from viewer.model.flags import Flag


@dataclass(frozen=True, slots=True, order=True)
class Telling:
    """One source's sentence (its index) that tells something."""

    source: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Echo:
    """Sentences of two sources that may say the same; `score` (0..1) is how likely one was written from the other."""

    one: Telling
    other: Telling
    score: float

    def __post_init__(self) -> None:
        if self.one.source == self.other.source:
            raise ValueError(f"an echo joins two sources, not {self.one.source} with itself")
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"an echo's score lies in 0..1, not {self.score}")


@dataclass(frozen=True, slots=True)
class Dispute:
    """A fact that two tellings of one statement give differently.

    `flag.base` is the place in the article of `one`, `flag.source` that in the article of `other`.
    """

    one: Telling
    other: Telling
    flag: Flag


@dataclass(frozen=True, slots=True)
class Statement:
    """Sentences of two sources or more that say the same, or tell of the same and deny each other.

    `tellings` are in the order of the sources, then of their sentences. `score` (0..1) is the mean over its pairs; 0
    where they do nothing but deny each other.
    Raises ValueError when fewer than two sources tell it.
    """

    tellings: tuple[Telling, ...]
    score: float
    disputes: tuple[Dispute, ...] = ()

    def __post_init__(self) -> None:
        if len(self.sources) < 2:
            raise ValueError("a statement is told by two sources or more")

    @property
    def agrees(self) -> bool:
        """Whether its sentences say the same, some details aside."""
        return self.score > 0

    @property
    def sources(self) -> tuple[str, ...]:
        """The sigla of the sources that tell it, in order."""
        return tuple(dict.fromkeys(telling.source for telling in self.tellings))
