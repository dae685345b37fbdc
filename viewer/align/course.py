"""Scores -> chances: what each pair is worth once the course of the whole text is taken into account."""

from array import array
from collections.abc import Iterator, Sequence
from math import exp
from typing import TYPE_CHECKING

import numpy as np

from viewer.align.evidence import PairEvidence
from viewer.align.pairs import Pairs
from viewer.align.sentence_sets import PreparedSentence
from viewer.align.stretches import stretches_of
from viewer.model import SILENT_SHARE, Share

if TYPE_CHECKING:
    from viewer.align.rows import Real, Whole

# Pairs below this say nothing of the course.
_LEAST = 0.02
# A score is never taken for quite certain, so that no sentence alone overrules all others.
_CERTAIN = 0.9999
# How much of a sentence's own odds counts beside the course: neighbours were seen by the scores already.
_OWN = 0.9
# What going on in the source does to the odds: with the same or the next sentence, near it, or anywhere else. Nothing
# is left to go on with in a sentence that was taken word for word.
_ON, _NEAR, _AWAY = exp(0.5), exp(0.1), exp(-0.3)
# How much more than from anywhere else: from the sentence before, from near it, and from the beginning.
_GOING_ON, _NEAR_BY, _FROM_NONE = _ON - _AWAY, _NEAR - _AWAY, 1.0 - _AWAY
# A sentence goes on with the one source sentence all the more, the more of its words this holds, unless it holds
# little else: then both are one sentence told twice, not parts of a longer one.
_PART = 0.6
# So many places are followed at once, and none that is this unlikely beside all others.
_PLACES = 40
_FORGET = 1e-6
# A sentence that is compared by itself has no neighbours to vouch for it: its odds fall with the share of it that its
# source says nowhere, and rise where that is less than usual.
_USUALLY_UNHEARD = 0.2
_DOUBT = 2.0

# Before the first source sentence was used; no other place is near it.
_NONE = -9
# How likely it is, sentence for sentence, that the last source sentence used was this one.
_Chances = dict[int, float]


def chances_along(
    pairs: Pairs,
    scores: "Real",
    base_length: int,
    evidence: PairEvidence | None = None,
    unheard: float = _USUALLY_UNHEARD,
    share: Share = SILENT_SHARE,
) -> "Real":
    """The likelihood (0..1) of each of `pairs`, given the scores of all; 0 for pairs of next to no score.

    A writer who took one sentence from a source often goes on with the same one or with the next, and rarely leaps. So
    the base is read as a chain whose hidden state is the source sentence last used, in which a sentence that was made
    of nothing keeps the state; forward and backward sums (Rabiner 1989) give every pair its likelihood over all
    courses. The chances of one base sentence add up to the likelihood that it has a source at all; for a base of one
    sentence that is one less the likelihood that none of its pairs is a link, made less likely by what is `unheard`
    (see `unheard_share`). The weights were chosen on cross-validated scores (see resources/learned/README.md).
    """
    likely = np.flatnonzero(scores >= _LEAST)
    worth = _odds(pairs.base[likely], scores[likely])
    if base_length == 1:
        worth *= exp(_DOUBT * (_USUALLY_UNHEARD - unheard))
    steps = _Steps(pairs, scores, evidence, likely, worth)
    forth, back = share.split(1, 1)
    ends = np.searchsorted(pairs.base[likely], np.arange(base_length + 1)).tolist()
    reached = _Reached()
    taken, last = _go_forward(steps, ends, reached, forth)
    chances = np.zeros(len(pairs))
    chances[likely] = _go_back(steps, ends, reached, taken, last, back)
    return chances


def unheard_share(base: Sequence[PreparedSentence], source: Sequence[PreparedSentence]) -> float:
    """The share (0..1) of the only base sentence that stands nowhere in the source; of several, what is usual."""
    if len(base) != 1:
        return _USUALLY_UNHEARD
    (alone,) = base
    told = frozenset().union(*(sentence.weights for sentence in source))
    unheard = [weight for stem, weight in alone.weights.items() if stem not in told]
    return sum(unheard) / (alone.total or 1.0)


def _odds(base: "Whole", scores: "Real") -> "Real":
    """What each pair has of the odds of its base sentence of having a source, in the order of the base."""
    begins, sizes = stretches_of(base)
    own = np.repeat(np.arange(len(begins)), sizes)
    score = np.minimum(scores, _CERTAIN)
    none = np.maximum(np.multiply.reduceat(1.0 - score, begins) if len(base) else score, 1.0 - _CERTAIN)
    total = np.bincount(own, weights=score / (1.0 - score))
    # Python's own powers, which are the same on every machine.
    whole = np.array([odds**_OWN for odds in ((1.0 - none) / none).tolist()], dtype=np.float64)
    return whole[own] * score / (1.0 - score) / total[own]


