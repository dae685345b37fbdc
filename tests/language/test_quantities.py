"""Amounts are found with what they measure and how exactly they are told."""

import pytest

from tests.language.reading import quantities_in
from viewer.language.quantities import Bound


@pytest.mark.parametrize(
    ("text", "told", "low", "unit", "bound"),
    [
        ("It cost £4.2m.", "£4.2m", 4_200_000, "pound", Bound.EXACT),
        ("It grew by 21 per cent.", "21 per cent", 21, "percent", Bound.EXACT),
        ("It lasted 37 seconds.", "37 seconds", 37, "second", Bound.EXACT),
        ("At least 12 people came.", "At least 12", 12, None, Bound.LEAST),
        ("They waited for about four hours.", "about four hours", 4, "hour", Bound.ABOUT),
        ("Nearly 5,000 signed.", "Nearly 5,000", 5000, None, Bound.NEARLY),
        ("It is 40 or more.", "40 or more", 40, None, Bound.LEAST),
        ("An 18-year-old man.", "18-year-old", 18, "year", Bound.EXACT),
        ("It happened over 340 days.", "over 340 days", 340, "day", Bound.EXACT),
        ("The past decade was dry.", "decade", 1, "decade", Bound.EXACT),
    ],
)
def test_an_amount(text: str, told: str, low: float, unit: str | None, bound: Bound) -> None:
    (found,) = quantities_in(text)
    assert found.told.of(text) == told
    assert (found.low, found.unit and found.unit.name, found.bound) == (low, unit, bound)


def test_words_may_leave_open_how_much() -> None:
    (few,) = quantities_in("A few hours later it rained.")
    assert few.vague
    assert (few.low, few.high) == (2, 9)


def test_both_ends_of_a_range_have_its_unit() -> None:
    assert [q.unit and q.unit.name for q in quantities_in("It takes 10 to 15 minutes.")] == ["minute", "minute"]
    assert [q.unit and q.unit.name for q in quantities_in("It is 5 years and 10 men.")] == ["year", None]


@pytest.mark.parametrize("text", ["It was on 6 September 2015.", "He came at 5.45 p.m.", "Nothing at all."])
def test_dates_and_times_are_no_amounts(text: str) -> None:
    assert quantities_in(text) == ()
