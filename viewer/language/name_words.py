"""Words of names: titles, forms that stand for each other, and whether two words are one name's."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from viewer.language.facts import listed, norms_of, table, words_of


@dataclass(frozen=True, slots=True)
class NameWords:
    """What a language knows of names: titles, words many names have, and names that stand for each other.

    `rows` maps a norm to the numbers of the rows it stands in; `long` does so for the norms of names of several words.
    """

    titles: frozenset[str]
    roles: frozenset[str]
    common: frozenset[str]
    inside: frozenset[str]
    never: frozenset[str]
    endings: frozenset[str]
    rows: Mapping[str, frozenset[int]]
    long: Mapping[tuple[str, ...], frozenset[int]]


@cache
def name_words_of(code: str) -> NameWords:
    """The words around names in the language with that ISO 639-1 code; none where it has no table."""
    rows: dict[tuple[str, ...], set[int]] = {}
    for number, row in enumerate(table(code, "names").get("same", "").split(";")):
        for name in listed(row):
            rows.setdefault(norms_of(name, code), set()).add(number)
    return NameWords(
        titles=words_of(code, "names", "titles"),
        roles=words_of(code, "names", "roles"),
        common=words_of(code, "names", "common"),
        inside=words_of(code, "names", "inside"),
        never=words_of(code, "names", "never"),
        endings=words_of(code, "names", "endings"),
        rows={name[0]: frozenset(numbers) for name, numbers in rows.items() if len(name) == 1},
        long={name: frozenset(numbers) for name, numbers in rows.items() if len(name) > 1},
    )


# The longer of two forms of a name begins with the shorter, of so many letters at least, and has so many more at most.
_SHORTEST, _LONGER = 4, 4


def same_word(one: str, other: str, words: NameWords) -> bool:
    """Whether two words of names stand for the same: equal, an inflection, an initial, or two forms of one name."""
    if one == other:
        return True
    a, b = fold(one), fold(other)
    if a == b or (a.rstrip("s") == b.rstrip("s") and min(len(a), len(b)) > 1):
        return True
    if len(a) == 1 or len(b) == 1:
        return a[:1] == b[:1]
    if one in words.rows and not words.rows[one].isdisjoint(words.rows.get(other, ())):
        return True
    # "German" and "Germany", "Nick" and "Nicky": the longer one goes on where the shorter ends.
    short, long = (a, b) if len(a) < len(b) else (b, a)
    if len(short) >= _SHORTEST and len(long) - len(short) <= _LONGER and long.startswith(short):
        return True
    lost = not (one.isascii() and other.isascii()) and (_plain_letters(one) == other or _plain_letters(other) == one)
    return lost or _bare(a) == _bare(b) != ""


class WordForms:
    """Some words, for asking whether any of them is the same word of a name as another: of all of them at once."""

    def __init__(self, norms: Iterable[str], words: NameWords) -> None:
        """`words` are those of the language that the `norms` are in."""
        self._words = words
        self._norms = frozenset(norms)
        folds = [(norm, fold(norm)) for norm in self._norms]
        self._folds = sorted({plain for _, plain in folds})
        longer = [(norm, plain) for norm, plain in folds if len(plain) != 1]
        self._known = frozenset(self._folds)
        self._singular = frozenset([plain.rstrip("s") for _, plain in longer if plain])
        self._plain = frozenset([_plain_letters(norm) for norm, _ in longer if not norm.isascii()])
        self._bare = frozenset([bare for _, plain in longer if (bare := _bare(plain))])
        self._rows = frozenset([row for norm, _ in longer if norm in words.rows for row in words.rows[norm]])
        self._long = frozenset([norm for norm, _ in longer])

    def has(self, norm: str) -> bool:
        """Whether `same_word` would say so of any of the words."""
        plain = fold(norm)
        if norm in self._norms or plain in self._known:
            return True
        if len(plain) == 1:
            return self._begins(plain, longest=None)
        initial = plain[:1] in self._known
        alike = (plain and plain.rstrip("s") in self._singular) or _bare(plain) in self._bare
        lost = norm in self._plain or (not norm.isascii() and _plain_letters(norm) in self._long)
        in_row = not self._rows.isdisjoint(self._words.rows.get(norm, ()))
        return bool(initial or alike or lost or in_row) or self._goes_on(plain)

    def _goes_on(self, plain: str) -> bool:
        """Whether it goes on where one of the words ends, or one of them where it does."""
        shorter = range(max(_SHORTEST, len(plain) - _LONGER), len(plain))
        if any(plain[:length] in self._known for length in shorter):
            return True
        return len(plain) >= _SHORTEST and self._begins(plain, longest=len(plain) + _LONGER)

    def _begins(self, plain: str, longest: int | None) -> bool:
        """Whether one of the words begins so, and is no longer than so many letters."""
        for place in range(bisect_left(self._folds, plain), len(self._folds)):
            if not self._folds[place].startswith(plain):
                return False
            if longest is None or len(self._folds[place]) <= longest:
                return True
        return False


_CYRILLIC = re.compile(r"(?:iy|yy|ij|ii|ij|ei|ey|y|i)$")
_CYRILLIC_ENDS = ("i", "y", "j")


def _bare(name: str) -> str:
    """What is alike in a name however it is transcribed ("Serhiy", "Sergii"); empty where it is from no such script."""
    if name[-1:] not in _CYRILLIC_ENDS:
        return ""
    bare = _CYRILLIC.sub("", name).replace("kh", "h").replace("g", "h").replace("w", "v")
    return bare if len(bare) > 3 else ""


def _plain_letters(norm: str) -> str:
    """A norm without the letters that a text loses with a wrong encoding: "müller" is "mller" there."""
    return "" if norm.isascii() else "".join(character for character in norm if character.isascii())


@lru_cache(maxsize=20_000)
def fold(norm: str) -> str:
    """A norm without its accents, umlauts and dots: "müller" and "mueller" become one."""
    plain = norm
    if not norm.isascii():
        spelled = norm.replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("æ", "ae").replace("å", "aa")
        plain = "".join(c for c in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(c))
    plain = plain.replace(".", "").replace("-", "")
    return plain.replace("ae", "a").replace("oe", "o").replace("ue", "u").replace("aa", "a")


def is_acronym(short: str, parts: Sequence[str]) -> bool:
    """Whether `short` is made of the first letters of `parts`, or of some of them in a row."""
    letters = short.replace(".", "")
    if len(letters) < 2 or len(parts) < 2:
        return False
    initials = "".join(part[0] for part in parts)
    return letters in initials or (letters[-1] == "s" and len(letters) > 2 and letters[:-1] in initials)
