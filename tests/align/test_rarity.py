"""How much a shared word says."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies import article_of, sentences
from viewer.align import Rarity
from viewer.language.splitting import split_article
from viewer.language.tokenised import TokenisedArticle, tokenise_article


def tokenised(given_: list[str]) -> TokenisedArticle:
    return tokenise_article(split_article(article_of(given_), "en"))


def test_the_rarer_a_word_the_more_it_says() -> None:
    article = tokenised(["The ferry sank.", "The ferry burned.", "The ferry drifted into a whirlpool."])
    rarity = Rarity(article.tokens)
    weight = {token.norm: rarity.weight(token) for tokens in article.tokens for token in tokens}
    assert weight["whirlpool"] > weight["ferry"] > weight["the"] > 0
    assert weight["."] == 0


def test_forms_of_one_word_weigh_alike() -> None:
    article = tokenised(["Bridges burned.", "One bridge stood.", "Nothing else."])
    rarity = Rarity(article.tokens)
    weight = {token.norm: rarity.weight(token) for tokens in article.tokens for token in tokens}
    assert weight["bridges"] == weight["bridge"] < weight["stood"]


def test_a_word_that_stands_twice_weighs_twice() -> None:
    article = tokenised(["ferry ferry harbour", "council"])
    profile = Rarity(article.tokens).profile(article.tokens[0])
    assert profile["ferri"] == 2 * profile["harbour"]


@settings(max_examples=30)
@given(st.lists(sentences(), min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_weights_do_not_depend_on_the_order_of_the_sentences(given_: list[str], random) -> None:
    tokens = tokenised(given_).tokens
    shuffled = random.sample(tokens, len(tokens))
    one, other = Rarity(tokens), Rarity(shuffled)
    assert [one.profile(t) for t in tokens] == [other.profile(t) for t in tokens]
    assert all(weight > 0 for t in tokens for weight in one.profile(t).values())
