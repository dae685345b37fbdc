"""What tells whether one sentence was written from another: the features that links are scored by."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from viewer.align.evidence import PairEvidence
from viewer.align.pair_columns import Landmarks, Parts, Rivals
from viewer.align.pairs import Neighbours, Pairs
from viewer.align.sentence_columns import SentenceColumns
from viewer.model import SILENT_SHARE, Share

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from viewer.align.rows import Real

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


# A sentence of no more words of content stands in another by chance.
_FEW = 3


def score_alone(base: SentenceColumns, source: SentenceColumns, evidence: PairEvidence) -> "Real":
    """A first score (0..1) of every pair from itself alone: half shared rare words, half meaning where there is any."""
    pairs = evidence.pairs
    enough = np.minimum(base.content[pairs.base], source.content[pairs.source]) > _FEW
    contained = np.where(enough, 0.85 * np.maximum(evidence.kept, evidence.used), 0.0)
    words = np.maximum(evidence.words, contained)
    with_meaning = 0.5 * words + 0.5 * np.maximum(0.0, evidence.meaning)
    scores = np.where(np.isnan(evidence.meaning), words, with_meaning)
    return np.where(evidence.identical, 1.0, scores)


def pair_features(
    base: SentenceColumns,
    source: SentenceColumns,
    evidence: PairEvidence,
    neighbours: Neighbours | None = None,
    share: Share = SILENT_SHARE,
) -> "Table":
    """One row of `FEATURES` for every pair in `evidence`, in its order; `neighbours` are those of the pairs.

    All pairs are looked at together, a column at a time: a book has hundreds of thousands.
    """
    pairs = evidence.pairs
    neighbours = neighbours or Neighbours(pairs)
    scores = score_alone(base, source, evidence)
    by_base = Rivals(pairs.base, scores)
    by_source = Rivals(pairs.source, scores)
    parts = Parts(base, source, pairs)
    words = parts.fresh_words(by_base, by_source, share)
    landmarks = Landmarks(pairs, scores, len(base), len(source))
    share.tell(1.0)
    return _table(
        len(evidence),
        (
            *(evidence.words, evidence.kept, evidence.used, evidence.names, evidence.order),
            *(np.nan_to_num(evidence.meaning, nan=-1.0), evidence.letters, evidence.identical),
            *parts.numbers(),
            *parts.sizes(),
            *(scores, by_base.rank, by_base.margin, by_source.rank, by_source.margin),
            *(neighbours.beside(scores, -1, -1), neighbours.beside(scores, 1, 1)),
            neighbours.best_beside(scores, _AROUND),
            np.abs(pairs.base / len(base) - pairs.source / len(source)),
            *(landmarks.distance, landmarks.chosen),
            *words,
            *(by_base.warmth(len(base)), by_source.warmth(len(source)), by_base.best * by_source.best),
            *(min(len(base), _LONGEST), min(len(source), _LONGEST)),
        ),
    )


@dataclass(frozen=True, slots=True, eq=False)
class Company:
    """What the whole comparison says of its pairs: the best first look of every base sentence (n,), in any source, and
    the sum of first looks in the source that has most."""

    best: "Real"
    most: float


def company_of(looks: "Sequence[tuple[Pairs, Real]]", base_length: int) -> Company:
    """The company that the pairs of several sources keep; `looks` are their first likelihoods, a source each."""
    best = np.zeros(base_length)
    for pairs, likely in looks:
        np.maximum.at(best, pairs.base, likely)
    return Company(best, max((added_up(likely) for _, likely in looks), default=0.0))


def context_features(
    pairs: Pairs,
    likely: "Real",
    company: Company,
    lengths: tuple[int, int],
    neighbours: Neighbours | None = None,
) -> "Table":
    """One row of `CONTEXT_FEATURES` for every pair of one source, from a first look (0..1) at all of them.

    `lengths` are the numbers of sentences of the base and of the source; `neighbours` are those of the pairs.
    """
    neighbours = neighbours or Neighbours(pairs)
    by_base = Rivals(pairs.base, likely)
    by_source = Rivals(pairs.source, likely)
    landmarks = Landmarks(pairs, likely, *lengths)
    here = added_up(likely)
    best = company.best[pairs.base]
    return _table(
        len(likely),
        (
            likely,
            by_base.margin,
            by_source.margin,
            by_base.rank,
            by_source.rank,
            neighbours.best_beside(likely, _BEFORE),
            neighbours.best_beside(likely, _AFTER),
            neighbours.best_beside(likely, _BESIDE_BASE),
            neighbours.best_beside(likely, _BESIDE_SOURCE),
            by_base.sum - likely,
            by_source.sum - likely,
            landmarks.distance,
            landmarks.chosen,
            best,
            best - likely,
            here / (company.most or 1.0),
            here / max(1, lengths[0]),
        ),
    )


def added_up(values: "Real") -> float:
    """Their sum, added up one after the other: by halves it would not be the same to the last digit."""
    return float(np.cumsum(values)[-1]) if len(values) else 0.0


def _table(height: int, columns: "Sequence[NDArray[np.generic] | float]") -> "Table":
    """The columns side by side; one number stands for a column that has it everywhere."""
    table: Table = np.empty((height, len(columns)), dtype=np.float32)
    for place, values in enumerate(columns):
        table[:, place] = values
    return table
