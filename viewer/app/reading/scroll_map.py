"""Which place in one article belongs to which place in another."""

from bisect import bisect_right
from collections.abc import Iterable


class ScrollMap:
    """A rising, unbroken line through pairs of places that belong together, in pixels of two articles.

    Between two pairs places correspond evenly, so that scrolling one article scrolls the other smoothly whatever the
    lengths of the paragraphs between.
    """

    def __init__(self, pairs: Iterable[tuple[float, float]], one_height: float, other_height: float) -> None:
        points = [(0.0, 0.0)]
        for one, other in sorted(pairs):
            if one > points[-1][0] and other > points[-1][1]:
                points.append((one, other))
        end = (max(one_height, points[-1][0] + 1), max(other_height, points[-1][1] + 1))
        self._points = [*points, end]

    def there(self, y: float) -> float:
        """The place in the other article that belongs to place `y` in the one."""
        return _follow(self._points, y)

    def back(self, y: float) -> float:
        """The place in the one article that belongs to place `y` in the other."""
        return _follow([(other, one) for one, other in self._points], y)


def _follow(points: list[tuple[float, float]], y: float) -> float:
    number = min(max(bisect_right(points, (y, float("inf"))) - 1, 0), len(points) - 2)
    (from_y, from_other), (to_y, to_other) = points[number], points[number + 1]
    share = min(max((y - from_y) / (to_y - from_y), 0.0), 1.0)
    return from_other + share * (to_other - from_other)
