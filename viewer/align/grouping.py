"""Scored pairs -> groups: which pairs become links, and which of them are splits and merges."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from viewer.align.candidates import Pair
from viewer.align.scoring import best_by_base
from viewer.align.sentence_sets import PreparedSentence

# A further sentence joins a link when it explains at least this share of the words that were left unexplained …
_EXPLAINS = 0.3
# … and is itself likely enough, as a share of the threshold.
_JOINS = 0.7
# Sentences this far apart may still be parts of one.
_REACH = 2


@dataclass(frozen=True, slots=True)
class Group:
    """Positions of base and source sentences that belong together, ascending; `best` is the strongest pair of them."""

    base: tuple[int, ...]
    source: tuple[int, ...]
    score: float
    best: Pair


def group_pairs(
    base: Sequence[PreparedSentence],
    source: Sequence[PreparedSentence],
    scores: Mapping[Pair, float],
    threshold: float,
) -> tuple[Group, ...]:
    """The links among the scored pairs, in base order; a base sentence stands in at most one of them.

    Each base sentence takes its best source sentence from `threshold` on. Two neighbouring base sentences that took
    the same source sentence and share it between them are a split; a base sentence whose words are completed by a
    neighbour of its source sentence is a merge.
    """
    chosen = {b: ranked[0] for b, ranked in best_by_base(scores).items() if ranked[0][0] >= threshold}
    groups: list[Group] = []
    for b, (score, s) in sorted(chosen.items()):
        if groups and _is_split(base, source, groups[-1], b, s):
            last = groups[-1]
            best = last.best if last.score >= score else (b, s)
            groups[-1] = Group((*last.base, b), last.source, max(last.score, score), best)
        else:
            groups.append(Group((b,), (s,), score, (b, s)))
    taken = {s for group in groups for s in group.source}
    return tuple(_merge(base, source, scores, group, taken, threshold) for group in groups)


def _is_split(
    base: Sequence[PreparedSentence], source: Sequence[PreparedSentence], last: Group, b: int, s: int
) -> bool:
    """Whether base sentence `b` continues what `last` began with the same source sentence."""
    if last.source != (s,) or b - last.base[-1] > _REACH:
        return False
    before = set().union(*(base[k].weights.keys() for k in last.base)) & source[s].weights.keys()
    now = base[b].weights.keys() & source[s].weights.keys()
    weights = source[s].weights
    fresh = sum(weights[stem] for stem in now - before)
    return fresh >= _EXPLAINS * sum(weights[stem] for stem in now) and fresh > 0


def _merge(
    base: Sequence[PreparedSentence],
    source: Sequence[PreparedSentence],
    scores: Mapping[Pair, float],
    group: Group,
    taken: set[int],
    threshold: float,
) -> Group:
    if len(group.base) > 1:
        return group
    (b,) = group.base
    sentences = list(group.source)
    score = group.score
    for s in (group.source[0] + 1, group.source[0] - 1, group.source[0] + 2, group.source[0] - 2):
        adjacent = any(abs(s - other) == 1 for other in sentences)
        if adjacent and s not in taken and scores.get((b, s), 0.0) >= _JOINS * threshold:
            weights = base[b].weights
            known = set().union(*(source[k].weights.keys() for k in sentences))
            unexplained = {stem for stem in weights if stem not in known}
            fresh = sum(weights[stem] for stem in unexplained & source[s].weights.keys())
            if fresh >= _EXPLAINS * sum(weights[stem] for stem in unexplained) and fresh > 0:
                sentences.append(s)
                taken.add(s)
    return Group(group.base, tuple(sorted(sentences)), score, group.best)
