"""All pairs of sentences at once, as columns of numbers: their rivals, their neighbours and their places."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, pairwise
from typing import TYPE_CHECKING

import numpy as np

from viewer.align.candidates import Pair
from viewer.align.evidence import PairEvidence
from viewer.align.sentence_sets import PreparedSentence
from viewer.model import Share
from viewer.model.order import longest_chain

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Whole = NDArray[np.int64]
    Real = NDArray[np.float64]
    Truth = NDArray[np.bool_]

# A pair this likely on its own words and meaning is a landmark for its neighbours.
_LANDMARK = 0.6
# Neighbours are looked for this far away.
_REACH = 2
_FARTHEST = 20.0


class Pairs:
    """The positions of some pairs, `base` and `source` (n,), and the way from a pair to its neighbours."""

    def __init__(self, pairs: Iterable[Pair], count: int) -> None:
        flat = np.fromiter(chain.from_iterable(pairs), dtype=np.int64, count=2 * count).reshape(count, 2)
        self.base: Whole = flat[:, 0].copy()
        self.source: Whole = flat[:, 1].copy()
        self._stride = int(self.source.max(initial=0)) + 2 * _REACH + 1
        keys = self._keys(0, 0)
        self._order = np.argsort(keys, kind="stable")
        self._sorted = keys[self._order]

    def beside(self, values: "Real", before: int, after: int) -> "Real":
        """For every pair the value of the pair so far away from it, in the base and in the source; 0 without one."""
        keys = self._keys(before, after)
        places = np.minimum(np.searchsorted(self._sorted, keys), len(keys) - 1)
        found: Real = np.where(self._sorted[places] == keys, values[self._order[places]], 0.0)
        return found

    def best_beside(self, values: "Real", steps: Iterable[Pair]) -> "Real":
        """For every pair the greatest value of the pairs that are one of `steps` away from it."""
        best: Real = np.maximum.reduce([self.beside(values, *step) for step in steps])
        return best

    def _keys(self, before: int, after: int) -> "Whole":
        keys: Whole = (self.base + before + _REACH) * self._stride + (self.source + after + _REACH)
        return keys


class Rivals:
    """What the candidates of each pair's sentence on one side say of the pair; every column is (n,).

    `rank` is the pair's place among them (0 for the best), `margin` how far it is ahead of its best rival (below 0:
    behind), `best` and `other` are the best score and whose it is, `sum` is what all scores come to. Of equal scores
    the earlier sentence is better.
    """

    def __init__(self, sentences: "Whole", others: "Whole", scores: "Real") -> None:
        order = np.lexsort((others, -scores, sentences))
        ranked = sentences[order]
        begins = np.flatnonzero(np.r_[True, ranked[1:] != ranked[:-1]][: len(ranked)])
        sizes = np.diff(np.r_[begins, len(ranked)])
        groups = np.repeat(np.arange(len(begins)), sizes)
        own = np.empty_like(groups)
        own[order] = groups
        self.rank: Whole = np.empty_like(groups)
        self.rank[order] = np.arange(len(ranked)) - begins[groups]
        first = order[begins]
        second = np.where(sizes > 1, scores[order[np.minimum(begins + 1, len(order) - 1)]], 0.0)
        self.best: Real = scores[first][own]
        self.other: Whole = others[first][own]
        self.margin: Real = scores - np.where(self.rank == 0, second[own], self.best)
        # Added up one after the other, best first: a sum by halves would not be the same to the last digit.
        sums: Real = np.bincount(groups, weights=scores[order]).astype(np.float64)
        self.sum: Real = sums[own]
        met = np.argsort(np.minimum.reduceat(order, begins)) if len(order) else first
        self._best_of_each: list[float] = scores[first][met].tolist()

    def warmth(self, length: int) -> float:
        """The mean best score over all `length` sentences: how much the two articles have to do with each other."""
        return sum(self._best_of_each) / (length or 1)


class Landmarks:
    """The likely pairs along the heaviest chain that keeps the order, and where the others should stand by them."""

    def __init__(self, pairs: Pairs, scores: "Real", base_length: int, source_length: int) -> None:
        likely = np.flatnonzero(scores >= _LANDMARK)
        places = list(zip(pairs.base[likely].tolist(), pairs.source[likely].tolist(), strict=True))
        links = longest_chain(places, scores[likely].tolist())
        self.chosen: Truth = np.zeros(len(scores), dtype=np.bool_)
        self.chosen[likely[sorted(links)]] = True
        expected = np.array(_expected(frozenset(places[k] for k in links), base_length, source_length))
        self.distance: Real = np.minimum(_FARTHEST, np.abs(expected[pairs.base + 1] - pairs.source))


def _expected(landmarks: frozenset[Pair], base_length: int, source_length: int) -> list[float]:
    """Where in the source each base sentence would stand if nothing had moved; the first place is the one before it."""
    ends = {-1: -1.0, base_length: float(source_length)}
    known = sorted((ends | {b: float(s) for b, s in landmarks}).items())
    places: list[float] = []
    for (b, s), (next_b, next_s) in pairwise(known):
        places += [s + (next_s - s) * (k / (next_b - b)) for k in range(next_b - b)]
    return places


class Parts:
    """What the sentences of all pairs hold, a column (n,) each."""

    def __init__(self, base: Sequence[PreparedSentence], source: Sequence[PreparedSentence], pairs: Pairs) -> None:
        self._base = base
        self._source = source
        self._pairs = pairs

    def sizes(self) -> "tuple[Whole, Whole, Whole, Real]":
        """How many words carry meaning, on either side and on the shorter one, and how the lengths compare."""
        here, there = self._counted(lambda sentence: sentence.content)
        length_here, length_there = self._counted(lambda sentence: len(sentence.norms))
        return here, there, np.minimum(here, there), (length_here + 1) / (length_there + 1)

    def numbers(self) -> "tuple[Whole, Whole, Whole]":
        """How many numbers both sides share, and how many stand only in the source, and only in the base."""
        here, there = self._counted(lambda sentence: len(sentence.numbers))
        shared = np.zeros_like(here)
        for k in np.flatnonzero((here > 0) & (there > 0)).tolist():
            shared[k] = len(self._base[self._pairs.base[k]].numbers & self._source[self._pairs.source[k]].numbers)
        return shared, there - shared, here - shared

    def fresh_words(self, by_base: Rivals, by_source: Rivals, share: Share) -> "tuple[Real, Real]":
        """What each sentence explains of the other that the other's best partner does not; 1 for best partners."""
        here, there = (self._base, self._pairs.base), (self._source, self._pairs.source)
        first, second = share.split(1, 1)
        return _fresh_column(here, there, by_base, first), _fresh_column(there, here, by_source, second)

    def _counted(self, count: Callable[[PreparedSentence], int]) -> "tuple[Whole, Whole]":
        here = np.array([count(sentence) for sentence in self._base], dtype=np.int64)
        there = np.array([count(sentence) for sentence in self._source], dtype=np.int64)
        return here[self._pairs.base], there[self._pairs.source]


