"""How much a shared word says: rare words say much, words that stand everywhere say nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import log

from viewer.model import Token, TokenKind

# A function word says that a sentence is a sentence; it still counts a little, so that "not I" is not empty.
_FUNCTION_WORD_SHARE = 0.1


class Rarity:
    """Inverse document frequencies of stems over the sentences of all articles of a comparison.

    Sentences count once each whichever article they stand in, so the weights do not depend on the order of the sources.
    The weighting is the smoothed idf of Spärck Jones (1972).
    """

    def __init__(self, sentences: Iterable[Sequence[Token]]) -> None:
        total = 0

        def stems() -> Iterator[set[str]]:
            nonlocal total
            for total, tokens in enumerate(sentences, start=1):  # noqa: B007 - the last number is how many there are
                yield {token.stem for token in tokens if token.kind is not TokenKind.PUNCTUATION}

        counts = Counter(chain.from_iterable(stems()))
        self._total = total
        self._weights = {stem: log((total + 1) / (count + 0.5)) for stem, count in counts.items()}
        self._counts = counts

    def weight(self, token: Token) -> float:
        """The weight of one token, 0 for punctuation."""
        if not token.is_word:
            return 0.0
        weight = max(0.05, self._weights.get(token.stem, 0.0))
        return weight if token.content else weight * _FUNCTION_WORD_SHARE

    def frequency(self, stem: str) -> int:
        """In how many sentences a stem stands."""
        return self._counts[stem]

    def profile(self, tokens: Sequence[Token]) -> dict[str, float]:
        """The stems of a sentence with the weight each has in it (a word that stands twice weighs twice)."""
        weights: dict[str, float] = {}
        known = self._weights
        for token in tokens:
            if token.kind is not TokenKind.PUNCTUATION:
                stem = token.stem
                weight = max(0.05, known.get(stem, 0.0))
                weights[stem] = weights.get(stem, 0.0) + (weight if token.content else weight * _FUNCTION_WORD_SHARE)
        return weights
