"""Comparison -> what the base leaves out, as text and as JSON values."""

from dataclasses import replace

from tests.factories import compared, told
from viewer.export.left_out import left_out_object, render_left_out
from viewer.model import Flag, FlagKind, Severity, Span

DUSK = "The ferry ran aground before dusk."


def test_places_are_told_once_for_neighbours_that_would_have_stood_together() -> None:
    left = {"B2": "The council could not find the letter.", "B3": "Nobody knows where the letter went."}
    text = render_left_out(compared(told(DUSK, B1=DUSK), left_out=left))
    assert text.count("B, after sentence 1:") == 1
    assert text.index("B2  The council") < text.index("B3  Nobody")


def test_a_part_stands_in_brackets_inside_its_sentence() -> None:
    comparison = compared(told("It is to go.", B1="It is to go{- under a plan put off twice}."))
    assert "B1  It is to go [under a plan put off twice]." in render_left_out(comparison)
    (entry,) = left_out_object(comparison)["left_out"]
    assert (entry["weight"], entry["told_in"]) == ("part", [0])
    ((start, end),) = entry["sentences"][0]["parts"]
    assert comparison.article("B").text[start:end] == "under a plan put off twice"


def test_the_shares_of_every_source_open_the_list() -> None:
    text = render_left_out(compared(told(DUSK, B1=DUSK), told("New."), left_out={"C1": "Something else was said."}))
    assert text.splitlines()[2].startswith(" B  Title of B: ")
    assert text.splitlines()[3].endswith("of the article is from C; 0\u00a0% of C is here")


def test_what_the_articles_give_differently_closes_the_list() -> None:
    comparison = compared(told("Two ferries ran.", B1="{!Six>Two} ferries ran."))
    flag = Flag(FlagKind.NUMBER, Severity.HIGH, Span(0, 3), Span(0, 3), "“Six” became “Two”")
    flagged = replace(comparison, links=(replace(comparison.links[0], flags=(flag,)),))
    lines = render_left_out(flagged).splitlines()
    assert lines[-4:] == [
        "What the articles give differently:",
        "  A1 · B1",
        "         Two ferries ran.",
        "         (“Two” in A, “Six” in B)",
    ]
    (accord,) = left_out_object(flagged)["agreement"]
    assert (accord["extent"], accord["said_by"]) == ("all", ["A", "B"])
    assert accord["disputes"] == [{"articles": ["A", "B"], "kind": "number", "message": "“Two” in A, “Six” in B"}]
