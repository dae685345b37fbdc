"""Atoms -> numerals: what figures and number words say, alone and together ("two and a half million")."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import NamedTuple

from viewer.language.atoms import Atom, AtomKind
from viewer.language.facts import table


class NumeralKind(Enum):
    """What a numeral tells: how many, which one in a row, what part of a whole, or how many times."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    MULTIPLE = "multiple"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text: its atoms (half-open positions) and what they say.

    `figures` tells that it is in figures. One that is `weak` is often no number at all: "one", "a half", "first".
    """

    start: int
    end: int
    value: float
    kind: NumeralKind = NumeralKind.CARDINAL
    figures: bool = False
    weak: bool = False


class NumberWords(NamedTuple):
    """The number words of one language, by what they say; `every` are those of all sorts."""

    cardinals: Mapping[str, float]
    magnitudes: Mapping[str, float]
    ordinals: Mapping[str, float]
    fractions: Mapping[str, float]
    multiples: Mapping[str, float]

    every: frozenset[str]

    def counts(self, norm: str) -> bool:
        """Whether a word may be a number or a part of one."""
        return norm in self.every


@cache
def number_words_of(code: str) -> NumberWords:
    """The number words of the language with that ISO 639-1 code; none where it has no table."""
    names = ("cardinals", "magnitudes", "ordinals", "fractions", "multiples")
    cardinals, magnitudes, ordinals, fractions, multiples = (
        {word: float(value) for word, value in table(code, name).items()} for name in names
    )
    every = frozenset().union(cardinals, magnitudes, ordinals, fractions, multiples)
    return NumberWords(cardinals, magnitudes, ordinals, fractions, multiples, every)


_ARTICLES = frozenset({"a", "an"})
# The figures between two spaces of a long number.
_GROUP = 3
# "No one", "every one": no number.
_PRONOUN_ONE = frozenset({"no", "any", "every", "some", "each", "this", "that", "which"})
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
# Magnitudes that are only so where they touch a figure: "9.5m", "40k".
_TIGHT = frozenset({"k", "m", "b"})
# After these, "5m" are five metres.
_LONG = frozenset(
    [
        "long",
        "high",
        "tall",
        "wide",
        "deep",
        "away",
        "above",
        "below",
        "from",
        "off",
        "race",
        "sprint",
        "freestyle",
        "butterfly",
        "backstroke",
        "breaststroke",
        "medley",
        "record",
        "gold",
        "silver",
        "bronze",
        "title",
        "champion",
        "final",
        "heat",
        "steeplechase",
        "dash",
        "relay",
        "hurdles",
        "across",
        "apart",
    ]
)
_GREATEST_UNIT = 10


class _Reader:
    """Reads one numeral from where it begins."""

    def __init__(self, atoms: Sequence[Atom], words: NumberWords) -> None:
        self._atoms = atoms
        self._words = words

    def norm(self, position: int) -> str:
        return self._atoms[position].norm if position < len(self._atoms) else ""

    def read(self, start: int) -> Numeral | None:
        """The numeral that begins at `start`."""
        for attempt in (self._one_in, self._part, self._multiple, self._slashed, self._count):
            found = attempt(start)
            if found is not None:
                return found
        return None

    def _one_in(self, start: int) -> Numeral | None:
        """ "One in four", "three out of five": parts of a whole."""
        first = self._small(start)
        if first is None:
            return None
        value, end = first
        if self.norm(end) == "times":
            end += 1
        if self.norm(end) == "out" and self.norm(end + 1) == "of":
            end += 2
        elif self.norm(end) == "in":
            end += 2 if self.norm(end + 1) == "every" else 1
        else:
            return None
        whole = self._small(end)
        if whole is None or whole[0] <= value or whole[0] > 1000 or not float(whole[0]).is_integer():
            return None
        return Numeral(start, whole[1], value / whole[0], NumeralKind.FRACTION)

    def _small(self, start: int) -> tuple[float, int] | None:
        """One number in one atom: a figure or a cardinal."""
        if start >= len(self._atoms):
            return None
        atom = self._atoms[start]
        value = atom.value if atom.kind is AtomKind.FIGURE else self._words.cardinals.get(atom.norm)
        value = 100.0 if value is None and atom.norm == "hundred" else value
        return None if value is None else (value, start + 1)

    def _part(self, start: int) -> Numeral | None:
        """ "Half", "a third of", "two thirds", "three quarters"."""
        fractions = self._words.fractions
        norm = self.norm(start)
        if norm == "half" and "half" in fractions:
            return self._half(start)
        many = self._words.cardinals.get(norm)
        if many is not None and self.norm(start + 1) in fractions and self.norm(start + 1).endswith("s"):
            return Numeral(start, start + 2, many * fractions[self.norm(start + 1)], NumeralKind.FRACTION)
        if self._is_compound(start + 2):
            # "A fifth-floor flat"
            return None
        if (norm in _ARTICLES or many == 1) and self.norm(start + 1) in fractions and self.norm(start + 1) != "half":
            of = self.norm(start + 2) == "of"
            whole = start + 4 if of and self.norm(start + 3) in _ARTICLES else start + 3
            if of and self._is_magnitude(whole) and not self._words.counts(self.norm(whole - 1)):
                # "A quarter of a million"
                return Numeral(
                    start, whole + 1, fractions[self.norm(start + 1)] * self._words.magnitudes[self.norm(whole)]
                )
            return Numeral(start, start + 2, fractions[self.norm(start + 1)], NumeralKind.FRACTION, weak=not of)
        return None

    def _is_compound(self, position: int) -> bool:
        """Whether the word there is joined to the one before it by a hyphen."""
        return position < len(self._atoms) and self._atoms[position].joined and self._atoms[position].is_word

    def _half(self, start: int) -> Numeral | None:
        after = start + 1
        if self.norm(after) in _ARTICLES and self.norm(after + 1) in self._words.magnitudes:
            return Numeral(start, after + 2, 0.5 * self._words.magnitudes[self.norm(after + 1)])
        if self.norm(after) in _ARTICLES:
            return Numeral(start, after + 1, 0.5)
        return Numeral(start, after, 0.5, NumeralKind.FRACTION, weak=self.norm(after) != "of")

    def _multiple(self, start: int) -> Numeral | None:
        value = self._words.multiples.get(self.norm(start))
        return None if value is None else Numeral(start, start + 1, value, NumeralKind.MULTIPLE, weak=value == 1)

    def _slashed(self, start: int) -> Numeral | None:
        """ "1/2", "3/4"; other figures with a stroke are dates or names."""
        top, stroke, bottom = self.norm(start).replace("\u2044", "/").partition("/")
        if not stroke or not (top.isdecimal() and bottom.isdecimal()) or self._atoms[start].kind is not AtomKind.FIGURE:
            return None
        value = int(top) / int(bottom) if int(bottom) else 1.0
        return (
            Numeral(start, start + 1, value, NumeralKind.FRACTION, figures=True)
            if int(bottom) <= 5 and value < 1
            else None
        )

    def _count(self, start: int) -> Numeral | None:
        """A cardinal or an ordinal, of figures and words: "1.5 million", "two hundred and six", "twenty-first"."""
        words, at = self._words, start
        total = current = 0.0
        seen = figures = ordinal = False
        least = float("inf")  # the place of the last word: after "twenty" only "one" to "nine" may follow
        if self.norm(at) in _ARTICLES and self._is_magnitude(at + 1):
            current, seen, at = 1.0, True, at + 1
        while at < len(self._atoms):
            atom, norm = self._atoms[at], self.norm(at)
            if atom.kind is AtomKind.FIGURE and atom.value is not None and not seen:
                current, figures, least = atom.value, True, 0.0
                at, current = self._with_groups(at, current)
            elif seen and self._is_magnitude(at):
                total, current, least = _multiplied(total, current, words.magnitudes[norm])
            elif norm in words.cardinals and not figures and _fits(words.cardinals[norm], least, seen=seen):
                current, least = current + words.cardinals[norm], _place(words.cardinals[norm])
            elif norm in words.ordinals and not figures and _fits(words.ordinals[norm], least, seen=seen):
                current, ordinal, seen, at = current + words.ordinals[norm], True, True, at + 1
                break
            elif seen and least == _GREATEST_UNIT and norm == "-" and self._is_digit(at + 1):
                # "Ninety- one", as a line's end leaves it
                at += 1
                continue
            elif seen and norm == "and" and self._goes_on(at + 1, current, least):
                at += 1
                continue
            else:
                break
            seen, at = True, at + 1
        if self.norm(start) == "one" and start and self.norm(start - 1) in _PRONOUN_ONE:
            return None
        if not seen or (at == start + 1 and self.norm(start) in _ARTICLES):
            return None
        end, value = self._with_half(at, total + current)
        if self.norm(end) in _ENDINGS and figures and self._atoms[end].joined:
            ordinal, end = True, end + 1
        kind = NumeralKind.ORDINAL if ordinal else NumeralKind.CARDINAL
        return Numeral(start, end, value, kind, figures, weak=not figures and (value == 1 or (ordinal and value <= 2)))

    def _with_groups(self, at: int, value: float) -> tuple[int, float]:
        """The last atom and the value of figures whose thousands are set apart by a space: "260 000"."""
        if len(self.norm(at)) > _GROUP or not self.norm(at).isdecimal():
            return at, value
        while at + 1 < len(self._atoms) and self._is_group(at + 1):
            value, at = value * 1000 + float(self.norm(at + 1)), at + 1
        return at, value

    def _is_group(self, position: int) -> bool:
        norm, gap = self.norm(position), self._atoms[position].span.start - self._atoms[position - 1].span.end
        return len(norm) == _GROUP and norm.isdecimal() and gap == 1 and self._atoms[position].kind is AtomKind.FIGURE

    def _is_magnitude(self, position: int) -> bool:
        norm = self.norm(position)
        if norm not in self._words.magnitudes:
            return False
        if norm not in _TIGHT:
            return norm != "score"
        if not self._atoms[position].joined or self._atoms[position - 1].kind is not AtomKind.FIGURE:
            return False
        money = position > 1 and self._atoms[position - 2].norm in "$€£¥₹"
        return money or norm != "m" or self.norm(position + 1) not in _LONG

    def _is_digit(self, position: int) -> bool:
        value = self._words.cardinals.get(self.norm(position), self._words.ordinals.get(self.norm(position)))
        return value is not None and 0 < value < _GREATEST_UNIT

    def _goes_on(self, position: int, current: float, least: float) -> bool:
        """Whether an "and" stands inside a number: "hundred and six", "two and a half"."""
        value = self._words.cardinals.get(self.norm(position), self._words.ordinals.get(self.norm(position)))
        return value is not None and least >= 100 and value < least and current >= 0

    def _with_half(self, end: int, value: float) -> tuple[int, float]:
        """The number with a part behind it, and what that multiplies: "two and a half million"."""
        if self.norm(end - 1).isdecimal() and self.norm(end).count("/") == 1:
            slashed = self._slashed(end)
            return (end, value) if slashed is None else (end + 1, value + slashed.value)
        if self.norm(end) != "and" or self.norm(end + 1) not in {"a", "one", "three"}:
            return end, value
        part = self._words.fractions.get(self.norm(end + 2))
        if part is None:
            return end, value
        value, end = value + part * (3 if self.norm(end + 1) == "three" else 1), end + 3
        if self._is_magnitude(end):
            return end + 1, value * self._words.magnitudes[self.norm(end)]
        return end, value


def _multiplied(total: float, current: float, magnitude: float) -> tuple[float, float, float]:
    """The sum so far, the part in hand and the place reached, after a word like "hundred" or "million"."""
    if magnitude <= 100 or magnitude in (12, 20):
        return total, (current or 1) * magnitude, magnitude
    return total + (current or 1) * magnitude, 0.0, magnitude


def _place(value: float) -> float:
    return 10.0 if value >= 20 else 0.0


def _fits(value: float, least: float, *, seen: bool) -> bool:
    """Whether a number word goes on with what stands before it: a digit after a ten, anything below a hundred."""
    if not seen:
        return True
    if least == _GREATEST_UNIT:
        return 0 < value < _GREATEST_UNIT
    return least >= 100 and value < least


def read_numeral(atoms: Sequence[Atom], start: int, words: NumberWords) -> Numeral | None:
    """The numeral that begins at the atom `start`, as long as it goes; None when none begins there."""
    return _Reader(atoms, words).read(start)
