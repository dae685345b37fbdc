"""Left-out sentences of several sources that say the same, found for showing them side by side."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from viewer.language.norms import normalise
from viewer.model import Dropped
from viewer.present.index import ComparisonIndex

Place = tuple[str, int]
# A word that stands in more left-out sentences than this tells nothing about which two belong together.
_COMMON = 50


def twins_of(index: ComparisonIndex) -> Mapping[Place, tuple[Place, ...]]:
    """For a left-out sentence (siglum, index): the left-out ones of later sources that go beside it, one a source.

    Only sentences that name each other's source in `also_in` are put together; among several the one that shares the
    most words is taken, then the earlier one. No sentence is a twin twice.
    """
    candidates = [d for d in index.comparison.dropped if d.also_in and index.is_left_out(d.source, d.sentence)]
    words = {_place(d): _words(index, d) for d in candidates}
    holders: defaultdict[str, list[Dropped]] = defaultdict(list)
    for dropped in candidates:
        for word in words[_place(dropped)]:
            holders[word].append(dropped)
    taken: set[Place] = set()
    twins: dict[Place, tuple[Place, ...]] = {}
    for dropped in candidates:
        if _place(dropped) in taken:
            continue
        shared = _shared(index, dropped, words[_place(dropped)], holders)
        best = _best_per_source(shared, taken)
        taken.update((_place(dropped), *best))
        if best:
            twins[_place(dropped)] = best
    return twins


def _place(dropped: Dropped) -> Place:
    return dropped.source, dropped.sentence


def _words(index: ComparisonIndex, dropped: Dropped) -> frozenset[str]:
    text = index.article(dropped.source).sentence_text(dropped.sentence)
    return frozenset(normalise(word.strip(".,;:!?\"'()“”‘’")) for word in text.split())


def _shared(
    index: ComparisonIndex, dropped: Dropped, words: Iterable[str], holders: Mapping[str, list[Dropped]]
) -> Counter[Place]:
    """How many telling words each possible twin shares with `dropped`."""
    shared: Counter[Place] = Counter()
    position = index.positions[dropped.source]
    for word in words:
        if len(holders[word]) > _COMMON:
            continue
        for other in holders[word]:
            mutual = other.source in dropped.also_in and dropped.source in other.also_in
            if mutual and index.positions[other.source] > position:
                shared[_place(other)] += 1
    return shared


def _best_per_source(shared: Counter[Place], taken: set[Place]) -> tuple[Place, ...]:
    best: dict[str, Place] = {}
    for place, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0][1])):
        if place not in taken:
            best.setdefault(place[0], place)
    return tuple(best[siglum] for siglum in sorted(best))
