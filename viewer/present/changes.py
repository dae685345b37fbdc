"""The list of changes, for stepping through them, and the stretches that need not be read."""

from dataclasses import dataclass
from enum import Enum


class ChangeKind(Enum):
    """What there is to see in a row. A reformatted row has the source's words in other typography."""

    NEW = "new"
    PARAPHRASED = "paraphrased"
    EDITED = "edited"
    MOVED = "moved"
    REFORMATTED = "reformatted"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the row it stands in, what it is, and the start of its text for a list.

    `sources` are the sigla it concerns, in order: where a sentence came from, or who had what was left out. `moved`
    is told beside the kind; the kind MOVED itself means that nothing but the place changed. `flags` counts the flags.
    """

    row: int
    kind: ChangeKind
    text: str
    sources: tuple[str, ...]
    moved: bool
    flags: int


class FoldKind(Enum):
    """Why a stretch of rows may be folded away."""

    UNCHANGED = "unchanged"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Fold:
    """Rows `start` to `end` (half-open) that may be shown as one line; `siglum` names whose asides they are."""

    start: int
    end: int
    kind: FoldKind
    siglum: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a fold holds at least one row, not [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start
