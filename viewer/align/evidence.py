"""What two sentences share: the evidence that one was written from the other."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from viewer.align.sentence_sets import PreparedSentence
from viewer.model import Evidence

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


# Sentences that share less than this of their words, and mean things further apart than this, share nothing.
_SHARED, _CLOSE = 0.05, 0.2


@dataclass(frozen=True, slots=True)
class PairEvidence:
    """What one base sentence and one source sentence share, each part 0..1.

    `words` is the weight of their shared stems over the weight of all (Dice); `kept` and `used` are the shares of the
    base's and of the source's weight that the other has too; `names` is Dice over names and numbers; `order` the share
    of words in the longest common subsequence; `letters` Dice over runs of letters, which finds compounds and inflected
    words that no stemmer knows; `meaning` the cosine of their vectors, None without a model.
    """

    words: float
    kept: float
    used: float
    names: float
    order: float
    letters: float
    meaning: float | None
    identical: bool

    @property
    def shares_nothing(self) -> bool:
        """Whether the sentences have next to no word and no meaning in common, wherever they stand."""
        return max(self.kept, self.used) < _SHARED and (self.meaning is None or self.meaning < _CLOSE)

    def as_parts(self) -> Evidence:
        """The parts that readers are shown, rounded so that they are the same on every machine."""
        return Evidence(
            words=round(self.words, 4),
            names=round(self.names, 4),
            meaning=round(max(0.0, self.meaning or 0.0), 4),
            order=round(self.order, 4),
        )


def measure(base: PreparedSentence, source: PreparedSentence, meaning: float | None) -> PairEvidence:
    """The evidence for one pair; `meaning` is the cosine of the two sentences' vectors where there are any."""
    if base.norms == source.norms:
        return PairEvidence(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, None if meaning is None else 1.0, True)
    less, more = (base, source) if len(base.weights) <= len(source.weights) else (source, base)
    known = more.weights
    shared = sum([min(weight, known[stem]) for stem, weight in less.weights.items() if stem in known])
    names = len(base.names & source.names)
    return PairEvidence(
        words=min(1.0, 2 * shared / ((base.total + source.total) or 1.0)),
        kept=min(1.0, shared / (base.total or 1.0)),
        used=min(1.0, shared / (source.total or 1.0)),
        names=2 * names / ((len(base.names) + len(source.names)) or 1),
        order=LCSseq.normalized_similarity(base.letters, source.letters),
        letters=_shared_runs(base, source),
        meaning=None if meaning is None else min(1.0, max(-1.0, meaning)),
        identical=False,
    )


def _shared_runs(base: PreparedSentence, source: PreparedSentence) -> float:
    shared = len(_set_of(base.runs).intersection(source.runs))
    return 2 * shared / ((len(base.runs) + len(source.runs)) or 1)


@lru_cache(maxsize=64)
def _set_of(runs: tuple[str, ...]) -> frozenset[str]:
    """The runs of a sentence to look others up in; its pairs follow each other."""
    return frozenset(runs)


def cosine(base: "NDArray[np.float32] | None", source: "NDArray[np.float32] | None", b: int, s: int) -> float | None:
    """The cosine of two rows of unit vectors, rounded past the noise of floating point; None without vectors."""
    if base is None or source is None:
        return None
    return round(float(base[b] @ source[s]), 5)
