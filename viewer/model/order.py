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
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(places) + 1)
    before = [-1] * len(positions)
    reached = [0.0] * len(positions)
    for k in order:
        rank = bisect_left(places, positions[k][1]) + 1
        total, last = _prefix_best(best, rank)
        before[k] = last
        reached[k] = total + (1.0 if weights is None else weights[k])
        _raise_best(best, rank, (reached[k], k))
    chain = []
    _, k = _prefix_best(best, len(places))
    while k >= 0:
        chain.append(k)
        k = before[k]
    return frozenset(chain)


def _prefix_best(tree: list[tuple[float, int]], rank: int) -> tuple[float, int]:
    best = (0.0, -1)
    while rank:
        if tree[rank][0] > best[0] or (tree[rank][0] == best[0] and best[1] < 0):
            best = tree[rank]
        rank -= rank & -rank
    return best


def _raise_best(tree: list[tuple[float, int]], rank: int, value: tuple[float, int]) -> None:
    while rank < len(tree):
        if value[0] > tree[rank][0]:
            tree[rank] = value
        rank += rank & -rank
