"""Scores -> chances: what each pair is worth once the course of the whole text is taken into account."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from viewer.align.candidates import Pair
from viewer.align.evidence import PairEvidence
from viewer.align.sentence_sets import PreparedSentence
from viewer.model import SILENT_SHARE, Share

# Pairs below this say nothing of the course.
_LEAST = 0.02
# A score is never taken for quite certain, so that no sentence alone overrules all others.
_CERTAIN = 0.9999
# How much of a sentence's own odds counts beside the course: neighbours were seen by the scores already.
_OWN = 0.9
# What going on in the source does to the odds: with the same or the next sentence, near it, or anywhere else. Nothing
# is left to go on with in a sentence that was taken word for word.
_ON, _NEAR, _AWAY = exp(0.5), exp(0.1), exp(-0.3)
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

# How likely it is, sentence for sentence, that the last source sentence used was this one; None before the first.
_Place = int | None
_Chances = dict[_Place, float]
_Odds = Sequence[tuple[int, float]]


def chances_along(
    scores: Mapping[Pair, float],
    base_length: int,
    evidence: Mapping[Pair, PairEvidence] | None = None,
    unheard: float = _USUALLY_UNHEARD,
    share: Share = SILENT_SHARE,
) -> dict[Pair, float]:
    """The likelihood (0..1) of each pair, given the scores of all; pairs of next to no score are left out.

    A writer who took one sentence from a source often goes on with the same one or with the next, and rarely leaps. So
    the base is read as a chain whose hidden state is the source sentence last used, in which a sentence that was made
    of nothing keeps the state; forward and backward sums (Rabiner 1989) give every pair its likelihood over all
    courses. The chances of one base sentence add up to the likelihood that it has a source at all; for a base of one
    sentence that is one less the likelihood that none of its pairs is a link, made less likely by what is `unheard`
    (see `unheard_share`). The weights were chosen on cross-validated scores (see resources/learned/README.md).
    """
    odds = _odds(scores)
    if base_length == 1:
        odds = {
            b: [(s, worth * exp(_DOUBT * (_USUALLY_UNHEARD - unheard))) for s, worth in likely]
            for b, likely in odds.items()
        }
    steps = _Steps.of(scores, evidence or {})
    forth, back = share.split(1, 1)
    forward = _forward(odds, steps, base_length, forth)
    chances: dict[Pair, float] = {}
    after: _Chances = dict.fromkeys(forward[-1], 1.0)
    for b in back.over(range(base_length - 1, -1, -1), base_length):
        here = [(s, worth, steps.factors(b, s), after[s]) for s, worth in odds.get(b, ()) if s in after]
        linked: defaultdict[int, float] = defaultdict(float)
        before: _Chances = {}
        none = 0.0
        for place, reached in forward[b].items():
            passed = after.get(place, 0.0)
            none += reached * passed
            for s, worth, factors, coming in here:
                gone = worth * factors.get(place, _AWAY) * coming
                linked[s] += reached * gone
                passed += gone
            before[place] = passed
        total = none + sum(linked.values())
        chances.update(((b, s), value / total) for s, value in linked.items())
        most = max(before.values())
        after = {place: value / most for place, value in before.items()}
    return chances


def unheard_share(base: Sequence[PreparedSentence], source: Sequence[PreparedSentence]) -> float:
    """The share (0..1) of the only base sentence that stands nowhere in the source; of several, what is usual."""
    if len(base) != 1:
        return _USUALLY_UNHEARD
    (alone,) = base
    unheard = [weight for stem, weight in alone.weights.items() if not any(stem in told.weights for told in source)]
    return sum(unheard) / (alone.total or 1.0)


@dataclass(frozen=True, slots=True)
class _Steps:
    """What a step from the last source sentence to the next does to the odds.

    `spent` are the source sentences that were taken word for word, `parts` the pairs that may be parts of a longer
    sentence, with the odds of that.
    """

    spent: frozenset[int]
    parts: Mapping[Pair, float]

    @classmethod
    def of(cls, scores: Mapping[Pair, float], evidence: Mapping[Pair, PairEvidence]) -> "_Steps":
        return cls(
            spent=frozenset(s for (_, s), score in scores.items() if score == 1.0),
            parts={
                pair: exp(evidence[pair].kept)
                for pair, score in scores.items()
                if score >= _LEAST and pair in evidence and evidence[pair].used < _PART
            },
        )

    def factors(self, b: int, s: int) -> Mapping[_Place, float]:
        """The factors for base sentence `b` coming from `s`, by the place the last one came from; elsewhere `_AWAY`."""
        again = _AWAY if s in self.spent else _ON * self.parts.get((b, s), 1.0)
        return {None: 1.0, s: again, s - 1: _ON, s - 2: _NEAR, s + 1: _NEAR}


def _odds(scores: Mapping[Pair, float]) -> dict[int, _Odds]:
    """For every base sentence with a likely source: its candidates, each with its share of the odds of having one."""
    likely: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for (b, s), score in scores.items():
        if score >= _LEAST:
            likely[b].append((s, min(score, _CERTAIN)))
    odds: dict[int, _Odds] = {}
    for b, candidates in likely.items():
        none, total = 1.0, 0.0
        for _, score in candidates:
            none *= 1.0 - score
            total += score / (1.0 - score)
        none = max(none, 1.0 - _CERTAIN)
        own = ((1.0 - none) / none) ** _OWN
        odds[b] = [(s, own * score / (1.0 - score) / total) for s, score in candidates]
    return odds


def _forward(odds: Mapping[int, _Odds], steps: _Steps, base_length: int, share: Share) -> list[_Chances]:
    """Before each base sentence, and after the last, how likely each place is, from what came before."""
    reached: list[_Chances] = [{None: 1.0}]
    for b in share.over(range(base_length), base_length):
        now: defaultdict[_Place, float] = defaultdict(float, reached[-1])
        before = reached[-1].items()
        for s, worth in odds.get(b, ()):
            factors = steps.factors(b, s)
            now[s] += sum([chance * worth * factors.get(place, _AWAY) for place, chance in before])
        total = sum(now.values())
        kept = sorted(now.items(), key=lambda item: (-item[1], -1 if item[0] is None else item[0]))[:_PLACES]
        reached.append({place: value / total for place, value in kept if value >= _FORGET * total})
    return reached
