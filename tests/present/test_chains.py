from tests.factories import compared, told
from viewer.present.chains import chains_of
from viewer.present.index import index_comparison
from viewer.present.runs import Direction

STORY = compared(
    told("New."),
    told("One.", B2="One."),
    told("Four.", B5="Four.", moved=True),
    told("Two.", B3="Two."),
    left_out={"B1": "Zero.", "B4": "Three."},
)


def test_a_chain_leaves_out_what_moved() -> None:
    assert chains_of(index_comparison(STORY))["B"].sentences == (1, 2)


def test_a_place_is_after_the_nearest_sentence_before_or_before_the_first() -> None:
    chain = chains_of(index_comparison(STORY))["B"]
    assert chain.place(0) == (1, False)
    assert chain.place(3) == (3, True)


def test_an_empty_chain_has_no_place() -> None:
    comparison = compared(told("New."), left_out={"B1": "Zero."})
    assert chains_of(index_comparison(comparison))["B"].place(0) is None


def test_only_a_moved_link_has_a_direction() -> None:
    chain = chains_of(index_comparison(STORY))["B"]
    assert [chain.direction(link) for link in STORY.links] == [None, Direction.EARLIER, None]


def test_words_told_a_second_time_are_told_later() -> None:
    comparison = compared(told("One.", B1="One."), told("One.", B1="One.", moved=True))
    chain = chains_of(index_comparison(comparison))["B"]
    assert chain.direction(comparison.links[1]) is Direction.LATER
