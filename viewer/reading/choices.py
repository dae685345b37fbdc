"""What a reader may choose about reading a file."""

from dataclasses import dataclass
from enum import Enum


class TrackedChanges(Enum):
    """Which state of a document with tracked changes is read."""

    ACCEPTED = "accepted"
    ORIGINAL = "original"


@dataclass(frozen=True, slots=True)
class Choices:
    """The encoding that overrules the guess, the state of tracked changes, the record of a corpus (from 1), and whether
    garbled characters are repaired.
    """

    encoding: str | None = None
    tracked: TrackedChanges = TrackedChanges.ACCEPTED
    record: int | None = None
    repair: bool = False

    def __post_init__(self) -> None:
        if self.record is not None and self.record < 1:
            raise ValueError(f"records are counted from 1, not {self.record}")
