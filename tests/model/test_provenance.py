"""What is checked when an attribution is made."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Attribution, Claim, Span, Verdict, WordOrigin

CLAIM = Claim("B", (3,), 0.7)


def attribution(verdict: Verdict, primary: Claim | None, *words: WordOrigin) -> Attribution:
    return Attribution(0, verdict, primary, (), (), words)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_sentence_is_added_exactly_when_it_came_from_nowhere(verdict: Verdict) -> None:
    if verdict is Verdict.ADDED:
        assert attribution(verdict, None).primary is None
        with pytest.raises(ValueError, match="no primary"):
            attribution(verdict, CLAIM)
    else:
        assert attribution(verdict, CLAIM).primary == CLAIM
        with pytest.raises(ValueError, match="no primary"):
            attribution(verdict, None)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4)), min_size=2, max_size=5))
def test_the_words_of_a_sentence_leave_no_gap_and_do_not_overlap(pieces: list[tuple[int, int]]) -> None:
    words = [WordOrigin(Span(start, start + length), None, None) for start, length in pieces]
    whole = all(a.span.end == b.span.start for a, b in pairwise(words))
    if whole:
        assert attribution(Verdict.EDITED, CLAIM, *words).words == tuple(words)
    else:
        with pytest.raises(ValueError, match="partition"):
            attribution(Verdict.EDITED, CLAIM, *words)


def test_neighbouring_runs_of_words_are_a_partition() -> None:
    runs = (WordOrigin(Span(0, 4), "B", Span(7, 11)), WordOrigin(Span(4, 9), None, None))
    assert attribution(Verdict.EDITED, CLAIM, *runs).words == runs


def test_words_come_from_a_place_in_a_source_or_from_nowhere() -> None:
    with pytest.raises(ValueError, match="from a place"):
        WordOrigin(Span(0, 4), "B", None)
    with pytest.raises(ValueError, match="from a place"):
        WordOrigin(Span(0, 4), None, Span(0, 4))
