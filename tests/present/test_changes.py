from dataclasses import replace

import pytest

from tests.factories import compared, told
from viewer.model import Comparison, Flag, FlagKind, Severity
from viewer.present.changes import ChangeKind, Fold, FoldKind, changes_of, folds_of
from viewer.present.index import index_comparison
from viewer.present.rows import rows_of

STORY = compared(
    told("One is kept.", B1="One is kept."),
    told("Two is altered now.", B2="Two is altered{+ now}."),
    told("Three is in capitals.", B3="{:THREE>Three} is in capitals."),
    told("Five says it otherwise.", B5="{~The fifth tells a wholly other tale>Five says it otherwise}."),
    told("Four has travelled.", B4="Four has travelled.", moved=True),
    told("Nobody said six."),
    left_out={"B6": "The seventh is missing."},
    asides={"B7": "Log in."},
)


def flagged(comparison: Comparison) -> Comparison:
    link = comparison.links[0]
    flag = Flag(FlagKind.NUMBER, Severity.HIGH, link.edits[0].base, None, "one number differs")
    return replace(comparison, links=(replace(link, flags=(flag,)), *comparison.links[1:]))


def kinds(comparison: Comparison, *, substantive_only: bool = True) -> list[ChangeKind]:
    index = index_comparison(comparison)
    return [change.kind for change in changes_of(index, rows_of(index), substantive_only=substantive_only)]


def test_changes_come_in_the_order_of_the_rows() -> None:
    # What B left out at its end stands after its fifth sentence, which the base tells fourth.
    assert kinds(STORY) == [
        ChangeKind.EDITED,
        ChangeKind.PARAPHRASED,
        ChangeKind.LEFT_OUT,
        ChangeKind.MOVED,
        ChangeKind.NEW,
    ]


def test_typography_counts_only_when_asked_for() -> None:
    assert ChangeKind.REFORMATTED not in kinds(STORY)
    assert ChangeKind.REFORMATTED in kinds(STORY, substantive_only=False)


def test_a_change_names_its_row_its_sources_and_its_text() -> None:
    index = index_comparison(STORY)
    first = changes_of(index, rows_of(index))[0]
    assert (first.row, first.sources, first.text, first.moved) == (1, ("B",), "Two is altered now.", False)


def test_a_change_counts_its_flags() -> None:
    comparison = flagged(compared(told("One now.", B1="One{+ now}.")))
    index = index_comparison(comparison)
    assert [change.flags for change in changes_of(index, rows_of(index))] == [1]


def test_a_long_sentence_is_cut_at_a_word() -> None:
    index = index_comparison(compared(told("word " * 40 + "end.")))
    (change,) = changes_of(index, rows_of(index))
    assert change.text.endswith("word…")
    assert len(change.text) <= 91


def test_three_unchanged_sentences_in_a_row_fold() -> None:
    told_alike = [told(f"Sentence {n}.", **{f"B{n}": f"Sentence {n}."}) for n in (1, 2, 3)]
    index = index_comparison(compared(told("New."), *told_alike, told("New again.")))
    assert folds_of(index, rows_of(index)) == (Fold(1, 4, FoldKind.UNCHANGED),)


def test_two_unchanged_sentences_do_not_fold() -> None:
    told_alike = [told(f"Sentence {n}.", **{f"B{n}": f"Sentence {n}."}) for n in (1, 2)]
    index = index_comparison(compared(*told_alike, told("New again.")))
    assert folds_of(index, rows_of(index)) == ()


def test_a_flagged_sentence_is_never_folded_away() -> None:
    told_alike = [told(f"Sentence {n}.", **{f"B{n}": f"Sentence {n}."}) for n in (1, 2, 3)]
    index = index_comparison(flagged(compared(*told_alike)))
    assert folds_of(index, rows_of(index)) == ()


def test_asides_fold_by_article() -> None:
    index = index_comparison(compared(told("One.", B1="One."), asides={"B2": "Log in.", "B3": "Sign up.", "C1": "Ad."}))
    folds = folds_of(index, rows_of(index))
    assert folds == (Fold(1, 3, FoldKind.ASIDE, "B"), Fold(3, 4, FoldKind.ASIDE, "C"))


def test_a_fold_is_never_empty() -> None:
    with pytest.raises(ValueError, match="at least one row"):
        Fold(2, 2, FoldKind.UNCHANGED)
