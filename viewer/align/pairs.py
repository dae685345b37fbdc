"""Pairs of a base sentence and a source sentence, as columns."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from viewer.align.stretches import each_once

if TYPE_CHECKING:
    from viewer.align.rows import Real, Whole

# (position in the base, position in the source)
Pair = tuple[int, int]


class Pairs:
    """The positions of some pairs, `base` and `source` (n,), in order and none twice."""

    def __init__(self, base: "Whole", source: "Whole") -> None:
        self.base = base
        self.source = source

    @classmethod
    def of(cls, pairs: Iterable[Pair]) -> "Pairs":
        """These pairs, put in order."""
        flat = np.fromiter(chain.from_iterable(sorted(set(pairs))), dtype=np.int64).reshape(-1, 2)
        return cls(flat[:, 0].copy(), flat[:, 1].copy())

    @classmethod
    def together(cls, parts: "Iterable[tuple[Whole, Whole]]") -> "Pairs":
        """The pairs of all `parts` (positions in the base, positions in the source), put in order."""
        base, source = (np.concatenate(positions) for positions in zip(*parts, strict=True))
        stride = int(source.max(initial=0)) + 1
        return cls(*np.divmod(each_once(base * stride + source), stride))

    def __len__(self) -> int:
        return len(self.base)

    def __iter__(self) -> Iterator[Pair]:
        return zip(self.base.tolist(), self.source.tolist(), strict=True)

    def chosen(self, rows: "Whole") -> "Pairs":
        """Some of the pairs, in their order."""
        return Pairs(self.base[rows], self.source[rows])

    def places_of(self, base: "Whole", source: "Whole") -> "Whole":
        """Where the pair of each two positions stands among these, -1 where they are no pair."""
        if not len(self):
            return np.full(len(base), -1)
        keys = base * self._stride + source
        places = np.minimum(np.searchsorted(self._keys, keys), len(self) - 1)
        right = (self._keys[places] == keys) & (source >= 0) & (source < self._stride)
        return np.where(right, places, -1)

    @cached_property
    def _stride(self) -> int:
        return int(self.source.max(initial=0)) + 1

    @cached_property
    def _keys(self) -> "Whole":
        return self.base * self._stride + self.source


class Neighbours:
    """The way from each pair to those that stand beside it in both texts."""

    def __init__(self, pairs: Pairs) -> None:
        self._pairs = pairs
        self._beside: dict[Pair, Whole] = {}

    def beside(self, values: "Real", before: int, after: int) -> "Real":
        """For every pair the value of the pair so far away from it, in the base and in the source; 0 without one."""
        places = self._places_beside(before, after)
        return np.where(places >= 0, values[places], 0.0) if len(places) else values

    def best_beside(self, values: "Real", steps: Iterable[Pair]) -> "Real":
        """For every pair the greatest value of the pairs that are one of `steps` away from it."""
        best: Real = np.maximum.reduce([self.beside(values, *step) for step in steps])
        return best

    def _places_beside(self, before: int, after: int) -> "Whole":
        """Where the pair so far away stands, -1 without one; kept, since every look at the pairs asks for it."""
        if (before, after) not in self._beside:
            there = self._pairs.places_of(self._pairs.base + before, self._pairs.source + after)
            known = np.flatnonzero(there >= 0)
            back = np.full(len(there), -1)
            back[there[known]] = known
            self._beside[before, after] = there
            self._beside[-before, -after] = back
        return self._beside[before, after]
