"""What tells whether one sentence was written from another: the features that links are scored by."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from viewer.align.candidates import Pair
from viewer.align.evidence import PairEvidence
from viewer.align.sentence_sets import PreparedSentence
from viewer.model.order import longest_chain

# The names of the features, in the order of the columns; the learned scorer is trained and run on these.
FEATURES = (
    *("words", "kept", "used", "names", "order", "meaning", "letters", "identical"),
    *("numbers_shared", "numbers_lost", "numbers_new", "base_content", "source_content", "shorter", "length_ratio"),
    *("alone", "base_rank", "base_margin", "source_rank", "source_margin"),
    *("before", "after", "around", "apart", "off_chain", "on_chain"),
    *("fresh_kept", "fresh_used", "base_warmth", "source_warmth", "pair_warmth", "base_length", "source_length"),
)

# What a first look at all pairs adds to the features: the likelihood of the pair itself, of its rivals and neighbours,
# and of the best pair of the same base sentence in any source.
CONTEXT_FEATURES = (
    *("likely", "likely_base_margin", "likely_source_margin", "likely_base_rank", "likely_source_rank"),
    *("likely_before", "likely_after", "likely_beside_base", "likely_beside_source", "likely_row", "likely_column"),
    *("likely_off_chain", "likely_on_chain", "best_anywhere", "behind_best", "links_share", "links_here"),
)

# A pair this likely on its own words and meaning is a landmark for its neighbours.
_LANDMARK = 0.6
_AROUND = ((-2, -2), (-2, -1), (-1, -2), (-1, 0), (0, -1), (0, 1), (1, 0), (1, 2), (2, 1), (2, 2))


@dataclass(frozen=True, slots=True)
class _Rivals:
    """For every sentence of one side its candidates on the other.

    `ranked` lists them best first, as (score, position); `ranks` says at which place in that list a pair stands, and
    `sums` what all scores of a sentence come to.
    """

    ranked: dict[int, list[tuple[float, int]]]
    ranks: dict[Pair, int]
    sums: dict[int, float]

    def rank(self, sentence: int, other: int) -> int:
        """The place of `other` among the candidates of `sentence`, 0 for the best."""
        return self.ranks[sentence, other]

    def margin(self, sentence: int, other: int, score: float) -> float:
        """How far `score` is ahead of the best rival of `other` (below 0: behind)."""
        candidates = self.ranked[sentence]
        if candidates[0][1] != other:
            return score - candidates[0][0]
        return score - (candidates[1][0] if len(candidates) > 1 else 0.0)

    def best(self, sentence: int) -> tuple[float, int]:
        """The best candidate of `sentence`."""
        return self.ranked[sentence][0]

    def sum(self, sentence: int) -> float:
        """The scores of all candidates of `sentence` together."""
        return self.sums[sentence]

    def warmth(self, length: int) -> float:
        """The mean best score over all `length` sentences: how much the two articles have to do with each other."""
        return sum(candidates[0][0] for candidates in self.ranked.values()) / (length or 1)


def score_alone(base: PreparedSentence, source: PreparedSentence, evidence: PairEvidence) -> float:
    """A first score (0..1) from the pair alone: half shared rare words, half meaning where there is any."""
    if evidence.identical:
        return 1.0
    contained = 0.85 * max(evidence.kept, evidence.used) if min(base.content, source.content) > 3 else 0.0
    words = max(evidence.words, contained)
    if evidence.meaning is None:
        return words
    return 0.5 * words + 0.5 * max(0.0, evidence.meaning)


def pair_features(
    base: Sequence[PreparedSentence], source: Sequence[PreparedSentence], evidence: Mapping[Pair, PairEvidence]
) -> list[tuple[float, ...]]:
    """One row of `FEATURES` for every pair in `evidence`, in its order."""
    return list(each_pair(base, source, evidence))


def each_pair(
    base: Sequence[PreparedSentence], source: Sequence[PreparedSentence], evidence: Mapping[Pair, PairEvidence]
) -> Iterator[tuple[float, ...]]:
    """The rows of `pair_features` one by one: those of a long text would fill hundreds of megabytes."""
    alone = {(b, s): score_alone(base[b], source[s], e) for (b, s), e in evidence.items()}
    by_base, by_source = _rivals(alone, 0), _rivals(alone, 1)
    warmth = by_base.warmth(len(base)), by_source.warmth(len(source))
    landmarks = _landmarks(alone)
    expected = _Expected(landmarks, len(base), len(source))
    for (b, s), e in evidence.items():
        here, there, score = base[b], source[s], alone[b, s]
        yield (
            *_alone_features(here, there, e),
            score,
            float(by_base.rank(b, s)),
            by_base.margin(b, s, score),
            float(by_source.rank(s, b)),
            by_source.margin(s, b, score),
            alone.get((b - 1, s - 1), 0.0),
            alone.get((b + 1, s + 1), 0.0),
            max(alone.get((b + i, s + k), 0.0) for i, k in _AROUND),
            abs(b / len(base) - s / len(source)),
            expected.distance(b, s),
            float((b, s) in landmarks),
            _fresh(here, there, source[by_base.best(b)[1]]),
            _fresh(there, here, base[by_source.best(s)[1]]),
            *warmth,
            by_base.best(b)[0] * by_source.best(s)[0],
            float(min(len(base), 50)),
            float(min(len(source), 50)),
        )


@dataclass(frozen=True, slots=True)
class Company:
    """What the whole comparison says of its pairs: the best first look of every base sentence, in any source, and
    the sum of first looks in the source that has most."""

    best: Mapping[int, float]
    most: float


def company_of(looks: Sequence[Mapping[Pair, float]]) -> Company:
    """The company that the pairs of several sources keep; `looks` are their first likelihoods, a source each."""
    best: defaultdict[int, float] = defaultdict(float)
    for likely in looks:
        for (b, _), value in likely.items():
            best[b] = max(best[b], value)
    return Company(dict(best), max((sum(likely.values()) for likely in looks), default=0.0))


def context_features(
    likely: Mapping[Pair, float], company: Company, base_length: int, source_length: int
) -> list[tuple[float, ...]]:
    """One row of `CONTEXT_FEATURES` for every pair of one source, from a first look (0..1) at all of them."""
    return list(each_in_context(likely, company, base_length, source_length))


def each_in_context(
    likely: Mapping[Pair, float], company: Company, base_length: int, source_length: int
) -> Iterator[tuple[float, ...]]:
    """The rows of `context_features` one by one."""
    by_base, by_source = _rivals(likely, 0), _rivals(likely, 1)
    landmarks = _landmarks(likely)
    expected = _Expected(landmarks, base_length, source_length)
    here = sum(likely.values())
    for (b, s), value in likely.items():
        yield (
            value,
            by_base.margin(b, s, value),
            by_source.margin(s, b, value),
            float(by_base.rank(b, s)),
            float(by_source.rank(s, b)),
            max(likely.get((b - 1, s - k), 0.0) for k in (0, 1, 2)),
            max(likely.get((b + 1, s + k), 0.0) for k in (0, 1, 2)),
            max(likely.get((b - 1, s), 0.0), likely.get((b + 1, s), 0.0)),
            max(likely.get((b, s - 1), 0.0), likely.get((b, s + 1), 0.0)),
            by_base.sum(b) - value,
            by_source.sum(s) - value,
            expected.distance(b, s),
            float((b, s) in landmarks),
            company.best[b],
            company.best[b] - value,
            here / (company.most or 1.0),
            here / max(1, base_length),
        )


def _alone_features(base: PreparedSentence, source: PreparedSentence, evidence: PairEvidence) -> tuple[float, ...]:
    return (
        evidence.words,
        evidence.kept,
        evidence.used,
        evidence.names,
        evidence.order,
        -1.0 if evidence.meaning is None else evidence.meaning,
        evidence.letters,
        float(evidence.identical),
        float(len(base.numbers & source.numbers)),
        float(len(source.numbers - base.numbers)),
        float(len(base.numbers - source.numbers)),
        float(base.content),
        float(source.content),
        float(min(base.content, source.content)),
        (len(base.norms) + 1) / (len(source.norms) + 1),
    )


def _rivals(alone: Mapping[Pair, float], side: int) -> _Rivals:
    ranked: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for pair, score in alone.items():
        ranked[pair[side]].append((score, pair[1 - side]))
    for candidates in ranked.values():
        candidates.sort(key=lambda c: (-c[0], c[1]))
    ranks = {(sentence, other): k for sentence, found in ranked.items() for k, (_, other) in enumerate(found)}
    sums = {sentence: sum(score for score, _ in found) for sentence, found in ranked.items()}
    return _Rivals(dict(ranked), ranks, sums)


def _landmarks(alone: Mapping[Pair, float]) -> frozenset[Pair]:
    """The likely pairs along the heaviest chain that keeps the order."""
    likely = [pair for pair, score in alone.items() if score >= _LANDMARK]
    chain = longest_chain(likely, [alone[pair] for pair in likely])
    return frozenset(likely[k] for k in chain)


class _Expected:
    """Where in the source a base sentence would stand if nothing had moved, by the landmarks around it."""

    def __init__(self, landmarks: frozenset[Pair], base_length: int, source_length: int) -> None:
        ends = {-1: -1.0, base_length: float(source_length)}
        places = ends | {b: float(s) for b, s in landmarks}
        self._known = sorted(places.items())
        self._scale = max(1, source_length)
        self._places: list[float] = []
        for (b, s), (next_b, next_s) in zip(self._known, self._known[1:], strict=False):
            self._places += [s + (next_s - s) * (k / (next_b - b)) for k in range(next_b - b)]

    def distance(self, b: int, s: int) -> float:
        """How many sentences `s` stands from where it would be expected, at most 20."""
        return min(20.0, abs(self._places[b + 1] - s))


def _fresh(wanting: PreparedSentence, offering: PreparedSentence, best: PreparedSentence) -> float:
    """The share of `wanting`'s weight that `offering` explains and its best partner `best` does not."""
    if offering is best:
        return 1.0
    weights = wanting.weights
    fresh = sum(w for stem, w in weights.items() if stem in offering.weights and stem not in best.weights)
    return fresh / (wanting.total or 1.0)
