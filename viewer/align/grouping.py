"""Scored pairs -> groups: which pairs become links, and which of them are splits and merges."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from viewer.align.pairs import Pair, Pairs
from viewer.align.sentence_sets import PreparedSentence
from viewer.align.stretches import stretches_of
from viewer.model import SILENT_SHARE, Share

if TYPE_CHECKING:
    from viewer.align.rows import Real, Whole

# Base sentences this far apart may still share one source sentence between them.
_REACH = 2
# A base sentence goes on with a source sentence when this share of what it takes from it is not taken already.
_GOES_ON = 0.5
# A further source sentence joins a link from this share of the threshold on.
_JOINS = 0.7
# … if it explains this share of the base sentence's words that the likeliest one does not.
_ADDS = 0.03
# More source sentences than this are never one link: it could not be read.
_MOST = 12


@dataclass(frozen=True, slots=True)
class Group:
    """Positions of base and source sentences that belong together, ascending; `best` is the strongest pair of them.

    `score` is the likelihood (0..1) that the base sentence has a source here at all.
    """

    base: tuple[int, ...]
    source: tuple[int, ...]
    score: float
    best: Pair


def group_pairs(
    base: Sequence[PreparedSentence],
    source: Sequence[PreparedSentence],
    scored: "tuple[Pairs, Real, Real]",
    threshold: float,
    share: Share = SILENT_SHARE,
) -> tuple[Group, ...]:
    """The links among the pairs that are `scored` (with their scores and chances), in base order.

    A base sentence stands in at most one of them. One that has a source at all with a likelihood of at least
    `threshold` (the sum of its chances, see `course`) is linked with the source sentence of the best chance, and with
    every other whose score is high enough by itself: several are a merge. Base sentences near each other that were
    linked with one and the same source sentence, and take different words of it, are a split. Where they take the same
    words, the source sentence was used twice and the links stay apart.
    """
    groups: list[Group] = []
    for b, any_source, ranked in share.over(_ranked(*scored), len(base)):
        first = ranked[0].sentence
        likely = 1.0 if base[b].norms == source[first].norms else round(min(1.0, any_source), 4)
        if likely < threshold:
            continue
        first = _where_it_stands(base, source, b, ranked)
        also = [
            other.sentence
            for other in ranked[:_MOST]
            if other.score >= _JOINS * threshold
            and other.sentence != first
            and _adds(base[b], source[other.sentence], source[first])
        ]
        group = Group((b,), tuple(sorted((first, *also))), likely, (b, first))
        if groups and _is_split(base, source, groups[-1], group):
            groups[-1] = _joined(groups[-1], group)
        else:
            groups.append(group)
    return tuple(groups)


class _Candidate(NamedTuple):
    """A source sentence for some base sentence, its score, and the scores of the pairs before and after it."""

    sentence: int
    score: float
    neighbours: float


def _ranked(pairs: Pairs, scores: "Real", chances: "Real") -> Iterator[tuple[int, float, list[_Candidate]]]:
    """Each base sentence that may have a source, what its chances come to, and its candidates, best chance first."""
    likely = np.flatnonzero(chances > 0.0)
    base, source = pairs.base[likely], pairs.source[likely]
    order = np.lexsort((source, -chances[likely], base))
    base, source, likely = base[order], source[order], likely[order]
    begins, sizes = stretches_of(base)
    # Added up one after the other, best first: a sum by halves would not be the same to the last digit.
    sums = np.bincount(np.repeat(np.arange(len(begins)), sizes), weights=chances[likely])
    beside = _scores_at(pairs, scores, base - 1, source - 1) + _scores_at(pairs, scores, base + 1, source + 1)
    candidates = map(_Candidate, source.tolist(), scores[likely].tolist(), beside.tolist())
    for b, any_source, size in zip(base[begins].tolist(), sums.tolist(), sizes.tolist(), strict=True):
        yield b, any_source, list(islice(candidates, size))


def _scores_at(pairs: Pairs, scores: "Real", base: "Whole", source: "Whole") -> "Real":
    """The scores of those pairs, 0 for those that are none."""
    places = pairs.places_of(base, source)
    return np.where(places >= 0, scores[places], 0.0) if len(scores) else np.zeros(len(base))


def _adds(base: PreparedSentence, more: PreparedSentence, first: PreparedSentence) -> bool:
    """Whether `more` explains words of `base` that `first` does not: else it only says the same once more."""
    if more.weights is first.weights:
        return base.total <= 0.0
    weights = base.weights
    fresh = sum(weight for stem, weight in weights.items() if stem in more.weights and stem not in first.weights)
    return fresh >= _ADDS * base.total


def _where_it_stands(
    base: Sequence[PreparedSentence], source: Sequence[PreparedSentence], b: int, ranked: Sequence[_Candidate]
) -> int:
    """The likeliest source sentence; of several with the same words, the one whose neighbours fit, then the nearest."""
    if len(ranked) == 1:
        return ranked[0].sentence
    best = source[ranked[0].sentence].norms

    def fit(candidate: _Candidate) -> tuple[float, float, int]:
        s = candidate.sentence
        return -candidate.neighbours, abs(b / len(base) - s / len(source)), s

    return min((candidate for candidate in ranked if source[candidate.sentence].norms == best), key=fit).sentence


def _is_split(base: Sequence[PreparedSentence], source: Sequence[PreparedSentence], last: Group, group: Group) -> bool:
    """Whether `group` goes on with the one source sentence that `last` began with; a whole one leaves nothing to."""
    if last.source != group.source or len(group.source) > 1 or group.base[0] - last.base[-1] > _REACH:
        return False
    if any(base[b].norms == source[group.source[0]].norms for b in last.base + group.base):
        return False
    weights = source[group.source[0]].weights
    before = {stem for b in last.base for stem in base[b].weights if stem in weights}
    now = {stem for b in group.base for stem in base[b].weights if stem in weights}
    fresh = sum(weights[stem] for stem in now - before)
    return fresh > 0 and fresh >= _GOES_ON * sum(weights[stem] for stem in now)


def _joined(last: Group, group: Group) -> Group:
    stronger = last if last.score >= group.score else group
    return Group(last.base + group.base, last.source, stronger.score, stronger.best)
