"""Phrases of a language, found in a run of norms."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

Tag = TypeVar("Tag", bound=str | Enum)
Norms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase(Generic[Tag]):
    """A phrase found in a run of norms: its place there, half-open, and what it is listed as."""

    start: int
    end: int
    tag: Tag


class PhraseBook(Generic[Tag]):
    """Phrases by what they are listed as. Where several begin at one place, the longest is found."""

    def __init__(self, phrases: Mapping[Norms, Tag]) -> None:
        by_first: dict[str, list[tuple[Norms, Tag]]] = {}
        for norms, tag in phrases.items():
            by_first.setdefault(norms[0], []).append((norms, tag))
        self._by_first = {first: sorted(found, key=lambda f: -len(f[0])) for first, found in by_first.items()}

    @property
    def firsts(self) -> Set[str]:
        """The norms that phrases begin with."""
        return self._by_first.keys()

    def at(self, norms: Sequence[str], start: int) -> Phrase[Tag] | None:
        """The longest phrase that begins at `start`; None when there is none."""
        found = self._by_first.get(norms[start])
        for phrase, tag in found or ():  # nearly always none
            if tuple(norms[start : start + len(phrase)]) == phrase:
                return Phrase(start, start + len(phrase), tag)
        return None

    def before(self, norms: Sequence[str], end: int) -> Phrase[Tag] | None:
        """The longest phrase that ends right before `end`; None when there is none."""
        for start in range(max(0, end - _LONGEST), end):
            for phrase, tag in self._by_first.get(norms[start], ()):
                if start + len(phrase) == end and tuple(norms[start:end]) == phrase:
                    return Phrase(start, end, tag)
        return None

    def find(self, norms: Sequence[str]) -> Iterator[Phrase[Tag]]:
        """All phrases from left to right; none overlaps another."""
        if self._by_first.keys().isdisjoint(norms):  # as nearly always
            return
        reached = 0
        for start in [place for place, norm in enumerate(norms) if norm in self._by_first]:
            found = self.at(norms, start) if start >= reached else None
            if found is not None:
                yield found
                reached = found.end


# Words in the longest phrase that is looked for backwards.
_LONGEST = 6
