"""Flags: changes that may change the facts."""

from dataclasses import dataclass
from enum import Enum

from viewer.model.spans import Span


class FlagKind(Enum):
    """What sort of fact a change touches."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    QUOTATION = "quotation"
    HEDGE = "hedge"
    SPEAKER = "speaker"


class Severity(Enum):
    """How much a flag matters to a fact-checker."""

    HIGH = "high"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Flag:
    """A change inside a link that may change the facts, said in one plain line."""

    kind: FlagKind
    severity: Severity
    base: Span | None
    source: Span | None
    message: str

    def __post_init__(self) -> None:
        if self.base is None and self.source is None:
            raise ValueError("a flag stands somewhere: in the base, in the source or in both")


@dataclass(frozen=True, slots=True)
class NewClaim:
    """A number, date, name or quotation of the base that no source contains: its base sentence and its place there."""

    kind: FlagKind
    sentence: int
    span: Span
