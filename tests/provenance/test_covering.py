"""Whether one of many spans holds a place."""

from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Span
from viewer.provenance.covering import Covering

_SPANS = st.tuples(st.integers(0, 30), st.integers(0, 12)).map(lambda place: Span(place[0], sum(place)))


@given(st.lists(_SPANS, max_size=8), _SPANS)
def test_a_place_is_held_when_one_of_the_spans_contains_it(spans: list[Span], place: Span) -> None:
    assert Covering(spans).holds(place.start, place.end) is any(span.contains(place) for span in spans)


def test_two_spans_side_by_side_do_not_hold_what_lies_across_them() -> None:
    assert not Covering([Span(0, 5), Span(5, 9)]).holds(3, 7)
