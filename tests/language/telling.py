"""Texts made of the words that state facts, for tests that nothing such is passed over."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hypothesis import strategies as st

from viewer.language.facts import facts_of, listed

_FIGURES = ("5", "12", "1999", "2015", "21%", "$9.5m", "5:45", "3/4", "18-year-old", "1st", "1990s", "6.9.2015", "40k")
_PLAIN = (
    "Anna Lund",
    "the mayor",
    "Velden",
    "bridge",
    "boats",
    "residents",
    "river",
    "opened",
    "F-16",
    "U.S.",
    "well-known",
)
_MARKS = (",", ".", ";", '"', "“", "”", "(", ")", "-", "--", "…", "'s")


def telling_texts(longest: int = 14) -> st.SearchStrategy[str]:
    """Phrases of every list of facts, with figures, plain words and marks between them."""
    return st.lists(_pieces(), max_size=longest).map(" ".join)


def telling_pairs(longest: int = 14) -> st.SearchStrategy[tuple[str, str]]:
    """Two such texts that have most in common: pieces of either are kept, put in, left out or exchanged."""
    piece = _pieces()
    kept = piece.map(lambda words: (words, words))
    changed = st.one_of(st.tuples(piece, piece), st.tuples(piece, st.just("")), st.tuples(st.just(""), piece))
    return st.lists(st.one_of(kept, kept, changed), min_size=1, max_size=longest).map(
        lambda pieces: (_joined(one for one, _ in pieces), _joined(other for _, other in pieces))
    )


def telling_phrases() -> list[str]:
    """The phrases of every list of facts."""
    return sorted({*_phrases(facts_of("en"))})


def _joined(pieces: Iterable[str]) -> str:
    return " ".join(piece for piece in pieces if piece) or "."


def _pieces() -> st.SearchStrategy[str]:
    return st.one_of(st.sampled_from(telling_phrases()), st.sampled_from(_FIGURES + _PLAIN + _MARKS + _SMALL))


_SMALL = ("a", "an", "the", "of", "to", "in", "at", "and", "is", "was", "A", "The", "May", "One")


def _phrases(table: Mapping[str, Any]) -> Iterator[str]:
    for key, value in table.items():
        yield key
        if isinstance(value, Mapping):
            yield from _phrases(value)
        elif isinstance(value, str):
            yield from (phrase for part in value.split("=") for phrase in listed(part))
