"""Dates, days and times that changed or came from nowhere."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from viewer.language.calendar import Moment, MomentKind
from viewer.language.dates import minutes_between, same_moment
from viewer.language.facts import listed, norms_of, table
from viewer.model import FlagKind, Severity, Span
from viewer.provenance.flags.findings import Finding, added, became, changed, nowhere
from viewer.provenance.flags.held import Held
from viewer.provenance.flags.sides import Pair, Side
from viewer.provenance.flags.wordlists import is_denied_before

# Times this far apart (minutes) are the same where one is told as "about" or "shortly before".
_ABOUT = 30
_LOOSE = frozenset(
    {"about", "around", "approximately", "roughly", "shortly", "just", "nearly", "almost", "by", "before", "after"}
)
_DATES = frozenset({MomentKind.DATE, MomentKind.YEAR, MomentKind.DECADE})
# New parts of the day and words like "yesterday" are too often right to be told.
TELLING = frozenset({MomentKind.WEEKDAY, MomentKind.DATE, MomentKind.YEAR, MomentKind.DECADE, MomentKind.CLOCK})


def find_dates(pair: Pair, held: Held) -> Iterator[Finding]:
    """The findings about dates and times in a link, those of the base in order."""
    here, there = pair.base.moments, pair.source.moments
    yield from _turned_round(pair)
    yield from _other_stretch(pair)
    yield from _other_part_of_week(pair)
    yield from _exchanged(pair)
    if not here:
        return
    left_here = [m for m in here if not _is_told(pair, m, there)]
    left_there = [m for m in there if not any(same_moment(m, other) for other in here)]
    used: set[int] = set()
    for moment in left_here:
        place = _stood_for(pair, moment, left_there, used)
        if place is not None:
            used.add(place)
            stood = left_there[place]
            if not _is_about(pair, moment, stood):
                words = became(pair.source.words(stood.span), pair.base.words(moment.span))
                kind = FlagKind.NUMBER if _is_age(pair.base, moment) else FlagKind.DATE
                yield changed(kind, moment.span, stood.span, words, _severity(moment))
        elif (
            moment.kind in TELLING
            and not _is_in_words(pair, moment)
            and not _may_be_rebased(pair, moment, there)
            and not held.has_moment(moment)
        ):
            yield added(FlagKind.DATE, moment.span, nowhere(pair.base.words(moment.span)))


_TEN = 10


def _is_age(side: Side, moment: Moment) -> bool:
    """Whether a decade is somebody's: "in his 40s"."""
    return moment.kind is MomentKind.DECADE and _before(side, moment) in {"his", "her", "their", "my", "our"}


