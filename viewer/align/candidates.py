"""Which source sentences are worth comparing with which base sentences."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from viewer.align.sentence_sets import PreparedSentence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# So many candidates are kept for each sentence, in both directions.
_BEST = 8
# Runs of letters are looked up in texts of up to so many sentences together; in longer ones words must do.
_SHORT = 4000
# Meanings are compared block by block, so that long texts stay within memory.
_BLOCK = 512

Pair = tuple[int, int]


def find_candidates(
    base: Sequence[PreparedSentence],
    source: Sequence[PreparedSentence],
    base_vectors: "NDArray[np.float32] | None",
    source_vectors: "NDArray[np.float32] | None",
) -> list[Pair]:
    """Pairs (position in `base`, position in `source`) that share words or meaning, in order.

    Every sentence keeps its best few partners by shared rare words (from an inverted index, never all pairs) and by
    meaning where vectors are given, else by shared runs of letters, in both directions.
    """
    pairs: set[Pair] = set(_by_stems(base, source))
    pairs.update((b, s) for s, b in _by_stems(source, base))
    if base_vectors is not None and source_vectors is not None and len(base) and len(source):
        pairs.update(_by_meaning(base_vectors, source_vectors))
        pairs.update((b, s) for s, b in _by_meaning(source_vectors, base_vectors))
    elif len(base) + len(source) <= _SHORT:
        pairs.update(_by_runs(base, source))
        pairs.update((b, s) for s, b in _by_runs(source, base))
    return sorted(pair for pair in pairs if base[pair[0]].norms and source[pair[1]].norms)


def _by_stems(wanting: Sequence[PreparedSentence], offering: Sequence[PreparedSentence]) -> Iterator[Pair]:
    from viewer.align.postings import most_shared  # noqa: PLC0415 - loads numpy

    sizes = [sentence.total or 1.0 for sentence in offering]
    return most_shared([s.weights for s in wanting], [s.weights for s in offering], sizes, _BEST)


def _by_runs(wanting: Sequence[PreparedSentence], offering: Sequence[PreparedSentence]) -> Iterator[Pair]:
    """Candidates that share runs of letters, rare ones above all: compounds, and languages without a stemmer."""
    from viewer.align.postings import most_shared  # noqa: PLC0415 - loads numpy

    counts = Counter(run for sentence in (*wanting, *offering) for run in sentence.runs)
    ours, theirs = (
        [{run: 1.0 / counts[run] for run in sentence.runs} for sentence in side] for side in (wanting, offering)
    )
    return most_shared(ours, theirs, [sum(weights.values()) or 1.0 for weights in theirs], _BEST)


def _by_meaning(wanting: "NDArray[np.float32]", offering: "NDArray[np.float32]") -> Iterator[Pair]:
    import numpy as np  # noqa: PLC0415 - only where meaning is compared

    best = min(_BEST, len(offering))
    for start in range(0, len(wanting), _BLOCK):
        closeness = wanting[start : start + _BLOCK] @ offering.T
        places = np.argpartition(-closeness, best - 1, axis=1)[:, :best]
        for row, found in enumerate(places.tolist()):
            yield from ((start + row, place) for place in found)