def column(evidence: Mapping[Pair, PairEvidence], name: str) -> "Real":
    """One part of the evidence of all pairs, in their order; -1 where there is none."""
    values = (getattr(e, name) for e in evidence.values())
    return np.fromiter((-1.0 if value is None else value for value in values), dtype=np.float64, count=len(evidence))


def _fresh_column(
    wanting: "tuple[Sequence[PreparedSentence], Whole]",
    offering: "tuple[Sequence[PreparedSentence], Whole]",
    rivals: Rivals,
    share: Share,
) -> "Real":
    values = np.ones(len(rivals.rank))
    asked = np.flatnonzero(rivals.rank > 0)
    places = zip(wanting[1][asked].tolist(), offering[1][asked].tolist(), rivals.other[asked].tolist(), strict=True)
    values[asked] = [
        _fresh(wanting[0][here], offering[0][there], offering[0][best])
        for here, there, best in share.over(places, len(asked))
    ]
    return values


def _fresh(wanting: PreparedSentence, offering: PreparedSentence, best: PreparedSentence) -> float:
    """The share of `wanting`'s weight that `offering` explains and its best partner `best` does not."""
    weights = wanting.weights
    fresh = weights.keys() & offering.weights.keys()
    fresh -= best.weights.keys()
    # Added up in the order of the sentence, so that the last digit does not hang on the order of a set.
    told = sum([weight for stem, weight in weights.items() if stem in fresh]) if fresh else 0.0
    return told / (wanting.total or 1.0)
