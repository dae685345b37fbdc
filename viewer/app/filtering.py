"""Which changes the reader wants to step through and see listed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from viewer.present.changes import Change, ChangeKind


class Aspect(Enum):
    """Something to filter changes by, beside their source."""

    NEW = "new"
    PARAPHRASED = "paraphrased"
    EDITED = "edited"
    MOVED = "moved"
    FLAGGED = "flagged"
    LEFT_OUT = "left-out"


_KINDS = {
    Aspect.NEW: ChangeKind.NEW,
    Aspect.PARAPHRASED: ChangeKind.PARAPHRASED,
    Aspect.EDITED: ChangeKind.EDITED,
    Aspect.LEFT_OUT: ChangeKind.LEFT_OUT,
}


@dataclass(frozen=True, slots=True)
class ChangeFilter:
    """Aspects and sources of which a change must have one each; an empty set asks for nothing."""

    aspects: frozenset[Aspect] = frozenset()
    sources: frozenset[str] = frozenset()

    def toggled(self, aspect: Aspect) -> "ChangeFilter":
        """The same filter with that aspect asked for, or no longer."""
        return replace(self, aspects=self.aspects ^ {aspect})

    def of_source(self, siglum: str | None) -> "ChangeFilter":
        """The same filter with that source alone asked for; None asks for all."""
        return replace(self, sources=frozenset({siglum}) if siglum else frozenset())

    @property
    def narrows(self) -> bool:
        """Whether any aspect or source is asked for."""
        return bool(self.aspects or self.sources)

    def takes(self, change: Change) -> bool:
        """Whether the reader wants to see that change."""
        if self.aspects and not any(has_aspect(change, aspect) for aspect in self.aspects):
            return False
        return not self.sources or not self.sources.isdisjoint(change.sources)


def has_aspect(change: Change, aspect: Aspect) -> bool:
    """Whether a change is of that kind, moved or flagged."""
    if aspect is Aspect.MOVED:
        return change.moved
    if aspect is Aspect.FLAGGED:
        return change.flags > 0
    return change.kind is _KINDS[aspect]


def count_aspects(changes: Iterable[Change]) -> dict[Aspect, int]:
    """How many of `changes` have each aspect."""
    listed = tuple(changes)
    kinds = Counter([change.kind for change in listed])
    counts = {aspect: kinds[kind] for aspect, kind in _KINDS.items()}
    counts[Aspect.MOVED] = sum([change.moved for change in listed])
    counts[Aspect.FLAGGED] = sum([change.flags > 0 for change in listed])
    return counts
