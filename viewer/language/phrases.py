"""Phrases of a language, found in a run of norms."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
        self._tags = dict(phrases)
        # Many phrases share their first word, "the" or "is", and few the first two.
        self._longer: dict[Norms, list[Norms]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            if len(phrase) > 1:
                self._longer.setdefault(phrase[:2], []).append(phrase)
        self.firsts: frozenset[str] = frozenset(phrase[0] for phrase in phrases)
        self.words: frozenset[str] = frozenset(word for phrase in phrases for word in phrase)

    @property
    def phrases(self) -> Iterable[Norms]:
        """The norms of each phrase."""
        return self._tags

    def at(self, norms: Sequence[str], start: int) -> Phrase[Tag] | None:
        """The longest phrase that begins at `start`; None when there is none."""
        if norms[start] not in self.firsts:  # as nearly always
            return None
        for phrase in self._longer.get(tuple(norms[start : start + 2]), ()):
            if tuple(norms[start : start + len(phrase)]) == phrase:
                return Phrase(start, start + len(phrase), self._tags[phrase])
        alone = self._tags.get((norms[start],))
        return None if alone is None else Phrase(start, start + 1, alone)

    def before(self, norms: Sequence[str], end: int) -> Phrase[Tag] | None:
        """The longest phrase that ends right before `end`; None when there is none."""
        for start in range(max(0, end - _LONGEST), end):
            tag = self._tags.get(tuple(norms[start:end]))
            if tag is not None:
                return Phrase(start, end, tag)
        return None

    def find(self, norms: Sequence[str]) -> Iterator[Phrase[Tag]]:
        """All phrases from left to right; none overlaps another."""
        reached = 0
        for start in [place for place, norm in enumerate(norms) if norm in self.firsts]:
            found = self.at(norms, start) if start >= reached else None
            if found is not None:
                yield found
                reached = found.end


# Words in the longest phrase that is looked for backwards.
_LONGEST = 6
