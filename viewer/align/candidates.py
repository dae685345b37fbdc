"""Which source sentences are worth comparing with which base sentences."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.align.identical import find_identical
from viewer.align.sentence_sets import PreparedSentence
from viewer.model import SILENT_SHARE, Share

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# So many candidates are kept for each sentence, in both directions.
_BEST = 8
# In texts of more sentences together, those that both have word for word are settled: no other partners are looked for.
_LONG = 600
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
    share: Share = SILENT_SHARE,
) -> list[Pair]:
    """Pairs (position in `base`, position in `source`) that share words or meaning, in order.

    Every sentence keeps its best few partners by shared rare words (from an inverted index, never all pairs) and by
    meaning where vectors are given, else by shared runs of letters, in both directions. In long texts a sentence that
    the other has word for word keeps that partner alone, and is met by others only where it is theirs to choose.
    """
    pairs: set[Pair] = set(find_identical(base, source, _BEST))
    looking = _looking(base, source, pairs)
    stems, stems_back, rest, rest_back = share.split(2, 1, 2, 2)
    pairs.update(_by_stems(base, source, looking.base, looking.all_source, stems))
    pairs.update((b, s) for s, b in _by_stems(source, base, looking.source, looking.base, stems_back))
    if base_vectors is not None and source_vectors is not None and len(base) and len(source):
        forth = _by_meaning(base_vectors, source_vectors, looking.base, looking.all_source)
        back = _by_meaning(source_vectors, base_vectors, looking.source, looking.base)
        pairs.update(rest.over(forth, _BEST * len(looking.base)))
        pairs.update((b, s) for s, b in rest_back.over(back, _BEST * len(looking.source)))
    elif len(base) + len(source) <= _SHORT:
        pairs.update(_by_runs(base, source, looking.base, looking.all_source, rest))
        pairs.update((b, s) for s, b in _by_runs(source, base, looking.source, looking.base, rest_back))
    return sorted(pair for pair in pairs if base[pair[0]].norms and source[pair[1]].norms)


@dataclass(frozen=True, slots=True)
class _Looking:
    """The positions of the sentences that still look for partners, on either side, and of all that may be found."""

    base: Sequence[int]
    source: Sequence[int]
    all_source: Sequence[int]


def _looking(base: Sequence[PreparedSentence], source: Sequence[PreparedSentence], settled: set[Pair]) -> _Looking:
    everything = range(len(base)), range(len(source))
    if len(base) + len(source) <= _LONG:
        return _Looking(*everything, everything[1])
    here, there = {b for b, _ in settled}, {s for _, s in settled}
    open_base, open_source = [b for b in everything[0] if b not in here], [s for s in everything[1] if s not in there]
    return _Looking(open_base, open_source, everything[1])


def _by_stems(
    wanting: Sequence[PreparedSentence],
    offering: Sequence[PreparedSentence],
    who: Sequence[int],
    whom: Sequence[int],
    share: Share,
) -> Iterator[Pair]:
    """Pairs of the sentences at the positions `who` and `whom` that share rare stems."""
    from viewer.align.postings import most_shared  # noqa: PLC0415 - loads numpy

    theirs = [offering[k] for k in whom]
    sizes = [sentence.total or 1.0 for sentence in theirs]
    found = most_shared([wanting[k].weights for k in who], [s.weights for s in theirs], sizes, _BEST, share)
    return ((who[k], whom[place]) for k, place in found)


def _by_runs(
    wanting: Sequence[PreparedSentence],
    offering: Sequence[PreparedSentence],
    who: Sequence[int],
    whom: Sequence[int],
    share: Share,
) -> Iterator[Pair]:
    """Candidates that share runs of letters, rare ones above all: compounds, and languages without a stemmer."""
    from viewer.align.postings import most_shared  # noqa: PLC0415 - loads numpy

    counts = Counter(run for sentence in (*wanting, *offering) for run in sentence.runs)
    ours, theirs = (
        [{run: 1.0 / counts[run] for run in side[k].runs} for k in chosen]
        for side, chosen in ((wanting, who), (offering, whom))
    )
    found = most_shared(ours, theirs, [sum(weights.values()) or 1.0 for weights in theirs], _BEST, share)
    return ((who[k], whom[place]) for k, place in found)


def _by_meaning(
    wanting: "NDArray[np.float32]", offering: "NDArray[np.float32]", who: Sequence[int], whom: Sequence[int]
) -> Iterator[Pair]:
    """Pairs of the sentences at the positions `who` and `whom` that are closest in meaning."""
    found = closest_in_meaning(wanting[list(who)], offering[list(whom)])
    return ((who[row], whom[place]) for row, place in found)


def closest_in_meaning(ours: "NDArray[np.float32]", theirs: "NDArray[np.float32]") -> Iterator[Pair]:
    """Pairs (row of `ours`, row of `theirs`) of the unit vectors that are closest, a few for each row of `ours`."""
    import numpy as np  # noqa: PLC0415 - only where meaning is compared

    best = min(_BEST, len(theirs))
    for start in range(0, len(ours) if best else 0, _BLOCK):
        closeness = ours[start : start + _BLOCK] @ theirs.T
        places = np.argpartition(-closeness, best - 1, axis=1)[:, :best]
        for row, found in enumerate(places.tolist()):
            yield from ((start + row, place) for place in found)
