"""Which sentences share most with which: an inverted index, looked up for many sentences at once."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from viewer.model import SILENT_SHARE, Share

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Whole = NDArray[np.int64]
    Real = NDArray[np.float64]

# A key that stands in more sentences than this of one article finds nothing that rarer ones do not.
_COMMON = 400
# So many places are looked up at once, for so many sentences at most: bounds the memory that a long text takes.
_AT_ONCE = 200_000
_ROWS_AT_ONCE = 1 << 18
# Pairs are sorted as whole numbers that hold all that is asked of them, which is many times faster than sorting by
# several columns, and makes every sum exact: weights are counted in millionths, scores in steps of 2^-20.
_WEIGHT_BITS = 26
_WEIGHT_STEP = 1e-6
_SCORE_BITS = 20
_PLACE_BITS = 24

Weights = Sequence[Mapping[str, float]]


def most_shared(
    wanting: Weights, offering: Weights, sizes: Sequence[float], best: int, share: Share = SILENT_SHARE
) -> Iterator[tuple[int, int]]:
    """For each of `wanting` its `best` partners in `offering` by shared weight over the weight of both, best first.

    Each sentence is given as its keys with their weights, `sizes` are the weights of the `offering`. Of equal partners
    the earlier comes first; pairs are (position in `wanting`, position in `offering`). Only keys that stand in few
    sentences are looked up, so the work grows with the text and not with its square.
    """
    numbers: dict[str, int] = {}
    numbering, listing, asking, looking = share.split(1, 1, 1, 4)
    for keys in numbering.over(offering, len(offering)):
        for key in keys:
            numbers.setdefault(key, len(numbers))
    table = _Table(offering, numbers, listing)
    asked = _Rows(wanting, numbers, asking)
    totals = np.array([sum(weights.values()) for weights in wanting])
    measures = np.array(sizes)
    for start, end in _portions(asked, table):
        looking.tell(start / len(wanting))
        rows, places, shared = _shared(asked, table, start, end, len(offering))
        scores = shared / (totals[rows + start] + measures[places])
        steps = (1 << _SCORE_BITS) - 1
        fallen = steps - np.minimum(scores * steps, steps).astype(np.int64)
        ranked = np.sort((((rows << _SCORE_BITS) | fallen) << _PLACE_BITS) | places)
        rows = ranked >> (_SCORE_BITS + _PLACE_BITS)
        chosen = np.arange(len(rows)) - _begins(rows)[1] < best
        places = ranked[chosen] & ((1 << _PLACE_BITS) - 1)
        yield from zip((rows[chosen] + start).tolist(), places.tolist(), strict=True)


def _begins(groups: "Whole") -> "tuple[Whole, Whole]":
    """Where each run of equal numbers begins, and for every number where its run began."""
    begins = np.flatnonzero(np.r_[True, groups[1:] != groups[:-1]][: len(groups)])
    return begins, np.repeat(begins, np.diff(np.r_[begins, len(groups)]))


class _Rows:
    """The keys of sentences, one after the other, as numbers; keys that `numbers` does not know are left out."""

    def __init__(self, sentences: Weights, numbers: Mapping[str, int], share: Share) -> None:
        known = [
            [(numbers[key], weight) for key, weight in keys.items() if key in numbers]
            for keys in share.over(sentences, len(sentences))
        ]
        self.ends: Whole = np.cumsum([0, *map(len, known)])
        flat = [pair for row in known for pair in row]
        self.keys: Whole = np.array([key for key, _ in flat], dtype=np.int64)
        weights = np.array([weight for _, weight in flat], dtype=np.float64)
        most = (1 << _WEIGHT_BITS) - 1
        self.weights: Whole = np.minimum(weights / _WEIGHT_STEP, most).astype(np.int64)


class _Table:
    """Where each key stands: the sentences of key n are `places[starts[n] : starts[n] + counts[n]]`, ascending."""

    def __init__(self, sentences: Weights, numbers: Mapping[str, int], share: Share) -> None:
        rows = _Rows(sentences, numbers, share)
        order = np.argsort(rows.keys, kind="stable")
        self.places: Whole = np.repeat(np.arange(len(sentences)), np.diff(rows.ends))[order]
        self.weights: Whole = rows.weights[order]
        counts = np.bincount(rows.keys, minlength=len(numbers))
        self.starts: Whole = np.cumsum(counts) - counts
        # What stands everywhere is not looked up.
        self.counts: Whole = np.where(counts > _COMMON, 0, counts)


def _portions(asked: _Rows, table: _Table) -> Iterator[tuple[int, int]]:
    """Rows `[start, end)` that together look up no more places than are looked up at once (a single row may)."""
    places = np.r_[0, np.cumsum(table.counts[asked.keys])][asked.ends]
    start, last = 0, len(places) - 1
    while start < last:
        end = int(np.searchsorted(places, places[start] + _AT_ONCE, side="right")) - 1
        end = min(max(start + 1, end), start + _ROWS_AT_ONCE)
        yield start, end
        start = end


def _shared(asked: _Rows, table: _Table, start: int, end: int, width: int) -> "tuple[Whole, Whole, Real]":
    """The pairs (row less `start`, place) of rows `[start, end)` that share a key, ascending, with what they share."""
    own = slice(asked.ends[start], asked.ends[end])
    keys = asked.keys[own]
    counts = table.counts[keys]
    rows = np.repeat(np.arange(end - start), np.diff(asked.ends[start : end + 1]))
    before = np.cumsum(counts) - counts
    at = np.arange(int(counts.sum())) + np.repeat(table.starts[keys] - before, counts)
    shared = np.minimum(np.repeat(asked.weights[own], counts), table.weights[at])
    cells = np.sort(((np.repeat(rows * width, counts) + table.places[at]) << _WEIGHT_BITS) | shared)
    shared = cells & ((1 << _WEIGHT_BITS) - 1)
    cells >>= _WEIGHT_BITS
    if not len(cells):
        return cells, cells, shared.astype(np.float64)
    begins = _begins(cells)[0]
    rows, places = np.divmod(cells[begins], width)
    return rows, places, np.add.reduceat(shared, begins) * _WEIGHT_STEP
