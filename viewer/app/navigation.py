"""Stepping from change to change."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from viewer.present.changes import Change

_ROW = attrgetter("row")


def next_change(changes: Sequence[Change], row: int) -> int:
    """The place in `changes` of the first one below `row`; -1 when there is none. Changes are in the order of rows."""
    place = bisect_right(changes, row, key=_ROW)
    return place if place < len(changes) else -1


def previous_change(changes: Sequence[Change], row: int) -> int:
    """The place in `changes` of the last one above `row`; -1 when there is none."""
    return bisect_left(changes, row, key=_ROW) - 1


def change_at(changes: Sequence[Change], row: int) -> int:
    """The place in `changes` of the one in `row`; -1 when that row has none."""
    place = bisect_left(changes, row, key=_ROW)
    return place if place < len(changes) and changes[place].row == row else -1
