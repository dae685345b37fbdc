"""Tokens -> names: of people, places and bodies, told by their capitals and by how other texts write them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from viewer.language.calendar_words import months_and_days
from viewer.language.chunks import Chunk, Row, begins_with_capital
from viewer.language.facts import words_of
from viewer.language.name_words import name_words_of
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
        read: set[Chunk] = set()
        names: set[str] = set()
        for row in sentences:
            capitals = [form for chunk in row if chunk.capitals for form in chunk.capitals]
            if not capitals:
                continue
            if not _has_small_words(row, len(capitals)) and _is_shouted([w for c in row for w in _content_words(c)]):
                continue
            read.update(row)
            # Of most sentences the one capital is that of their first word.
            if len(capitals) > 1 or not begins_with_capital(row):
                names.update(_inside_sentences(row))
        self._small = frozenset([norm for chunk in read for norm in _small_words(chunk)])
        self._names = frozenset(names - self._small)

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


def _content_words(chunk: Chunk) -> list[str]:
    """The words of a chunk that carry meaning, as they are written."""
    placed = chunk.placed
    return [chunk.text[begin:end] for begin, end, form in placed if form.content and form.kind is TokenKind.WORD]


def _has_small_words(row: Row, capitals: int) -> bool:
    """Whether a sentence has so many small words that carry meaning beside its capitals that it is not shouted.

    At most so many have a capital; of nine words and more, two in ten may do without.
    """
    small = 0
    for chunk in row:
        if not chunk.capitals:
            small += sum([form.content and form.kind is TokenKind.WORD for form in chunk.words])
            if capitals < _MOSTLY * (capitals + small):
                return True
    return False


def _small_words(chunk: Chunk) -> list[str]:
    """The norms of the words of a chunk that begin with no capital."""
    if not chunk.capitals:
        return [form.norm for form in chunk.words if form.kind is TokenKind.WORD]
    words = [(begin, form.norm) for begin, _, form in chunk.placed if form.kind is TokenKind.WORD]
    return [norm for begin, norm in words if not chunk.text[begin].isupper()]


def _inside_sentences(row: Row) -> Iterator[str]:
    """The norms of the words with a capital that no sentence begins with."""
    for place, chunk in enumerate(row):
        if not chunk.capitals:
            continue
        begun = _has_begun(row[:place])
        for begin, _, form in chunk.placed:
            if form.kind is not TokenKind.WORD:
                begun = begun and form.norm not in _STOPS
                continue
            if begun and chunk.text[begin].isupper():
                yield form.norm
            begun = True


def _has_begun(before: Row) -> bool:
    """Whether a word stands behind the last mark among some chunks behind which a sentence may begin."""
    for chunk in reversed(before):
        for _, _, form in reversed(chunk.placed):
            if form.kind is TokenKind.WORD:
                return True
            if form.norm in _STOPS:
                return False
    return False


def _is_shouted(content: Sequence[str]) -> bool:
    """Whether the words of a sentence that carry meaning have capitals nearly everywhere, or nowhere."""
    if len(content) < _HEADLINE:
        return bool(content) and all(word.isupper() and len(word) > 3 for word in content)
    upper = sum([word[0].isupper() for word in content])
    return upper == len(content) or (len(content) > _LONG_HEADLINE and upper >= _MOSTLY * len(content))


def find_names(
    text: str, tokens: Sequence[Token], code: str, known: KnownNames, starts: frozenset[int]
) -> tuple[Name, ...]:
    """The names in `tokens`, in order; a new sentence begins at the positions `starts`, and at 0.

    In sentences without capitals, or with capitals everywhere, only names that are `known` are found.
    """
    return _Finder(text, tokens, code, known, starts).find()


@cache
def _never_of(code: str) -> frozenset[str]:
    """The words that are never one of a name: months, days and the like."""
    return months_and_days(code) | words_of(code, "clock", "hours") | name_words_of(code).never


class _Finder:
    def __init__(
        self, text: str, tokens: Sequence[Token], code: str, known: KnownNames, starts: frozenset[int]
    ) -> None:
        self._text = text
        self._tokens = tokens
        self._known = known
        self._words = name_words_of(code)
        self._profile = profile_of(code)
        self._never = _never_of(code)
        self._starts = starts
        synonyms = load_synonyms(code)
        self._is_word: Callable[[str], bool] = (lambda _: False) if synonyms is None else synonyms.knows

    def find(self) -> tuple[Name, ...]:
        flags = [False] * len(self._tokens)
        bounds = sorted({0, *self._starts, len(self._tokens)})
        for first, end in pairwise(bounds):
            for position in self._places(first, end):
                flags[position] = True
        names = []
        reached = 0
        for position in [k for k, flag in enumerate(flags) if flag]:
            if position < reached:
                continue
            reached = self._run_end(position, flags)
            name = self._name(position, reached)
            if name is not None:
                names.append(name)
        return tuple(names)

    def _places(self, first: int, end: int) -> Iterator[int]:
        """The positions of a sentence at which a word may be one of a name: those of few of its words."""
        text, tokens = self._text, self._tokens
        whole = text[tokens[first].span.start : tokens[end - 1].span.end]
        if whole.islower() or not self._tells_names(first, end):
            yield from (k for k in range(first, end) if self._known.is_name(tokens[k].norm) and self._is_known_at(k))
            return
        # Of most sentences the first word alone has a capital.
        others = range(first, end) if not whole[len(tokens[first].span) :].islower() else range(first, first + 1)
        for k in others:
            token = tokens[k]
            odd = token.kind is TokenKind.NUMBER or token.norm[:3] in _PARTICLES
            if (odd or text[token.span.start].isupper()) and self._may_be(k):
                yield k

    def _tells_names(self, first: int, end: int) -> bool:
        """Whether capitals tell names from words in a sentence."""
        sentence = self._tokens[first:end]
        content = [t.span.of(self._text) for t in sentence if t.content and t.kind is TokenKind.WORD]
        return not _is_shouted(content) and any(self._upper(token) for token in sentence)

    def _is_initial(self, position: int) -> bool:
        """Whether the capital of the word there may be owed to its place alone."""
        while position and position not in self._starts:
            position -= 1
            if self._tokens[position].kind is not TokenKind.PUNCTUATION:
                return False
            if self._tokens[position].norm in _STOPS:
                return True
        return True

    def _upper(self, token: Token) -> bool:
        if self._text[token.span.start].isupper():
            return True
        # "al-Sharif", "d'Arcy"
        return token.norm[:3] in _PARTICLES and token.span.of(self._text)[3:4].isupper()

    def _may_be(self, position: int) -> bool:
        """Whether a word may be one of a name, in a sentence whose capitals tell names from words."""
        token = self._tokens[position]
        if not self._is_any(token) or (token.norm in self._profile.function_words and token.norm != "us"):
            return False
        surface = token.span.of(self._text)
        if token.kind is TokenKind.NUMBER:
            # "9News" is a name, "18-year-old" and "5pm" are none.
            return surface != surface.lower() and surface[-1].isalpha() and "-" not in surface and len(surface) > 3
        if not self._upper(token) or surface == "I" or self._text[token.span.end : token.span.end + 1] in _MONEY:
            return False
        return not self._is_initial(position) or self._known.is_name(token.norm) or self._unexplained(position)

    def _is_known_at(self, position: int) -> bool:
        """Whether a known name may be one where capitals tell nothing."""
        token = self._tokens[position]
        return self._is_any(token) and token.norm not in self._words.titles

    def _is_any(self, token: Token) -> bool:
        """Whether a token may be a word of a name at all: it has letters, and is no month."""
        if token.kind is TokenKind.PUNCTUATION or token.norm in self._never:
            return False
        return token.norm.isalpha() or any(c.isalpha() for c in token.norm)

    def _unexplained(self, position: int) -> bool:
        """Whether a capital at the beginning of a sentence is not explained by its place."""
        norm = self._tokens[position].norm
        profile = self._profile
        if self._known.is_small(norm) or norm in profile.openers or norm in profile.subjects or norm in self._never:
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
            if flags[end] and not self._is_initial(end):
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
        if first + 1 < end and self._is_initial(first) and self._tokens[first].norm in self._words.roles:
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
