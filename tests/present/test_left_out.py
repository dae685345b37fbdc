"""The reverse view: what the sources say and the base leaves out."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from tests.factories import compared, told
from tests.strategies import stories
from viewer.compare import compare
from viewer.model import Article, Comparison, Nearest, Options
from viewer.present import index_comparison
from viewer.present.left_out import Gap, LeftOut, Weight, left_out_of

DUSK = "The ferry ran aground before dusk."
PILOT = "A pilot had warned the council in February."
WARNED = "The council was warned by a former pilot."
LETTER = "The council could not find the letter anywhere."


def left_out(comparison: Comparison) -> tuple[LeftOut, ...]:
    return left_out_of(index_comparison(comparison))


def places(entry: LeftOut) -> list[str]:
    return [f"{telling.source}{telling.sentence + 1}" for telling in entry.tellings]


def test_what_most_sources_say_comes_first() -> None:
    comparison = compared(
        told(DUSK, B1=DUSK),
        left_out={"B2": LETTER, "B3": PILOT, "C1": WARNED, "D1": "Pilots warned the council long before."},
        statements=[("B3", "C1", "D1")],
    )
    found = left_out(comparison)
    assert [(entry.weight, places(entry), entry.said_by) for entry in found] == [
        (Weight.SEVERAL, ["B3", "C1", "D1"], ("B", "C", "D")),
        (Weight.ONE, ["B2"], ("B",)),
    ]


def test_what_the_base_says_after_another_source_is_told_apart() -> None:
    comparison = compared(
        told(DUSK, C1=DUSK), left_out={"B1": "Before dusk it ran aground."}, statements=[("B1", "C1")]
    )
    (entry,) = left_out(comparison)
    assert (entry.weight, entry.said_by, entry.told) == (Weight.ELSEWHERE, ("B", "C"), (0,))


@pytest.mark.parametrize("text", ["Ferry runs aground off the island", "By Maud Tarrant, Ennick Courier", "He nodded."])
def test_a_headline_a_byline_and_a_short_remark_come_last(text: str) -> None:
    comparison = compared(told(DUSK, B2=DUSK), left_out={"B1": text, "B3": LETTER})
    assert [(entry.weight, places(entry)) for entry in left_out(comparison)] == [
        (Weight.ONE, ["B3"]),
        (Weight.SLIGHT, ["B1"]),
    ]


def test_a_sentence_without_a_full_stop_further_down_is_no_headline() -> None:
    comparison = compared(
        told(DUSK, B1=DUSK), left_out={"B2": LETTER, "B3": PILOT, "B4": "Nobody knows where it went in the end"}
    )
    assert {entry.weight for entry in left_out(comparison)} == {Weight.ONE}


def test_a_long_stretch_that_a_link_does_not_carry_over_is_a_part() -> None:
    markup = "The ferry was due to be replaced{- under a plan put off twice for money}."
    comparison = compared(told("The ferry was due to be replaced.", B1=markup))
    (entry,) = left_out(comparison)
    assert (entry.weight, places(entry), entry.told) == (Weight.PART, ["B1"], (0,))
    ((part,),) = entry.parts
    assert part.of(comparison.article("B").text) == "under a plan put off twice for money"


def test_a_sentence_of_which_hardly_a_word_is_used_counts_with_those_that_say_the_same() -> None:
    markup = "{-The union had }asked{- the board in June for a drill without computers}."
    comparison = compared(
        told("asked.", B1=markup),
        left_out={"C1": "Nurses had wanted a drill, which the board refused."},
        statements=[("B1", "C1")],
    )
    (entry,) = left_out(comparison)
    assert (entry.weight, places(entry), entry.told) == (Weight.SEVERAL, ["B1", "C1"], ())


def test_a_few_dropped_words_are_no_part() -> None:
    comparison = compared(told("The ferry was late.", B1="The ferry was{- really very} late."))
    assert left_out(comparison) == ()


def test_an_entry_stands_between_what_its_neighbours_were_written_into() -> None:
    comparison = compared(
        told("New at the start."),
        told(DUSK, B2=DUSK),
        told("New in between."),
        told("Divers went down.", B4="Divers went down."),
        left_out={"B1": PILOT, "B3": LETTER, "B5": WARNED},
    )
    gaps = {places(entry)[0]: entry.gap for entry in left_out(comparison)}
    assert gaps == {"B1": Gap(None, 1), "B3": Gap(1, 3), "B5": Gap(3, None)}


def test_a_gap_never_ends_before_it_begins() -> None:
    comparison = compared(
        told("Divers went down.", B3="Divers went down.", moved=True),
        told(DUSK, B1=DUSK),
        left_out={"B2": LETTER},
    )
    straight = replace(comparison, links=tuple(replace(link, moved=False) for link in comparison.links))
    (entry,) = left_out(straight)
    assert entry.gap == Gap(1, None)


def test_the_sentence_that_comes_close_is_kept_and_one_that_does_not_is_not() -> None:
    comparison = compared(
        told(DUSK, B1=DUSK), left_out={"B2": LETTER, "B3": PILOT}, near={"B2": (1, 0.43), "B3": (1, 0.05)}
    )
    assert [entry.nearest for entry in left_out(comparison)] == [Nearest(0, 0.43), None]


@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(stories(least_sources=1))
def test_every_dropped_sentence_stands_in_one_entry(articles: list[Article]) -> None:
    comparison = compare(articles, Options(model="lexical", language="en"))
    whole = [
        (t.source, t.sentence)
        for entry in left_out(comparison)
        if entry.weight is not Weight.PART
        for t in entry.tellings
    ]
    assert len(set(whole)) == len(whole)
    assert set(whole) >= {(d.source, d.sentence) for d in comparison.dropped}


def test_what_two_sources_say_and_the_base_hardly_touches_is_left_out_in_both() -> None:
    one = "The bypass goes through the wood{-, where over a thousand old oak trees will have to be felled}."
    other = "{-More than a thousand oaks are to be cut down for it, and }The bypass goes through the wood{-, it says}."
    comparison = compared(told("The bypass goes through the wood.", B1=one, C1=other), statements=[("B1", "C1")])
    (entry,) = left_out(comparison)
    assert (entry.weight, places(entry), entry.said_by) == (Weight.SEVERAL, ["B1", "C1"], ("B", "C"))
    assert all(entry.parts)
