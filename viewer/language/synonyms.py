"""Synonyms: how two words or phrases of English are related in meaning, from a table derived from WordNet."""

import gzip
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from itertools import accumulate

from viewer.resources import resource


class Relation(Enum):
    """How two words are related, over all their meanings; the strongest relation counts, in this order."""

    SAME_LEMMA = "same lemma"
    ANTONYM = "antonym"
    SYNONYM = "synonym"
    NEAR = "near"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of speech: its words by their number in the table, its irregular inflections, its regular endings."""

    words: Mapping[str, int]
    irregular: Mapping[str, Sequence[str]]
    endings: tuple[tuple[str, str], ...]


# The detachment rules of WordNet's morphy (manual page morphy(7WN)), by part of speech.
_ENDINGS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "noun": (
        ("s", ""),
        ("ses", "s"),
        ("ves", "f"),
        ("xes", "x"),
        ("zes", "z"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("men", "man"),
        ("ies", "y"),
    ),
    "verb": (("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")),
    "adj": (("er", ""), ("est", ""), ("er", "e"), ("est", "e")),
    "adv": (),
}
_SHORTEST_INFLECTED = 4


class Synonyms:
    """Tells how words are related. Words are norms or lemmas in small letters, phrases have one space between words.

    The table knows WordNet's words but for persons and species; it looks at all meanings of a word, the rare ones too.
    """

    def __init__(
        self,
        parts: Sequence[_Part],
        meanings: Sequence[int],
        ends: Sequence[int],
        pairs: Mapping[str, frozenset[int]],
    ) -> None:
        """Word n has the `meanings` from `ends[n]` to `ends[n + 1]`; `pairs` are numbers as `_pair` makes them."""
        self._parts = parts
        self._meanings = meanings
        self._ends = ends
        self._near, self._opposite, self._related = pairs["near"], pairs["opposite"], pairs["related"]
        # The meanings that have an opposite at all, which are few.
        self._opposed = frozenset(number for pair in self._opposite for number in (pair >> 24, pair & _LOWER))
        self._numbers = lru_cache(maxsize=20_000)(self._find_numbers)
        self._relate = lru_cache(maxsize=20_000)(self._find_relation)

    def relation(self, a: str, b: str) -> Relation:
        """How `a` and `b` are related, whichever comes first and however they are inflected.

        SAME_LEMMA: they are alike, or inflections of one word ("shot", "shoot"). ANTONYM: a meaning of the one is the
        opposite of a meaning of the other ("approved", "rejected"). SYNONYM: they share a meaning. NEAR: one step apart
        (the wider or narrower term, similar, entailed, caused) or built from each other ("decide", "decision").
        """
        if a == b:
            return Relation.SAME_LEMMA
        return self._relate(a, b) if a < b else self._relate(b, a)

    def forms_of(self, word: str) -> frozenset[int]:
        """The words that `word` may be a form of, as numbers: two words are of SAME_LEMMA when they share one."""
        return self._numbers(word)

    def knows(self, word: str) -> bool:
        """Whether the table has `word`, or a word that it is an inflection of."""
        return bool(self._numbers(word))

    def _find_relation(self, a: str, b: str) -> Relation:
        of_a, of_b = self._numbers(a), self._numbers(b)
        if not of_a or not of_b:
            return Relation.NONE
        if of_a & of_b:
            return Relation.SAME_LEMMA
        means_a, means_b = self._meanings_of(of_a), self._meanings_of(of_b)
        opposed = means_a & self._opposed, means_b & self._opposed
        if all(opposed) and not _pairs(*opposed).isdisjoint(self._opposite):
            return Relation.ANTONYM
        if not means_a.isdisjoint(means_b):
            return Relation.SYNONYM
        if not _pairs(of_a, of_b).isdisjoint(self._related) or not _pairs(means_a, means_b).isdisjoint(self._near):
            return Relation.NEAR
        return Relation.NONE

    def _meanings_of(self, numbers: Iterable[int]) -> set[int]:
        return {meaning for n in numbers for meaning in self._meanings[self._ends[n] : self._ends[n + 1]]}

    def _find_numbers(self, word: str) -> frozenset[int]:
        noun, verb, adjective, adverb = self._parts
        # A "number" is not more "numb": what is a noun or verb is no comparative.
        compared = word not in noun.words and word not in verb.words
        regular = ((noun, True), (verb, True), (adjective, compared), (adverb, False))
        return frozenset(part.words[base] for part, rules in regular for base in _bases(word, part, regular=rules))


def _bases(word: str, part: _Part, *, regular: bool) -> Iterator[str]:
    """The words of `part` that `word` may be an inflection of, itself included.

    In a phrase the first or the last word may be inflected. `regular` says whether the usual endings are taken off.
    """
    if word in part.words:
        yield word
    if word in part.irregular:
        yield from part.irregular[word]
    elif " " in word:
        first, _, rest = word.partition(" ")
        before, _, last = word.rpartition(" ")
        phrases = [f"{base} {rest}" for base in _bases(first, part, regular=regular)]
        phrases += [f"{before} {base}" for base in _bases(last, part, regular=regular)]
        yield from (phrase for phrase in phrases if phrase in part.words)
    elif regular and len(word) >= _SHORTEST_INFLECTED and not word.endswith("ss"):
        for ending, instead in part.endings:
            base = word.removesuffix(ending) + instead
            if word.endswith(ending) and base in part.words:
                yield base


@cache
def load_synonyms(language: str) -> Synonyms | None:
    """The table for the language with that ISO 639-1 code: English alone has one, the others get None.

    Raises FileNotFoundError when the table is missing from the installation.
    """
    if language != "en":
        return None
    return _read_table(gzip.decompress(resource("synonyms", "synonyms.gz").read_bytes()))


def _read_table(content: bytes) -> Synonyms:
    """Read the layout that resources/synonyms/build_synonyms.py writes."""
    first, _, rest = content.partition(b"\n")
    sizes: dict[str, int] = dict(json.loads(first)["parts"])
    starts = dict(zip(sizes, accumulate(sizes.values(), initial=0), strict=False))
    raw = {name: rest[starts[name] : starts[name] + size] for name, size in sizes.items()}
    parts = []
    count = 0
    for name, endings in _ENDINGS.items():
        words = _lines(raw[f"{name} words"])
        irregular = {form: bases for form, *bases in (line.split("\t") for line in _lines(raw[f"{name} inflections"]))}
        parts.append(_Part(dict(zip(words, range(count, count + len(words)), strict=True)), irregular, endings))
        count += len(words)
    ends = list(accumulate(_numbers(raw["meaning counts"]), initial=0))
    pairs = {name: _read_pairs(raw[f"{name} larger"], raw[f"{name} back"]) for name in ("near", "opposite", "related")}
    return Synonyms(parts, _read_meanings(_numbers(raw["meaning steps"])), ends, pairs)


def _lines(part: bytes) -> list[str]:
    return part.decode("ascii").split("\n") if part else []


def _numbers(part: bytes) -> list[int]:
    """Whole numbers of three bytes, stored as three planes, lowest first."""
    count = len(part) // 3
    together = bytearray(4 * count)
    for plane in range(3):
        place = plane if sys.byteorder == "little" else 3 - plane
        together[place::4] = part[plane * count : (plane + 1) * count]
    return memoryview(together).cast("I").tolist()


def _read_meanings(steps: Sequence[int]) -> list[int]:
    """A step of 0 is a meaning not met before, which gets the next number; another step leads back from there."""
    known = accumulate((not step for step in steps), initial=0)
    return [before - step for before, step in zip(known, steps, strict=False)]


def _read_pairs(larger: bytes, back: bytes) -> frozenset[int]:
    ones = accumulate(_numbers(larger))
    return frozenset(_pair(one, one - step) for one, step in zip(ones, _numbers(back), strict=True))


def _pairs(ones: Iterable[int], others: Iterable[int]) -> set[int]:
    """Every two of the numbers of either side, as `_pair` makes them: spelled out, since these are by the million."""
    others = tuple(others)
    return {one << 24 | other if one > other else other << 24 | one for one in ones for other in others}


_LOWER = (1 << 24) - 1


def _pair(one: int, other: int) -> int:
    """Two numbers as one, whichever comes first."""
    return one << 24 | other if one > other else other << 24 | one
