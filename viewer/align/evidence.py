"""What two sentences share: the evidence that one was written from the other."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from viewer.align.pairs import Pairs
from viewer.align.rows import Rows, count_shared, find_shared
from viewer.align.sentence_columns import SentenceColumns
from viewer.model import SILENT_SHARE, Evidence, Share

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from viewer.align.rows import Real, Truth, Whole

    Vectors = NDArray[np.float32]

# Sentences that share less than this of their words, and mean things further apart than this, share nothing.
_SHARED, _CLOSE = 0.05, 0.2
# So many pairs of vectors are multiplied at once: bounds the memory that a long text takes.
_AT_ONCE = 4096


@dataclass(frozen=True, slots=True, eq=False)
class PairEvidence:
    """What the base sentence and the source sentence of each of `pairs` share; every part is a column (n,) of 0..1.

    `words` is the weight of their shared stems over the weight of all (Dice); `kept` and `used` are the shares of the
    base's and of the source's weight that the other has too; `names` is Dice over names and numbers; `order` the share
    of words in the longest common subsequence; `letters` Dice over runs of letters, which finds compounds and inflected
    words that no stemmer knows; `meaning` the cosine of their vectors, NaN without a model. `identical` says which have
    the same words in the same order.
    """

    pairs: Pairs
    words: "Real"
    kept: "Real"
    used: "Real"
    names: "Real"
    order: "Real"
    letters: "Real"
    meaning: "Real"
    identical: "Truth"

    def __len__(self) -> int:
        return len(self.pairs)

    @property
    def shares_nothing(self) -> "Truth":
        """Which pairs have next to no word and no meaning in common, wherever they stand."""
        return (np.maximum(self.kept, self.used) < _SHARED) & ~(self.meaning >= _CLOSE)

    def parts_of(self, rows: "Whole") -> list[Evidence]:
        """The parts of some pairs that readers are shown, rounded so that they are the same on every machine."""
        meaning = np.maximum(0.0, np.nan_to_num(self.meaning[rows]))
        columns = (self.words[rows], self.names[rows], meaning, self.order[rows])
        return [
            Evidence(words=round(words, 4), names=round(names, 4), meaning=round(close, 4), order=round(order, 4))
            for words, names, close, order in zip(*(column.tolist() for column in columns), strict=True)
        ]

    def chosen(self, rows: "Whole | Truth") -> "PairEvidence":
        """The evidence of some of the pairs, in their order."""
        pairs = Pairs(self.pairs.base[rows], self.pairs.source[rows])
        return PairEvidence(pairs, *(getattr(self, part)[rows] for part in PARTS))

    def joined(self, other: "PairEvidence") -> "PairEvidence":
        """The evidence of these pairs and those of `other`, which are others."""
        base = np.concatenate([self.pairs.base, other.pairs.base])
        source = np.concatenate([self.pairs.source, other.pairs.source])
        parts = (np.concatenate([getattr(self, part), getattr(other, part)]) for part in PARTS)
        return PairEvidence(Pairs(base, source), *parts).chosen(np.lexsort((source, base)))

    def turned(self) -> "PairEvidence":
        """The evidence with the source in the place of the base."""
        turned = replace(self, pairs=Pairs(self.pairs.source, self.pairs.base), kept=self.used, used=self.kept)
        return turned.chosen(np.lexsort((turned.pairs.source, turned.pairs.base)))


# The parts of the evidence, in their order.
PARTS = ("words", "kept", "used", "names", "order", "letters", "meaning", "identical")


def measure(
    base: SentenceColumns,
    source: SentenceColumns,
    pairs: Pairs,
    meaning: "Real | None" = None,
    share: Share = SILENT_SHARE,
) -> PairEvidence:
    """The evidence for `pairs`; `meaning` (n,) is the cosine of each two sentences' vectors where there are any."""
    identical = base.words[pairs.base] == source.words[pairs.source]
    rest = np.flatnonzero(~identical)
    b, s = pairs.base[rest], pairs.source[rest]
    weighing, ordering, spelling = share.split(2, 1, 3)
    shared = _shared_weight(base, source, b, s, weighing)
    together = base.totals[b] + source.totals[s]
    parts = {
        "words": 2 * shared / np.where(together == 0.0, 1.0, together),
        "kept": shared / base.measures[b],
        "used": shared / source.measures[s],
        "names": _dice(base.names, source.names, b, s),
        "order": _order(base, source, b, s, ordering),
        "letters": _dice(base.runs, source.runs, b, s, spelling),
    }
    columns = {part: np.ones(len(pairs)) for part in parts}
    for part, values in parts.items():
        columns[part][rest] = np.minimum(1.0, values)
    told = np.full(len(pairs), np.nan) if meaning is None else np.where(identical, 1.0, np.clip(meaning, -1.0, 1.0))
    return PairEvidence(pairs, **columns, meaning=told, identical=identical)


def _shared_weight(base: SentenceColumns, source: SentenceColumns, b: "Whole", s: "Whole", share: Share) -> "Real":
    """What the stems that each two sentences share weigh, in the sentence where each weighs less."""
    ours, theirs = base.stems, source.stems
    sums = np.zeros(len(b))
    # Added up in the order of the sentence with fewer stems, so that the last digit is always the same.
    by_ours = ours.sizes[b] <= theirs.sizes[s]
    for shared in find_shared(ours, theirs, b, s, share):
        weights = np.minimum(ours.weights[shared.ours], theirs.weights[shared.theirs])
        turned = by_ours[shared.pairs]
        in_ours, in_theirs = shared.in_our_order(np.flatnonzero(turned)), np.flatnonzero(~turned)
        shared.add_up(weights, np.concatenate([in_theirs, in_ours]), sums)
    return sums


def _dice(ours: Rows, theirs: Rows, b: "Whole", s: "Whole", share: Share = SILENT_SHARE) -> "Real":
    """Twice the number of shared keys over the number of keys of both sentences."""
    together: Real = 1.0 * np.maximum(1, ours.sizes[b] + theirs.sizes[s])
    return 2 * count_shared(ours, theirs, b, s, share) / together


def _order(base: SentenceColumns, source: SentenceColumns, b: "Whole", s: "Whole", share: Share) -> "Real":
    """The share of the longer sentence's words in the longest common subsequence."""
    ours, theirs = ([sentence.letters for sentence in side.sentences] for side in (base, source))
    found = np.empty(len(b))
    for start in share.over(range(0, len(b), _AT_ONCE), len(b) // _AT_ONCE):
        portion = slice(start, start + _AT_ONCE)
        found[portion] = cpdist(
            [ours[k] for k in b[portion].tolist()],
            [theirs[k] for k in s[portion].tolist()],
            scorer=LCSseq.normalized_similarity,
            dtype=np.float64,
        )
    return found


def cosines(base: "Vectors | None", source: "Vectors | None", b: "Whole", s: "Whole") -> "Real | None":
    """The cosines of rows `b` and `s` of unit vectors, rounded past the noise of floating point; None without any."""
    if base is None or source is None:
        return None
    found: Real = np.empty(len(b))
    for start in range(0, len(b), _AT_ONCE):
        portion = slice(start, start + _AT_ONCE)
        ours, theirs = base[b[portion]][:, np.newaxis], source[s[portion]][:, :, np.newaxis]
        found[portion] = (ours @ theirs)[:, 0, 0]
    return found.round(5)
