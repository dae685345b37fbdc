"""What sentences hold, as numbers: so that thousands of them are looked up in each other at once."""

from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from viewer.align.stretches import ends_of, is_first, stretches_of
from viewer.model import SILENT_SHARE, Share

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Whole = NDArray[np.int64]
    Real = NDArray[np.float64]
    Truth = NDArray[np.bool_]

# So many keys are looked for at once, and in so many: bounds the memory that a long text takes.
_KEYS_AT_ONCE = 1024
_AT_ONCE = 100_000
# A pair and a place are sorted as one whole number.
_PLACE_BITS = 40


class Numbering(dict[Hashable, int]):
    """Gives every key a number of its own, from 0 up, when it is first asked for."""

    def __missing__(self, key: Hashable) -> int:
        number = self[key] = len(self)
        return number

    def of(self, keys: Iterable[Hashable], count: int) -> "Whole":
        """The numbers of `count` keys."""
        return np.fromiter(map(self.__getitem__, keys), dtype=np.int64, count=count)


class Rows:
    """The keys of sentences as numbers, one sentence after the other, none twice in a sentence.

    `keys` are those of all sentences, `weights` what each weighs where it stands (1 unless given), `ends` (n + 1) where
    the sentences end: those of sentence k are `keys[ends[k] : ends[k + 1]]`.
    """

    def __init__(self, keys: "Whole", ends: "Whole", weights: "Real | None" = None) -> None:
        self.keys = keys
        self.ends = ends
        self.weights: Real = np.ones(len(keys)) if weights is None else weights
        self.sizes: Whole = np.diff(ends)

    @classmethod
    def numbered(
        cls, rows: Sequence[Collection[Hashable]], numbering: Numbering, weights: Iterable[float] | None = None
    ) -> "Rows":
        """The rows with these keys, every key numbered, and with the weights of all keys one after the other."""
        ends = ends_of(np.fromiter(map(len, rows), dtype=np.int64, count=len(rows)))
        count = int(ends[-1])
        weighed = None if weights is None else np.fromiter(weights, dtype=np.float64, count=count)
        return cls(numbering.of(chain.from_iterable(rows), count), ends, weighed)

    def __len__(self) -> int:
        return len(self.sizes)

    @property
    def width(self) -> int:
        """One more than the highest number of a key."""
        return int(self.keys.max(initial=-1)) + 1

    def sums(self) -> "Real":
        """The weight of each sentence, added up in its order."""
        owners = np.repeat(np.arange(len(self)), self.sizes)
        return np.bincount(owners, weights=self.weights, minlength=len(self)).astype(np.float64)

    def chosen(self, rows: "Whole") -> "Rows":
        """Some of the sentences, in that order."""
        at, _ = self.places_of(rows)
        return Rows(self.keys[at], ends_of(self.sizes[rows]), self.weights[at])

    def places_of(self, rows: "Whole") -> "tuple[Whole, Whole]":
        """Where the keys of the sentences `rows` stand in `keys`, and of which of `rows` (its place there) each is."""
        counts = self.sizes[rows]
        owners = np.repeat(np.arange(len(rows)), counts)
        places = (self.ends[rows] - ends_of(counts)[:-1])[owners]
        places += np.arange(len(owners))
        return places, owners


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """Keys that the two sentences of some pairs share, a column each: the number of the pair (none is below `start`),
    ascending, and where in the keys of our and of their sentences each stands, in the order of their sentence."""

    start: int
    pairs: "Whole"
    ours: "Whole"
    theirs: "Whole"

    def renumbered(self, pairs: "Whole") -> "Shared":
        """The same for pairs that have other numbers, ascending as well."""
        numbers = pairs[self.pairs]
        return Shared(int(pairs[self.start]), numbers, self.ours, self.theirs)

    def in_our_order(self, chosen: "Whole") -> "Whole":
        """Some of the keys pair by pair, in the order of our sentence."""
        return chosen[np.argsort(((self.pairs[chosen] - self.start) << _PLACE_BITS) | self.ours[chosen])]

    def add_up(self, weights: "Real", chosen: "Whole", sums: "Real") -> None:
        """Put into `sums` what some of the keys weigh together, for every pair, added up in that order."""
        added = np.bincount(self.pairs[chosen] - self.start, weights=weights[chosen])
        sums[self.start : self.start + len(added)] = added


def find_shared(
    ours: Rows, theirs: Rows, rows: "Whole", others: "Whole", share: Share = SILENT_SHARE
) -> Iterator[Shared]:
    """The keys that sentence `rows[k]` of `ours` shares with sentence `others[k]` of `theirs`, many pairs at a time.

    `rows` ascend. The keys of a few of our sentences are laid out as a table, and theirs are looked up in it.
    """
    if not len(rows):
        return
    number = np.full(max(ours.width, theirs.width), -1)
    table = np.zeros(0, dtype=np.int64)
    for start, end in _portions(ours, theirs, rows, others):
        share.tell(start / len(rows))
        first = is_first(rows[start:end])
        line = np.cumsum(first) - 1
        at, owners = ours.places_of(rows[start:end][first])
        keys = ours.keys[at]
        # Of a key that several sentences hold, the last place is its number.
        number[keys] = np.arange(len(keys))
        cells = owners * len(keys) + number[keys]
        if len(table) < (line[-1] + 1) * len(keys):
            table = np.zeros((line[-1] + 1) * len(keys), dtype=np.int64)
        table[cells] = at + 1
        looked_up, pairs = theirs.places_of(others[start:end])
        columns = number[theirs.keys[looked_up]]
        known = np.flatnonzero(columns >= 0)
        looked_up, pairs = looked_up[known], pairs[known]
        found = table[line[pairs] * len(keys) + columns[known]]
        hits = np.flatnonzero(found)
        yield Shared(start, pairs[hits] + start, found[hits] - 1, looked_up[hits])
        table[cells] = 0
        number[keys] = -1


def count_shared(ours: Rows, theirs: Rows, rows: "Whole", others: "Whole", share: Share = SILENT_SHARE) -> "Whole":
    """How many keys the sentences of each pair share; as `find_shared`."""
    counts = np.zeros(len(rows), dtype=np.int64)
    for shared in find_shared(ours, theirs, rows, others, share):
        found = np.bincount(shared.pairs - shared.start)
        counts[shared.start : shared.start + len(found)] = found
    return counts


def _portions(ours: Rows, theirs: Rows, rows: "Whole", others: "Whole") -> Iterator[tuple[int, int]]:
    """Pairs `[start, end)`, all of some of our sentences, that need not too many keys on either side (one may)."""
    begins, sizes = stretches_of(rows)
    needed = ends_of(ours.sizes[rows[begins]])
    begins = ends_of(sizes)
    asked = ends_of(theirs.sizes[others])[begins]
    start, last = 0, len(sizes)
    while start < last:
        fits = np.searchsorted(needed, needed[start] + _KEYS_AT_ONCE, side="right")
        end = min(int(fits), int(np.searchsorted(asked, asked[start] + _AT_ONCE, side="right"))) - 1
        end = min(max(start + 1, end), start + _KEYS_AT_ONCE)
        yield int(begins[start]), int(begins[end])
        start = end
