"""Whether two moments may be the same, and what days of the week dates fall on."""

from datetime import date

from viewer.language.calendar import Moment, MomentKind

_HOURS_A_DAY = 24


def same_moment(one: Moment, other: Moment) -> bool:
    """Whether `one` may tell of the same time as `other`: they name something alike, and nothing differs.

    A season may stand for a date, but not the other way round: there something was made exact.
    """
    kinds = {one.kind, other.kind}
    if MomentKind.RELATIVE in kinds:
        return len(kinds) == 1 and one.direction * other.direction >= 0
    if MomentKind.SEASON in kinds:
        return _same_season(one, other)
    if MomentKind.WEEKDAY in kinds:
        return weekday_of(one) is not None and weekday_of(one) == weekday_of(other)
    if kinds <= {MomentKind.CLOCK, MomentKind.DAYPART}:
        return _same_time(one, other)
    if kinds <= {MomentKind.YEAR, MomentKind.DATE, MomentKind.DECADE}:
        return _same_date(one, other)
    return False


def _same_season(one: Moment, other: Moment) -> bool:
    """Whether two name one season, or one may tell of a date by its season; not the other way round."""
    if one.kind is other.kind:
        return one.month == other.month
    if one.kind is not MomentKind.SEASON or one.month is None or other.month is None:
        return False
    apart = abs(one.month - other.month)
    return min(apart, 12 - apart) <= 2


def weekday_of(moment: Moment) -> int | None:
    """The day of the week (0 is Monday) that a moment names or falls on; None where that is not known."""
    if moment.kind is MomentKind.WEEKDAY:
        return moment.weekday
    if moment.year is None or moment.month is None or moment.day is None or moment.other_days:
        return None
    try:
        return date(moment.year, moment.month, moment.day).weekday()
    except ValueError:
        return None


def minutes_between(one: Moment, other: Moment) -> int:
    """The least number of minutes between two times of day, whichever way they are read."""
    day = _HOURS_A_DAY * 60
    return min(min((a - b) % day, (b - a) % day) for a in one.minutes for b in other.minutes)


def _same_time(one: Moment, other: Moment) -> bool:
    if one.minutes and other.minutes:
        return bool(one.minutes & other.minutes)
    if one.hours and other.hours:
        shared = max(
            min(one.hours[1] + shift, other.hours[1]) - max(one.hours[0] + shift, other.hours[0])
            for shift in (-_HOURS_A_DAY, 0, _HOURS_A_DAY)
        )
        return shared > 1 or one.hours == other.hours
    clock, part = (one, other) if one.minutes else (other, one)
    hours = part.hours or (0, _HOURS_A_DAY)
    return any(hours[0] <= m / 60 + shift <= hours[1] for m in clock.minutes for shift in (0, _HOURS_A_DAY))


def _same_date(one: Moment, other: Moment) -> bool:
    if MomentKind.DECADE in (one.kind, other.kind):
        return one.year is not None and other.year is not None and one.year // 10 == other.year // 10
    if one.year is not None and other.year is not None and one.year != other.year:
        return False
    if one.month is None or other.month is None:
        return one.year is not None and one.year == other.year
    if one.day is None or other.day is None:
        return one.month == other.month
    return bool(_days(one) & _days(other))


def _days(moment: Moment) -> set[tuple[int, int]]:
    return {(moment.month or 0, moment.day or 0), *moment.other_days}
