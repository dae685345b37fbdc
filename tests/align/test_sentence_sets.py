"""Sentences prepared for alignment."""

from hypothesis import given
from hypothesis import strategies as st

from tests.align.sides import side
from tests.strategies import article_of, sentences
from viewer.align.sentence_sets import PreparedSentence
from viewer.language.splitting import split_article
from viewer.language.tokenised import tokenise_article
from viewer.model import TokenKind

TEXTS = sentences() | st.text("aB.,’1% é—\n", min_size=1, max_size=12)


def prepared(*given_: str) -> tuple[PreparedSentence, ...]:
    return side(article_of(given_)).sentences


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_a_sentence_is_prepared_from_its_tokens(given_: list[str]) -> None:
    article = tokenise_article(split_article(article_of(given_), "en"))
    for sentence in prepared(*given_):
        text, tokens = article.article.sentence_text(sentence.index), article.tokens[sentence.index]
        start = article.article.sentences[sentence.index].span.start
        content = [token for token in tokens if token.content]
        assert sentence.norms == article.norms(sentence.index)
        assert len(sentence.letters) == len(sentence.norms)
        assert sentence.weights.keys() == {token.stem for token in tokens if token.is_word}
        assert sentence.content_norms == tuple(token.norm for token in content)
        assert sentence.numbers == {token.norm for token in content if token.kind is TokenKind.NUMBER}
        assert sentence.names == sentence.numbers | {
            token.stem
            for token in tokens[1:]
            if token.content and token.kind is TokenKind.WORD and text[token.span.start - start].isupper()
        }
        assert sentence.finished is not text.rstrip()[-1:].isalnum()


def test_words_that_are_spelt_alike_in_norm_have_one_letter() -> None:
    one, other = prepared("The ferry sank", "THE FERRY burned")
    assert one.letters[:2] == other.letters[:2]
    assert one.letters[2] != other.letters[2]
