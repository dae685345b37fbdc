"""Tokens -> atoms: the parts of tokens that numbers, dates and phrases are read from."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import partial
from typing import NamedTuple

from viewer.language.norms import normalise
from viewer.model import Span, Token, TokenKind

_FIGURES = re.compile(r"([$€£¥₹]?)(\d+(?:[.,:/'’]\d+)*)(.*)", re.DOTALL)
_TAIL = re.compile(r"([-\u2010\u2011]?)((?:(?![-\u2010\u2011\s])\S)+)")
_GROUPED = re.compile(r"\d{1,3}(?:[,'’]\d{3})+(?:\.\d+)?|\d{1,3}(?:[.'’]\d{3})+(?:,\d+)?")
_HYPHEN = re.compile(r"[-\u2010\u2011]")


class AtomKind(Enum):
    """What an atom is made of."""

    WORD = "word"
    FIGURE = "figure"
    MARK = "mark"


class Atom(NamedTuple):
    """A part of a token: "18-year-old" has three, "$9.5m" has three, most tokens are one.

    `value` is what a figure says, None where that is no plain number ("5:45"). `joined` says that the atom touches the
    one before it, with a hyphen between them or nothing; `token` is its token's position.
    """

    norm: str
    span: Span
    kind: AtomKind
    token: int
    value: float | None = None
    joined: bool = False

    @property
    def is_word(self) -> bool:
        """Whether the atom is a word."""
        return self.kind is AtomKind.WORD


# An atom of all its fields in their order, in half the time.
_make = partial(tuple.__new__, Atom)


def atoms_of(text: str, tokens: Sequence[Token], attached: frozenset[str], decimal: str = ".") -> tuple[Atom, ...]:
    """The atoms of `tokens`, in order; together they cover what the tokens cover, but for hyphens inside tokens.

    `attached` are the norms that may touch a figure without a hyphen ("kg", "m", "st"); a token with another word there
    ("9News") is a name and stays whole. `decimal` is the mark before decimals.
    """
    atoms: list[Atom] = []
    for position, token in enumerate(tokens):
        # Nearly every token: a word of letters alone is one atom, whatever else it is written with.
        if token.kind is TokenKind.WORD and token.norm.isalpha():
            atoms.append(_make((token.norm, token.span, AtomKind.WORD, position, None, False)))
        elif token.kind is TokenKind.PUNCTUATION:
            touches = _touches(text, token.span.start)
            atoms.append(_make((token.norm, token.span, AtomKind.MARK, position, None, touches)))
        else:
            atoms.extend(_split(text, token, position, attached, decimal))
    return tuple(atoms)


def _split(text: str, token: Token, position: int, attached: frozenset[str], decimal: str) -> Iterator[Atom]:
    surface = token.span.of(text)
    if token.kind is TokenKind.NUMBER:
        yield from _split_figure(text, token, position, attached, decimal)
    elif _HYPHEN.search(surface) and not any(character.isdigit() for character in surface):
        yield from _split_words(token, surface, position)
    else:
        yield from _split_dated(token, surface, position, decimal)


def _touches(text: str, start: int) -> bool:
    return start > 0 and not text[start - 1].isspace()


def _split_figure(text: str, token: Token, position: int, attached: frozenset[str], decimal: str) -> Iterator[Atom]:
    surface = token.span.of(text)
    found = _FIGURES.fullmatch(surface)
    if found is None:
        yield Atom(token.norm, token.span, AtomKind.WORD, position)
        return
    currency, figures, tail = found.groups()
    parts = list(_TAIL.finditer(tail))
    if parts and not parts[0][1] and normalise(parts[0][2]) not in attached:
        yield Atom(token.norm, token.span, AtomKind.WORD, position)
        return
    at = token.span.start
    joined = _touches(text, at)
    if currency:
        yield Atom(currency, Span(at, at + 1), AtomKind.MARK, position, joined=joined)
        at, joined = at + 1, True
    value = read_figures(figures, decimal)
    yield Atom(normalise(figures), Span(at, at + len(figures)), AtomKind.FIGURE, position, value, joined)
    at += len(figures)
    for part in parts:
        span = Span(at + part.start(2), at + part.end(2))
        yield Atom(normalise(part[2]), span, AtomKind.WORD, position, joined=True)


def read_figures(figures: str, decimal: str) -> float | None:
    """What figures say, with thousands set apart or not; None where they say no plain number ("5:45", "6.9.2015")."""
    plain = unicodedata.normalize("NFKC", figures)
    if ":" in plain or "/" in plain:
        return None
    other = "," if decimal == "." else "."
    if _GROUPED.fullmatch(plain) and not (plain.count(decimal) == 1 and other not in plain):
        return float(re.sub(rf"[{re.escape(other)}'’]", "", plain).replace(decimal, "."))
    plain = plain.replace(",", ".")
    return float(plain) if plain.count(".") <= 1 and re.fullmatch(r"[\d.]+", plain) else None


def _split_words(token: Token, surface: str, position: int) -> Iterator[Atom]:
    at = 0
    for piece in _HYPHEN.split(surface):
        if piece:
            start = token.span.start + at
            yield Atom(normalise(piece), Span(start, start + len(piece)), AtomKind.WORD, position, joined=at > 0)
        at += len(piece) + 1


def _split_dated(token: Token, surface: str, position: int, decimal: str) -> Iterator[Atom]:
    """A token of letters, or of letters and figures: "mid-1990s" is cut, "F-16" is a name."""
    found = re.fullmatch(r"([^\W\d_]{3,})[-\u2010\u2011](\d{2,4})(s?)", surface)
    if found is None or not surface[:1].islower():
        yield Atom(token.norm, token.span, AtomKind.WORD, position)
        return
    start = token.span.start
    for group in (1, 2, 3):
        if found[group]:
            span = Span(start + found.start(group), start + found.end(group))
            kind = AtomKind.FIGURE if group == 2 else AtomKind.WORD
            value = read_figures(found[2], decimal) if group == 2 else None
            yield Atom(normalise(found[group]), span, kind, position, value, joined=group > 1)