class _Steps:
    """The likely pairs in the order of the base: their source sentences, their odds, and what a step to each does.

    A step goes from the last source sentence to the next. From any place it takes the odds times `_AWAY`; `gains` are
    what more it takes from the places that are near: the same sentence, the one before, and so on.
    """

    def __init__(
        self, pairs: Pairs, scores: "Real", evidence: PairEvidence | None, likely: "Whole", worth: "Real"
    ) -> None:
        source = pairs.source[likely]
        spent = np.isin(source, pairs.source[scores == 1.0])
        again = np.full(len(likely), _ON)
        if evidence is not None:
            part = np.flatnonzero(evidence.used[likely] < _PART)
            again[part] = [_ON * exp(kept) for kept in evidence.kept[likely[part]].tolist()]
        again[spent] = _AWAY
        self.source: list[int] = source.tolist()
        self.worth: list[float] = worth.tolist()
        self.again: list[float] = (again - _AWAY).tolist()


class _Reached:
    """How likely each place is before each base sentence, from what came before; a book's fit into a few megabytes."""

    def __init__(self) -> None:
        self._places = array("q")
        self._chances = array("d")
        self._begins = [0]

    def add(self, chances: _Chances) -> None:
        """Keep those of the next base sentence."""
        self._places.extend(chances)
        self._chances.extend(chances.values())
        self._begins.append(len(self._places))

    def at(self, b: int) -> Iterator[tuple[int, float]]:
        """Those of base sentence `b`."""
        here = slice(self._begins[b], self._begins[b + 1])
        return zip(self._places[here], self._chances[here], strict=True)


def _go_forward(steps: _Steps, ends: Sequence[int], reached: _Reached, share: Share) -> tuple[list[float], _Chances]:
    """What each step takes of the likelihood of the places before it; and how likely each place is after the last."""
    taken = [0.0] * len(steps.source)
    chances: _Chances = {_NONE: 1.0}
    for b in share.over(range(len(ends) - 1), len(ends)):
        reached.add(chances)
        rows = range(ends[b], ends[b + 1])
        if not rows:
            continue
        before = chances.get
        anywhere = _AWAY * sum(chances.values()) + _FROM_NONE * before(_NONE, 0.0)
        now = dict(chances)
        for row in rows:
            s = steps.source[row]
            near = _NEAR_BY * (before(s - 2, 0.0) + before(s + 1, 0.0)) + _GOING_ON * before(s - 1, 0.0)
            taken[row] = steps.worth[row] * (anywhere + near + steps.again[row] * before(s, 0.0))
            now[s] = now.get(s, 0.0) + taken[row]
        chances = _likeliest(now)
    return taken, chances


def _likeliest(chances: _Chances) -> _Chances:
    """The chances that are worth following, of all that add up to one."""
    total = sum(chances.values())
    if len(chances) > _PLACES:
        chances = dict(sorted(chances.items(), key=lambda item: (-item[1], item[0]))[:_PLACES])
    return {place: value / total for place, value in chances.items() if value >= _FORGET * total}


def _go_back(
    steps: _Steps, ends: Sequence[int], reached: _Reached, taken: Sequence[float], last: _Chances, share: Share
) -> list[float]:
    """The likelihood of each step over all courses."""
    found = [0.0] * len(taken)
    after: _Chances = dict.fromkeys(last, 1.0)
    for b in share.over(range(len(ends) - 2, -1, -1), len(ends)):
        rows = [row for row in range(ends[b], ends[b + 1]) if steps.source[row] in after]
        if not rows:
            continue
        coming = [steps.worth[row] * after[steps.source[row]] for row in rows]
        anywhere = _AWAY * sum(coming)
        none, before = 0.0, {}
        for place, chance in reached.at(b):
            passed = after.get(place, 0.0)
            none += chance * passed
            before[place] = passed + anywhere
        if _NONE in before:
            before[_NONE] += _FROM_NONE * sum(coming)
        for row, gone in zip(rows, coming, strict=True):
            s = steps.source[row]
            found[row] = taken[row] * after[s]
            for place, more in ((s, steps.again[row]), (s - 1, _GOING_ON), (s - 2, _NEAR_BY), (s + 1, _NEAR_BY)):
                if place in before:
                    before[place] += gone * more
        total = none + sum([found[row] for row in rows])
        for row in rows:
            found[row] /= total
        most = max(before.values())
        after = {place: value / most for place, value in before.items()}
    return found
