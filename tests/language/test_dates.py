"""Two moments that may be the same are told from two that cannot."""

import pytest

from tests.language.reading import moments_in
from viewer.language.calendar import Moment
from viewer.language.dates import minutes_between, same_moment, weekday_of


def moment(text: str) -> Moment:
    (found,) = moments_in(f"It was {text}.")
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("at 5:45 p.m.", "at 17:45"),
        ("on 6 September 2015", "on September 6"),
        ("on 6 September 2015", "on a Sunday"),
        ("at midnight", "at 12 a.m."),
        ("in the evening", "at 8 p.m."),
        ("in 1994", "in the 1990s"),
        ("in spring", "on 14 April 2019"),
        ("yesterday", "last week"),
    ],
)
def test_they_may_be_the_same(one: str, other: str) -> None:
    assert same_moment(moment(one), moment(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("on Sunday", "on Monday"),
        ("at 5:45 p.m.", "at 6:45 p.m."),
        ("on 3 May", "on 3 March"),
        ("in 2014", "in 2015"),
        ("on 14 April 2019", "in spring"),
        ("yesterday", "tomorrow"),
        ("in the morning", "at 8 p.m."),
        ("in spring", "in autumn"),
    ],
)
def test_they_cannot(one: str, other: str) -> None:
    assert not same_moment(moment(one), moment(other))


def test_the_day_of_a_date_is_known_where_the_year_is() -> None:
    assert weekday_of(moment("on 6 September 2015")) == 6
    assert weekday_of(moment("on 6 September")) is None
    assert weekday_of(moment("on 31 April 2015")) is None


def test_the_time_between_is_the_least_whichever_way_they_are_read() -> None:
    assert minutes_between(moment("at 11:50 p.m."), moment("at 12:10 a.m.")) == 20
