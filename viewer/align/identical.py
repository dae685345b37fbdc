"""Sentences that both articles have word for word: found first, since they need no weighing."""

from collections import defaultdict
from collections.abc import Sequence

from viewer.align.sentence_sets import PreparedSentence

Pair = tuple[int, int]


def find_identical(base: Sequence[PreparedSentence], source: Sequence[PreparedSentence], most: int) -> list[Pair]:
    """Pairs (position in `base`, position in `source`) of sentences with the same norms, in order.

    Of a sentence that stands in the source more than `most` times, each base sentence meets the `most` that stand
    nearest to its own place among its likes, so that a refrain costs no more than other sentences.
    """
    likes: defaultdict[tuple[str, ...], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, sentences in enumerate((base, source)):
        for position, sentence in enumerate(sentences):
            if sentence.norms:
                likes[sentence.norms][side].append(position)
    pairs = []
    for here, there in likes.values():
        for place, position in enumerate(here):
            nearest = place * len(there) // len(here)
            first = max(0, min(nearest - most // 2, len(there) - most))
            pairs += [(position, other) for other in there[first : first + most]]
    return sorted(pairs)
