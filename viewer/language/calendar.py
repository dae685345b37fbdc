"""Atoms -> moments: dates, days, years and times of day, however they are written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypedDict, Unpack

from viewer.language.atoms import Atom, AtomKind
from viewer.language.calendar_words import DAY_ENDINGS, calendar_words_of, moment_places
from viewer.language.numerals import number_words_of
from viewer.model import Span

NOON = 12 * 60
MIDNIGHT = 0
_DAY = 24 * 60
_CLOCK = re.compile(r"(\d{1,2})([:.h])(\d{2})")
_NUMERIC = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})")
_SEASON = re.compile(r"((?:19|20)\d\d)/\d{2}")
# "As early as 2019".
_EVER = frozenset({"early", "late", "recently", "far", "back", "long", "soon"})
_RANGES = frozenset({"-", "to", "and", "or"})
_YEARS = range(1100, 2101)
_FOUR_FIGURES = 4


class MomentKind(Enum):
    """Which part of a date or time is told."""

    WEEKDAY = "weekday"
    DATE = "date"
    YEAR = "year"
    DECADE = "decade"
    CLOCK = "clock"
    DAYPART = "daypart"
    SEASON = "season"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, a day of the week, a time of day … in a text; which of them `kind` tells.

    `month` and `weekday` count from 1 and from 0 (Monday); the month of a season is the one it is at its height in.
    `minutes` are the times of day it may be, in minutes since midnight: "5:45" may be two. `hours` is the stretch of
    hours a part of the day may mean. A relative moment ("yesterday", "last week") is told from where its teller stands;
    `direction` is -1 for the past, 1 for the future. `first` and `last` are the positions of its atoms.
    """

    span: Span
    first: int
    last: int
    kind: MomentKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    other_days: frozenset[tuple[int, int]] = frozenset()
    weekday: int | None = None
    minutes: frozenset[int] = frozenset()
    hours: tuple[int, int] | None = None
    direction: int = 0


class _Told(TypedDict, total=False):
    """The fields of a moment that tell when it is."""

    year: int | None
    month: int | None
    day: int | None
    other_days: frozenset[tuple[int, int]]
    weekday: int | None
    minutes: frozenset[int]
    hours: tuple[int, int] | None
    direction: int


def find_moments(text: str, atoms: Sequence[Atom], code: str) -> tuple[Moment, ...]:
    """The moments in `atoms`, which stand in `text`, in order; none overlaps another."""
    places = moment_places([atom.norm for atom in atoms], code)
    return tuple(_Finder(text, atoms, code).find(places)) if places else ()


