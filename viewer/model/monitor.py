"""Progress and cancellation in one call."""

from enum import Enum
from typing import Protocol


class Stage(Enum):
    """A step of the comparison, in the order they are done."""

    READING = "reading"
    SPLITTING = "splitting"
    LINKING = "linking"
    MEANING = "meaning"
    DIFFING = "diffing"
    ATTRIBUTING = "attributing"


class Cancelled(Exception):  # noqa: N818 - no error: the reader asked for it
    """The reader asked to stop; raised by a monitor and passed on unchanged."""


class Monitor(Protocol):
    """Hears how far a comparison has come."""

    def step(self, stage: Stage, done: int, total: int) -> None:
        """Take note that `done` of `total` of `stage` are done. Raises Cancelled to stop the work."""


class SilentMonitor:
    """A monitor that lets everything pass."""

    def step(self, stage: Stage, done: int, total: int) -> None:
        """Do nothing."""
