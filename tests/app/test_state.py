import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from tests.app.conftest import bridge
from tests.factories import compared, told
from viewer.app.presentation import present_comparison
from viewer.app.state import Case, State
from viewer.model import Article, Origin


def article(title: str) -> Article:
    return Article("A", title, f"The text of {title}.", Origin(None, "0"))


THREE = Case().with_articles((article("one"), article("two"), article("three")))


def titles(case: Case) -> list[str]:
    return [each.title for each in case.articles]


@pytest.fixture
def state(qtbot: QtBot) -> State:
    return State()


def test_sigla_follow_the_order() -> None:
    assert [each.siglum for each in THREE.with_base(2).articles] == ["A", "B", "C"]
    assert titles(THREE.with_base(2)) == ["three", "one", "two"]
    assert [each.siglum for each in THREE.without(0).articles] == ["A", "B"]


@given(st.lists(st.sampled_from(["base 1", "base 2", "remove 1", "undo", "redo"]), max_size=20))
def test_undoing_everything_leads_back_to_the_beginning(steps: list[str]) -> None:
    state = State()
    state.begin(THREE)
    for step in steps:
        match step.split():
            case ["base", position] if int(position) < len(state.case.articles):
                state.change(step, state.case.with_base(int(position)))
            case ["remove", position] if int(position) < len(state.case.articles):
                state.change(step, state.case.without(int(position)))
            case ["undo"]:
                state.undo()
            case ["redo"]:
                state.redo()
    after = state.case
    undone = 0
    while state.undo_label:
        state.undo()
        undone += 1
    assert state.case == THREE
    for _ in range(undone):
        state.redo()
    assert state.case == after


def test_a_step_is_named_for_undoing_it(state: State) -> None:
    state.begin(THREE)
    state.change("taking two as the article", THREE.with_base(1))
    assert (state.undo_label, state.redo_label) == ("taking two as the article", None)
    state.undo()
    assert (state.undo_label, state.redo_label) == (None, "taking two as the article")


def test_a_step_that_changes_nothing_is_none(state: State) -> None:
    state.begin(THREE)
    state.change("nothing", THREE)
    assert state.undo_label is None


def test_a_new_result_keeps_the_reader_at_the_same_sentence(state: State) -> None:
    first = present_comparison(bridge())
    state.show(first)
    state.go_to(first.row_of_sentence(4))
    more = present_comparison(
        compared(
            *(told(text) for text in first.comparison.base.text.split(" x ")),
            left_out={"B1": "Something.", "B2": "Something else."},
        )
    )
    state.show(more)
    assert state.row == 0
    state.show(first)
    state.go_to(first.row_of_sentence(4))
    state.show(present_comparison(bridge()))
    assert first.rows[state.row].sentence == 4


def test_a_row_that_is_none_is_ignored(state: State) -> None:
    state.show(present_comparison(bridge()))
    state.go_to(10_000)
    assert state.row == 0
    state.show(None)
    state.go_to(0)
    assert state.row == -1
