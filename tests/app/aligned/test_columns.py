from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.app.aligned.columns import NARROWEST, ColumnPlan, lay_columns, plan_for


@given(st.integers(1, 8), st.integers(0, 4000))
def test_columns_stand_side_by_side_and_fill_the_width(articles: int, width: int) -> None:
    columns = lay_columns(plan_for(articles), width, 80, 40)
    assert [column.article for column in columns] == list(range(articles))
    assert columns[0].left == 0
    assert all(one.right == other.left for one, other in pairwise(columns))
    assert columns[-1].right == max(width, NARROWEST * articles + 80 + 40 * (articles - 1))
    assert all(column.width - column.gutter >= NARROWEST for column in columns)


def test_a_column_that_would_be_too_narrow_takes_its_room_from_the_others() -> None:
    plan = ColumnPlan((0, 1, 2), weights=(1.0, 10.0, 10.0))
    assert [column.width for column in lay_columns(plan, 1000, 80, 40)] == [80 + NARROWEST, 400, 400]


def test_only_the_base_has_the_wide_gutter() -> None:
    assert [column.gutter for column in lay_columns(plan_for(3), 900, 80, 40)] == [80, 40, 40]


def test_a_hidden_column_gives_its_room_to_the_others() -> None:
    columns = lay_columns(plan_for(3).toggled(1), 900, 80, 40)
    assert [(column.article, column.width - column.gutter) for column in columns] == [(0, 390), (2, 390)]


def test_the_last_column_cannot_be_hidden() -> None:
    plan = plan_for(2).toggled(1)
    assert plan.toggled(0) == plan


def test_a_hidden_column_can_be_shown_again() -> None:
    assert plan_for(2).toggled(1).toggled(1) == plan_for(2)


def test_a_column_moves_among_those_shown() -> None:
    plan = plan_for(4).toggled(1).moved(3, -1)
    assert plan.shown == (0, 3, 2)
    assert plan.moved(3, -9).shown == (3, 0, 2)


def test_dragging_a_boundary_changes_the_two_columns_beside_it() -> None:
    plan = plan_for(3)
    columns = lay_columns(plan, 900, 80, 40)
    widths = [column.width for column in lay_columns(plan.resized(columns, 0, 400), 900, 80, 40)]
    assert widths == [400, 900 - 400 - columns[2].width, columns[2].width]


def test_a_boundary_stops_where_a_column_would_be_too_narrow() -> None:
    plan = plan_for(2)
    columns = lay_columns(plan, 800, 80, 40)
    widths = [column.width for column in lay_columns(plan.resized(columns, 0, 5), 800, 80, 40)]
    assert widths == [80 + NARROWEST, 800 - 80 - NARROWEST]


def test_a_plan_names_every_article_once() -> None:
    with pytest.raises(ValueError, match="once"):
        ColumnPlan((0, 0))
