"""Agreement in words."""

from dataclasses import replace

from tests.factories import compared, told
from viewer.model import Comparison, Dispute, Flag, FlagKind, Severity, Span
from viewer.present import index_comparison
from viewer.present.agreement import agreement_of
from viewer.present.agreement_text import by_extent, shown_telling, tellings_text

DUSK = "The ferry ran aground before dusk."
STORY = compared(
    told(DUSK, B1=DUSK),
    told("It was late.", B2="It was late."),
    told("New here."),
    left_out={"C1": "Before dusk the ferry ran aground.", "C2": "The inquiry opened.", "B3": "Nobody slept."},
    statements=[("B1", "C1")],
)


def headings(comparison: Comparison) -> list[tuple[str, list[str]]]:
    index = index_comparison(comparison)
    return [
        (heading, [tellings_text(index, accord) for accord in accords])
        for heading, accords in by_extent(index, agreement_of(index))
    ]


def test_what_all_say_stands_first_and_what_one_says_article_by_article() -> None:
    assert headings(STORY) == [
        ("Said by all 3", ["A1 · B1 · C1"]),
        ("Said by 2 of 3", ["A2 · B2"]),
        ("Only in A", ["A3"]),
        ("Only in B", ["B3"]),
        ("Only in C", ["C2"]),
    ]


def test_two_articles_are_both() -> None:
    assert headings(compared(told(DUSK, B1=DUSK))) == [("Said by both", ["A1 · B1"])]


def test_what_is_contradicted_stands_before_everything_else_and_shows_the_sentence_in_question() -> None:
    flag = Flag(FlagKind.NUMBER, Severity.HIGH, Span(0, 1), Span(0, 1), "“two” in B, “three” in C")
    (statement,) = STORY.statements
    disputed = replace(statement, disputes=(Dispute(*statement.tellings, flag),))
    index = index_comparison(replace(STORY, statements=(disputed,)))
    heading, (accord,) = by_extent(index, agreement_of(index))[0]
    assert heading == "Contradicted"
    assert shown_telling(index, accord) == DUSK


def test_the_sentence_shown_is_the_bases_where_it_says_it() -> None:
    index = index_comparison(STORY)
    shown = [shown_telling(index, accord) for accord in agreement_of(index)]
    assert shown[:2] == [DUSK, "It was late."]
