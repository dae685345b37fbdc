"""The words of a language for days, months, times of day and what is told from where one stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from viewer.language.facts import listed, norms_of, phrase_book, table, words_of
from viewer.language.numerals import number_words_of
from viewer.language.phrases import PhraseBook
from viewer.language.profile import profile_of


class CalendarWords(NamedTuple):
    """Norms by what they name: days count from 0 (Monday), months from 1, parts of the day by hours from … to."""

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    full: frozenset[str]
    ambiguous: frozenset[str]
    before: frozenset[str]
    before_names: frozenset[str]
    counted: frozenset[str]
    morning: PhraseBook[str]
    hours: frozenset[str]
    noon: PhraseBook[str]
    holidays: PhraseBook[str]
    feasts: Mapping[str, tuple[int, int]]
    dayparts: Mapping[str, tuple[int, int]]
    seasons: Mapping[str, int]
    relative: PhraseBook[str]
    past: frozenset[str]
    future: frozenset[str]


@cache
def calendar_words_of(code: str) -> CalendarWords:
    """The words for dates and times in the language with that ISO 639-1 code; none where it has no table."""
    calendar, clock = table(code, "calendar"), table(code, "clock")
    weekdays, full_days = _numbered(calendar.get("weekdays", ""), first=0)
    months, full_months = _numbered(calendar.get("months", ""), first=1)
    holidays = table(code, "holidays")
    relative = table(code, "relative")
    return CalendarWords(
        weekdays=weekdays,
        months=months,
        full=full_days | full_months,
        ambiguous=words_of(code, "calendar", "ambiguous"),
        before=words_of(code, "calendar", "before_dates"),
        before_names=words_of(code, "calendar", "before_names"),
        counted=words_of(code, "calendar", "counted"),
        morning=phrase_book(code, {half: listed(clock.get(half, "")) for half in ("morning", "evening")}),
        hours=frozenset(word for form in listed(clock.get("hours", "")) for word in norms_of(form, code)),
        noon=phrase_book(code, {name: listed(clock.get(name, "")) for name in ("noon", "midnight")}),
        holidays=PhraseBook({norms_of(name, code): name for name in holidays}),
        feasts={name: (day[0], day[1]) for name, day in holidays.items()},
        dayparts={name: (h[0], h[1]) for name, h in table(code, "dayparts").items()},
        seasons=dict(table(code, "seasons")),
        relative=phrase_book(code, {"relative": listed(relative.get("words", ""))}),
        past=words_of(code, "relative", "past"),
        future=words_of(code, "relative", "future"),
    )


def _numbered(rows: str, first: int) -> tuple[dict[str, int], frozenset[str]]:
    """Names in rows of equal length, by their place in the row; those longer than an abbreviation are full."""
    numbers = {name: place + first for row in rows.split(";") for place, name in enumerate(listed(row)) if name != "-"}
    return numbers, frozenset(listed(rows.split(";", maxsplit=1)[0]))


@cache
def moment_words(code: str) -> frozenset[str]:
    """Norms of which a sentence has one, where it tells a moment with neither a figure nor a number."""
    words, functions = calendar_words_of(code), profile_of(code).function_words
    phrases = (phrase for book in (words.holidays, words.noon, words.relative) for phrase in book.phrases)
    # Of "the day before", "day": any word would do that few sentences have.
    telling = (next((norm for norm in phrase if norm not in functions), phrase[0]) for phrase in phrases)
    return frozenset({*words.months, *words.weekdays, *words.dayparts, *words.seasons, *telling})


@dataclass(frozen=True, slots=True)
class _Openings:
    """What a moment may begin with, but for figures: words by themselves, phrases, and numbers with a word behind.

    Months that are other words as well, which are `doubtful`, need a day behind them or one of the norms `before` them.
    """

    alone: frozenset[str]
    doubtful: frozenset[str]
    before: frozenset[str]
    ordinals: frozenset[str]
    books: tuple[PhraseBook[str], ...]
    numbers: frozenset[str]
    behind: frozenset[str]
    every: frozenset[str]


# Behind the day of a month: "1st", and in other languages.
DAY_ENDINGS = frozenset({"st", "nd", "rd", "th", "er", "."})


@cache
def _openings_of(code: str) -> _Openings:
    words, numbers = calendar_words_of(code), number_words_of(code)
    alone = frozenset({*words.months, *words.weekdays, *words.dayparts, *words.seasons})
    books = (words.holidays, words.noon, words.relative)
    counts = frozenset({*numbers.ordinals, *numbers.cardinals, "half", "quarter"})
    # "Third of June", "half past", "ten to", "five in the morning", "five o'clock".
    small = {"of", "de", "past", "to", "in", "at"}
    behind = DAY_ENDINGS.union(words.months, words.hours, words.morning.firsts, small)
    return _Openings(
        alone=alone,
        doubtful=words.full.intersection(words.months, words.ambiguous),
        before=words.before,
        ordinals=frozenset(numbers.ordinals),
        books=books,
        numbers=counts,
        behind=behind,
        every=alone.union(counts, *(book.firsts for book in books)),
    )


def moment_places(norms: Sequence[str], code: str) -> list[int]:
    """The positions at which a moment may begin, as few words do: no other need be looked at."""
    openings = _openings_of(code)
    every = openings.every
    return [
        k
        for k, norm in enumerate(norms)
        if (norm in every and _may_begin(norms, k, openings)) or (not norm.isalpha() and norm[:1].isdigit())
    ]


def _may_begin(norms: Sequence[str], at: int, openings: _Openings) -> bool:
    behind = norms[at + 1] if at + 1 < len(norms) else ""
    if norms[at] in openings.doubtful:
        dated = behind[:1].isdigit() or behind in openings.ordinals
        if dated or (at > 0 and norms[at - 1] in openings.before):
            return True
    elif norms[at] in openings.alone:
        return True
    if norms[at] in openings.numbers and behind in openings.behind:
        return True
    return any(book.at(norms, at) is not None for book in openings.books)


@cache
def months_and_days(code: str) -> frozenset[str]:
    """The norms of all names of months and days of the week in the language."""
    words = calendar_words_of(code)
    return frozenset(words.months) | frozenset(words.weekdays)
