"""Places in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import Span


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 12))
    return Span(start, start + draw(st.integers(0, 8)))


def places(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (-3, -1), (4, 3), (1, 0)])
def test_a_span_neither_starts_before_the_text_nor_ends_before_it_starts(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_spans_count_code_points() -> None:
    assert Span(2, 8).of("🎈 ferry 🎈") == "ferry "
    assert Span(0, 1).of("🎈 ferry") == "🎈"


@given(spans(), st.text(min_size=20, max_size=30))
def test_a_span_is_as_long_as_what_it_covers(span: Span, text: str) -> None:
    assert len(span) == len(span.of(text)) == len(places(span))


@given(spans())
def test_a_place_is_something_even_when_nothing_stands_there(span: Span) -> None:
    assert bool(span)


@given(spans(), spans())
def test_spans_overlap_when_they_share_a_code_point(one: Span, other: Span) -> None:
    assert one.overlaps(other) == bool(places(one) & places(other)) == other.overlaps(one)


@given(spans(), spans())
def test_a_span_contains_what_lies_wholly_inside_it(one: Span, other: Span) -> None:
    assert not one.contains(other) or places(other) <= places(one)
    assert one.contains(other) or len(other) == 0 or not places(other) <= places(one)
    assert one.contains(one)


@given(spans(), spans())
def test_the_cover_is_the_smallest_span_that_holds_both(one: Span, other: Span) -> None:
    cover = one.cover(other)
    assert cover == other.cover(one)
    assert cover.contains(one)
    assert cover.contains(other)
    assert {cover.start, cover.end} <= {one.start, one.end, other.start, other.end}


@given(spans(), st.integers(0, 9))
def test_a_shifted_span_covers_the_same_characters_further_on(span: Span, by: int) -> None:
    text = "abcdefghijklmnopqrstuvwxyz"
    assert span.shifted(by).of("·" * by + text) == span.of(text)
    assert span.shifted(by).shifted(-by) == span


def test_spans_sort_by_where_they_start_then_by_where_they_end() -> None:
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(3, 4)]
