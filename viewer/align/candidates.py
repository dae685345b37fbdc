"""Which source sentences are worth comparing with which base sentences."""

from typing import TYPE_CHECKING

import numpy as np

from viewer.align.identical import find_identical
from viewer.align.pairs import Pairs
from viewer.align.postings import most_shared
from viewer.align.rows import Rows
from viewer.align.sentence_columns import SentenceColumns
from viewer.model import SILENT_SHARE, Share

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from viewer.align.rows import Real, Whole

    Vectors = NDArray[np.float32]
    Positions = tuple[Whole, Whole]

# So many candidates are kept for each sentence, in both directions.
_BEST = 8
# In texts of more sentences together, those that both have word for word are settled: no other partners are looked for.
_LONG = 600
# Runs of letters are looked up in texts of up to so many sentences together; in longer ones words must do.
_SHORT = 4000
# Meanings are compared block by block, so that long texts stay within memory.
_BLOCK = 512


def find_candidates(
    base: SentenceColumns,
    source: SentenceColumns,
    base_vectors: "Vectors | None",
    source_vectors: "Vectors | None",
    share: Share = SILENT_SHARE,
) -> Pairs:
    """Pairs (position in `base`, position in `source`) that share words or meaning.

    Every sentence keeps its best few partners by shared rare words (from an inverted index, never all pairs) and by
    meaning where vectors are given, else by shared runs of letters, in both directions. In long texts a sentence that
    the other has word for word keeps that partner alone, and is met by others only where it is theirs to choose.
    """
    found = [find_identical(base, source, _BEST)]
    here, there, everything = _looking(base, source, found[0])
    of_stems, of_rest = share.split(3, 4)
    found += _both_ways(base.stems, source.stems, (here, there, everything), of_stems)
    if base_vectors is not None and source_vectors is not None:
        if len(base) and len(source):
            found += [
                _by_meaning(base_vectors, source_vectors, here, everything),
                _by_meaning(source_vectors, base_vectors, there, here)[::-1],
            ]
    elif len(base) + len(source) <= _SHORT:
        found += _both_ways(*_rare_runs(base.runs, source.runs), (here, there, everything), of_rest)
    pairs = Pairs.together(found)
    with_words = (base.lengths[pairs.base] > 0) & (source.lengths[pairs.source] > 0)
    return pairs.chosen(np.flatnonzero(with_words))


def _looking(base: SentenceColumns, source: SentenceColumns, settled: "Positions") -> "tuple[Whole, Whole, Whole]":
    """The positions of the sentences that still look for partners, on either side, and of all that may be found."""
    here, there = np.arange(len(base)), np.arange(len(source))
    if len(base) + len(source) <= _LONG:
        return here, there, there
    open_here, open_there = np.ones(len(base), np.bool_), np.ones(len(source), np.bool_)
    open_here[settled[0]], open_there[settled[1]] = False, False
    return here[open_here], there[open_there], there


def _both_ways(ours: Rows, theirs: Rows, looking: "tuple[Whole, Whole, Whole]", share: Share) -> "list[Positions]":
    """The best partners of those of our and of their sentences that look for some (see `_looking`)."""
    here, there, everything = looking
    forth, back = share.split(2, 1)
    open_ones = ours.chosen(here)
    rows, places = most_shared(open_ones, theirs.chosen(everything), _BEST, forth)
    places_back, rows_back = most_shared(theirs.chosen(there), open_ones, _BEST, back)
    return [(here[rows], everything[places]), (here[rows_back], there[places_back])]


def _rare_runs(ours: Rows, theirs: Rows) -> tuple[Rows, Rows]:
    """Runs of letters that weigh more the rarer they are: for compounds, and languages without a stemmer."""
    counts = np.bincount(np.concatenate([ours.keys, theirs.keys]))
    weights: Real = 1.0 / np.maximum(1, counts)
    return Rows(ours.keys, ours.ends, weights[ours.keys]), Rows(theirs.keys, theirs.ends, weights[theirs.keys])


def _by_meaning(wanting: "Vectors", offering: "Vectors", who: "Whole", whom: "Whole") -> "Positions":
    """Pairs of the sentences at the positions `who` and `whom` that are closest in meaning."""
    rows, places = closest_in_meaning(wanting[who], offering[whom])
    return who[rows], whom[places]


def closest_in_meaning(ours: "Vectors", theirs: "Vectors", share: Share = SILENT_SHARE) -> "Positions":
    """Pairs (rows of `ours`, rows of `theirs`) of the unit vectors that are closest, a few for each row of `ours`."""
    starts = range(0, len(ours), _BLOCK)
    best = min(_BEST, len(theirs))
    if not best or not len(ours):
        return np.arange(0), np.arange(0)
    places = [
        np.argpartition(-(ours[start : start + _BLOCK] @ theirs.T), best - 1, axis=1)[:, :best].ravel()
        for start in share.over(starts, len(starts))
    ]
    return np.repeat(np.arange(len(ours)), best), np.concatenate(places)
