"""Sentences of two articles that deny each other in few words."""

import pytest

from viewer.language.splitting import split_article
from viewer.language.tokenised import tokenise_article
from viewer.model import FlagKind
from viewer.provenance.flags.contradictions import Predicates, find_contradictions, read_predicates
from viewer.reading.articles import read_sentences


def said(sentence: str, siglum: str, language: str = "en") -> Predicates:
    article = tokenise_article(split_article(read_sentences([sentence], siglum=siglum), language))
    return read_predicates((article, (0,)))


def told(one: str, other: str) -> list[str]:
    return [flag.message for _, _, flag in find_contradictions(said(one, "B"), said(other, "C"))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Officials do not know yet whether the two fires are related.",
            "The chief said that the fires were unrelated.",
        ),
        ("Engineers found that the bridge was unsafe.", "The bridge is safe, the council insists."),
        ("The boy was unconscious.", "Neighbours said the boy was conscious."),
        ("Such a rise is likely, the bank believes.", "The union says a rise is unlikely."),
    ],
)
def test_a_word_and_its_denial_said_of_one_thing_are_told_both_ways(one: str, other: str) -> None:
    assert len(told(one, other)) == 1
    assert len(told(other, one)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The two fires are not related.", "The fires were unrelated."),
        ("The bridge was unsafe.", "The tunnel is safe."),
        ("The bridge was unsafe.", "A safe bridge is what the town needs."),
        ("Nobody knows who the man was.", "An unknown man was seen at the bridge."),
        ("The boy was unhurt.", "The boy was unhurt."),
    ],
)
def test_what_agrees_or_is_said_of_something_else_is_not_told(one: str, other: str) -> None:
    assert told(one, other) == []


def test_a_contradiction_has_its_place_on_either_side() -> None:
    here, there = said("Whether the fires are related is open.", "B"), said("The two fires were unrelated.", "C")
    [(one, other, flag)] = find_contradictions(here, there)
    assert (one, other) == (0, 0)
    assert flag.kind is FlagKind.NEGATION
    assert flag.base is not None
    assert flag.source is not None
    assert flag.base.of(here.article.article.text) == "fires are related"
    assert flag.source.of(there.article.article.text) == "two fires were unrelated"


def test_nothing_is_told_in_a_language_whose_words_of_fact_do_not_ship() -> None:
    assert list(find_contradictions(said("a is related", "B", "fi"), said("a is unrelated", "C", "fi"))) == []
