"""Which place in one article belongs to which place in another."""

from bisect import bisect_right
from collections.abc import Callable

_Place = tuple[float, float]


class ScrollMap:
    """A rising, unbroken line through pairs of places that belong together, in pixels of two articles.

    `place(n)` tells where the n-th of `count` pairs stands in the one and in the other article; later pairs never
    stand higher, in neither. `ends()` tells how high the articles are. Both are asked for the few pairs that matter
    each time, so that a book costs no more than a page, and a place may change as text is laid out.

    Between two pairs places correspond evenly, so that scrolling one article scrolls the other smoothly whatever the
    lengths of the paragraphs between.
    """

    def __init__(self, count: int, place: Callable[[int], _Place], ends: Callable[[], _Place]) -> None:
        self._numbers = range(count)
        self._place = place
        self._ends = ends

    def there(self, y: float) -> float:
        """The place in the other article that belongs to place `y` in the one."""
        return self._follow(y, 0)

    def back(self, y: float) -> float:
        """The place in the one article that belongs to place `y` in the other."""
        return self._follow(y, 1)

    def _follow(self, y: float, side: int) -> float:
        """Where `y` of the article at `side` of the pairs stands in the other."""
        y = max(y, 0.0)
        after = bisect_right(self._numbers, y, key=lambda number: self._place(number)[side])
        before = after - 1
        # Of pairs that stand at one height the first counts, or the line would break there.
        while before >= 0 and self._point(before - 1)[side] == self._point(before)[side]:
            before -= 1
        start = self._point(before)
        if after < len(self._numbers):
            end = self._place(after)
        else:
            last, heights = self._point(after - 1), self._ends()
            end = (max(heights[0], last[0] + 1), max(heights[1], last[1] + 1))
        share = min(max((y - start[side]) / (end[side] - start[side]), 0.0), 1.0)
        return start[1 - side] + share * (end[1 - side] - start[1 - side])

    def _point(self, number: int) -> _Place:
        return self._place(number) if number >= 0 else (0.0, 0.0)
