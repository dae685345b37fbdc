import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import compared, told
from viewer.model import EditKind
from viewer.present.changes import ChangeKind, changes_of, folds_of
from viewer.present.differences import TYPOGRAPHY, Difference, differ_in_numbers, typographic_differences
from viewer.present.edit_words import edit_sentences
from viewer.present.index import index_comparison
from viewer.present.rows import rows_of
from viewer.present.runs import base_runs

CASE, PUNCTUATION, QUOTES, NUMBERS = (
    Difference.CASE,
    Difference.PUNCTUATION,
    Difference.QUOTES,
    Difference.NUMBERS,
)


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        ("police", "Police", {CASE}),
        ("ÄRZTE", "ärzte", {CASE}),
        ("“yes”", '"yes"', {QUOTES}),
        ("they re", "they're", {QUOTES, PUNCTUATION}),
        ("", "”", {QUOTES}),
        ("", ",", {PUNCTUATION}),
        ("gon na", "going to", {PUNCTUATION}),
        ("well-known", "well known", {PUNCTUATION}),
        ("the “Mayor”", "The mayor", {CASE, QUOTES}),
        ("same", "same", set()),
    ],
)
def test_each_way_of_writing_the_same_words_has_its_kind(one: str, other: str, kinds: set[Difference]) -> None:
    assert typographic_differences(one, other) == kinds
    assert typographic_differences(other, one) == kinds


@given(st.text(), st.text())
def test_words_written_otherwise_differ_in_typography_alone(one: str, other: str) -> None:
    assert typographic_differences(one, other) <= TYPOGRAPHY
    assert typographic_differences(one, one) == set()


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("3", "12", True),
        ("41,000 cars", "40,500 cars", True),
        ("3 cracks", "3 holes", False),
        ("three", "3", True),
        ("two hundred and six", "41", True),
        ("Twenty-one cars", "3 cars", True),
        ("two-thirds of it", "half of it", True),
        ("three cracks", "many cracks", False),
        ("£5 million", "$5 million", False),
        ("5:45", "6:10", True),
        ("", "3", False),
        ("Monday", "Sunday", False),
        ("5 per cent", "per cent", False),
    ],
)
def test_numbers_are_told_from_words(one: str, other: str, answer: bool) -> None:
    assert differ_in_numbers(one, other, "en") is answer
    assert differ_in_numbers(other, one, "en") is answer


def test_without_a_table_of_number_words_only_figures_are_numbers() -> None:
    assert differ_in_numbers("3 Risse", "12 Risse", "de")
    assert not differ_in_numbers("drei Risse", "zwei Risse", "de")


STORY = compared(
    told("the bridge is shut.", B1="{:The>the} bridge is shut."),
    told("It carries 41,000 cars.", B2="It carries {!40,500>41,000} cars."),
    told("Nobody was hurt in 2 crashes.", B3="{!Few were>Nobody was} hurt in {!3>2} crashes."),
)


def kinds_of(*ignored: Difference) -> list[ChangeKind]:
    index = index_comparison(STORY, frozenset(ignored))
    return [change.kind for change in changes_of(index, rows_of(index), substantive_only=False)]


def test_what_is_ignored_is_neither_marked_nor_listed_nor_told() -> None:
    index = index_comparison(STORY, frozenset({CASE, NUMBERS}))
    assert {run.mark for run in base_runs(index, 0)} == {EditKind.EQUAL}
    assert {run.mark for run in base_runs(index, 1)} == {EditKind.EQUAL}
    assert edit_sentences(index, 1, typography=True) == ()
    assert len(kinds_of(CASE, NUMBERS)) == 1


def test_what_else_changed_in_a_sentence_is_seen_all_the_same() -> None:
    index = index_comparison(STORY, frozenset({NUMBERS}))
    assert edit_sentences(index, 2) == ("“Few were” became “Nobody was”",)


def test_without_anything_ignored_all_three_are_changes() -> None:
    assert len(kinds_of()) == 3
    assert kinds_of()[0] is ChangeKind.REFORMATTED
    assert kinds_of(PUNCTUATION, QUOTES) == kinds_of()


def test_a_sentence_with_typography_to_be_seen_is_not_folded_away() -> None:
    index = index_comparison(STORY)
    rows = rows_of(index)
    assert len(folds_of(index, rows, at_least=1)) == 1
    assert folds_of(index, rows, at_least=1, typography=True) == ()
    ignoring = index_comparison(STORY, frozenset({CASE, NUMBERS}))
    assert [len(fold) for fold in folds_of(ignoring, rows, at_least=1, typography=True)] == [2]
