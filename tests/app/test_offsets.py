from hypothesis import given
from hypothesis import strategies as st

from viewer.app.offsets import from_utf16, to_utf16


def test_an_emoji_counts_twice_in_qt() -> None:
    assert to_utf16("a😀b", 2) == 3
    assert from_utf16("a😀b", 3) == 2


def test_a_place_inside_a_character_counts_as_before_it() -> None:
    assert from_utf16("a😀b", 2) == 1


@given(st.text(), st.data())
def test_there_and_back_is_where_one_was(text: str, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(text)))
    assert from_utf16(text, to_utf16(text, position)) == position


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_end_is_the_length_that_utf_16_has(text: str) -> None:
    assert to_utf16(text, len(text)) * 2 == len(text.encode("utf-16-le"))
