"""The words of a language that state facts, from resources/facts/: numbers, units, dates, hedges, verbs of speech."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Any

from viewer.language.atoms import Atom, atoms_of
from viewer.language.phrases import Norms, PhraseBook, Tag
from viewer.language.profile import profile_of
from viewer.language.tokens import Tokeniser
from viewer.model import Span, Token
from viewer.resources import read_table


@cache
def facts_of(code: str) -> Mapping[str, Any]:
    """The table of the language with that ISO 639-1 code; an empty one where none ships."""
    try:
        return MappingProxyType(read_table("facts", f"{code}.toml") if code.isalpha() else {})
    except FileNotFoundError:
        return MappingProxyType({})


def table(code: str, *keys: str) -> Mapping[str, Any]:
    """A table inside that of the language, an empty one where it has none."""
    found: Mapping[str, Any] = facts_of(code)
    for key in keys:
        found = found.get(key, {})
    return found


def listed(phrases: str) -> tuple[str, ...]:
    """The phrases of a list, which stand between commas."""
    return tuple(phrase for part in phrases.replace(";", ",").split(",") if (phrase := " ".join(part.split())))


@cache
def norms_of(phrase: str, code: str) -> Norms:
    """A phrase as the norms of its atoms, as they would stand in a text."""
    # Nearly every phrase is nothing but small letters and spaces, and there are thousands.
    if _PLAIN.fullmatch(phrase) and _respelt_words(code).isdisjoint(words := phrase.split(" ")):
        return tuple(words)
    tokens = _unstemming(code).tokenise(phrase, Span(0, len(phrase)))
    return tuple(atom.norm for atom in atoms_of(phrase, tokens, attached_of(code)))


_PLAIN = re.compile(r"[a-z]+(?: [a-z]+)*")


@cache
def _respelt_words(code: str) -> frozenset[str]:
    """What may be the informal spelling of other words, or a part of it."""
    informal = [spelling.split() for spelling, _ in profile_of(code).respellings]
    return frozenset(word for words in informal for word in (*words, "".join(words)))


@cache
def _unstemming(code: str) -> Tokeniser:
    """The tokeniser of the language, but that it leaves out the stems, which take most of its time."""
    return Tokeniser(replace(profile_of(code), snowball=None))


def phrase_book(code: str, lists: Mapping[Tag, Iterable[str]]) -> PhraseBook[Tag]:
    """A book of the phrases in `lists`, each under its key; of two lists with the same phrase the first counts."""
    book: dict[Norms, Tag] = {}
    for tag, phrases in lists.items():
        for phrase in phrases:
            book.setdefault(norms_of(phrase, code), tag)
    return PhraseBook(book)


@cache
def words_of(code: str, *keys: str) -> frozenset[str]:
    """The norms of a list of single words at the end of those keys; empty where the language has none."""
    found = table(code, *keys[:-1]).get(keys[-1], "")
    return frozenset("".join(norms_of(word, code)) for word in listed(found))


@cache
def attached_of(code: str) -> frozenset[str]:
    """What may touch a figure in the language: units, magnitudes, endings of ordinals."""
    forms = [form for unit in table(code, "units").values() for form in listed(unit["forms"])]
    times = [*table(code, "clock").get("morning", "").split(","), *table(code, "clock").get("evening", "").split(",")]
    plain = {form.casefold().replace("'", "") for form in (*forms, *(time.strip() for time in times))}
    return frozenset(plain) | frozenset(table(code, "magnitudes")) | _ENDINGS


# "1st", "1990s", "2x", "17h45".
_ENDINGS = frozenset({"st", "nd", "rd", "th", "s", "x", "h", "er", "ème", "e", "º", "ª", "+", "%", "am", "pm"})


def read_atoms(text: str, tokens: Sequence[Token], code: str) -> tuple[Atom, ...]:
    """The atoms of `tokens`, as the language reads them."""
    return atoms_of(text, tokens, attached_of(code), facts_of(code).get("decimal", "."))
