"""Agreement: what all articles say, some, or one only."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from tests.factories import compared, told
from tests.strategies import stories
from viewer.compare import compare
from viewer.model import (
    Article,
    Comparison,
    Dispute,
    Flag,
    FlagKind,
    Options,
    Severity,
    Span,
    Statement,
    Telling,
)
from viewer.present import index_comparison
from viewer.present.agreement import Accord, Extent, agreement_of

DUSK = "The ferry ran aground before dusk."
AGROUND = "Before dusk the ferry ran aground."


def agreement(comparison: Comparison) -> tuple[Accord, ...]:
    return agreement_of(index_comparison(comparison))


def told_in(comparison: Comparison) -> list[tuple[Extent, list[str]]]:
    return [
        (accord.extent, [f"{t.source}{t.sentence + 1}" for t in accord.tellings]) for accord in agreement(comparison)
    ]


def test_what_all_articles_say_comes_first_then_some_then_one() -> None:
    comparison = compared(
        told("New here."),
        told("Only B has this.", B1="Only B has this."),
        told(DUSK, B2=DUSK),
        left_out={"C1": AGROUND, "C2": "The inquiry opened at noon."},
        statements=[("B2", "C1")],
    )
    assert told_in(comparison) == [
        (Extent.ALL, ["A3", "B2", "C1"]),
        (Extent.SOME, ["A2", "B1"]),
        (Extent.ONE, ["A1"]),
        (Extent.ONE, ["C2"]),
    ]


def test_what_the_base_leaves_out_may_be_said_by_some() -> None:
    comparison = compared(told(DUSK), left_out={"B1": "It rained.", "C1": "Rain fell."}, statements=[("B1", "C1")])
    assert told_in(comparison) == [(Extent.SOME, ["B1", "C1"]), (Extent.ONE, ["A1"])]


def test_a_sentence_stitched_together_agrees_with_each_source_in_its_own_part() -> None:
    comparison = compared(told("One and two.", B1="One{+ and two}.", C1="{+One and }two."))
    assert told_in(comparison) == [(Extent.SOME, ["A1", "B1"]), (Extent.SOME, ["A1", "C1"])]


def flag(severity: Severity = Severity.HIGH, *, base: bool = True) -> Flag:
    return Flag(FlagKind.NUMBER, severity, Span(0, 3) if base else None, Span(0, 3), "“two” became “three”")


def test_a_flag_on_a_link_is_a_dispute_with_the_base() -> None:
    comparison = compared(told("Two ferries ran.", B1="{!Six>Two} ferries ran."))
    flagged = replace(
        comparison, links=(replace(comparison.links[0], flags=(flag(), flag(Severity.LOW), flag(base=False))),)
    )
    (accord,) = agreement(flagged)
    told_apart = replace(flag(), message="“Two” in A, “Six” in B")
    assert accord.disputes == (Dispute(Telling("A", 0), Telling("B", 0), told_apart),)


def test_who_is_said_to_have_said_it_is_no_contradiction() -> None:
    comparison = compared(told("Two ferries ran.", B1="{!Six>Two} ferries ran."))
    speaker = replace(flag(), kind=FlagKind.SPEAKER)
    (accord,) = agreement(replace(comparison, links=(replace(comparison.links[0], flags=(speaker,)),)))
    assert accord.disputes == ()


def test_a_dispute_between_two_sources_stands_with_what_they_both_say() -> None:
    comparison = compared(told(DUSK), left_out={"B1": "Two ran.", "C1": "Six ran."})
    tellings = (Telling("B", 0), Telling("C", 0))
    dispute = Dispute(*tellings, flag())
    accord = agreement(replace(comparison, statements=(Statement(tellings, 0.9, (dispute,)),)))[0]
    assert accord.disputes == (dispute,)
    assert (accord.told_by("B"), accord.told_by("A")) == ((0,), ())


@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(stories(least_sources=1))
def test_every_sentence_that_counts_stands_in_an_accord(articles: list[Article]) -> None:
    comparison = compare(articles, Options(model="lexical", language="en"))
    index = index_comparison(comparison)
    accords = agreement_of(index)
    assert {(t.source, t.sentence) for accord in accords for t in accord.tellings} >= set(index.numbers)
    for accord in accords:
        assert accord.said_by == tuple(dict.fromkeys(t.source for t in accord.tellings))
        assert (accord.extent is Extent.ONE) == (len(accord.said_by) == 1)


def test_another_name_is_a_contradiction_only_where_the_wording_is_alike() -> None:
    like = compared(
        told("Bea Lundy saw the ferry run aground.", B1="{!Ana Quill>Bea Lundy} saw the ferry run aground.")
    )
    unlike = compared(told("Bea Lundy saw it.", B1="{!Ana Quill, who had come down early>Bea Lundy} saw it."))
    found = []
    for comparison in (like, unlike):
        name = replace(flag(), kind=FlagKind.NAME)
        found.append(agreement(replace(comparison, links=(replace(comparison.links[0], flags=(name,)),)))[0].disputes)
    assert [len(disputes) for disputes in found] == [1, 0]


def test_a_sentence_of_which_hardly_a_word_is_used_does_not_agree() -> None:
    comparison = compared(
        told("The road.", B1="The road{- wins by seven votes after a stormy meeting of the council}.")
    )
    assert told_in(comparison) == [(Extent.ONE, ["A1"]), (Extent.ONE, ["B1"])]


def test_a_contradiction_stands_with_the_sentence_it_is_in() -> None:
    comparison = compared(told("Two ran. It rained.", B1_2="{!Six>Two} ran. {|}It rained."))
    link = comparison.links[0]
    (accord,) = agreement(replace(comparison, links=(replace(link, flags=(flag(),)),)))
    assert [(d.one.sentence, d.other.sentence) for d in accord.disputes] == [(0, 0)]
