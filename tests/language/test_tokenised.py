"""Articles with their tokens."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.language.splitting import split_article
from viewer.language.tokenised import TokenisedArticle, tokenise_article
from viewer.language.tokens import tokeniser_for
from viewer.model import Sentence, Span
from viewer.reading.articles import read_sentences


def tokenised(*sentences: str) -> TokenisedArticle:
    return tokenise_article(split_article(read_sentences(sentences), "en"))


def test_every_sentence_has_its_tokens_asides_and_empty_ones_too() -> None:
    aside = Sentence(Span(16, 30), body=False)
    article = replace(read_sentences(["The ferry sank.", "Terrible news!"]), language="en")
    made = tokenise_article(replace(article, sentences=(article.sentences[0], aside)))
    assert made.surfaces(1) == ("Terrible", "news", "!")
    assert tokenised("One.", "", "Two.").tokens[1] == ()


def test_surfaces_are_the_tokens_as_they_stand_in_the_text() -> None:
    assert tokenised("“They’re HERE”").surfaces(0) == ("“", "They", "’re", "HERE", "”")


def test_the_norms_of_a_sentence_are_those_of_its_words() -> None:
    assert tokenised("“They’re HERE”").norms(0) == ("they", "re", "here")


def test_a_sentence_without_words_has_the_norms_of_its_marks() -> None:
    assert tokenised("“…”").norms(0) == ('"', "...", '"')
    assert tokenised("").norms(0) == ()


def test_tokens_are_counted_and_placed_without_being_made() -> None:
    made = tokenised("It sank.", "“They’re HERE”, 21 % of it.")
    tokens = made.tokens[1]
    assert made.count_words(1) == sum(token.is_word for token in tokens) == len(made.words(1))
    assert made.count_tokens(1) == len(tokens)
    assert [(*place, form.norm, form.is_word) for *place, form in made.placed(1)] == [
        (token.span.start, token.span.end, token.norm, token.is_word) for token in tokens
    ]


def test_the_tokens_of_some_sentences_are_asked_for_like_those_of_one() -> None:
    made = tokenised("One.", "Two.", "Three.")
    assert list(made.tokens[1:]) == [made.tokens[1], made.tokens[2]]


def test_tokens_that_are_kept_no_longer_are_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.language.tokenised._MOST_MADE", 2)
    made = tokenised("One.", "Two.", "Three.")
    first = [made.tokens[k] for k in (0, 1, 2, 0)]
    assert first[0] == first[3] == tokenised("One.").tokens[0]


@given(st.lists(st.text("ab.’ 1é", max_size=9), max_size=4))
def test_tokens_never_cross_a_sentence(sentences: list[str]) -> None:
    made = tokenised(*sentences)
    assert len(made.tokens) == len(made.article.sentences)
    for sentence, tokens in zip(made.article.sentences, made.tokens, strict=True):
        assert all(sentence.span.contains(token.span) for token in tokens)
        assert tokens == tokeniser_for("en").tokenise(made.article.text, sentence.span)
