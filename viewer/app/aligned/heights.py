"""Heights of many lines, some measured and some estimated, and where each begins."""

from collections.abc import Sequence


class Heights:
    """Pixel heights of lines in order, with their running sums in a Fenwick tree.

    A line's height is an estimate until `measure` is called for it; changing one and finding one both take time
    logarithmic in the number of lines (Fenwick 1994).
    """

    def __init__(self, estimates: Sequence[int]) -> None:
        self._heights = list(estimates)
        self._measured = bytearray(len(self._heights))
        self._tree = [0, *self._heights]
        for node in range(1, len(self._tree)):
            above = node + (node & -node)
            if above < len(self._tree):
                self._tree[above] += self._tree[node]
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
