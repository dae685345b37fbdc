"""Heights of many lines, some measured and some estimated, and where each begins."""

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Heights:
    """Pixel heights of lines in order, with their running sums in a Fenwick tree.

    A line's height is an estimate until `measure` is called for it; changing one and finding one both take time
    logarithmic in the number of lines (Fenwick 1994). Estimates in an array are taken in fastest.
    """

    def __init__(self, estimates: "Sequence[int] | NDArray[np.int64]") -> None:
        import numpy as np  # noqa: PLC0415 - not before there is something to show

        # A node of the tree holds the sum of the lines from the node without its lowest bit on.
        ends = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(np.asarray(estimates, dtype=np.int64))))
        nodes = np.arange(len(ends))
        # In arrays, which are filled at once however many lines there are: every resize makes them anew.
        self._tree = array("q", (ends - ends[nodes & (nodes - 1)]).tobytes())
        self._heights = array("q", np.diff(ends).tobytes())
        self._measured = bytearray(len(self._heights))
        self._top_step = 1 << (len(self._heights).bit_length() - 1) if self._heights else 0

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, line: int) -> int:
        return self._heights[line]

    @property
    def total(self) -> int:
        """The height of all lines together."""
        return self.top(len(self._heights))

    def is_measured(self, line: int) -> bool:
        """Whether that line's height is known and no estimate any more."""
        return bool(self._measured[line])

    def measure(self, line: int, height: int) -> int:
        """Put in a line's true height; the answer is by how much it grew."""
        grown = height - self._heights[line]
        self._measured[line] = 1
        if grown:
            self._heights[line] = height
            node = line + 1
            while node < len(self._tree):
                self._tree[node] += grown
                node += node & -node
        return grown

    def top(self, line: int) -> int:
        """Where a line begins: the height of all lines before it."""
        before = 0
        while line:
            before += self._tree[line]
            line &= line - 1
        return before

    def line_at(self, y: int) -> int:
        """The line that covers pixel `y`; the first or last one when `y` lies outside. -1 when there are no lines."""
        if not self._heights:
            return -1
        line, step = 0, self._top_step
        while step:
            ahead = line + step
            if ahead < len(self._tree) and self._tree[ahead] <= y:
                line = ahead
                y -= self._tree[ahead]
            step >>= 1
        return min(line, len(self._heights) - 1)
