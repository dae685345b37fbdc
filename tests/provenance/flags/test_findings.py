"""Findings stand inside the sentences of their link."""

from viewer.model import FlagKind, Span
from viewer.provenance.flags.findings import added, changed, place_inside

BASE = (Span(0, 20), Span(21, 40))
SOURCE = (Span(100, 130),)


def test_what_lies_inside_stays() -> None:
    finding = changed(FlagKind.NUMBER, Span(3, 8), Span(101, 104), "“two” became “three”")
    assert place_inside(finding, BASE, SOURCE) is finding


def test_a_quotation_that_runs_over_the_border_is_cut_there() -> None:
    finding = added(FlagKind.QUOTATION, Span(15, 33), "the article quotes")
    assert place_inside(finding, BASE, SOURCE).flag.base == Span(15, 20)
    finding = added(FlagKind.QUOTATION, Span(30, 90), "the article quotes")
    assert place_inside(finding, BASE, SOURCE).flag.base == Span(30, 40)


def test_words_behind_the_link_stand_at_its_last_sentence() -> None:
    finding = changed(FlagKind.SPEAKER, Span(22, 30), Span(131, 140), "“he said” became “she said”")
    placed = place_inside(finding, BASE, SOURCE)
    assert (placed.flag.base, placed.flag.source) == (Span(22, 30), Span(100, 130))
