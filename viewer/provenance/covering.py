"""Many spans at once: how many places lie in them, without a look at each place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from viewer.language.chunks import Placed
from viewer.model import Span


def count_held(tokens: Sequence[Placed], spans: Iterable[Span]) -> int:
    """How many of `tokens`, which are in order, lie whole in one of `spans`, which may overlap and be in any order."""
    starts, ends = [start for start, _, _ in tokens], [end for _, end, _ in tokens]
    held = counted = 0
    for span in sorted(spans, key=lambda span: span.start):
        first = max(counted, bisect_left(starts, span.start))
        after = bisect_right(ends, span.end)
        if after > first:
            held += after - first
            counted = after
    return held
