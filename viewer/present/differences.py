"""Kinds of difference that a reader may ignore, because they do not matter to the question in hand."""

import re
import unicodedata
from enum import Enum

from viewer.language.norms import is_quote
from viewer.model import EditKind, Span


class Difference(Enum):
    """A kind of difference. Asides are not words that differ but what surrounds an article."""

    CASE = "case"
    PUNCTUATION = "punctuation"
    QUOTES = "quotes"
    NUMBERS = "numbers"
    ASIDES = "asides"


TYPOGRAPHY = frozenset({Difference.CASE, Difference.PUNCTUATION, Difference.QUOTES})
"""What changes how words look and not which words they are."""

DIFFERENCE_NAMES = {
    Difference.CASE: "capitals",
    Difference.PUNCTUATION: "punctuation and spacing",
    Difference.QUOTES: "quotation marks and apostrophes",
    Difference.NUMBERS: "numbers",
    Difference.ASIDES: "asides",
}
"""What each kind is called in the middle of a sentence."""

_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f]*(?<=\d)|\d")
_SPACE = re.compile(r"\s+")
# Punctuation by Unicode's categories that says something all the same.
_MEANINGFUL = frozenset("%‰&@#§¶")


def marks_seen(ignored: frozenset[Difference]) -> tuple[EditKind, ...]:
    """The marks that words may have where these differences are ignored, in the order of their kinds."""
    unseen = {EditKind.EQUAL, EditKind.REFORMATTED} if ignored >= TYPOGRAPHY else {EditKind.EQUAL}
    return tuple(kind for kind in EditKind if kind not in unseen)


def is_punctuation(text: str) -> bool:
    """Whether there is nothing in `text` but punctuation and white space; signs that stand for a word are more."""
    return all(unicodedata.category(c)[0] in "PZC" and c not in _MEANINGFUL for c in text)


def typographic_differences(one: str, other: str) -> frozenset[Difference]:
    """How the same words are written otherwise; spacing, joints and contractions count as punctuation."""
    found = set()
    if _quotes(one) != _quotes(other):
        found.add(Difference.QUOTES)
    if _stops(one) != _stops(other):
        found.add(Difference.PUNCTUATION)
    letters, others = _letters(one), _letters(other)
    if letters != others:
        alike = letters.casefold() == others.casefold()
        found.add(Difference.CASE if alike else Difference.PUNCTUATION)
    return frozenset(found)


def differ_in_numbers(one: str, other: str, language: str = "und") -> bool:
    """Whether the two are the same but for their numbers ("3 cracks" and "twelve cracks"), typography aside.

    Number words are those of `language`; in one without a table of them only figures are numbers.
    """
    bare, other_bare = _without_numbers(one, language), _without_numbers(other, language)
    if bare is None or other_bare is None:
        return False
    return _letters(bare).casefold() == _letters(other_bare).casefold()


def _without_numbers(text: str, language: str) -> str | None:
    """The text with a nought for each number; None when it has none."""
    # Loaded where numbers are ignored: a window's start should not wait for them.
    from viewer.language.facts import read_atoms  # noqa: PLC0415
    from viewer.language.numerals import number_words_of, read_numeral  # noqa: PLC0415
    from viewer.language.tokens import tokeniser_for  # noqa: PLC0415

    atoms = read_atoms(text, tokeniser_for(language).tokenise(text, Span(0, len(text))), language)
    words = number_words_of(language)
    pieces: list[str] = []
    at = done = 0
    while at < len(atoms):
        numeral = read_numeral(atoms, at, words)
        if numeral is None:
            at += 1
            continue
        pieces += [text[done : atoms[numeral.start].span.start], "0"]
        at, done = numeral.end, atoms[numeral.end - 1].span.end
    bare = _NUMBER.sub("0", "".join(pieces) + text[done:])
    return bare if pieces or _NUMBER.search(text) else None


def _quotes(text: str) -> str:
    return "".join(c for c in text if is_quote(c))


def _stops(text: str) -> str:
    """Punctuation and white space in order, quotation marks left out; a stretch of white space is one."""
    return _SPACE.sub(" ", "".join(c for c in text if _is_stop(c)))


def _letters(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and not is_quote(c) and not _is_stop(c))


def _is_stop(character: str) -> bool:
    return not is_quote(character) and (character.isspace() or is_punctuation(character))
