"""Sides for the tests of alignment."""

from viewer.align import Rarity, Side, Vocabulary, prepare
from viewer.align.sentence_columns import SentenceColumns, as_columns
from viewer.language.embedding.encoder import Encoder
from viewer.language.splitting import split_article
from viewer.language.tokenised import TokenisedArticle, tokenise_article
from viewer.model import Article


def side(article: Article, encoder: Encoder | None = None) -> Side:
    """The one article, ready to be aligned."""
    return sides(article, encoder=encoder)[0]


def sides(*articles: Article, encoder: Encoder | None = None) -> list[Side]:
    """The articles, ready to be aligned with each other."""
    texts = [tokenise_article(split_article(article, "en")) for article in articles]
    vocabulary = Vocabulary(Rarity(text.rows[k] for text in texts for k in text.article.body))
    return [_side(text, vocabulary, encoder) for text in texts]


def columns(*articles: Article) -> list[SentenceColumns]:
    """The sentences of the articles, as columns."""
    return as_columns(*(prepared.sentences for prepared in sides(*articles)))


def _side(text: TokenisedArticle, vocabulary: Vocabulary, encoder: Encoder | None) -> Side:
    body = text.article.body
    vectors = encoder.encode_sentences([text.surfaces(k) for k in body]) if encoder else None
    return Side(text.article.siglum, prepare(text, body, vocabulary), vectors)
