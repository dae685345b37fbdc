import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.language.embedding.windows import Window, cut_windows

FIRST, LAST = 101, 102
tokens_of_pieces = st.lists(st.lists(st.integers(1, 99), min_size=1, max_size=12).map(tuple), max_size=60)


def test_a_sentence_that_fits_is_one_window() -> None:
    windows = cut_windows([(5,), (6, 7)], FIRST, LAST, limit=5)
    assert windows == (Window((FIRST, 5, 6, 7, LAST), (1, 2)),)


def test_a_long_sentence_is_cut_into_windows_of_about_equal_length() -> None:
    windows = cut_windows([(number,) for number in range(1, 12)], FIRST, LAST, limit=12)
    assert [len(window.starts) for window in windows] == [6, 5]


def test_a_sentence_without_tokens_has_no_window() -> None:
    assert cut_windows([], FIRST, LAST, limit=12) == ()


@given(tokens_of_pieces, st.integers(8, 40))
def test_every_token_is_in_exactly_one_window_in_order(tokens: list[tuple[int, ...]], limit: int) -> None:
    read_back = []
    for window in cut_windows(tokens, FIRST, LAST, limit):
        assert len(window.pieces) <= limit
        assert (window.pieces[0], window.pieces[-1]) == (FIRST, LAST)
        ends = (*window.starts[1:], len(window.pieces) - 1)
        read_back.extend(window.pieces[start:end] for start, end in zip(window.starts, ends, strict=True))
    assert read_back == [token[: limit - 2] for token in tokens]


@pytest.mark.parametrize("starts", [(), (0,), (1, 1), (2,), (1, 3)])
def test_a_window_where_a_token_has_no_piece_is_refused(starts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="do not divide"):
        Window((FIRST, 5, 6, LAST), starts)
