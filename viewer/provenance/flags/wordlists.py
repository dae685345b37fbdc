"""Phrases found on a side of a link, by what they are listed as."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from viewer.language.facts import listed, phrase_book, table, words_of
from viewer.language.phrases import PhraseBook
from viewer.language.profile import profile_of
from viewer.model import EditKind, Span
from viewer.provenance.flags.sides import Pair, Side

_SENTENCE_ENDS = frozenset({".", "!", "?", ";", ":"})
_PAUSES = frozenset({",", '"', "(", ")", "-"})
# So many words behind a phrase, at most, the phrase is about.
_REACH = 6


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase on one side: the positions of its first and last token, its place, and what it is listed as."""

    first: int
    last: int
    span: Span
    tag: str


@cache
def book_of(code: str, *keys: str) -> PhraseBook[str]:
    """The phrases of the table at those keys, each listed under its key there."""
    return phrase_book(
        code, {tag: listed(words) for tag, words in table(code, *keys).items() if isinstance(words, str)}
    )


def find_phrases(side: Side, book: PhraseBook[str]) -> tuple[Found, ...]:
    """The phrases of `book` on a side, in order."""
    found = []
    for phrase in book.find(side.atom_norms):
        first, last = side.tokens_of(phrase.start, phrase.end - 1)
        span = side.atoms[phrase.start].span.cover(side.atoms[phrase.end - 1].span)
        found.append(Found(first, last, span, phrase.tag))
    return tuple(found)


def find_changed(side: Side, book: PhraseBook[str]) -> list[Found]:
    """Those of the phrases of `book` that the other side has not in their place."""
    # A phrase of which every word is kept is kept.
    if book.words.isdisjoint(side.changed_norms):
        return []
    return [found for found in find_phrases(side, book) if not is_kept(side, found)]


def is_kept(side: Side, found: Found) -> bool:
    """Whether the other side has the phrase in its place, or the words of it that carry meaning."""
    positions = range(found.first, found.last + 1)
    content = [k for k in positions if side.tokens[k].content]
    return all(side.is_kept(k) for k in content or positions)


def is_exchanged(side: Side, found: Found) -> bool:
    """Whether words of the other side stand in the phrase's place."""
    kinds = {side.kind_at(k) for k in range(found.first, found.last + 1)}
    return bool(kinds & {EditKind.REPLACED, EditKind.PARAPHRASED})


def scope(side: Side, found: Found, length: int = 2) -> tuple[int, ...]:
    """The positions of the words a phrase is about: those that carry meaning behind it, else those before it."""
    after = found.last + 1
    if after < len(side.norms) and side.norms[after] == "," and (found.first == 0 or found.first in side.starts):
        after += 1
    behind = tuple(_content(side, range(after, min(len(side.tokens), after + _REACH)), length))
    if behind:
        return behind
    before = found.first - 1
    if before >= 0 and side.norms[before] == ",":
        before -= 1
    return tuple(_content(side, range(before, max(-1, before - _REACH), -1), length))


def _content(side: Side, positions: Iterable[int], length: int) -> Iterator[int]:
    count = 0
    for k in positions:
        norm = side.norms[k]
        if norm in _SENTENCE_ENDS or norm in _PAUSES or k in side.starts:
            return
        if side.tokens[k].content:
            yield k
            count += 1
            if count == length:
                return


def is_about_what_stayed(pair: Pair, side: Side, found: Found) -> bool:
    """Whether the other side says what the phrase is about."""
    return any(pair.says(side, k) for k in scope(side, found))


# Words that begin with so many letters alike are of one family.
_KIN = 5
# Words before another, at most, in which a denial is about it.
_CLOSE = 4


def is_kin(one: str, other: str) -> bool:
    """Whether two words are of one family, as far as their first letters tell: "suspected", "suspicion"."""
    return len(one) > _KIN and len(other) > _KIN and one[:_KIN] == other[:_KIN]


def is_denied_before(side: Side, position: int) -> bool:
    """Whether a word that denies or undoes stands shortly before a word, in its clause: "not", "lifted the" ban."""
    code = side.context.language
    denying = profile_of(code).negations | words_of(code, "negation", "undoing")
    reach = reversed(range(max(0, position - _CLOSE), position))
    clause = takewhile(lambda k: side.tokens[k].is_word and k + 1 not in side.starts, reach)
    return sum(side.norms[k] in denying for k in clause) % 2 == 1
