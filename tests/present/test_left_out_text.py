"""The reverse view in words."""

from dataclasses import replace

import pytest

from tests.factories import compared, told
from viewer.model import Comparison, Dispute, Flag, FlagKind, Severity, Span
from viewer.present import figures_of, index_comparison
from viewer.present.left_out import Gap, left_out_of
from viewer.present.left_out_text import (
    bracketed,
    by_heading,
    dispute_texts,
    gap_text,
    parts_in_context,
    reason_text,
    shares_text,
    telling_text,
)

DUSK = "The ferry ran aground before dusk."
LETTER = "The council could not find the letter anywhere."
FOUND = "Nobody at the council has found the letter."


def reasons(comparison: Comparison) -> list[str]:
    index = index_comparison(comparison)
    return [reason_text(index, entry) for entry in left_out_of(index)]


def headings(comparison: Comparison) -> list[str]:
    index = index_comparison(comparison)
    return [heading for heading, _ in by_heading(left_out_of(index), len(comparison.sources))]


def test_headings_tell_how_many_sources_say_it() -> None:
    left = {"B2": LETTER, "B3": "It rained all through the night.", "C1": FOUND, "D1": "By Our Own Man"}
    comparison = compared(told(DUSK, B1=DUSK), left_out=left, statements=[("B2", "C1")])
    assert headings(comparison) == [
        "In 2 of 3 sources, not here",
        "In one source only, not here",
        "Headlines, bylines and short remarks",
    ]
    assert headings(compared(told(DUSK, B1=DUSK), left_out={"B2": LETTER})) == ["In the source, not here"]


def test_the_reason_names_the_sentence_that_says_it_and_after_whom() -> None:
    comparison = compared(told("New."), told(DUSK, C1=DUSK), left_out={"B1": LETTER}, statements=[("B1", "C1")])
    assert reasons(comparison) == ["sentence 2 says it after C"]


def test_the_reason_names_a_sentence_that_comes_close() -> None:
    comparison = compared(told(DUSK, B1=DUSK), left_out={"B2": LETTER}, near={"B2": (1, 0.43)})
    assert reasons(comparison) == ["perhaps reworded in sentence 1: 43\u00a0% likely"]


def test_nothing_close_is_said_to_be_nothing_close() -> None:
    assert reasons(compared(told(DUSK, B1=DUSK), left_out={"B2": LETTER})) == [
        "no sentence of the article is close to it"
    ]


def test_a_part_is_shown_inside_its_sentence() -> None:
    comparison = compared(told("It is to go.", B1="It is to go{- under a plan put off twice}."))
    index = index_comparison(comparison)
    (entry,) = left_out_of(index)
    pieces = parts_in_context(index, entry, entry.tellings[0])
    assert pieces == (("It is to go ", False), ("under a plan put off twice", True), (".", False))
    assert bracketed(pieces) == "It is to go [under a plan put off twice]."
    assert reason_text(index, entry) == "the rest of it is in sentence 1"
    assert telling_text(index, entry.tellings[0]) == "B1"


def test_a_whole_sentence_is_one_piece() -> None:
    index = index_comparison(compared(told(DUSK, B1=DUSK), left_out={"B2": LETTER}))
    (entry,) = left_out_of(index)
    assert parts_in_context(index, entry, entry.tellings[0]) == ((LETTER, False),)


def test_what_the_sources_give_differently_is_told_beside_it() -> None:
    comparison = compared(told(DUSK, B1=DUSK), left_out={"B2": LETTER, "C1": FOUND}, statements=[("B2", "C1")])
    tellings = comparison.statements[0].tellings
    flag = Flag(FlagKind.NUMBER, Severity.HIGH, Span(0, 1), Span(0, 1), "“two” in B, “three” in C")
    disputed = replace(comparison.statements[0], disputes=(Dispute(*tellings, flag),))
    (entry,) = left_out_of(index_comparison(replace(comparison, statements=(disputed,))))
    assert dispute_texts(entry) == ("they differ: “two” in B, “three” in C",)


@pytest.mark.parametrize(
    ("gap", "text"),
    [
        (Gap(0, 2), "between sentences 1 and 3"),
        (Gap(1, 1), "in sentence 2"),
        (Gap(2, None), "after sentence 3"),
        (Gap(None, 0), "before sentence 1"),
        (Gap(None, None), ""),
    ],
)
def test_a_gap_names_the_sentences_beside_it(gap: Gap, text: str) -> None:
    index = index_comparison(compared(told("One.", B1="One."), told("Two."), told("Three.")))
    assert gap_text(index, gap) == text


def test_shares_are_told_both_ways() -> None:
    index = index_comparison(compared(told("Same words.", B1="Same words."), told("Other ones.")))
    told_shares = shares_text(figures_of(index).sources[0])
    assert told_shares == "50\u00a0% of the article is from B; 100\u00a0% of B is here"


def test_a_likely_sentence_that_has_a_likelier_source_is_said_to_be_close() -> None:
    comparison = compared(told(DUSK, B1=DUSK), left_out={"B2": LETTER}, near={"B2": (1, 0.6)})
    assert reasons(comparison) == ["close to sentence 1, which was written from other sentences"]
