"""An article -> its language and its sentences."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.language.splitting import split_article
from viewer.model import Article, Aside, AsideKind, NoticeCode, Origin, Sentence, Span
from viewer.reading.articles import read_sentences

ENGLISH = "The council has approved the plan for a new bridge. It will be built by the end of the year."
GERMAN = "Der Rat hat den Plan für eine neue Brücke gebilligt. Sie wird bis zum Ende des Jahres gebaut."


def article(text: str, language: str | None = None, asides: tuple[Span, ...] = ()) -> Article:
    told = tuple(Aside(span, AsideKind.COMMENT, "given by the test", 1.0) for span in asides)
    return Article("B", "The bridge", text, Origin(None, "0" * 64), language=language, asides=told)


def test_the_language_is_the_one_told_else_the_articles_own_else_guessed() -> None:
    assert split_article(article(GERMAN)).language == "de"
    assert split_article(article(GERMAN, "nl")).language == "nl"
    assert split_article(article(GERMAN, "nl"), "en").language == "en"


def test_a_text_of_two_languages_gives_a_notice_unless_the_language_is_told() -> None:
    mixed = article(f"{ENGLISH * 15}\n\n{GERMAN * 15}")
    (notice,) = split_article(mixed).notices
    assert notice.code is NoticeCode.LANGUAGE
    assert "The bridge" in notice.message
    assert notice.where == "B"
    assert split_article(mixed, "en").notices == ()


def test_a_text_of_one_language_gives_none() -> None:
    assert split_article(article(ENGLISH * 15)).notices == ()


def test_sentences_that_were_given_stay_as_they_are() -> None:
    given_ = read_sentences(["The ferry sank. Nobody drowned.", "", "the end"])
    split = split_article(given_)
    assert split.sentences == given_.sentences
    assert [split.sentence_text(i) for i in range(3)] == ["The ferry sank. Nobody drowned.", "", "the end"]


def test_an_article_that_was_split_is_not_split_again() -> None:
    whole = replace(article(ENGLISH), sentences=(Sentence(Span(0, len(ENGLISH))),))
    assert split_article(whole).sentences == whole.sentences


def test_sentences_in_an_aside_are_no_body() -> None:
    text = "The ferry sank. Nobody drowned. Great news! See you there."
    split = split_article(article(text, "en", (Span(32, 43),)))
    told = [(split.sentence_text(i), sentence.body) for i, sentence in enumerate(split.sentences)]
    assert told == [
        ("The ferry sank.", True),
        ("Nobody drowned.", True),
        ("Great news!", False),
        ("See you there.", True),
    ]


def test_a_menu_around_an_article_does_not_change_how_its_sentences_are_cut() -> None:
    menu, foot = "Home\n\nNews. Sport. Weather.", "Copyright 2015. All rights reserved."
    body = "the bridge is shut , officials in dunmore.radio9 obtained a plan of it .\nit is full . nobody knows why ."
    text = f"{menu}\n\n{body}\n\n{foot}"
    asides = tuple(
        Aside(Span(text.index(part), text.index(part) + len(part)), AsideKind.NAVIGATION, "a menu", 1.0)
        for part in (menu, foot)
    )
    alone = split_article(Article("A", "t", body, Origin(None, "0")), "en")
    around = split_article(Article("A", "t", text, Origin(None, "0"), asides=asides), "en")
    assert [around.sentence_text(i) for i in around.body] == [alone.sentence_text(i) for i in alone.body]
    assert len(alone.sentences) == 4


@given(st.text("ab. \n", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_no_sentence_is_half_in_an_aside(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    aside = Span(start, end)
    split = split_article(article(text, "en", (aside,)))
    for sentence in split.sentences:
        assert sentence.body != aside.contains(sentence.span)
        assert aside.contains(sentence.span) or not aside.overlaps(sentence.span)


@given(st.text("ab. \n", min_size=1, max_size=40), st.sets(st.integers(0, 40), max_size=8))
def test_a_sentence_is_body_where_no_aside_holds_it(text: str, edges: set[int]) -> None:
    places = sorted(edge for edge in edges if edge <= len(text))
    asides = tuple(Span(start, end) for start, end in zip(places[::2], places[1::2], strict=False))
    for sentence in split_article(article(text, "en", asides)).sentences:
        assert sentence.body != any(aside.contains(sentence.span) for aside in asides)


@given(st.text(max_size=60), st.sampled_from([None, "en", "de", "zh", "und"]))
def test_any_text_can_be_split(text: str, language: str | None) -> None:
    split = split_article(article(text), language)
    assert split.text == text
    told = "".join(split.sentence_text(i) for i in range(len(split.sentences)))
    assert "".join(told.split()) == "".join(text.split())


@pytest.mark.parametrize("text", ["", " ", "\n\n\t"])
def test_an_article_without_words_has_no_sentences(text: str) -> None:
    assert split_article(article(text)).sentences == ()
