"""The lines of the table: rows one by one, or a stretch of them folded into one line."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from viewer.present.changes import Fold


@dataclass(frozen=True, slots=True)
class TableLine:
    """One line of the table: the rows `start` to `end` (half-open).

    Either one row, or (`fold` is set) the line of a fold, which is its place in the comparison's folds: closed, the
    line stands for the rows; open, it stands before them with `end` equal to `start`.
    """

    start: int
    end: int
    fold: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether this is the line of a fold whose rows follow it."""
        return self.fold is not None and self.end == self.start


class TableLines:
    """Lines in order, found by row. `shut` are the places of the closed folds, `open_` those with a line to close."""

    def __init__(
        self, rows: int, folds: Sequence[Fold], shut: Collection[int] = (), open_: Collection[int] = ()
    ) -> None:
        self._lines = tuple(_lines(rows, folds, shut, open_))
        self._ends = [line.end for line in self._lines]

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, line: int) -> TableLine:
        return self._lines[line]

    def line_of(self, row: int) -> int:
        """The line that shows `row` or stands for it; the number of lines when no line does."""
        return bisect_right(self._ends, row)


def _lines(rows: int, folds: Sequence[Fold], shut: Collection[int], open_: Collection[int]) -> list[TableLine]:
    lines: list[TableLine] = []
    row = 0
    for place, fold in enumerate(folds):
        lines.extend(TableLine(r, r + 1) for r in range(row, fold.start))
        row = fold.start
        if place in shut:
            lines.append(TableLine(fold.start, fold.end, place))
            row = fold.end
        elif place in open_:
            lines.append(TableLine(fold.start, fold.start, place))
    lines.extend(TableLine(r, r + 1) for r in range(row, rows))
    return lines
