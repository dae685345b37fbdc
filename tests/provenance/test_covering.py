"""How many places some spans hold."""

from hypothesis import given
from hypothesis import strategies as st

from viewer.language.chunks import Form
from viewer.model import Span, TokenKind
from viewer.provenance.covering import count_held

_SPANS = st.tuples(st.integers(0, 30), st.integers(0, 12)).map(lambda place: Span(place[0], sum(place)))
_FORM = Form("a", "a", TokenKind.WORD, content=True)


@given(st.lists(_SPANS, max_size=8), st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), max_size=9))
def test_a_token_is_held_when_one_of_the_spans_contains_it(spans: list[Span], lengths: list[tuple[int, int]]) -> None:
    tokens, at = [], 0
    for gap, length in lengths:
        tokens.append((at + gap, at + gap + length, _FORM))
        at += gap + length
    held = [any(span.contains(Span(start, end)) for span in spans) for start, end, _ in tokens]
    assert count_held(tokens, spans) == sum(held)


def test_two_spans_side_by_side_do_not_hold_what_lies_across_them() -> None:
    assert count_held([(3, 7, _FORM)], [Span(0, 5), Span(5, 9)]) == 0
