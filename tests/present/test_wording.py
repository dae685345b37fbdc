import pytest

from tests.factories import compared, set_aside, told
from viewer.model import AsideKind, EditKind, FlagKind, Verdict
from viewer.present import wording
from viewer.present.changes import ChangeKind, Fold, FoldKind
from viewer.present.index import index_comparison
from viewer.present.rows import rows_of


@pytest.mark.parametrize(
    ("share", "text"),
    [(0, "0 %"), (0.001, "under 1 %"), (0.514, "51 %"), (0.996, "over 99 %"), (1, "100 %")],
)
def test_a_percentage_never_rounds_a_little_to_nothing(share: float, text: str) -> None:
    assert wording.percent(share) == text.replace(" %", "\u00a0%")


@pytest.mark.parametrize(
    ("numbers", "text"), [((), ""), ((7,), "7"), ((11, 12), "11–12"), ((3, 5, 6, 7), "3, 5–7"), ((1, 3), "1, 3")]
)
def test_numbers_that_follow_each_other_are_drawn_together(numbers: tuple[int, ...], text: str) -> None:
    assert wording.numbers_text(numbers) == text


@pytest.mark.parametrize(
    ("parts", "text"), [((), ""), (("B",), "B"), (("B", "C"), "B and C"), (("B", "C", "D"), "B, C and D")]
)
def test_lists_are_english(parts: tuple[str, ...], text: str) -> None:
    assert wording.listed(parts) == text


def test_one_is_singular() -> None:
    assert wording.count(1, "sentence") == "1 sentence"
    assert wording.count(0, "sentence") == "0 sentences"
    assert wording.count(1204, "sentence") == "1,204 sentences"
    assert wording.count(2, "reply", "replies") == "2 replies"


def test_rows_are_spoken_as_sentences() -> None:
    comparison = compared(
        set_aside("Menu."),
        told("It is shut.", B2="It is shut.", C1="It is {+shut}."),
        told("Nobody knew."),
        told("It rains.", B1="It {~pours>rains}.", moved=True),
        left_out={"B3": "Gulls are about."},
        asides={"B4": "Log in."},
        also_in={"B3": "C"},
    )
    assert [wording.row_text(row) for row in rows_of(index_comparison(comparison))] == [
        "Set aside in A",
        "Sentence 1, verbatim from B, also in C",
        "Left out: B, sentence 3, also in C",
        "Set aside in B",
        "Sentence 2, new",
        "Sentence 3, paraphrased from B, moved",
    ]


def test_folds_and_positions_are_counted_from_one() -> None:
    assert wording.fold_text(Fold(0, 12, FoldKind.UNCHANGED)) == "12 unchanged sentences"
    assert wording.fold_text(Fold(4, 5, FoldKind.ASIDE, "C")) == "1 sentence set aside in C"
    assert wording.position_text(2, 41) == "3 of 41"


def test_everything_has_a_name() -> None:
    assert set(wording.VERDICT_NAMES) == set(wording.VERDICT_MEANINGS) == set(Verdict)
    assert set(wording.MARK_NAMES) == set(wording.MARK_MEANINGS) == set(EditKind)
    assert set(wording.CHANGE_NAMES) == set(ChangeKind)
    assert set(wording.FLAG_NAMES) == set(FlagKind)
    assert set(wording.ASIDE_NAMES) == set(AsideKind)


def test_readers_see_new_and_left_out() -> None:
    assert wording.VERDICT_NAMES[Verdict.ADDED] == "new"
    assert wording.CHANGE_NAMES[ChangeKind.LEFT_OUT] == "left out"
