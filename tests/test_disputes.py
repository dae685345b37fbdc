"""Statements -> the facts that their sources give differently."""

from collections.abc import Sequence

import pytest

from tests.strategies import article_of
from viewer.disputes import Source, dispute
from viewer.language.splitting import split_article
from viewer.language.tokenised import tokenise_article
from viewer.model import FlagKind, Statement, Telling


def disputes(*told: str) -> list[tuple[str, str, FlagKind, str]]:
    """What the only sentences of several sources, which say the same, give differently."""
    sources = []
    for position, text in enumerate(told, start=1):
        article = tokenise_article(split_article(article_of((text,), position), "en"))
        sources.append(Source(article, article.article.body))
    tellings = tuple(Telling(source.text.article.siglum, 0) for source in sources)
    (statement,) = dispute([Statement(tellings, 0.9)], sources)
    return [(d.one.source, d.other.source, d.flag.kind, d.flag.message) for d in statement.disputes]


def test_two_numbers_for_one_thing_are_a_dispute_that_takes_no_side() -> None:
    assert disputes("The computer system cost £14 million.", "The computer system cost £16 million.") == [
        ("B", "C", FlagKind.NUMBER, "“£14 million” in B, “£16 million” in C")
    ]


def test_every_two_sources_are_held_against_each_other() -> None:
    found = disputes("The quake killed four people.", "The quake killed six people.", "The quake killed four people.")
    assert [(one, other) for one, other, _, _ in found] == [("B", "C"), ("C", "D")]


@pytest.mark.parametrize(
    "told",
    [
        ("The quake killed four people.", "The quake killed 4 people."),
        ("The quake killed four people.", "The quake killed four people on Tuesday night in the harbour town."),
        ("Operations that could not wait were done by torchlight.", "Surgeons worked in the light of torches."),
    ],
)
def test_what_only_one_says_or_says_in_its_own_words_is_no_dispute(told: Sequence[str]) -> None:
    assert disputes(*told) == []


def test_no_statement_no_dispute() -> None:
    assert dispute([], []) == ()
