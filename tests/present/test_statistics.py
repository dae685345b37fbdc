import pytest

from tests.factories import compared, told
from viewer.model import Verdict
from viewer.present.index import index_comparison
from viewer.present.statistics import figures_of

FIGURES = figures_of(
    index_comparison(
        compared(
            told("One is kept.", B1="One is kept."),
            told("Two is altered now.", B2="Two is altered{+ now}.", C1="Two is {+altered now}."),
            told("Nobody said three."),
            told("Zero has travelled.", B1="{~One>Zero} {~is kept>has travelled}.", moved=True),
            left_out={"B3": "Missing.", "C2": "Missing too."},
            asides={"B4": "Log in."},
        )
    )
)


def test_sentences_are_counted_by_verdict() -> None:
    assert FIGURES.sentences == 4
    assert [(v, FIGURES.count(v)) for v in Verdict] == [
        (Verdict.VERBATIM, 1),
        (Verdict.EDITED, 1),
        (Verdict.PARAPHRASED, 1),
        (Verdict.ADDED, 1),
    ]
    assert (FIGURES.moved, FIGURES.left_out, FIGURES.asides, FIGURES.flags) == (1, 2, 0, 0)


def test_a_sentence_counts_for_the_source_it_is_attributed_to_first() -> None:
    b, c = FIGURES.sources
    assert dict(b.verdicts) == {Verdict.VERBATIM: 1, Verdict.EDITED: 1, Verdict.PARAPHRASED: 1}
    assert sum(dict(c.verdicts).values()) == 0


def test_a_source_sentence_used_twice_is_one_sentence_used() -> None:
    b, _ = FIGURES.sources
    assert (b.used, b.left_out, b.asides, b.moved) == (2, 1, 1, 1)


def test_shares_are_those_of_the_summary() -> None:
    assert sum(source.share_of_base for source in FIGURES.sources) + FIGURES.share_new == pytest.approx(1)
