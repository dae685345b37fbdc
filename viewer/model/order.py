"""Which links keep the order, and which were moved."""

from bisect import bisect_left
from collections.abc import Sequence


def longest_chain(positions: Sequence[tuple[int, int]], weights: Sequence[float] | None = None) -> frozenset[int]:
    """Indices into `positions` of a heaviest chain along which both coordinates never fall.

    `positions` are (base, source) places; all weigh 1 unless `weights` says otherwise. Among equal chains the one that
    ends earliest in the source wins, so the result is determined. Heaviest increasing subsequence by a Fenwick tree of
    prefix maxima (Fredman 1975; Fenwick 1994), in n log n.
    """
    if not positions:
        return frozenset()
    order = sorted(range(len(positions)), key=lambda k: positions[k])
    places = sorted({source for _, source in positions})
    best: list[_Reached] = [_NOWHERE] * (len(places) + 1)
    before = [-1] * len(positions)
    reached = [0.0] * len(positions)
    for k in order:
        rank = bisect_left(places, positions[k][1]) + 1
        total, _, last = _prefix_best(best, rank)
        before[k] = last
        reached[k] = total + (1.0 if weights is None else weights[k])
        _raise_best(best, rank, (reached[k], -rank, k))
    chain = []
    _, _, k = _prefix_best(best, len(places))
    while k >= 0:
        chain.append(k)
        k = before[k]
    return frozenset(chain)


# The weight of a chain, where it ends in the source (as a negative rank, so that earlier is more), and its last link.
_Reached = tuple[float, int, int]
_NOWHERE: _Reached = (0.0, 0, -1)


def _prefix_best(tree: list[_Reached], rank: int) -> _Reached:
    best = _NOWHERE
    while rank:
        if best[2] < 0 or tree[rank][:2] > best[:2]:
            best = tree[rank] if tree[rank][2] >= 0 else best
        rank -= rank & -rank
    return best


def _raise_best(tree: list[_Reached], rank: int, value: _Reached) -> None:
    while rank < len(tree):
        if tree[rank][2] < 0 or value[:2] > tree[rank][:2]:
            tree[rank] = value
        rank += rank & -rank
