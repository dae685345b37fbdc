from hypothesis import given
from hypothesis import strategies as st

from tests.factories import compared, told
from viewer.app.aligned.selection import Excerpt, Selection, TextPlace, as_html, as_text, excerpt
from viewer.app.presentation import present_comparison

LENGTH = 10
places = st.builds(TextPlace, st.integers(0, 6), st.integers(0, LENGTH))


@given(places, places)
def test_a_selection_is_the_same_whichever_way_it_was_made(one: TextPlace, other: TextPlace) -> None:
    there = list(Selection(0, one, other).parts(lambda _: LENGTH))
    back = list(Selection(0, other, one).parts(lambda _: LENGTH))
    assert there == back
    assert all(0 <= start < end <= LENGTH for _, start, end in there)


def test_rows_between_the_ends_are_selected_whole() -> None:
    selection = Selection(0, TextPlace(1, 4), TextPlace(3, 2))
    assert list(selection.parts(lambda _: LENGTH)) == [(1, 4, 10), (2, 0, 10), (3, 0, 2)]
    assert not selection.is_empty


def test_an_excerpt_says_what_was_left_out() -> None:
    shown = present_comparison(compared(told("One.", B1="One."), left_out={"B2": "Two."}))
    row = next(row for row in shown.rows if row.sentence is None)
    assert excerpt(shown, row, 1, "Two.") == Excerpt("Two.", "B 2, left out")


def test_nothing_of_an_article_becomes_markup() -> None:
    excerpts = [Excerpt("<script>alert(1)</script> & more", 'A "1"')]
    assert "<script>" not in as_html(excerpts)
    assert as_text(excerpts) == '<script>alert(1)</script> & more [A "1"]'
