"""How much a shared word says: rare words say much, words that stand everywhere say nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import log

from viewer.language.chunks import Form, Row
from viewer.model import TokenKind

# A function word says that a sentence is a sentence; it still counts a little, so that "not I" is not empty.
_FUNCTION_WORD_SHARE = 0.1
# What stands in nearly every sentence weighs this much all the same.
_LEAST = 0.05


class Rarity:
    """Inverse document frequencies of stems over the sentences of all articles of a comparison.

    Sentences count once each whichever article they stand in, so the weights do not depend on the order of the sources.
    The weighting is the smoothed idf of Spärck Jones (1972).
    """

    def __init__(self, sentences: Iterable[Row]) -> None:
        total = 0

        def stems() -> Iterator[set[str]]:
            nonlocal total
            for total, row in enumerate(sentences, start=1):  # noqa: B007 - the last number is how many there are
                yield {form.stem for chunk in row for form in chunk.words}

        counts = Counter(chain.from_iterable(stems()))
        self._of_stems = {stem: max(_LEAST, log((total + 1) / (count + 0.5))) for stem, count in counts.items()}
        self._of_forms: dict[Form, float] = {}

    def weight(self, form: Form) -> float:
        """The weight of one token, 0 for punctuation."""
        weight = self._of_forms.get(form)
        if weight is None:
            share = 1.0 if form.content else _FUNCTION_WORD_SHARE
            weight = self._of_stems.get(form.stem, _LEAST) * share if form.kind is not TokenKind.PUNCTUATION else 0.0
            self._of_forms[form] = weight
        return weight

    def profile(self, words: Sequence[Form]) -> dict[str, float]:
        """The stems of a sentence's `words` with the weight each has in it (a word that stands twice weighs twice)."""
        weights: dict[str, float] = {}
        known = self._of_forms
        for form in words:
            stem = form.stem
            weight = known.get(form) or self.weight(form)
            weights[stem] = weights[stem] + weight if stem in weights else weight
        return weights
