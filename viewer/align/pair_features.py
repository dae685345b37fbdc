"""What tells whether one sentence was written from another: the features that links are scored by."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.align.candidates import Pair
from viewer.align.evidence import PairEvidence
from viewer.align.sentence_sets import PreparedSentence
from viewer.model import SILENT_SHARE, Share

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.float32]

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

# Pairs that stand around a pair where both texts go on alike.
_AROUND = ((-2, -2), (-2, -1), (-1, -2), (-1, 0), (0, -1), (0, 1), (1, 0), (1, 2), (2, 1), (2, 2))
_BEFORE = ((-1, 0), (-1, -1), (-1, -2))
_AFTER = ((1, 0), (1, 1), (1, 2))
_BESIDE_BASE = ((-1, 0), (1, 0))
_BESIDE_SOURCE = ((0, -1), (0, 1))
_LONGEST = 50


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
    base: Sequence[PreparedSentence],
    source: Sequence[PreparedSentence],
    evidence: Mapping[Pair, PairEvidence],
    share: Share = SILENT_SHARE,
) -> "Table":
    """One row of `FEATURES` for every pair in `evidence` (one or more), in its order.

    All pairs are looked at together, a column at a time: a book has hundreds of thousands.
    """
    import numpy as np  # noqa: PLC0415 - only where there is something to score

    from viewer.align import pair_columns as columns  # noqa: PLC0415 - loads numpy

    alone, fresh, placing = share.split(1, 2, 1)
    scores = np.fromiter(
        (score_alone(base[b], source[s], e) for (b, s), e in alone.over(evidence.items(), len(evidence))),
        dtype=np.float64,
        count=len(evidence),
    )
    pairs = columns.Pairs(evidence, len(evidence))
    by_base = columns.Rivals(pairs.base, pairs.source, scores)
    by_source = columns.Rivals(pairs.source, pairs.base, scores)
    parts = columns.Parts(base, source, pairs)
    words = parts.fresh_words(by_base, by_source, fresh)
    placing.tell(0.0)
    landmarks = columns.Landmarks(pairs, scores, len(base), len(source))
    placing.tell(0.5)
    return _table(
        len(evidence),
        (
            *(columns.column(evidence, name) for name in FEATURES[:8]),
            *parts.numbers(),
            *parts.sizes(),
            *(scores, by_base.rank, by_base.margin, by_source.rank, by_source.margin),
            *(pairs.beside(scores, -1, -1), pairs.beside(scores, 1, 1), pairs.best_beside(scores, _AROUND)),
            np.abs(pairs.base / len(base) - pairs.source / len(source)),
            *(landmarks.distance, landmarks.chosen),
            *words,
            *(by_base.warmth(len(base)), by_source.warmth(len(source)), by_base.best * by_source.best),
            *(min(len(base), _LONGEST), min(len(source), _LONGEST)),
        ),
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


def context_features(likely: Mapping[Pair, float], company: Company, base_length: int, source_length: int) -> "Table":
    """One row of `CONTEXT_FEATURES` for every pair of one source, from a first look (0..1) at all of them."""
    import numpy as np  # noqa: PLC0415 - only where there is something to score

    from viewer.align import pair_columns as columns  # noqa: PLC0415 - loads numpy

    values = np.fromiter(likely.values(), dtype=np.float64, count=len(likely))
    pairs = columns.Pairs(likely, len(likely))
    by_base = columns.Rivals(pairs.base, pairs.source, values)
    by_source = columns.Rivals(pairs.source, pairs.base, values)
    landmarks = columns.Landmarks(pairs, values, base_length, source_length)
    here = sum(likely.values())
    best = np.fromiter((company.best[b] for b, _ in likely), dtype=np.float64, count=len(likely))
    return _table(
        len(likely),
        (
            values,
            by_base.margin,
            by_source.margin,
            by_base.rank,
            by_source.rank,
            pairs.best_beside(values, _BEFORE),
            pairs.best_beside(values, _AFTER),
            pairs.best_beside(values, _BESIDE_BASE),
            pairs.best_beside(values, _BESIDE_SOURCE),
            by_base.sum - values,
            by_source.sum - values,
            landmarks.distance,
            landmarks.chosen,
            best,
            best - values,
            here / (company.most or 1.0),
            here / max(1, base_length),
        ),
    )


def _table(height: int, columns: "Sequence[NDArray[np.generic] | float]") -> "Table":
    """The columns side by side; one number stands for a column that has it everywhere."""
    import numpy as np  # noqa: PLC0415 - only where there is something to score

    table: Table = np.empty((height, len(columns)), dtype=np.float32)
    for place, values in enumerate(columns):
        table[:, place] = values
    return table
