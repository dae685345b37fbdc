"""What a reader may choose about reading a file."""

from dataclasses import dataclass
from enum import Enum

from viewer.model import Notice, NoticeCode


class TrackedChanges(Enum):
    """Which state of a document with tracked changes is read."""

    ACCEPTED = "accepted"
    ORIGINAL = "original"


def tracked_notice(tracked: TrackedChanges, where: str) -> Notice:
    """The notice that a document has tracked changes, and in which state it was read."""
    state = "with all of them accepted" if tracked is TrackedChanges.ACCEPTED else "as it was before any of them"
    return Notice(NoticeCode.TRACKED_CHANGES, f"The document has tracked changes; it was read {state}.", where)


@dataclass(frozen=True, slots=True)
class Choices:
    """How one file is to be read.

    The reader's own: the encoding that overrules the guess, the state of tracked changes, the record of a corpus (from
    1), the column of its texts, and whether garbled characters are repaired. And `served`, the encoding that a web
    server named, which counts more than what the page says of itself.
    """

    encoding: str | None = None
    tracked: TrackedChanges = TrackedChanges.ACCEPTED
    record: int | None = None
    column: str | None = None
    repair: bool = False
    served: str | None = None

    def __post_init__(self) -> None:
        if self.record is not None and self.record < 1:
            raise ValueError(f"records are counted from 1, not {self.record}")
