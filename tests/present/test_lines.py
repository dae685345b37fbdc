"""Text on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.present.lines import cut, cut_at_word, one_line


@pytest.mark.parametrize(
    ("text", "whole", "cut_anywhere", "cut_between"),
    [
        ("one two", "one two", "one two", "one two"),
        (" one\n\ttwo ", "one two", "one two", "one two"),
        ("one two three", "one two three", "one two…", "one two …"),
        ("unbroken-word", "unbroken-word", "unbroke…", "unbroken …"),
        ("", "", "", ""),
    ],
)
def test_long_lines_end_in_an_ellipsis(text: str, whole: str, cut_anywhere: str, cut_between: str) -> None:
    assert one_line(text) == whole
    assert cut(text, 8) == cut_anywhere
    assert cut_at_word(text, 8) == cut_between


@given(st.text(), st.integers(1, 30))
def test_a_cut_line_is_one_line_and_no_longer_than_asked(text: str, longest: int) -> None:
    line = cut(text, longest)
    assert len(line) <= longest
    assert line == one_line(line)
