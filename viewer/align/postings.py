"""Which sentences share most with which: an inverted index, looked up for many sentences at once."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from viewer.align.rows import Rows
from viewer.align.stretches import ends_of, stretches_of
from viewer.model import SILENT_SHARE, Share

if TYPE_CHECKING:
    from viewer.align.rows import Whole

# A key that stands in more sentences than this of one article finds nothing that rarer ones do not.
_COMMON = 400
# So many places are looked up at once, for so many sentences at most: bounds the memory that a long text takes, and
# keeps what is worked on in the processor's own.
_AT_ONCE = 50_000
_ROWS_AT_ONCE = 1 << 12
# Pairs are sorted as whole numbers that hold all that is asked of them, which is many times faster than sorting by
# several columns, and makes every sum exact: weights are counted in millionths, scores in steps of 2^-20.
_WEIGHT_BITS = 26
_WEIGHT_STEP = 1e-6
_SCORE_BITS = 20
_PLACE_BITS = 24
_MOST_WEIGHT, _MOST_STEPS, _MOST_PLACES = (1 << _WEIGHT_BITS) - 1, (1 << _SCORE_BITS) - 1, (1 << _PLACE_BITS) - 1


def most_shared(wanting: Rows, offering: Rows, best: int, share: Share = SILENT_SHARE) -> "tuple[Whole, Whole]":
    """For each of `wanting` its `best` partners in `offering` by shared weight over the weight of both, best first.

    Of equal partners the earlier comes first; pairs are (rows of `wanting`, rows of `offering`). Only keys that stand
    in few sentences are looked up, so the work grows with the text and not with its square.
    """
    table = _Table(offering, max(wanting.width, offering.width))
    asked = _in_millionths(wanting)
    totals, measures = wanting.sums(), offering.sums()
    measures[measures == 0.0] = 1.0
    found: list[tuple[Whole, Whole]] = [(np.arange(0), np.arange(0))]
    for start, end in _portions(wanting, table):
        share.tell(start / len(wanting))
        rows, places, shared = _shared(wanting, asked, table, start, end)
        scores = shared * _WEIGHT_STEP / (totals[start:end][rows] + measures[places])
        steps = np.minimum(scores * _MOST_STEPS, _MOST_STEPS).astype(np.int64)
        likely = np.flatnonzero(steps >= _least_of_best(rows, steps, best, end - start)[rows])
        rows, places, steps = rows[likely], places[likely], steps[likely]
        ranked = np.sort((((rows << _SCORE_BITS) | (_MOST_STEPS - steps)) << _PLACE_BITS) | places)
        rows = ranked >> (_SCORE_BITS + _PLACE_BITS)
        chosen = np.arange(len(rows)) - np.repeat(*stretches_of(rows)) < best
        found.append((rows[chosen] + start, ranked[chosen] & _MOST_PLACES))
    return np.concatenate([rows for rows, _ in found]), np.concatenate([places for _, places in found])


def _least_of_best(rows: "Whole", steps: "Whole", best: int, height: int) -> "Whole":
    """What the `best` of each of `height` rows reach at least, so that the many others need not be ranked.

    `rows` ascend. A row is cut into twice as many parts: that many of them hold one of their best or a better one.
    """
    begins = np.searchsorted(rows, np.arange(height + 1))
    sizes = np.diff(begins)
    long = sizes >= 4 * best
    parts = np.where(long, 2 * best, np.minimum(sizes, 1))
    owners = np.repeat(np.arange(height), parts)
    number = np.arange(len(owners)) - np.repeat(np.cumsum(parts) - parts, parts)
    bounds = begins[owners] + sizes[owners] * number // parts[owners]
    most = np.maximum.reduceat(steps, bounds)[long[owners]].reshape(-1, 2 * best) if len(bounds) else steps
    least = np.zeros(height, dtype=np.int64)
    least[long] = np.sort(most)[:, best] if long.any() else 0
    return least


def _in_millionths(rows: Rows) -> "Whole":
    """The weights of the keys in millionths."""
    return np.minimum(rows.weights / _WEIGHT_STEP, _MOST_WEIGHT).astype(np.int64)


class _Table:
    """Where each key stands: the sentences of key n are `places[starts[n] : starts[n] + counts[n]]`, ascending."""

    def __init__(self, rows: Rows, width: int) -> None:
        order = np.argsort(rows.keys, kind="stable")
        self.places: Whole = np.repeat(np.arange(len(rows)), rows.sizes)[order]
        self.weights: Whole = _in_millionths(rows)[order]
        counts = np.bincount(rows.keys, minlength=width)
        self.starts: Whole = np.cumsum(counts) - counts
        # What stands everywhere is not looked up.
        self.counts: Whole = np.where(counts > _COMMON, 0, counts)


def _portions(asked: Rows, table: _Table) -> Iterator[tuple[int, int]]:
    """Rows `[start, end)` that together look up no more places than are looked up at once (a single row may)."""
    places = ends_of(table.counts[asked.keys])[asked.ends]
    start, last = 0, len(places) - 1
    while start < last:
        end = int(np.searchsorted(places, places[start] + _AT_ONCE, side="right")) - 1
        end = min(max(start + 1, end), start + _ROWS_AT_ONCE)
        yield start, end
        start = end


def _shared(asked: Rows, weights: "Whole", table: _Table, start: int, end: int) -> "tuple[Whole, Whole, Whole]":
    """The pairs (row less `start`, place) of rows `[start, end)` that share a key, ascending, with what they share."""
    own = slice(asked.ends[start], asked.ends[end])
    keys = asked.keys[own]
    counts = table.counts[keys]
    rows = np.repeat(np.arange(end - start) << _PLACE_BITS, asked.sizes[start:end])
    before = np.cumsum(counts) - counts
    at = np.repeat(table.starts[keys] - before, counts)
    at += np.arange(len(at))
    cells = np.repeat(rows, counts)
    cells |= table.places[at]
    cells <<= _WEIGHT_BITS
    cells |= np.minimum(np.repeat(weights[own], counts), table.weights[at])
    cells.sort()
    shared = ends_of(cells & _MOST_WEIGHT)
    cells >>= _WEIGHT_BITS
    begins, sizes = stretches_of(cells)
    pairs = cells[begins]
    return pairs >> _PLACE_BITS, pairs & _MOST_PLACES, shared[begins + sizes] - shared[begins]