def _is_in_words(pair: Pair, moment: Moment) -> bool:
    """Whether the source tells the decade in a word, or the time of day with a point: "nineties", "17.30"."""
    if moment.kind is MomentKind.WEEKDAY:
        return bool({"weekday", "weekdays", "weekend", "weekends", "daily"} & set(pair.source.norms))
    if moment.kind is MomentKind.DECADE and moment.year is not None:
        if moment.year % 100 == 0 and {"century", "centuries"} & set(pair.source.norms):
            return True
        if _is_age(pair.base, moment) and any(0 <= q.low - moment.year % 100 < _TEN for q in pair.source.quantities):
            return True
        return _decades(pair.language).get(moment.year % 100, "-") in pair.source.norms
    if moment.kind is MomentKind.CLOCK:
        told = {f"{hour}.{m % 60:02}" for m in moment.minutes for hour in (m // 60, (m // 60 - 1) % 12 + 1)}
        return bool(told & set(pair.source.norms))
    return False


@cache
def _decades(code: str) -> dict[int, str]:
    """The words for ten years by the number they begin with: "nineties"."""
    return {number: f"{word[:-1]}ies" for word, number in table(code, "cardinals").items() if word.endswith("ty")}


def _is_told(pair: Pair, moment: Moment, there: Sequence[Moment]) -> bool:
    if any(same_moment(moment, other) for other in there):
        return True
    # "2014" or "at five" may have been read as a plain number on the other side.
    figures = {q.low for q in pair.source.quantities}
    if moment.kind is MomentKind.YEAR:
        return moment.year in figures
    if moment.kind is MomentKind.CLOCK:
        hours = {m / 60 for m in moment.minutes}
        return bool(figures & (hours | {hour - 12 for hour in hours}))
    return False


def _stood_for(pair: Pair, moment: Moment, left: Sequence[Moment], used: set[int]) -> int | None:
    """Which of the source's moments that are left stood in this one's place."""
    alike = [
        k
        for k, other in enumerate(left)
        if k not in used and _same_sort(moment, other) and _tell_of_one_thing(pair, moment, other)
    ]
    if not alike:
        return None
    beside = [k for k in alike if _edits(pair.base, moment) & _edits(pair.source, left[k])]
    if beside:
        return beside[0]
    if moment.kind in _DATES:
        before = _before(pair.base, moment)
        return next((k for k in alike if before and _before(pair.source, left[k]) == before), None)
    if moment.kind is MomentKind.DAYPART or moment.kind is MomentKind.RELATIVE:
        return alike[0] if len(alike) == 1 and moment.kind is MomentKind.RELATIVE else None
    return alike[0]


def _tell_of_one_thing(pair: Pair, moment: Moment, other: Moment) -> bool:
    """Whether two moments may be about one thing: not the day since when, and the day on which somebody said so."""
    lasting = [_before(side, m) in _LASTING for side, m in ((pair.base, moment), (pair.source, other))]
    said = [_is_of_speech(side, m) for side, m in ((pair.base, moment), (pair.source, other))]
    return not ((lasting[0] and said[1]) or (lasting[1] and said[0]))


def _is_of_speech(side: Side, moment: Moment) -> bool:
    """Whether a moment is told right behind who said something."""
    first, _ = side.tokens_of(moment.first, moment.last)
    return any(0 < first - speech.last <= _LEADING for speech in side.speeches)


_LASTING = frozenset({"since", "until", "till"})


def _before(side: Side, moment: Moment) -> str:
    return side.atom_norms[moment.first - 1] if moment.first else ""


def _same_sort(moment: Moment, other: Moment) -> bool:
    if moment.kind is MomentKind.RELATIVE:
        return other.kind is MomentKind.RELATIVE and moment.direction * other.direction < 0
    return moment.kind is other.kind or (
        moment.kind in _DATES and other.kind in _DATES and _both_have_years(moment, other)
    )


def _both_have_years(moment: Moment, other: Moment) -> bool:
    return moment.year is not None and other.year is not None


def _edits(side: Side, moment: Moment) -> frozenset[int]:
    return side.edits_in(*side.tokens_of(moment.first, moment.last))


def _is_about(pair: Pair, moment: Moment, stood: Moment) -> bool:
    if not (moment.minutes and stood.minutes) or minutes_between(moment, stood) > _ABOUT:
        return False
    return any(
        side.atom_norms[k] in _LOOSE
        for side, told in ((pair.base, moment), (pair.source, stood))
        for k in range(max(0, told.first - 2), told.first)
    )


def _may_be_rebased(pair: Pair, moment: Moment, there: Sequence[Moment]) -> bool:
    """Whether the source tells the same from where it stands: "yesterday" for "Monday"."""
    kinds = {other.kind for other in there}
    if MomentKind.RELATIVE in kinds:
        # "Later this year" leaves open what "4 November" tells.
        vague = all(_is_long(pair.source, m) for m in there if m.kind is MomentKind.RELATIVE)
        return not (vague and moment.day is not None)
    return moment.kind is MomentKind.WEEKDAY and MomentKind.DATE in kinds


def _is_long(side: Side, moment: Moment) -> bool:
    """Whether a relative moment is a month or a year, and no day."""
    return side.atom_norms[moment.last] in {"month", "year", "months", "years", "decade"}


def _severity(moment: Moment) -> Severity:
    return Severity.LOW if moment.kind is MomentKind.DAYPART else Severity.HIGH


@cache
def _order_words(code: str) -> dict[str, str]:
    """Words around a date by the side of it they tell."""
    return {
        norms_of(word, code)[0]: name
        for name, words in table(code, "order").items()
        for word in listed(words)
        if len(norms_of(word, code)) == 1
    }


_CONTRARY = frozenset(
    {
        ("before", "after"),
        ("after", "before"),
        ("early", "late"),
        ("late", "early"),
        ("until", "after"),
        ("after", "until"),
        ("by", "after"),
        ("after", "by"),
        ("by", "since"),
        ("since", "by"),
        ("until", "since"),
        ("since", "until"),
        ("before", "since"),
        ("since", "before"),
    }
)
# These tell the side of a date only right before one: "by Friday", not "by car".
_RIGHT_BEFORE = frozenset({"by", "since"})


def _turned_round(pair: Pair) -> Iterator[Finding]:
    """ "Before 1 August" that became "after 1 August"."""
    words = _order_words(pair.language)
    if any(words.keys().isdisjoint(side.changed_norms) for side in (pair.base, pair.source)):
        return
    here = _ordered(pair.base, words)
    there = _ordered(pair.source, words)
    for position, (name, follows) in here.items():
        if pair.base.is_kept(position):
            continue
        if any(other == name and after == follows for other, after in there.values()):
            continue
        for place, (other, after) in there.items():
            denied = is_denied_before(pair.base, position) != is_denied_before(pair.source, place)
            if (name, other) in _CONTRARY and after == follows and not (denied or pair.source.is_kept(place)):
                base, source = pair.base.span(position, position), pair.source.span(place, place)
                yield changed(FlagKind.DATE, base, source, became(pair.source.words(source), pair.base.words(base)))
                break


def _exchanged(pair: Pair) -> Iterator[Finding]:
    """Two days or times in each other's place: "from Thursday to Saturday" that became "from Saturday to Thursday"."""
    both = [
        (here, next((there for there in pair.source.moments if same_moment(here, there)), None))
        for here in pair.base.moments
        if here.kind in TELLING
    ]
    for (one, was_one), (other, was_other) in combinations(both, 2):
        if was_one is None or was_other is None or was_one is was_other or same_moment(one, other):
            continue
        ours = [_lead(pair.base, moment) for moment in (one, other)]
        theirs = [_lead(pair.source, moment) for moment in (was_one, was_other)]
        if ours == theirs[::-1] and ours[0] != ours[1] and all(ours):
            first, second = pair.source.words(was_one.span), pair.source.words(was_other.span)
            message = f"“{first}” and “{second}” changed places"
            yield changed(FlagKind.DATE, one.span, was_one.span, message)
            return


def _lead(side: Side, moment: Moment) -> str:
    """The word before a moment that sets it apart from others: "from", "until", what happened "on" it."""
    first = side.tokens_of(moment.first, moment.first)[0]
    for k in range(first - 1, max(-1, first - 1 - _LEADING), -1):
        norm = side.norms[k]
        if not side.tokens[k].is_word or k + 1 in side.starts:
            return ""
        if norm in _SIDES or side.tokens[k].content:
            return norm if norm in _SIDES else side.tokens[k].stem
    return ""


# Words before a moment, at most, that tell what it is the day of.
_LEADING = 3
_SIDES = frozenset({"from", "to", "until", "till", "before", "after", "since", "by", "through"})


def _other_stretch(pair: Pair) -> Iterator[Finding]:
    """ "Last month" that became "last year", "the end of the year" that became "the end of the month"."""
    if any((_STRETCHES | _SHORT_STRETCHES).isdisjoint(side.norms) for side in (pair.base, pair.source)):
        return
    here, there = (_stretches(side) for side in (pair.base, pair.source))
    new, gone = [k for k in here if k not in there], [k for k in there if k not in here]
    alike = {lead in _LEADS for lead, _ in (*new, *gone)}
    if (
        len(new) == len(gone) == len(alike) == 1
        and sum(one == other for one, other in zip(new[0], gone[0], strict=True)) == 1
    ):
        base, source = here[new[0]], there[gone[0]]
        # "Next week" is "this week" for who tells it later.
        severity = Severity.HIGH if new[0][0] == gone[0][0] else Severity.LOW
        words = became(pair.source.words(source), pair.base.words(base))
        yield changed(FlagKind.DATE, base, source, words, severity)


def _other_part_of_week(pair: Pair) -> Iterator[Finding]:
    """A weekend that became a day in the middle of the week, or the reverse."""
    for side in (pair.base, pair.source):
        if _WEEKENDS.isdisjoint(side.norms):
            continue
        other = pair.other(side)
        days = [m for m in other.moments if m.kind is MomentKind.WEEKDAY]
        ends = [k for k, norm in enumerate(side.norms) if norm in _WEEKENDS]
        if len(days) != 1 or len(ends) != 1 or _WEEKENDS & set(other.norms) or days[0].weekday not in _MIDWEEK:
            continue
        if any(m.kind is MomentKind.WEEKDAY for m in side.moments) or _is_of_speech(other, days[0]):
            continue
        spans = (side.span(ends[0], ends[0]), days[0].span)
        base, source = spans if side is pair.base else spans[::-1]
        yield changed(FlagKind.DATE, base, source, became(pair.source.words(source), pair.base.words(base)))
        return


_WEEKENDS = frozenset({"weekend", "weekends"})
# Monday to Thursday; a weekend may begin on Friday.
_MIDWEEK = range(4)


def _stretches(side: Side) -> dict[tuple[str, str], Span]:
    """Where "last", "next" or "end of the" stand before a stretch of time, with the two."""
    found = {}
    for k, norm in enumerate(side.norms):
        lead = side.norms[k - 1] if k else ""
        first = k - 1
        if lead == "the" and side.norms[max(0, k - 3) : k - 1] == ("end", "of"):
            lead, first = "end", k - 3
        if norm in _STRETCHES and lead in _LEADS:
            found[lead, norm] = side.span(first, k)
        after = side.norms[k + 1] if k + 1 < len(side.norms) else ""
        if norm in _STRETCHES | _SHORT_STRETCHES and lead in _ONE and after in _SIDES_OF_IT:
            found[_SIDES_OF_IT[after], norm] = side.span(first, k + 1)
    return found


_STRETCHES = frozenset({"week", "month", "year", "decade", "century"})
_SHORT_STRETCHES = frozenset({"minute", "hour", "day", "night", "fortnight"})
_LEADS = frozenset({"last", "next", "this", "end"})
# "The day before", "a week after".
_ONE = frozenset({"a", "an", "one", "the"})
_SIDES_OF_IT = {"before": "before", "earlier": "before", "after": "after", "later": "after"}


def _ordered(side: Side, words: dict[str, str]) -> dict[int, tuple[str, str]]:
    """Where such words stand, with what they tell and the next word that carries meaning."""
    found = {}
    dated = {side.tokens_of(moment.first, moment.last)[0] for moment in side.moments}
    for position, norm in enumerate(side.norms):
        if norm in words and (words[norm] not in _RIGHT_BEFORE or position + 1 in dated):
            after = next((t.stem for t in side.tokens[position + 1 : position + 5] if t.content), "")
            if after:
                found[position] = (words[norm], after)
    return found
