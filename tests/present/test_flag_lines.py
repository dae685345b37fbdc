"""Flags and new claims in lists."""

from dataclasses import replace

from tests.factories import compared, told
from viewer.model import Comparison, Flag, FlagKind, NewClaim, Severity, Span
from viewer.present import figures_of, flags_of, index_comparison, rows_of, summary_sentences
from viewer.present.flag_lines import claim_text, flag_lines_of

BEFORE = Flag(FlagKind.NUMBER, Severity.HIGH, Span(11, 16), Span(11, 14), "“two” became “three”")
NOWHERE = Flag(FlagKind.NAME, Severity.LOW, Span(0, 10), None, "“Inspectors” stands in no source")


def flagged() -> Comparison:
    made = compared(
        told("Inspectors three cracks.", B1="Inspectors {!two>three} cracks."),
        told("A petition has 1,900 names."),
    )
    links = (replace(made.links[0], flags=(NOWHERE, BEFORE)),)
    start = made.base.text.index("1,900")
    claims = (NewClaim(FlagKind.NAME, 0, Span(0, 10)), NewClaim(FlagKind.NUMBER, 1, Span(start, start + 5)))
    return replace(made, links=links, new_claims=claims)


def test_what_is_a_new_claim_is_not_listed_as_a_flag_too() -> None:
    index = index_comparison(flagged())
    assert [(line.flag, line.sentence) for line in flag_lines_of(index)] == [(BEFORE, 0)]


def test_a_new_claim_without_a_link_stands_at_its_sentence() -> None:
    index = index_comparison(flagged())
    own = [[flag.message for flag in flags_of(index, row)] for row in rows_of(index)]
    assert own == [[NOWHERE.message, BEFORE.message], ["“1,900” stands in no source"]]


def test_both_are_counted_and_told() -> None:
    index = index_comparison(flagged())
    figures = figures_of(index)
    assert (figures.flags, figures.new_claims) == (1, 2)
    said = " ".join(summary_sentences(index, figures))
    assert "1 change may alter the facts" in said
    assert "2 names, dates, numbers or quotations stand in no source." in said


def test_a_quotation_is_told_as_one() -> None:
    made = compared(told("“Never again,” she said."), told("A lake.", B1="A lake."))
    index = index_comparison(made)
    claim = NewClaim(FlagKind.QUOTATION, 0, Span(1, 12))
    assert claim_text(index, claim) == "The quotation “Never again” stands in no source"
