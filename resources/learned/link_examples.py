"""Linked documents -> examples for the scorer of links, with the features that it runs on."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from resources.learned.boosting import Likely, Table, Truth
from resources.learned.linked_documents import Document, Pair
from viewer.align import Rarity, Side, Vocabulary, prepare
from viewer.align.candidates import find_candidates
from viewer.align.evidence import cosines, measure
from viewer.align.pair_features import company_of, context_features, pair_features
from viewer.align.pairs import Pairs
from viewer.align.sentence_columns import as_columns
from viewer.align.sentence_sets import PreparedSentence
from viewer.language.splitting import split_article
from viewer.language.tokenised import TokenisedArticle, tokenise_article
from viewer.reading import read_sentences

if TYPE_CHECKING:
    from viewer.language.embedding import Encoder


@dataclass(frozen=True, slots=True)
class SourcePairs:
    """The sentences of one source, the candidate pairs (base position, source position), and a row of features each."""

    sentences: tuple[PreparedSentence, ...]
    positions: tuple[Pair, ...]
    table: Table


@dataclass(frozen=True, slots=True)
class LinkExample:
    """A document with the features of all its candidate pairs, source by source."""

    document: Document
    base: tuple[PreparedSentence, ...]
    pairs: tuple[SourcePairs, ...]
    fold: int | None

    @property
    def table(self) -> Table:
        """The features of the pairs alone, source after source."""
        return np.concatenate([source.table for source in self.pairs])

    @property
    def candidates(self) -> list[list[Pair]]:
        """The pairs of each source as the document numbers its sentences."""
        return [[(self.base[b].index, source.sentences[s].index) for b, s in source.positions] for source in self.pairs]

    @property
    def truth(self) -> Truth:
        """1 where a pair is linked."""
        linked = [
            pair in links for pairs, links in zip(self.candidates, self.document.links, strict=True) for pair in pairs
        ]
        return np.array(linked, dtype=np.int8)

    def by_source(self, likely: Likely) -> list[Likely]:
        """What was said of all pairs, cut into sources."""
        ends = np.cumsum([len(source.positions) for source in self.pairs])
        return np.split(likely, ends[:-1])

    def in_context(self, likely: Likely) -> Table:
        """The features with those of the second look."""
        looks = [
            (Pairs.of(source.positions), said.round(5).astype(np.float64))
            for source, said in zip(self.pairs, self.by_source(likely), strict=True)
        ]
        company = company_of(looks, len(self.base))
        context = [
            context_features(pairs, look, company, (len(self.base), len(source.sentences)))
            for source, (pairs, look) in zip(self.pairs, looks, strict=True)
        ]
        return np.concatenate([self.table, np.concatenate(context)], axis=1)


def make_example(document: Document, encoder: "Encoder | None", folds: int) -> LinkExample:
    """The example of one document; without an encoder its features are those of words alone."""
    texts = [_tokenise(sentences, document.language) for sentences in (document.base, *document.sources)]
    rarity = Rarity(text.tokens[k] for text in texts for k in text.article.body)
    vocabulary = Vocabulary()
    base, *sources = (_side(text, rarity, vocabulary, encoder) for text in texts)
    fold = None if document.group is None else document.group % folds
    pairs = tuple(_pairs(base, source) for source in sources)
    return LinkExample(document, tuple(map(_slim, base.sentences)), pairs, fold)


@lru_cache(maxsize=1000)
def _tokenise(sentences: tuple[str, ...], language: str) -> TokenisedArticle:
    return tokenise_article(split_article(read_sentences(sentences), language))


def _side(text: TokenisedArticle, rarity: Rarity, vocabulary: Vocabulary, encoder: "Encoder | None") -> Side:
    body = text.article.body
    vectors = encoder.encode_sentences([text.surfaces(k) for k in body]) if encoder else None
    return Side("A", prepare(text, body, rarity, vocabulary), vectors)


def _pairs(base: Side, source: Side) -> SourcePairs:
    here, there = as_columns(base.sentences, source.sentences)
    pairs = find_candidates(here, there, base.vectors, source.vectors)
    evidence = measure(here, there, pairs, cosines(base.vectors, source.vectors, pairs.base, pairs.source))
    positions = tuple(pairs)
    wanted = {s for _, s in positions}
    return SourcePairs(
        tuple(_slim(sentence, emptied=s not in wanted) for s, sentence in enumerate(source.sentences)),
        positions,
        pair_features(here, there, evidence),
    )


def _slim(sentence: PreparedSentence, *, emptied: bool = False) -> PreparedSentence:
    """`sentence` without what is not needed once its features are known; emptied, when no pair holds it."""
    slim = replace(sentence, letters="")
    return replace(slim, norms=(), weights={}) if emptied else slim
