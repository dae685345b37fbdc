"""The lines of the table: rows one by one, or a stretch of them folded into one line."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.present.changes import Fold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


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


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Lines that follow each other: a line each for the rows `start` to `end`, or the single line of a fold."""

    line: int
    start: int
    end: int
    fold: int | None

    @property
    def lines(self) -> int:
        return self.end - self.start if self.fold is None else 1


class TableLines:
    """Lines in order, found by row. `shut` are the places of the closed folds, `open_` those with a line to close."""

    def __init__(
        self, rows: int, folds: Sequence[Fold], shut: Collection[int] = (), open_: Collection[int] = ()
    ) -> None:
        self._stretches = _stretches(rows, folds, shut, open_)
        self._begins = [stretch.line for stretch in self._stretches]
        self._ends = [stretch.end for stretch in self._stretches]
        self._count = sum(stretch.lines for stretch in self._stretches)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, line: int) -> TableLine:
        stretch = self._stretches[bisect_right(self._begins, line) - 1]
        if stretch.fold is not None:
            return TableLine(stretch.start, stretch.end, stretch.fold)
        row = stretch.start + line - stretch.line
        return TableLine(row, row + 1)

    def line_of(self, row: int) -> int:
        """The line that shows `row` or stands for it; the number of lines when no line does."""
        place = bisect_right(self._ends, row)
        if place == len(self._stretches):
            return self._count
        stretch = self._stretches[place]
        return stretch.line + (max(row - stretch.start, 0) if stretch.fold is None else 0)

    def spread(self, heights: "NDArray[np.int64]", fold_height: int) -> "NDArray[np.int64]":
        """The heights of the lines, from those of all rows and that of a fold's line."""
        import numpy as np  # noqa: PLC0415 - not before there is something to show

        fold = np.full(1, fold_height, dtype=np.int64)
        parts = [heights[s.start : s.end] if s.fold is None else fold for s in self._stretches]
        return np.concatenate(parts) if parts else heights[:0]


def _stretches(rows: int, folds: Sequence[Fold], shut: Collection[int], open_: Collection[int]) -> tuple[_Stretch, ...]:
    found: list[_Stretch] = []
    line = row = 0

    def add(start: int, end: int, fold: int | None) -> None:
        nonlocal line
        stretch = _Stretch(line, start, end, fold)
        if stretch.lines:
            found.append(stretch)
            line += stretch.lines

    for place, fold in enumerate(folds):
        if place in shut:
            add(row, fold.start, None)
            add(fold.start, fold.end, place)
            row = fold.end
        elif place in open_:
            add(row, fold.start, None)
            add(fold.start, fold.start, place)
            row = fold.start
    add(row, rows, None)
    return tuple(found)
