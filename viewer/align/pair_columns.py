"""All pairs of sentences at once, as columns of numbers: their rivals, their neighbours and their places."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from viewer.align.pairs import Pair, Pairs
from viewer.align.rows import Shared, count_shared, find_shared
from viewer.align.sentence_columns import SentenceColumns
from viewer.align.stretches import stretches_of
from viewer.model import Share
from viewer.model.order import longest_chain

if TYPE_CHECKING:
    from viewer.align.rows import Real, Truth, Whole

# A pair this likely on its own words and meaning is a landmark for its neighbours.
_LANDMARK = 0.6
_FARTHEST = 20.0
# A sentence and a place are sorted as one whole number.
_PLACE_BITS = 32
_PLACES = (1 << _PLACE_BITS) - 1


class Rivals:
    """What the candidates of each pair's sentence on one side say of the pair; every column is (n,).

    `rank` is the pair's place among them (0 for the best), `margin` how far it is ahead of its best rival (below 0:
    behind), `number` how many they are, `best` the best score, `sum` what all scores come to. Of equal scores the
    earlier pair is better.
    """

    def __init__(self, sentences: "Whole", scores: "Real") -> None:
        # Pairs stand in their order, so equal scores of a sentence are in the order of the others.
        best_first = np.argsort(-scores, kind="stable")
        order = best_first[np.sort((sentences[best_first] << _PLACE_BITS) | np.arange(len(scores))) & _PLACES]
        ranked = sentences[order]
        begins, sizes = stretches_of(ranked)
        groups = np.repeat(np.arange(len(begins)), sizes)
        own = np.empty_like(groups)
        own[order] = groups
        self.rank: Whole = np.empty_like(groups)
        self.rank[order] = np.arange(len(ranked)) - begins[groups]
        self.number: Whole = sizes[own]
        first = order[begins]
        second = np.where(sizes > 1, scores[order[np.minimum(begins + 1, len(order) - 1)]], 0.0)
        self.best: Real = scores[first][own]
        self.margin: Real = scores - np.where(self.rank == 0, second[own], self.best)
        # Added up one after the other, best first: a sum by halves would not be the same to the last digit.
        sums: Real = np.bincount(groups, weights=scores[order]).astype(np.float64)
        self.sum: Real = sums[own]
        met = np.argsort(np.minimum.reduceat(order, begins)) if len(order) else first
        self._best_of_each: Real = scores[first][met]

    def warmth(self, length: int) -> float:
        """The mean best score over all `length` sentences: how much the two articles have to do with each other."""
        return float(sum(self._best_of_each.tolist()) / (length or 1))


class Landmarks:
    """The likely pairs along the heaviest chain that keeps the order, and where the others should stand by them."""

    def __init__(self, pairs: Pairs, scores: "Real", base_length: int, source_length: int) -> None:
        likely = np.flatnonzero(scores >= _LANDMARK)
        places = list(pairs.chosen(likely))
        links = longest_chain(places, scores[likely].tolist())
        self.chosen: Truth = np.zeros(len(scores), dtype=np.bool_)
        self.chosen[likely[sorted(links)]] = True
        expected = _expected(frozenset(places[k] for k in links), base_length, source_length)
        self.distance: Real = np.minimum(_FARTHEST, np.abs(expected[pairs.base + 1] - pairs.source))


def _expected(landmarks: frozenset[Pair], base_length: int, source_length: int) -> "Real":
    """Where in the source each base sentence would stand if nothing had moved; the first place is the one before it."""
    known = {-1: -1, base_length: source_length} | dict(landmarks)
    b = np.array(sorted(known), dtype=np.int64)
    s = np.array([known[place] for place in b.tolist()], dtype=np.float64)
    steps = np.diff(b)
    begins = np.repeat(np.arange(len(steps)), steps)
    return s[begins] + np.diff(s)[begins] * ((np.arange(len(begins)) - 1 - b[begins]) / steps[begins])


class Parts:
    """What the sentences of all pairs hold, a column (n,) each."""

    def __init__(self, base: SentenceColumns, source: SentenceColumns, pairs: Pairs) -> None:
        self._base = base
        self._source = source
        self._pairs = pairs

    def sizes(self) -> "tuple[Whole, Whole, Whole, Real]":
        """How many words carry meaning, on either side and on the shorter one, and how the lengths compare."""
        here, there = self._base.content[self._pairs.base], self._source.content[self._pairs.source]
        length_here, length_there = self._base.lengths[self._pairs.base], self._source.lengths[self._pairs.source]
        return here, there, np.minimum(here, there), (length_here + 1) / (length_there + 1)

    def numbers(self) -> "tuple[Whole, Whole, Whole]":
        """How many numbers both sides share, and how many stand only in the source, and only in the base."""
        ours, theirs, pairs = self._base.numbers, self._source.numbers, self._pairs
        here, there = ours.sizes[pairs.base], theirs.sizes[pairs.source]
        shared = np.zeros_like(here)
        both = np.flatnonzero((here > 0) & (there > 0))
        shared[both] = count_shared(ours, theirs, pairs.base[both], pairs.source[both])
        return shared, there - shared, here - shared

    def fresh_words(self, by_base: Rivals, by_source: Rivals, share: Share) -> "tuple[Real, Real]":
        """What each sentence explains of the other that the other's best partner does not; 1 for best partners."""
        ours, theirs, pairs = self._base.stems, self._source.stems, self._pairs
        told_here, told_there = np.zeros(len(ours.keys), np.bool_), np.zeros(len(theirs.keys), np.bool_)
        of_best, of_rest = share.split(1, 2)
        best_here, best_there = by_base.rank == 0, by_source.rank == 0
        rivalled = (best_here & (by_base.number > 1)) | (best_there & (by_source.number > 1))
        for shared in self._shared(rivalled, of_best):
            told_here[shared.ours[best_here[shared.pairs]]] = True
            told_there[shared.theirs[best_there[shared.pairs]]] = True
        kept, used = np.zeros(len(pairs)), np.zeros(len(pairs))
        for shared in self._shared(~best_here | ~best_there, of_rest):
            fresh_here, fresh_there = (
                np.flatnonzero(~told_here[shared.ours]),
                np.flatnonzero(~told_there[shared.theirs]),
            )
            shared.add_up(ours.weights[shared.ours], shared.in_our_order(fresh_here), kept)
            shared.add_up(theirs.weights[shared.theirs], fresh_there, used)
        return (
            np.where(best_here, 1.0, kept / self._base.measures[pairs.base]),
            np.where(best_there, 1.0, used / self._source.measures[pairs.source]),
        )

    def _shared(self, asked: "Truth", share: Share) -> Iterator[Shared]:
        """The stems that the sentences of those pairs share, by the number of the pair among all."""
        rows = np.flatnonzero(asked)
        found = find_shared(
            self._base.stems, self._source.stems, self._pairs.base[rows], self._pairs.source[rows], share
        )
        return (shared.renumbered(rows) for shared in found)
