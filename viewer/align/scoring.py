"""Evidence -> scores: how likely it is that one sentence was written from another."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from viewer.align.evidence import PairEvidence
from viewer.align.headings import doubt_headings
from viewer.align.pair_features import company_of, context_features, pair_features
from viewer.align.pairs import Neighbours
from viewer.align.sentence_columns import SentenceColumns
from viewer.model import SILENT_SHARE, Share
from viewer.trees import trees

if TYPE_CHECKING:
    from viewer.align.pair_features import Table
    from viewer.align.rows import Real, Whole

# What the features, the first and the second look take of the time.
_WEIGHTS = (3, 2, 2)
# So many pairs are looked at again at once.
_AT_ONCE = 1 << 14

Measured = tuple[SentenceColumns, PairEvidence]


def score_sources(
    base: SentenceColumns,
    sources: Sequence[Measured],
    known: "Sequence[Real]" = (),
    share: Share = SILENT_SHARE,
) -> "list[Real]":
    """For each source (its sentences, the evidence of its pairs) the score of every pair, in the evidence's order.

    A score is the likelihood (0..1) that the pair is a link, learnt from human links (see resources/learned/README.md)
    and calibrated: of the pairs that score 0.5, half are. A first look judges each pair by itself and its rivals; a
    second sees what the first thinks of its neighbours and of the other sources, so that the order in which sources
    are given does not matter. Identical sentences score 1, and those that share nothing 0, however well they fit
    between their neighbours; headings are doubted (see `headings`). Where `known` scores are given, a column for each
    source, they are company for the others and stay as they are; NaN stands for those that are not known.
    """
    kind = "links" if any(not np.isnan(evidence.meaning).all() for _, evidence in sources) else "links-lexical"
    sizes = [len(evidence) for _, evidence in sources]
    of_features, of_first, of_second = share.split(*_WEIGHTS)
    beside = [Neighbours(evidence.pairs) for _, evidence in sources]
    tables = [
        pair_features(base, sentences, evidence, neighbours, part)
        for (sentences, evidence), neighbours, part in zip(sources, beside, of_features.split(*sizes), strict=True)
    ]
    fixed = known or [np.full(size, np.nan) for size in sizes]
    looks = []
    for table, kept, part in zip(tables, fixed, of_first.split(*sizes), strict=True):
        likely = trees(f"{kind}-alone").judge(table, part).round(5).astype(np.float64)
        looks.append(np.where(np.isnan(kept), likely, kept))
    company = company_of(
        [(evidence.pairs, look) for (_, evidence), look in zip(sources, looks, strict=True)], len(base)
    )
    scores: list[Real] = []
    for (sentences, evidence), neighbours, table, look, kept, part in zip(
        sources, beside, tables, looks, fixed, of_second.split(*sizes), strict=True
    ):
        part.tell(0.0)
        context = context_features(evidence.pairs, look, company, (len(base), len(sentences)), neighbours)
        judged = np.where(evidence.identical, 1.0, 0.0)
        # What is known beforehand is not judged.
        open_ones = np.flatnonzero(np.isnan(kept) & ~evidence.identical & ~evidence.shares_nothing)
        judged[open_ones] = _look_again(kind, table, context, open_ones, part).astype(np.float64).round(4)
        doubted = doubt_headings(base, sentences, evidence.pairs, judged)
        scores.append(np.where(np.isnan(kept), doubted, kept))
    return scores


def _look_again(kind: str, table: "Table", context: "Table", rows: "Whole", share: Share) -> "Table":
    """What the ensemble makes of some rows of both tables side by side, laid out a portion at a time to save room."""
    likely = np.zeros(len(rows), dtype=np.float32)
    starts = range(0, len(rows), _AT_ONCE)
    for start in share.over(starts, len(starts)):
        portion = rows[start : start + _AT_ONCE]
        likely[start : start + _AT_ONCE] = trees(kind).judge(np.concatenate([table[portion], context[portion]], axis=1))
    return likely