class _Finder:
    def __init__(self, text: str, atoms: Sequence[Atom], code: str) -> None:
        self._text = text
        self._atoms = atoms
        self._norms = [atom.norm for atom in atoms]
        self._words = calendar_words_of(code)
        self._numbers = number_words_of(code)

    def find(self, places: Sequence[int]) -> Iterator[Moment]:
        reached = 0
        for at in places:
            found = self._at(at) if at >= reached else None
            if found is not None:
                yield from self._with_range(found)
                reached = found.last + 1

    def _with_range(self, date: Moment) -> Iterator[Moment]:
        """A date, and the other day of a range it is one end of: "3 to 5 June", "June 3-5"."""
        if date.kind is not MomentKind.DATE or date.month is None or date.day is None:
            yield date
            return
        before = self._day_number(date.first - 2) if date.first > 1 and self._norm(date.first - 1) in _RANGES else None
        if before is not None and self._months_behind(date):
            yield self._moment(date.first - 2, date.first - 1, MomentKind.DATE, month=date.month, day=before[0])
        yield date
        behind = self._day_number(date.last + 2) if self._norm(date.last + 1) in _RANGES else None
        if behind is not None and not self._months_behind(date) and self._norm(behind[1]) not in self._words.months:
            yield self._moment(date.last + 2, behind[1], MomentKind.DATE, month=date.month, day=behind[0])

    def _months_behind(self, date: Moment) -> bool:
        """Whether the day stands before the month."""
        return self._norms[date.first] not in self._words.months

    def _at(self, at: int) -> Moment | None:
        for attempt in (self._named, self._numeric, self._date, self._clock, self._relative, self._day, self._year):
            found = attempt(at)
            if found is not None:
                return found
        return None

    def _norm(self, position: int) -> str:
        return self._norms[position] if 0 <= position < len(self._norms) else ""

    def _moment(self, first: int, end: int, kind: MomentKind, **told: Unpack[_Told]) -> Moment:
        span = Span(self._atoms[first].span.start, self._atoms[end - 1].span.end)
        return Moment(span, first, end - 1, kind, **told)

    def _named(self, at: int) -> Moment | None:
        feast = self._words.holidays.at(self._norms, at)
        if feast is not None:
            month, day = self._words.feasts[feast.tag]
            return self._moment(at, feast.end, MomentKind.DATE, month=month, day=day)
        hour = self._words.noon.at(self._norms, at)
        if hour is not None:
            minute = NOON if hour.tag == "noon" else MIDNIGHT
            return self._moment(at, hour.end, MomentKind.CLOCK, minutes=frozenset({minute}))
        return None

    def _numeric(self, at: int) -> Moment | None:
        """ "2015-09-06", "6.9.2015", "9/6/2015": which of two small numbers is the month stays open."""
        atom = self._atoms[at]
        if atom.kind is not AtomKind.FIGURE:
            return None
        if self._norm(at + 1) == "-" == self._norm(at + 3) and len(atom.norm) == _FOUR_FIGURES:
            month, day = self._whole(at + 2), self._whole(at + 4)
            if month and day and month <= 12 and day <= 31:
                return self._moment(at, at + 5, MomentKind.DATE, year=int(atom.norm), month=month, day=day)
        season, found = _SEASON.fullmatch(atom.norm), _NUMERIC.fullmatch(atom.norm)
        if season is not None:
            # "2021/22" is told by the year it begins in.
            return self._moment(at, at + 1, MomentKind.YEAR, year=int(season[1]))
        if found is None:
            return None
        one, other, year = (int(part) for part in found.groups())
        readings = [(m, d) for d, m in ((one, other), (other, one)) if 1 <= m <= 12 and 1 <= d <= 31]
        if not readings:
            return None
        month, day = readings[0]
        year = year + (2000 if year < 50 else 1900) if year < 100 else year
        others = frozenset(readings[1:])
        return self._moment(at, at + 1, MomentKind.DATE, year=year, month=month, day=day, other_days=others)

    def _whole(self, position: int) -> int | None:
        norm = self._norm(position)
        return int(norm) if norm.isdecimal() and norm.isascii() else None

    def _date(self, at: int) -> Moment | None:
        """A month, with its day before or behind it, and its year."""
        day, month_at = self._day_number(at), at
        if day is not None:
            month_at = day[1]
            if self._norm(month_at) in {"of", "de"}:
                month_at += 1
        month = self._words.months.get(self._norm(month_at))
        if month is None or (day is None and not self._is_month(at)):
            return None
        end = month_at + 1
        if self._norm(end) == "." and self._norms[month_at] not in self._words.full:
            end += 1
        number = None if day is None else day[0]
        if number is None:
            behind = self._day_number(end + (self._norm(end) == "the"))
            if behind is not None and not self._counts(behind[1]):
                number, end = behind
        year_at = end + (self._norm(end) in {",", "of", "de"})
        year = self._year_number(year_at)
        if year is not None and not self._counts(year_at + 1):
            end = year_at + 1
        else:
            year = None
        return self._moment(at, end, MomentKind.DATE, month=month, day=number, year=year)

    def _counts(self, position: int) -> bool:
        """Whether what stands there makes a number of the figures before it: "May 30 percent", "June 5 million"."""
        return self._norm(position) in {"%", "percent", "per", "million", "billion", "thousand", "hundred"}

    def _day_number(self, at: int) -> tuple[int, int] | None:
        """A day of the month at that position, and where it ends: "6", "6th", "the sixth"."""
        if at >= len(self._atoms):
            return None
        atom = self._atoms[at]
        value = atom.value if atom.kind is AtomKind.FIGURE else self._numbers.ordinals.get(atom.norm)
        if (
            value is None
            or not 1 <= value <= 31
            or not float(value).is_integer()
            or (len(atom.norm) > 2 and atom.value)
        ):
            return None
        end = at + 1
        if self._norm(end) in DAY_ENDINGS and (self._norm(end) != "." or self._norm(end + 1) in self._words.months):
            end += 1
        return int(value), end

    def _is_month(self, at: int) -> bool:
        """Whether a month that may be another word is one."""
        norm = self._norms[at]
        if norm in self._words.full and norm not in self._words.ambiguous:
            return True
        beside = self._day_number(at + 1) is not None or self._year_number(at + 1) is not None
        dotted = self._norm(at + 1) == "." and norm not in self._words.full
        if beside or (dotted and self._day_number(at + 2) is not None):
            return True
        if norm not in self._words.full and norm not in self._words.ambiguous:
            return self._capital(at) and at > 0
        before = self._norm(at - 1)
        # "To August" may be to somebody, but not behind another month.
        joined = before in self._words.before and (before != "to" or self._norm(at - 2) in self._words.months)
        return joined and self._capital(at)

    def _capital(self, at: int) -> bool:
        return self._text[self._atoms[at].span.start].isupper()

    def _year_number(self, at: int) -> int | None:
        if at >= len(self._atoms) or self._atoms[at].kind is not AtomKind.FIGURE:
            return None
        norm = self._norms[at]
        return int(norm) if len(norm) == _FOUR_FIGURES and norm.isdecimal() and int(norm) in _YEARS else None

    def _clock(self, at: int) -> Moment | None:
        spoken = self._spoken(at)
        if spoken is not None:
            return spoken
        atom = self._atoms[at]
        found = _CLOCK.fullmatch(atom.norm)
        if found is not None and int(found[1]) < 25 and int(found[3]) < 60:
            minutes = int(found[1]) % 24 * 60 + int(found[3])
            return self._with_half(at, at + 1, minutes, sure=found[2] == ":", early=int(found[1]) <= 12)
        hour = atom.value if atom.kind is AtomKind.FIGURE else self._numbers.cardinals.get(atom.norm)
        if hour is None or not float(hour).is_integer():
            return None
        if 1 <= hour <= 12:
            return self._with_half(at, at + 1, int(hour) % 24 * 60, sure=False, early=True)
        military = len(atom.norm) == _FOUR_FIGURES and atom.norm.isdecimal() and hour % 100 < 60 and hour < 2400
        if military and self._norm(at + 1) in self._words.hours:
            minutes = int(hour // 100 * 60 + hour % 100)
            return self._moment(at, at + 2, MomentKind.CLOCK, minutes=frozenset({minutes}))
        return None

    def _with_half(self, first: int, end: int, minutes: int, *, sure: bool, early: bool) -> Moment | None:
        """A time of day with "a.m." or the like behind it; None where nothing makes a time of the number."""
        half = self._words.morning.at(self._norms, end) if end < len(self._norms) else None
        hour = minutes // 60 % 12
        if half is not None and early:
            told = (hour + (12 if half.tag == "evening" else 0)) * 60 + minutes % 60
            return self._moment(first, half.end, MomentKind.CLOCK, minutes=frozenset({told}))
        if self._norm(end) in {"in", "at"} and early:
            part_at = end + (2 if self._norm(end) == "in" else 1)
            part = self._words.dayparts.get(self._norm(part_at))
            if part is not None and (self._norm(end) == "at" or self._norm(end + 1) == "the"):
                told = min(
                    (hour * 60 + minutes % 60 + shift for shift in (0, NOON)),
                    key=lambda m: not part[0] <= m / 60 < part[1],
                )
                return self._moment(first, part_at + 1, MomentKind.CLOCK, minutes=frozenset({told}))
        if self._norm(end) in self._words.hours and (sure or self._norm(end) not in {"hours", "hrs"}):
            end, sure = end + 1, True
        if not sure:
            return None
        both = {minutes % _DAY, (minutes + NOON) % _DAY} if early else {minutes % _DAY}
        return self._moment(first, end, MomentKind.CLOCK, minutes=frozenset(both))

    def _spoken(self, at: int) -> Moment | None:
        """ "Half past five", "a quarter to six", "ten past five"."""
        norm = self._norms[at]
        past = {"half": 30, "quarter": 15}.get(norm, self._numbers.cardinals.get(norm))
        word = self._norm(at + 1)
        if past is None or word not in {"past", "to"} or not 1 <= past <= 30:
            return None
        hour = self._numbers.cardinals.get(self._norm(at + 2)) or self._whole(at + 2)
        if hour is None or not 1 <= hour <= 12 or (word == "to" and norm != "quarter"):
            return None
        minutes = int(hour) * 60 + (int(past) if word == "past" else -int(past))
        return self._with_half(at, at + 3, minutes % NOON, sure=True, early=True)

    def _relative(self, at: int) -> Moment | None:
        found = self._words.relative.at(self._norms, at)
        if found is None:
            return None
        direction = -1 if self._norms[at] in self._words.past else int(self._norms[at] in self._words.future)
        return self._moment(at, found.end, MomentKind.RELATIVE, direction=direction)

    def _ends_short(self, at: int) -> bool:
        """Whether a short form that is also another word is a day of the week: "Sat." or "Sat 6 June"."""
        after = self._norm(at + 1)
        dated = after in {".", ","} or after in self._words.months or self._day_number(at + 1) is not None
        return self._norms[at] not in self._words.ambiguous or dated

    def _day(self, at: int) -> Moment | None:
        norm = self._norms[at]
        weekday = self._words.weekdays.get(norm)
        if weekday is not None:
            shortened = norm not in self._words.full and norm.rstrip("s") not in self._words.full
            if shortened and not (at > 0 and self._capital(at) and self._ends_short(at)):
                return None
            return self._moment(at, at + 1, MomentKind.WEEKDAY, weekday=weekday)
        season = self._words.seasons.get(norm)
        if season is not None:
            return self._moment(at, at + 1, MomentKind.SEASON, month=season)
        part = self._words.dayparts.get(norm)
        if part is None:
            return None
        return self._moment(at, at + 1, MomentKind.DAYPART, hours=part)

    def _year(self, at: int) -> Moment | None:
        atom = self._atoms[at]
        if atom.kind is not AtomKind.FIGURE or not atom.norm.isdecimal():
            return None
        if (
            self._norm(at + 1) == "s"
            and self._atoms[at + 1].joined
            and atom.norm.endswith("0")
            and len(atom.norm) in (2, 4)
        ):
            number = int(atom.norm)
            century = (2000 if number <= 10 else 1900) if number < 100 else 0
            return self._moment(at, at + 2, MomentKind.DECADE, year=century + number)
        year = self._year_number(at)
        if year is None or self._counts(at + 1) or self._norm(at - 1) in {"$", "€", "£", "¥", "₹"}:
            return None
        if self._norm(at + 1) == "-" and self._norm(at + 2) == f"{(year + 1) % 100:02}":
            return self._moment(at, at + 3, MomentKind.YEAR, year=year)
        if self._norm(at + 1).endswith("s") or self._norm(at + 1) in self._words.counted:
            return None
        modern = 1900 <= year <= 2100 and self._norm(at - 1) in self._words.before_names
        ever = self._norm(at - 1) == "as" and self._norm(at - 2) in _EVER
        dated = ever or self._norm(at - 1) in self._words.before or self._norm(at - 1) == "("
        return self._moment(at, at + 1, MomentKind.YEAR, year=year) if modern or dated else None
