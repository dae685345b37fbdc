"""Dates, days and times are found however they are written."""

import itertools

import pytest
from hypothesis import given

from tests.language.reading import atoms_in, moments_in
from tests.strategies import sentences
from viewer.language.calendar import MomentKind


@pytest.mark.parametrize(
    ("text", "told", "kind"),
    [
        ("It was on 6 September 2015.", "6 September 2015", MomentKind.DATE),
        ("It was on Sept. 6, 2015.", "Sept. 6, 2015", MomentKind.DATE),
        ("It was on the 6th of September.", "6th of September", MomentKind.DATE),
        ("It was on 2015-09-06.", "2015-09-06", MomentKind.DATE),
        ("It was on 6.9.2015.", "6.9.2015", MomentKind.DATE),
        ("It opens in May.", "May", MomentKind.DATE),
        ("He came at 5:45 p.m.", "5:45 p.m", MomentKind.CLOCK),
        ("He came at half past five.", "half past five", MomentKind.CLOCK),
        ("He came at noon.", "noon", MomentKind.CLOCK),
        ("He came on Sunday.", "Sunday", MomentKind.WEEKDAY),
        ("It burnt down in 1931.", "1931", MomentKind.YEAR),
        ("It was the 1990s.", "1990s", MomentKind.DECADE),
        ("It rained that evening.", "evening", MomentKind.DAYPART),
        ("It is due in autumn.", "autumn", MomentKind.SEASON),
        ("It rained yesterday.", "yesterday", MomentKind.RELATIVE),
        ("It was on New Year's Eve.", "New Year's Eve", MomentKind.DATE),
    ],
)
def test_a_moment(text: str, told: str, kind: MomentKind) -> None:
    (found,) = moments_in(text)
    assert (found.span.of(text).removesuffix("."), found.kind) == (told, kind)


def test_a_range_has_two_days() -> None:
    assert [(m.month, m.day) for m in moments_in("It runs from 3 to 5 June.")] == [(6, 3), (6, 5)]
    assert [(m.month, m.day) for m in moments_in("It runs June 3-5.")] == [(6, 3), (6, 5)]


def test_a_time_without_its_half_of_the_day_may_be_two() -> None:
    (found,) = moments_in("He came at 5:45.")
    assert found.minutes == {5 * 60 + 45, 17 * 60 + 45}


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "They march on.",
        "He sat down.",
        "Over 2015 people came.",
        "It cost $2015.",
        "Five men came.",
        "“Wed look up,” she said.",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    assert moments_in(text) == ()


@given(sentences())
def test_moments_come_in_order_and_do_not_overlap(text: str) -> None:
    found = moments_in(text)
    assert all(one.last < other.first for one, other in itertools.pairwise(found))
    assert all(0 <= moment.first <= moment.last < len(atoms_in(text)) for moment in found)
