"""Synonyms: how two words or phrases of English are related in meaning, from a table derived from WordNet."""

import json
import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import cache, lru_cache
from itertools import accumulate
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from viewer.resources import resource


class Relation(Enum):
    """How two words are related, over all their meanings; the strongest relation counts, in this order."""

    SAME_LEMMA = "same lemma"
    ANTONYM = "antonym"
    SYNONYM = "synonym"
    NEAR = "near"
    NONE = "none"


# The parts of speech as the table marks them, words by the small letter and irregular inflections by the large one.
_PARTS = "nvar"
# The detachment rules of WordNet's morphy (manual page morphy(7WN)), by part of speech.
_ENDINGS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
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
    (("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")),
    (("er", ""), ("est", ""), ("er", "e"), ("est", "e")),
    (),
)
_SHORTEST_INFLECTED = 4
# So many words are kept with what is related to them: those of a long text, in some 20 MB.
_MOST_KEPT = 10_000


class _Entry(NamedTuple):
    """What the table has under one spelling, by part of speech: the word's number, and what it is a form of."""

    numbers: tuple[int | None, ...]
    irregular: tuple[tuple[str, ...], ...]


_NOTHING = _Entry((None,) * len(_PARTS), ((),) * len(_PARTS))


class _Kin(NamedTuple):
    """What a word may be and what stands beside that: words as their numbers, meanings as theirs."""

    words: frozenset[int]
    related: frozenset[int]
    meanings: frozenset[int]
    opposite: frozenset[int]
    near: frozenset[int]


class _Lists:
    """Many short lists of numbers, one after the other: list n goes from `ends[n]` to `ends[n + 1]`."""

    def __init__(self, ends: Sequence[int], numbers: Sequence[int]) -> None:
        self._ends = ends
        self._numbers = numbers

    def together(self, which: Iterable[int]) -> frozenset[int]:
        """What the lists of those numbers have, all of them."""
        ends, numbers = self._ends, self._numbers
        return frozenset([number for n in which for number in numbers[ends[n] : ends[n + 1]]])


