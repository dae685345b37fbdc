"""Which links keep the order, and which were moved."""

from bisect import bisect_right
from collections.abc import Sequence


def longest_chain(positions: Sequence[tuple[int, int]], weights: Sequence[float] | None = None) -> frozenset[int]:
    """Indices into `positions` of a heaviest chain along which both coordinates never fall.

    `positions` are (base, source) places; all weigh 1 unless `weights`, which are above 0, says otherwise. Among equal
    chains the one that ends earliest in the source wins, so the result is determined. Heaviest increasing subsequence
    (Fredman 1975; weighted: Jacobson and Vo 1992) in n log n, with the chains that end earlier and weigh as much as
    others left out.
    """
    # The chains worth going on with: where each ends, what it weighs, and its last link. All three ascend together.
    ends: list[int] = []
    totals: list[float] = []
    lasts: list[int] = []
    before = [-1] * len(positions)
    for k in sorted(range(len(positions)), key=positions.__getitem__):
        source = positions[k][1]
        place = bisect_right(ends, source)
        total = 1.0 if weights is None else weights[k]
        if place:
            total += totals[place - 1]
            before[k] = lasts[place - 1]
        # It takes the place of a lighter chain that ends here, and of those that end later and weigh no more.
        first = place - 1 if place and ends[place - 1] == source else place
        last = bisect_right(totals, total, place)
        ends[first:last], totals[first:last], lasts[first:last] = [source], [total], [k]
    chain = []
    k = lasts[-1] if lasts else -1
    while k >= 0:
        chain.append(k)
        k = before[k]
    return frozenset(chain)
