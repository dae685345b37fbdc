"""An article with its sentences cut into tokens."""

from dataclasses import dataclass

from viewer.language.tokens import tokeniser_for
from viewer.model import SILENT_SHARE, Article, Share, Token, TokenKind


@dataclass(frozen=True, slots=True)
class TokenisedArticle:
    """An article and the tokens of each of its sentences, in order (an aside's sentences are tokenised as well)."""

    article: Article
    tokens: tuple[tuple[Token, ...], ...]

    def surfaces(self, sentence: int) -> tuple[str, ...]:
        """The tokens of that sentence as they stand in the text."""
        text = self.article.text
        return tuple([text[token.span.start : token.span.end] for token in self.tokens[sentence]])

    def norms(self, sentence: int) -> tuple[str, ...]:
        """The norms of that sentence's words; of all its tokens when it has no word."""
        tokens = self.tokens[sentence]
        words = tuple([token.norm for token in tokens if token.kind is not TokenKind.PUNCTUATION])
        return words or tuple([token.norm for token in tokens])


def tokenise_article(article: Article, share: Share = SILENT_SHARE) -> TokenisedArticle:
    """`article`, which has been split into sentences, with the tokens of every sentence."""
    tokeniser = tokeniser_for(article.language or "und")
    sentences = share.over(article.sentences, len(article.sentences))
    return TokenisedArticle(article, tuple([tokeniser.tokenise(article.text, s.span) for s in sentences]))