class Synonyms:
    """Tells how words are related. Words are norms or lemmas in small letters, phrases have one space between words.

    The table knows WordNet's words but for persons and species; it looks at all meanings of a word, the rare ones too.
    Nothing is read before it is asked for: a word's entry is found in the file by the word's checksum.
    """

    def __init__(self, path: Path) -> None:
        """`path` has the layout that resources/synonyms/build_synonyms.py writes."""
        with path.open("rb") as stream:
            content = mmap(stream.fileno(), 0, access=ACCESS_READ)
        sizes: dict[str, int] = dict(json.loads(content.readline())["parts"])
        starts = accumulate(sizes.values(), initial=content.tell())
        parts = {
            name: memoryview(content)[at : at + size] for (name, size), at in zip(sizes.items(), starts, strict=False)
        }
        self._spellings = parts["spellings"]
        self._starts = _numbers(parts["spelling starts"])
        self._meanings, self._related, self._opposite, self._near = (
            _Lists(_numbers(parts[f"{name} ends"]), _numbers(parts[name]))
            for name in ("meanings", "related", "opposite", "near")
        )
        self._entry = lru_cache(maxsize=_MOST_KEPT)(self._find_entry)
        self._kin = lru_cache(maxsize=_MOST_KEPT)(self._find_kin)

    def relation(self, a: str, b: str) -> Relation:
        """How `a` and `b` are related, whichever comes first and however they are inflected.

        SAME_LEMMA: they are alike, or inflections of one word ("shot", "shoot"). ANTONYM: a meaning of the one is the
        opposite of a meaning of the other ("approved", "rejected"). SYNONYM: they share a meaning. NEAR: one step apart
        (the wider or narrower term, similar, entailed, caused) or built from each other ("decide", "decision").
        """
        if a == b:
            return Relation.SAME_LEMMA
        one, other = self._kin(a), self._kin(b)
        if not one.words.isdisjoint(other.words):
            return Relation.SAME_LEMMA
        if not one.opposite.isdisjoint(other.meanings):
            return Relation.ANTONYM
        if not one.meanings.isdisjoint(other.meanings):
            return Relation.SYNONYM
        if not one.related.isdisjoint(other.words) or not one.near.isdisjoint(other.meanings):
            return Relation.NEAR
        return Relation.NONE

    def forms_of(self, word: str) -> frozenset[int]:
        """The words that `word` may be a form of, as numbers: two words are of SAME_LEMMA when they share one."""
        return self._kin(word).words

    def has_opposite(self, word: str) -> bool:
        """Whether any meaning of `word` has an opposite at all: two words are of ANTONYM only where both have."""
        return bool(self._kin(word).opposite)

    def knows(self, word: str) -> bool:
        """Whether the table has `word`, or a word that it is an inflection of."""
        return bool(self._kin(word).words)

    def _find_kin(self, word: str) -> _Kin:
        words = self._lemmas(word)
        if not words:
            return _UNKNOWN
        meanings = self._meanings.together(words)
        return _Kin(
            words,
            related=self._related.together(words),
            meanings=meanings,
            opposite=self._opposite.together(meanings),
            near=self._near.together(meanings),
        )

    def _lemmas(self, word: str) -> frozenset[int]:
        noun, verb, *_ = self._entry(word).numbers
        # A "number" is not more "numb": what is a noun or verb is no comparative.
        regular = (True, True, noun is None and verb is None, False)
        bases = [(part, base) for part, rules in enumerate(regular) for base in self._bases(word, part, regular=rules)]
        numbers = (self._entry(base).numbers[part] for part, base in bases)
        return frozenset([number for number in numbers if number is not None])

    def _bases(self, word: str, part: int, *, regular: bool) -> Iterator[str]:
        """The words of `part` that `word` may be an inflection of, itself included.

        In a phrase the first or the last word may be inflected. `regular` says whether the usual endings are taken off.
        """
        entry = self._entry(word)
        if entry.numbers[part] is not None:
            yield word
        if entry.irregular[part]:
            yield from entry.irregular[part]
        elif " " in word:
            first, _, rest = word.partition(" ")
            before, _, last = word.rpartition(" ")
            phrases = [f"{base} {rest}" for base in self._bases(first, part, regular=regular)]
            phrases += [f"{before} {base}" for base in self._bases(last, part, regular=regular)]
            yield from (phrase for phrase in phrases if self._entry(phrase).numbers[part] is not None)
        elif regular and len(word) >= _SHORTEST_INFLECTED and not word.endswith("ss"):
            for ending, instead in _ENDINGS[part]:
                if word.endswith(ending):
                    base = word.removesuffix(ending) + instead
                    if self._entry(base).numbers[part] is not None:
                        yield base

    def _find_entry(self, spelling: str) -> _Entry:
        if not spelling.isascii():
            return _NOTHING
        wanted = spelling.encode("ascii")
        place = crc32(wanted) % (len(self._starts) - 1)
        lines = bytes(self._spellings[self._starts[place] : self._starts[place + 1]])
        at = lines.find(b"\n%b\t" % wanted)
        return _NOTHING if at < 0 else _read_entry(lines[at + 1 :].partition(b"\n")[0].decode("ascii"))


_UNKNOWN = _Kin(*(frozenset[int]() for _ in _Kin._fields))


def _read_entry(line: str) -> _Entry:
    numbers: list[int | None] = [None] * len(_PARTS)
    irregular: list[tuple[str, ...]] = [()] * len(_PARTS)
    for field in line.split("\t")[1:]:
        part = _PARTS.index(field[0].lower())
        if field[0].islower():
            numbers[part] = int(field[1:])
        else:
            irregular[part] = tuple(field[1:].split(","))
    return _Entry(tuple(numbers), tuple(irregular))


@cache
def load_synonyms(language: str) -> Synonyms | None:
    """The table for the language with that ISO 639-1 code: English alone has one, the others get None.

    Raises FileNotFoundError when the table is missing from the installation.
    """
    if language != "en":
        return None
    return Synonyms(resource("synonyms", "synonyms.table"))


def _numbers(part: memoryview) -> Sequence[int]:
    """Whole numbers of four bytes, the lowest first."""
    if sys.byteorder == "little":
        return part.cast("I")
    numbers = array("I", part)
    numbers.byteswap()
    return numbers
