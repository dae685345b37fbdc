"""Atoms -> quantities: numbers with what they measure and how exactly, however they are written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from typing import NamedTuple

from viewer.language.atoms import Atom, AtomKind
from viewer.language.facts import listed, norms_of, phrase_book, table
from viewer.language.numerals import Numeral, NumeralKind, number_words_of, read_numeral
from viewer.language.phrases import PhraseBook
from viewer.language.units import Unit, units_of
from viewer.model import Span


class Bound(Enum):
    """How exactly an amount is told."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    LEAST = "least"
    MOST = "most"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount in a text.

    `span` is the number with its unit, `told` the same with the words that say how exactly ("more than 200"). `low` and
    `high` differ only where the words leave it open ("a few": 2 to 9). `unit` is None where nothing is measured.
    `first` and `last` are the positions of its atoms, with the words before it. `noun` is the norm of the word after
    it. One that is `weak` is often no amount at all ("one", "first", "an hour").
    """

    span: Span
    told: Span
    low: float
    high: float
    kind: NumeralKind
    unit: Unit | None = None
    bound: Bound = Bound.EXACT
    figures: bool = False
    weak: bool = False
    noun: str = ""
    first: int = 0
    last: int = 0

    @property
    def vague(self) -> bool:
        """Whether the words leave open how much it is."""
        return self.low != self.high


class _Words(NamedTuple):
    bounds_before: PhraseBook[str]
    bounds_after: PhraseBook[str]
    vague: PhraseBook[str]
    amounts: dict[str, tuple[float, float]]


@cache
def _words_of(code: str) -> _Words:
    bounds = table(code, "bounds")
    before = {name: listed(bounds.get(name, "")) for name in ("about", "nearly", "least", "most")}
    after = {name: listed(bounds.get(f"{name}_after", "")) for name in ("about", "least", "most")}
    vague = table(code, "vague")
    return _Words(
        phrase_book(code, before),
        phrase_book(code, after),
        PhraseBook({norms_of(phrase, code): phrase for phrase in vague}),
        {phrase: (float(low), float(high)) for phrase, (low, high) in vague.items()},
    )


_ARTICLES = frozenset({"a", "an"})
_AGED = frozenset({"old", "age"})
_LINKS = frozenset({"to", "and", "or", "-"})
_BARE_UNITS = frozenset({"decade", "century", "fortnight"})
_ARTICLE_UNITS = frozenset({"time", "months", "length", "share", "points"})


@cache
def _openings_of(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """The norms without a figure that a quantity may begin with, and those behind an article that begins one."""
    units, numbers, vague = units_of(code).forms.firsts, number_words_of(code), _words_of(code).vague.firsts
    bare = (norm for norm in units if any(norm in name for name in _BARE_UNITS))
    behind = units.union(numbers.magnitudes, numbers.fractions, {"of", "-"})
    return numbers.every.union(vague, _ARTICLES, bare), behind


def quantity_places(norms: Sequence[str], code: str) -> list[int]:
    """The positions at which a quantity may begin, as few words do: no other need be looked at."""
    openings, _ = _openings_of(code)
    return [
        k
        for k, norm in enumerate(norms)
        if (norm in openings and _may_begin(norms, k, code)) or (not norm.isalpha() and norm[:1].isdigit())
    ]


def _may_begin(norms: Sequence[str], at: int, code: str) -> bool:
    """Whether an article stands before what an amount is told by, as it seldom does."""
    if norms[at] not in _ARTICLES:
        return True
    _, behind = _openings_of(code)
    return (at + 1 < len(norms) and norms[at + 1] in behind) or _words_of(code).vague.at(norms, at) is not None


def find_quantities(atoms: Sequence[Atom], code: str, taken: frozenset[int] = frozenset()) -> tuple[Quantity, ...]:
    """The quantities in `atoms`, in order; those at the positions `taken` belong to something else (a date)."""
    places = quantity_places([atom.norm for atom in atoms], code)
    found = list(_Finder(atoms, code, taken).find(places)) if places else []
    return tuple(_with_shared_units(found, atoms))


class _Finder:
    def __init__(self, atoms: Sequence[Atom], code: str, taken: frozenset[int]) -> None:
        self._atoms = atoms
        self._norms = [atom.norm for atom in atoms]
        self._taken = taken
        self._numbers = number_words_of(code)
        self._units = units_of(code)
        self._words = _words_of(code)

    def find(self, places: Sequence[int]) -> Iterator[Quantity]:
        reached = 0
        for at in places:
            found = None if at < reached or at in self._taken else self._at(at)
            if found is not None:
                yield found
                reached = found.last + 1

    def _at(self, at: int) -> Quantity | None:
        vague = self._words.vague.at(self._norms, at)
        if vague is not None:
            low, high = self._words.amounts[vague.tag]
            return self._quantity(Numeral(at, vague.end, low, figures=False), high)
        if self._norms[at] in _ARTICLES and at + 1 < len(self._atoms):
            unit = self._unit_at(at + 1, figures=False)
            if unit is not None and unit[0].dimension in _ARTICLE_UNITS:
                return self._quantity(Numeral(at, at + 1, 1.0, weak=True))
        bare = self._unit_at(at, figures=False)
        if bare is not None and bare[0].name in _BARE_UNITS and self._norms[at] in bare[0].name:
            return self._bare(at, bare)
        if self._atoms[at].kind is not AtomKind.FIGURE and not (
            self._numbers.counts(self._norms[at]) or self._norms[at] in _ARTICLES
        ):
            return None
        numeral = read_numeral(self._atoms, at, self._numbers)
        if numeral is None or any(k in self._taken for k in range(numeral.start, numeral.end)):
            return None
        return self._quantity(numeral)

    def _bare(self, at: int, unit: tuple[Unit, int]) -> Quantity:
        """ "The past decade": one, though no number tells it."""
        span = self._spanning(at, unit[1])
        return Quantity(span, span, 1.0, 1.0, NumeralKind.CARDINAL, unit[0], weak=True, first=at, last=unit[1] - 1)

    def _quantity(self, numeral: Numeral, high: float | None = None) -> Quantity:
        first, end = numeral.start, numeral.end
        unit = None if numeral.kind is NumeralKind.ORDINAL else self._unit_at(end, figures=numeral.figures)
        number_end = end
        if unit is not None:
            end = unit[1]
        money = self._unit_before(first)
        if money is not None:
            first -= 1
            # "$5 million dollars" says it twice, "£5 a day" measures nothing by days.
            unit = (money, end)
        span = self._spanning(first, end)
        bound, told_first, told_end = self._bound(first, end)
        lasting = unit is not None and unit[0].dimension in ("time", "months")
        if lasting and self._norms[told_first] == "over" and not self._is_age(end):
            # "Over 340 days" may be in their course.
            bound = Bound.EXACT
        value = numeral.value
        if self._norms[end : end + 3] == ["and", "a", "half"] and unit is not None and high is None:
            value, end = value + 0.5, end + 3
            span, told_end = self._spanning(first, end), max(told_end, end)
        return Quantity(
            span=span,
            told=self._spanning(told_first, told_end),
            low=value,
            high=value if high is None else high,
            kind=numeral.kind,
            unit=self._measure(numeral, None if unit is None else unit[0]),
            bound=bound,
            figures=numeral.figures,
            weak=numeral.weak and value == numeral.value,
            noun=self._noun(max(told_end, number_end)),
            first=told_first,
            last=told_end - 1,
        )

    def _is_age(self, end: int) -> bool:
        """Whether a stretch of time that ends there is somebody's age: "over 65 years old"."""
        return bool(_AGED & set(self._norms[max(0, end - 2) : end + 1]))

    def _measure(self, numeral: Numeral, unit: Unit | None) -> Unit | None:
        if unit is not None:
            return unit
        if numeral.kind is NumeralKind.FRACTION:
            return Unit("part", "share", 1.0)
        return self._units.by_name.get("times") if numeral.kind is NumeralKind.MULTIPLE else None

    def _spanning(self, first: int, end: int) -> Span:
        return Span(self._atoms[first].span.start, self._atoms[end - 1].span.end)

    def _unit_at(self, position: int, *, figures: bool) -> tuple[Unit, int] | None:
        """The unit that stands at `position`, and where it ends; short ones only after figures."""
        if position >= len(self._atoms):
            return None
        if self._norms[position] in {"of", "-"} and position + 1 < len(self._atoms):
            of = self._norms[position] == "of"
            position += 1
            if of and self._norms[position] in {"a", "an"}:
                position += 1
                return None if position >= len(self._atoms) else self._form_at(position, figures=figures, whole=True)
        return self._form_at(position, figures=figures, whole=False)

    def _form_at(self, position: int, *, figures: bool, whole: bool) -> tuple[Unit, int] | None:
        found = self._units.forms.at(self._norms, position)
        if found is None:
            return None
        unit = self._units.by_name[found.tag]
        form = self._norms[position]
        short = (
            found.end == position + 1
            and len(form) <= 2
            and form not in {"ft", "km", "kg", "cm", "mm", "lb", "oz", "mw", "gw"}
        )
        touching = self._atoms[position].joined
        if short and form.isalpha() and not (figures and (touching or form == "m")):
            return None
        return (unit, found.end) if not whole or unit.dimension in _ARTICLE_UNITS else None

    def _unit_before(self, first: int) -> Unit | None:
        """A currency's sign right before the number."""
        if first == 0 or (first - 1) in self._taken:
            return None
        found = self._units.forms.at(self._norms[:first], first - 1)
        if found is None or found.end != first:
            return None
        norm = self._norms[first - 1]
        return self._units.by_name[found.tag] if norm in "$€£¥₹" or norm in {"rs", "usd", "eur", "gbp", "chf"} else None

    def _bound(self, first: int, end: int) -> tuple[Bound, int, int]:
        before = self._words.bounds_before.before(self._norms, first)
        if before is not None:
            return Bound(before.tag), before.start, end
        after = None if end >= len(self._norms) else self._words.bounds_after.at(self._norms, end)
        if after is not None:
            return Bound(after.tag), first, after.end
        return Bound.EXACT, first, end

    def _noun(self, position: int) -> str:
        while position < len(self._atoms) and self._norms[position] in {"of", "the", "other", "more", "-"}:
            position += 1
        return self._norms[position] if position < len(self._atoms) and self._atoms[position].is_word else ""


def _with_shared_units(found: list[Quantity], atoms: Sequence[Atom]) -> Iterator[Quantity]:
    """The quantities, with the unit of a range on both its ends: "10 to 15 percent"."""
    for position, quantity in enumerate(found):
        after = found[position + 1] if position + 1 < len(found) else None
        if quantity.unit is None and after is not None and after.unit is not None and not after.weak:
            between = [atoms[k].norm for k in range(quantity.last + 1, after.first)]
            if len(between) == 1 and between[0] in _LINKS:
                yield replace(quantity, unit=after.unit)
                continue
        before = found[position - 1] if position else None
        if (
            quantity.unit is None
            and before is not None
            and before.unit is not None
            and before.span.end <= quantity.span.start
        ):
            between = [atoms[k].norm for k in range(before.last + 1, quantity.first)]
            # "£5 to 10", but "5 years and 10 men" is no range.
            if len(between) == 1 and between[0] in {"-", "to"} and before.first < before.last and not quantity.noun:
                yield replace(quantity, unit=before.unit)
                continue
        yield quantity
