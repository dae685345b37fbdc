"""Evidence -> score: how likely it is that one sentence was written from the other."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from viewer.align.candidates import Pair
from viewer.align.evidence import PairEvidence
from viewer.align.sentence_sets import PreparedSentence


def score_pairs(
    base: Sequence[PreparedSentence], source: Sequence[PreparedSentence], evidence: Mapping[Pair, PairEvidence]
) -> dict[Pair, float]:
    """The score (0..1) of every pair in `evidence`, in the same order."""
    alone = {pair: _score_alone(base[pair[0]], source[pair[1]], e) for pair, e in evidence.items()}
    return {pair: round(_in_context(pair, score, alone), 4) for pair, score in alone.items()}


def _score_alone(base: PreparedSentence, source: PreparedSentence, evidence: PairEvidence) -> float:
    if evidence.identical:
        return 1.0
    words = max(
        evidence.words, 0.85 * max(evidence.kept, evidence.used) if min(base.content, source.content) > 3 else 0
    )
    if evidence.meaning is None:
        return words
    return 0.5 * words + 0.5 * max(0.0, evidence.meaning)


def _in_context(pair: Pair, score: float, alone: Mapping[Pair, float]) -> float:
    """A weak pair between two strong neighbours is likelier than the same pair alone."""
    b, s = pair
    before = max((alone.get((b - 1, s - k), 0.0) for k in (0, 1, 2)), default=0.0)
    after = max((alone.get((b + 1, s + k), 0.0) for k in (0, 1, 2)), default=0.0)
    support = (before + after) / 2
    return score if score >= 1.0 else min(0.99, score + 0.1 * max(0.0, support - 0.3))


def best_by_base(scores: Mapping[Pair, float]) -> dict[int, list[tuple[float, int]]]:
    """For every base sentence its candidates as (score, source sentence), best first."""
    ranked: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for (b, s), score in scores.items():
        ranked[b].append((score, s))
    for candidates in ranked.values():
        candidates.sort(key=lambda c: (-c[0], c[1]))
    return ranked
