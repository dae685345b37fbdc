"""How much a shared word says."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies import article_of, sentences
from viewer.align import Rarity
from viewer.language.chunks import words_in
from viewer.language.splitting import split_article
from viewer.language.tokenised import TokenisedArticle, tokenise_article


def tokenised(given_: list[str]) -> TokenisedArticle:
    return tokenise_article(split_article(article_of(given_), "en"))


def test_the_rarer_a_word_the_more_it_says() -> None:
    article = tokenised(["The ferry sank.", "The ferry burned.", "The ferry drifted into a whirlpool."])
    rarity = Rarity(article.rows)
    forms = [form for row in article.rows for chunk in row for _, _, form in chunk.placed]
    weight = {form.norm: rarity.weight(form) for form in forms}
    assert weight["whirlpool"] > weight["ferry"] > weight["the"] > 0
    assert weight["."] == 0


def test_forms_of_one_word_weigh_alike() -> None:
    article = tokenised(["Bridges burned.", "One bridge stood.", "Nothing else."])
    rarity = Rarity(article.rows)
    forms = [form for row in article.rows for chunk in row for _, _, form in chunk.placed]
    weight = {form.norm: rarity.weight(form) for form in forms}
    assert weight["bridges"] == weight["bridge"] < weight["stood"]


def test_a_word_that_stands_twice_weighs_twice() -> None:
    article = tokenised(["ferry ferry harbour", "council"])
    profile = Rarity(article.rows).profile(article.words(0))
    assert profile["ferri"] == 2 * profile["harbour"]


@settings(max_examples=30)
@given(st.lists(sentences(), min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_weights_do_not_depend_on_the_order_of_the_sentences(given_: list[str], random) -> None:
    rows = tokenised(given_).rows
    one, other = Rarity(rows), Rarity(random.sample(rows, len(rows)))
    sentences = [words_in(row) for row in rows]
    assert [one.profile(words) for words in sentences] == [other.profile(words) for words in sentences]
    assert all(weight > 0 for words in sentences for weight in one.profile(words).values())
