"""Aligned sentences -> examples for the word aligner, with the features that it runs on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from resources.learned.aligned_words import AlignedSentences, WordPair
from resources.learned.boosting import Likely, Table, Truth
from viewer.diff.passages import Passage
from viewer.diff.word_aligner import choose_links
from viewer.diff.word_features import WordPairs, in_context, pair_words
from viewer.language.chunks import placed_in
from viewer.language.synonyms import Synonyms
from viewer.language.tokens import Tokeniser, tokeniser_for

if TYPE_CHECKING:
    from viewer.language.embedding import Encoder


@dataclass(frozen=True, slots=True)
class WordExample:
    """The token pairs of two passages (kept without vectors), and which word, by white space, each token is part of."""

    base: Passage
    source: Passage
    pairs: WordPairs
    base_words: tuple[int, ...]
    source_words: tuple[int, ...]
    links: frozenset[WordPair]
    fold: int | None

    @property
    def table(self) -> Table:
        """The features of the pairs alone."""
        return self.pairs.features

    @property
    def truth(self) -> Truth:
        """1 where the words of a pair are linked."""
        linked = [self._words(b, s) in self.links for b, s in self._positions()]
        return np.array(linked, dtype=np.int8)

    def in_context(self, likely: Likely) -> Table:
        """The features with those of the second look."""
        return in_context(self.pairs, likely)

    def choose(self, likely: Likely) -> set[WordPair]:
        """The words that the word aligner links when the pairs are that likely."""
        same, alike = choose_links(self.base, self.source, self.pairs, likely)
        return {self._words(b, s) for b, s in (*same, *alike)}

    def _positions(self) -> Iterable[WordPair]:
        return zip(self.pairs.base.tolist(), self.pairs.source.tolist(), strict=True)

    def _words(self, base_token: int, source_token: int) -> WordPair:
        return self.source_words[source_token], self.base_words[base_token]


class WordExampleMaker:
    """Makes examples of English sentence pairs."""

    def __init__(self, encoder: "Encoder", synonyms: Synonyms | None) -> None:
        self._encoder = encoder
        self._synonyms = synonyms
        self._tokeniser: Tokeniser = tokeniser_for("en")

    def make(self, sentences: AlignedSentences, folds: int) -> WordExample:
        """The example of one sentence pair; with 0 folds nothing is learnt from it."""
        base, base_words = self._passage(sentences.base)
        source, source_words = self._passage(sentences.source)
        return WordExample(
            replace(base, vectors=None),
            replace(source, vectors=None),
            pair_words(base, source, self._synonyms),
            base_words,
            source_words,
            sentences.links,
            sentences.group % folds if folds else None,
        )

    def _passage(self, words: tuple[str, ...]) -> tuple[Passage, tuple[int, ...]]:
        text = " ".join(words)
        placed = tuple(placed_in(self._tokeniser.read(text), 0))
        (vectors,) = self._encoder.encode_tokens([[text[begin:end] for begin, end, _ in placed]])
        parents = tuple(text.count(" ", 0, begin) for begin, _, _ in placed)
        return Passage(text, placed, frozenset(), vectors), parents
