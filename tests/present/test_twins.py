from tests.factories import compared, told
from viewer.present.index import index_comparison
from viewer.present.twins import twins_of


def twins(left_out: dict[str, str], also_in: dict[str, str]) -> dict[tuple[str, int], tuple[tuple[str, int], ...]]:
    return dict(twins_of(index_comparison(compared(told("New."), left_out=left_out, also_in=also_in))))


def test_three_sources_can_say_the_same() -> None:
    left_out = {"B1": "It rained hard.", "C1": "Hard it rained.", "D1": "It rained."}
    also_in = {"B1": "CD", "C1": "BD", "D1": "BC"}
    assert twins(left_out, also_in) == {("B", 0): (("C", 0), ("D", 0))}


def test_both_must_name_each_other() -> None:
    assert twins({"B1": "It rained hard.", "C1": "Hard it rained."}, {"B1": "C"}) == {}


def test_nothing_is_a_twin_twice() -> None:
    left_out = {"B1": "It rained hard.", "B2": "It rained hard.", "C1": "It rained hard."}
    assert twins(left_out, {"B1": "C", "B2": "C", "C1": "B"}) == {("B", 0): (("C", 0),)}


def test_the_one_that_shares_the_most_words_is_taken() -> None:
    left_out = {"B1": "The ferry was late again.", "C1": "The ferry sank.", "C2": "Late again, the ferry!"}
    assert twins(left_out, {"B1": "C", "C1": "B", "C2": "B"}) == {("B", 0): (("C", 1),)}
