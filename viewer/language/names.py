"""Tokens -> names: of people, places and bodies, told by their capitals and by how other texts write them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from viewer.language.calendar_words import months_and_days
from viewer.language.chunks import Row, begins_with_capital, tokens_in, words_in
from viewer.language.facts import listed, norms_of, table, words_of
from viewer.language.profile import profile_of
from viewer.language.synonyms import load_synonyms
from viewer.model import Span, Token, TokenKind

# A sentence with so many content words, most of them with a capital, is a headline: its capitals tell nothing.
_HEADLINE = 4
_LONG_HEADLINE = 8
_MOSTLY = 0.8
# A name that a row of names has at the beginning of a sentence; shorter ones are often words.
_SHORTEST_KNOWN = 3


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


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: its place, the positions of its first and last token, and the norms of its words.

    Titles before it ("Dr.") are left out of all three, small words inside it ("of") out of `parts`.
    """

    span: Span
    first: int
    last: int
    parts: tuple[str, ...]


class KnownNames:
    """How words are written in some texts: with a capital inside sentences, or small."""

    def __init__(self, sentences: Iterable[Row]) -> None:
        """Made of the sentences of those texts."""
        capital: Counter[str] = Counter()
        small: set[str] = set()
        for row in sentences:
            capitals = [form for chunk in row if chunk.capitals for form in chunk.capitals]
            if not capitals:
                continue
            forms = [form for form in words_in(row) if form.kind is TokenKind.WORD]
            if len(capitals) == 1 and begins_with_capital(row) and sum([form.content for form in forms]) > 1:
                # As in most, the one capital is that of the sentence's first word: all others are small.
                small.update([form.norm for form in forms[1:]])
                continue
            text, tokens = " ".join([chunk.text for chunk in row]), tokens_in(row, 0)
            words = [token for token in tokens if token.kind is TokenKind.WORD]
            upper = [text[token.span.start].isupper() for token in words]
            if _is_shouted(text, tokens):
                continue
            small.update([token.norm for token, is_upper in zip(words, upper, strict=True) if not is_upper])
            begun = False
            for token in tokens:
                if token.kind is not TokenKind.WORD:
                    begun = begun and token.norm not in _STOPS
                    continue
                if text[token.span.start].isupper():
                    capital[token.norm] += begun
                begun = True
        self._small = frozenset(small)
        self._names = frozenset(norm for norm, count in capital.items() if count and norm not in small)

    def is_name(self, norm: str) -> bool:
        """Whether a word is written with a capital inside a sentence, and never small."""
        return norm in self._names

    def is_small(self, norm: str) -> bool:
        """Whether a word is written small somewhere."""
        return norm in self._small


# Small words that are joined to the name behind them.
_PARTICLES = frozenset({"al-", "el-", "ul-", "as-", "ad-", "an-", "ar-", "at-", "az-"})
# Right behind these letters, "US$" is money.
_MONEY = frozenset("$€£")
# These join the words of a name only behind a common one: "Office on Drugs", but "in Lausford the Dutch".
_LOOSE = frozenset({"the", "for", "on", "upon"})
_STOPS = frozenset({".", "!", "?", ":", "...", '"', "'", "-", "*"})


