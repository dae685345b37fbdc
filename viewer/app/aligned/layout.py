"""Where everything in the table stands: columns, lines and their heights, in table pixels."""

from PySide6.QtCore import QRect

from viewer.app.aligned.columns import Column, ColumnPlan, lay_columns
from viewer.app.aligned.delegate import RowDelegate
from viewer.app.aligned.heights import Heights
from viewer.app.aligned.lines import TableLine, TableLines

_MEASURED_AHEAD = 3000  # lines that are measured before they are seen: of a book's rest an estimate will do


class TableLayout:
    """The table of one delegate's rows, fitted to a width. Heights are estimates until lines are measured."""

    def __init__(self, delegate: RowDelegate, lines: TableLines, plan: ColumnPlan, width: int) -> None:
        self.delegate = delegate
        self.lines = lines
        self.columns: tuple[Column, ...] = lay_columns(plan, width, delegate.base_gutter, delegate.source_gutter)
        self._heights = Heights(lines.spread(delegate.estimates(self.columns), delegate.fold_height))
        self._unmeasured = 0

    @property
    def width(self) -> int:
        """The width of all columns."""
        return self.columns[-1].right if self.columns else 0

    @property
    def height(self) -> int:
        """The height of all lines."""
        return self._heights.total

    @property
    def is_measured(self) -> bool:
        """Whether no line is left to be measured ahead of being seen."""
        return self._unmeasured >= min(len(self.lines), _MEASURED_AHEAD)

    def area(self, number: int) -> QRect:
        """Where a line stands."""
        return QRect(0, self._heights.top(number), self.width, self._heights[number])

    def area_of_row(self, row: int) -> QRect:
        """Where a row stands; empty when it is folded away."""
        number = self.lines.line_of(row)
        if number >= len(self.lines) or self.lines[number].fold is not None:
            return QRect()
        return self.area(number)

    def number_at(self, y: int) -> int:
        """The number of the line at that height, or the nearest one; -1 when there are none."""
        return self._heights.line_at(y)

    def line_at(self, y: int) -> TableLine | None:
        """The line at that height, if any."""
        return self.lines[self.number_at(y)] if 0 <= y < self.height else None

    def column_at(self, x: int) -> Column | None:
        """The column at that distance from the left, if any."""
        return next((column for column in self.columns if column.left <= x < column.right), None)

    def row_at(self, y: int) -> float:
        """The place at that height, in rows and parts of rows; folded rows count evenly."""
        number = self.number_at(y)
        if number < 0:
            return 0.0
        line, area = self.lines[number], self.area(number)
        share = min(max((y - area.top()) / max(1, area.height()), 0.0), 1.0)
        return line.start + share * (line.end - line.start)

    def y_of(self, row: float) -> int:
        """The height of a place that is told in rows and parts of rows."""
        if not len(self.lines):
            return 0
        number = min(self.lines.line_of(int(row)), len(self.lines) - 1)
        line, area = self.lines[number], self.area(number)
        share = (row - line.start) / max(1, line.end - line.start)
        return area.top() + round(min(share, 1.0) * area.height())

    def measure(self, first: int, last: int) -> int:
        """Measure the lines that stand between two heights, which measuring may change; by how much they grew."""
        number = self.number_at(first)
        grown = 0
        while 0 <= number < len(self.lines) and self._heights.top(number) <= last:
            grown += self.measure_line(number)
            number += 1
        return grown

    def measure_some(self, count: int, above: int) -> int:
        """Measure so many more lines; by how much those before line `above` grew."""
        last = min(self._unmeasured + count, len(self.lines))
        grown = 0
        for number in range(self._unmeasured, last):
            by = self.measure_line(number)
            grown += by if number < above else 0
        self._unmeasured = last
        return grown

    def measure_line(self, number: int) -> int:
        """Find out a line's true height; by how much it grew."""
        line = self.lines[number]
        if self._heights.is_measured(number):
            return 0
        height = self._heights[number] if line.fold is not None else self.delegate.measure(line.start, self.columns)
        return self._heights.measure(number, height)

    def neighbour(self, row: int, by: int) -> int:
        """The nearest row that is not folded away, from `row` down (1) or up (-1); -1 when there is none."""
        number = self.lines.line_of(row) + by if row >= 0 else 0
        while 0 <= number < len(self.lines):
            if self.lines[number].fold is None:
                return self.lines[number].start
            number += by
        return -1
