"""Kinds of difference that a reader may ignore, because they do not matter to the question in hand."""

import re
import unicodedata
from enum import Enum

from viewer.language.norms import is_quote


class Difference(Enum):
    """A kind of difference. Asides are not words that differ but what surrounds an article."""

    CASE = "case"
    PUNCTUATION = "punctuation"
    QUOTES = "quotes"
    NUMBERS = "numbers"
    ASIDES = "asides"


TYPOGRAPHY = frozenset({Difference.CASE, Difference.PUNCTUATION, Difference.QUOTES})
"""What changes how words look and not which words they are."""

_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f]*(?<=\d)|\d")
_SPACE = re.compile(r"\s+")
# Punctuation by Unicode's categories that says something all the same.
_MEANINGFUL = frozenset("%‰&@#§¶")


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


def differ_in_numbers(one: str, other: str) -> bool:
    """Whether the two are the same but for their figures ("3 cracks" and "12 cracks"), typography aside."""
    if not (_NUMBER.search(one) and _NUMBER.search(other)):
        return False
    return _letters(_NUMBER.sub("0", one)).casefold() == _letters(_NUMBER.sub("0", other)).casefold()


def _quotes(text: str) -> str:
    return "".join(c for c in text if is_quote(c))


def _stops(text: str) -> str:
    """Punctuation and white space in order, quotation marks left out; a stretch of white space is one."""
    return _SPACE.sub(" ", "".join(c for c in text if _is_stop(c)))


def _letters(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and not is_quote(c) and not _is_stop(c))


def _is_stop(character: str) -> bool:
    return not is_quote(character) and (character.isspace() or is_punctuation(character))