def _is_shouted(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a sentence has capitals nearly everywhere, or nowhere."""
    content = [token for token in tokens if token.content and token.kind is TokenKind.WORD]
    if len(content) < _HEADLINE:
        return bool(content) and all(token.span.of(text).isupper() and len(token.span) > 3 for token in content)
    upper = sum(text[token.span.start].isupper() for token in content)
    return upper == len(content) or (len(content) > _LONG_HEADLINE and upper >= _MOSTLY * len(content))


def find_names(
    text: str, tokens: Sequence[Token], code: str, known: KnownNames, starts: frozenset[int]
) -> tuple[Name, ...]:
    """The names in `tokens`, in order; a new sentence begins at the positions `starts`, and at 0.

    In sentences without capitals, or with capitals everywhere, only names that are `known` are found.
    """
    return _Finder(text, tokens, code, known, starts).find()


class _Finder:
    def __init__(
        self, text: str, tokens: Sequence[Token], code: str, known: KnownNames, starts: frozenset[int]
    ) -> None:
        self._text = text
        self._tokens = tokens
        self._known = known
        self._words = name_words_of(code)
        self._profile = profile_of(code)
        self._never = months_and_days(code) | words_of(code, "clock", "hours") | self._words.never
        synonyms = load_synonyms(code)
        self._is_word: Callable[[str], bool] = (lambda _: False) if synonyms is None else synonyms.knows
        self._initial = self._initials(starts)
        self._telling = self._telling_capitals(starts)

    def find(self) -> tuple[Name, ...]:
        flags = [self._may_be(position) for position in range(len(self._tokens))]
        names = []
        position = 0
        while position < len(flags):
            if not flags[position]:
                position += 1
                continue
            end = self._run_end(position, flags)
            name = self._name(position, end)
            if name is not None:
                names.append(name)
            position = end
        return tuple(names)

    def _initials(self, starts: frozenset[int]) -> frozenset[int]:
        """The positions whose capital may be owed to their place alone."""
        found = set()
        fresh = True
        for position, token in enumerate(self._tokens):
            fresh = fresh or position in starts
            if token.kind is TokenKind.PUNCTUATION:
                fresh = fresh or token.norm in _STOPS
            else:
                if fresh:
                    found.add(position)
                fresh = False
        return frozenset(found)

    def _telling_capitals(self, starts: frozenset[int]) -> frozenset[int]:
        """The positions of the sentences in which capitals tell names from words."""
        bounds = sorted({0, *starts, len(self._tokens)})
        telling: set[int] = set()
        for first, end in pairwise(bounds):
            sentence = self._tokens[first:end]
            if not _is_shouted(self._text, sentence) and any(self._upper(token) for token in sentence):
                telling.update(range(first, end))
        return frozenset(telling)

    def _upper(self, token: Token) -> bool:
        if self._text[token.span.start].isupper():
            return True
        # "al-Sharif", "d'Arcy"
        return token.norm[:3] in _PARTICLES and token.span.of(self._text)[3:4].isupper()

    def _may_be(self, position: int) -> bool:
        token = self._tokens[position]
        if token.kind is TokenKind.PUNCTUATION or token.norm in self._never or not any(c.isalpha() for c in token.norm):
            return False
        known = self._known.is_name(token.norm)
        if position not in self._telling:
            return known and token.norm not in self._words.titles
        if token.norm in self._profile.function_words and token.norm != "us":
            return False
        surface = token.span.of(self._text)
        if token.kind is TokenKind.NUMBER:
            # "9News" is a name, "18-year-old" and "5pm" are none.
            return surface != surface.lower() and surface[-1].isalpha() and "-" not in surface and len(surface) > 3
        if not self._upper(token) or surface == "I" or self._text[token.span.end : token.span.end + 1] in _MONEY:
            return False
        return position not in self._initial or known or self._unexplained(position)

    def _unexplained(self, position: int) -> bool:
        """Whether a capital at the beginning of a sentence is not explained by its place."""
        norm = self._tokens[position].norm
        profile = self._profile
        if self._known.is_small(norm) or norm in profile.openers | profile.subjects | self._words.never:
            return False
        if norm in self._words.rows and len(norm) > _SHORTEST_KNOWN:
            return True
        after = position + 1
        if after < len(self._tokens) and self._tokens[after].norm == ".":
            after += 1
        beside = (
            after < len(self._tokens)
            and self._tokens[after].kind is TokenKind.WORD
            and self._upper(self._tokens[after])
            and self._tokens[after].norm not in self._never
            and self._tokens[after].norm != "i"
        )
        if beside and (norm in self._words.titles or norm not in profile.frequent_words):
            return True
        return not self._is_word(norm) and norm not in profile.frequent_words and norm.isalpha() and len(norm) > 2

    def _run_end(self, position: int, flags: Sequence[bool]) -> int:
        """The end of the run of name words that begins at `position`; small words may stand inside it."""
        end = position + 1
        while end < len(flags):
            if flags[end] and end not in self._initial:
                end += 1
                continue
            norm = self._tokens[end].norm
            joins = norm == "." and self._abbreviates(end - 1)
            if joins or (norm in self._words.inside and norm != "and"):
                after = end + 1
                while after < len(flags) and self._is_inside(after):
                    after += 1
                free = after == end + 1 and norm not in _LOOSE and (norm != "of" or end == position + 1)
                if after < len(flags) and flags[after] and (free or self._is_common(end - 1)):
                    end = after + 1
                    continue
            elif norm == "and" and end + 1 < len(flags) and flags[end + 1]:
                after = self._run_end(end + 1, flags)
                if after == end + 3 and self._tokens[after - 1].norm in self._words.common:
                    # "the Food and Drug Administration", but "Anna and Ben Lund".
                    return after
            break
        return end

    def _is_inside(self, position: int) -> bool:
        norm = self._tokens[position].norm
        return norm in self._words.inside and norm != "and"

    def _is_common(self, position: int) -> bool:
        norm = self._tokens[position].norm
        return norm in self._words.common or self._is_word(norm)

    def _abbreviates(self, position: int) -> bool:
        norm = self._tokens[position].norm
        return len(norm) == 1 or norm in self._profile.abbreviations

    def _name(self, first: int, end: int) -> Name | None:
        while first < end and (self._tokens[first].norm in self._words.titles or not self._tokens[first].is_word):
            first += 1
        if first + 1 < end and first in self._initial and self._tokens[first].norm in self._words.roles:
            first += 1
        while end > first and (self._tokens[end - 1].norm in self._words.titles or not self._tokens[end - 1].is_word):
            end -= 1
        parts = tuple(
            self._without_ending(token.norm)
            for token in self._tokens[first:end]
            if token.is_word and token.norm not in self._words.inside and token.norm not in self._words.titles
        )
        # A common word with a capital ("the Council") is no name by itself.
        telling = [part for part in parts if not (self._known.is_small(part) or part in self._words.common)]
        if not telling:
            return None
        span = Span(self._tokens[first].span.start, self._tokens[end - 1].span.end)
        return Name(span, first, end - 1, parts)

    def _without_ending(self, norm: str) -> str:
        """The name in a word like "Atlanta-based" or "al-Sharif"."""
        norm = norm[3:] if norm[:3] in _PARTICLES else norm
        name, hyphen, ending = norm.rpartition("-")
        return name if hyphen and ending in self._words.endings else norm


def same_word(one: str, other: str, words: NameWords) -> bool:
    """Whether two words of names stand for the same: equal, an inflection, an initial, or two forms of one name."""
    if one == other:
        return True
    a, b = fold(one), fold(other)
    if a == b or (a.rstrip("s") == b.rstrip("s") and min(len(a), len(b)) > 1):
        return True
    if len(a) == 1 or len(b) == 1:
        return a[:1] == b[:1]
    if _plain_letters(one) == other or _plain_letters(other) == one or _spelled_from_cyrillic(a, b):
        return True
    if words.rows.get(one, frozenset()) & words.rows.get(other, frozenset()):
        return True
    # "German" and "Germany", "Nick" and "Nicky": the longer one goes on where the shorter ends.
    short, long_ = sorted((a, b), key=len)
    return len(short) >= 4 and long_.startswith(short) and len(long_) - len(short) <= 4


_CYRILLIC = re.compile(r"(?:iy|yy|ij|ii|ij|ei|ey|y|i)$")


def _spelled_from_cyrillic(one: str, other: str) -> bool:
    """Whether two names are one in another transcription: "Serhiy" and "Sergii"."""
    if not (_CYRILLIC.search(one) and _CYRILLIC.search(other)):
        return False
    bare = [_CYRILLIC.sub("", name).replace("kh", "h").replace("g", "h").replace("w", "v") for name in (one, other)]
    return len(bare[0]) > 3 and bare[0] == bare[1]


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
