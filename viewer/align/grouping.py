"""Scored pairs -> groups: which pairs become links, and which of them are splits and merges."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from viewer.align.candidates import Pair
from viewer.align.sentence_sets import PreparedSentence
from viewer.model import SILENT_SHARE, Share

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
    scores: Mapping[Pair, float],
    chances: Mapping[Pair, float],
    threshold: float,
    share: Share = SILENT_SHARE,
) -> tuple[Group, ...]:
    """The links among the scored pairs, in base order; a base sentence stands in at most one of them.

    A base sentence that has a source at all with a likelihood of at least `threshold` (the sum of its `chances`, see
    `course`) is linked with the source sentence of the best chance, and with every other whose score is high enough by
    itself: several are a merge. Base sentences near each other that were linked with one and the same source sentence,
    and take different words of it, are a split. Where they take the same words, the source sentence was used twice and
    the links stay apart.
    """
    candidates: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for (b, s), chance in chances.items():
        candidates[b].append((chance, s))
    groups: list[Group] = []
    for b in share.over(sorted(candidates), len(candidates)):
        ranked = sorted(candidates[b], key=lambda candidate: (-candidate[0], candidate[1]))
        first = ranked[0][1]
        identical = base[b].norms == source[first].norms
        any_source = 1.0 if identical else round(min(1.0, sum(chance for chance, _ in ranked)), 4)
        if any_source < threshold:
            continue
        first = _where_it_stands(base, source, scores, b, ranked)
        also = [
            s
            for _, s in ranked[:_MOST]
            if scores[b, s] >= _JOINS * threshold and s != first and _adds(base[b], source[s], source[first])
        ]
        group = Group((b,), tuple(sorted((first, *also))), any_source, (b, first))
        if groups and _is_split(base, source, groups[-1], group):
            groups[-1] = _joined(groups[-1], group)
        else:
            groups.append(group)
    return tuple(groups)


def _adds(base: PreparedSentence, more: PreparedSentence, first: PreparedSentence) -> bool:
    """Whether `more` explains words of `base` that `first` does not: else it only says the same once more."""
    weights = base.weights
    fresh = sum(weight for stem, weight in weights.items() if stem in more.weights and stem not in first.weights)
    return fresh >= _ADDS * base.total


def _where_it_stands(
    base: Sequence[PreparedSentence],
    source: Sequence[PreparedSentence],
    scores: Mapping[Pair, float],
    b: int,
    ranked: Sequence[tuple[float, int]],
) -> int:
    """The likeliest source sentence; of several with the same words, the one whose neighbours fit, then the nearest."""
    best = source[ranked[0][1]].norms

    def fit(s: int) -> tuple[float, float, int]:
        neighbours = scores.get((b - 1, s - 1), 0.0) + scores.get((b + 1, s + 1), 0.0)
        return -neighbours, abs(b / len(base) - s / len(source)), s

    return min((s for _, s in ranked if source[s].norms == best), key=fit)


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
