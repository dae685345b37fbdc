"""Progress and cancellation in one call."""

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import accumulate, pairwise
from time import monotonic
from typing import Protocol, TypeVar

Value = TypeVar("Value")

# So many seconds lie between two steps of one loop.
_SECONDS_BETWEEN = 0.02


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


class Share:
    """A part of a stage of work, and the monitor that hears how far it has come."""

    __slots__ = ("_end", "_start", "_total", "monitor", "stage")

    def __init__(
        self, monitor: Monitor, stage: Stage, start: float = 0.0, end: float = 1.0, *, total: int = 1000
    ) -> None:
        """The part from `start` to `end` (0..1 of the work) of a stage that the monitor hears of in `total` steps."""
        self.monitor = monitor
        self.stage = stage
        self._start = start
        self._end = end
        self._total = total

    def tell(self, done: float) -> None:
        """Tell that so much (0..1) of the part is done. Raises whatever the monitor raises to stop the work."""
        reached = self._start + (self._end - self._start) * done
        self.monitor.step(self.stage, int(self._total * reached), self._total)

    def over(self, values: Iterable[Value], count: int) -> Iterator[Value]:
        """The `values`, of which there are about `count`, one by one, telling now and then how many are done."""
        after = 0.0
        for done, value in enumerate(values):
            now = monotonic()
            if now >= after:
                self.tell(min(1.0, done / (count or 1)))
                after = monotonic() + _SECONDS_BETWEEN
            yield value

    def split(self, *weights: float) -> "tuple[Share, ...]":
        """Parts that follow each other, each as long as its weight says; none for no weights."""
        whole = sum(weights) or 1.0
        length = self._end - self._start
        places = [self._start + length * reached / whole for reached in accumulate(weights, initial=0.0)]
        return tuple(Share(self.monitor, self.stage, *part, total=self._total) for part in pairwise(places))


SILENT_SHARE = Share(SilentMonitor(), Stage.LINKING)
"""Work that nobody watches."""
