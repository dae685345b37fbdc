"""Many spans at once: whether one of them holds a place, without a look at each."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from viewer.model import Span


class Covering:
    """Some spans, in any order, which may overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))

    def holds(self, start: int, end: int) -> bool:
        """Whether one of the spans contains the place from `start` to `end` whole."""
        place = bisect_right(self._starts, start) - 1
        # Of the spans that begin no later, the one that reaches furthest holds it if any does.
        return place >= 0 and self._reach[place] >= end
