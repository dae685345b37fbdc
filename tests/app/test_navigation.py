from viewer.app.navigation import change_at, next_change, previous_change
from viewer.present.changes import Change, ChangeKind

CHANGES = tuple(Change(row, ChangeKind.NEW, "text", (), False, 0) for row in (2, 5, 6))


def test_the_next_change_is_the_first_one_below() -> None:
    assert [next_change(CHANGES, row) for row in (-1, 2, 4, 6)] == [0, 1, 1, -1]


def test_the_previous_change_is_the_last_one_above() -> None:
    assert [previous_change(CHANGES, row) for row in (2, 3, 6, 9)] == [-1, 0, 1, 2]


def test_a_row_may_be_a_change_or_not() -> None:
    assert [change_at(CHANGES, row) for row in (5, 4, 7)] == [1, -1, -1]
