import pytest

from tests.factories import compared, set_aside, told
from viewer.model import Options
from viewer.present.index import index_comparison

STORY = compared(
    set_aside("Menu."),
    told("One.", B2="One.", C1="One."),
    told("One.", B2="One.", moved=True),
    left_out={"B3": "Two."},
    asides={"B1": "Ad."},
)


def test_links_are_found_from_either_side() -> None:
    index = index_comparison(STORY)
    assert [index.link(i).source for i in index.links_of("A", 1)] == ["B", "C"]
    assert [index.link(i).base for i in index.links_of("B", 1)] == [(1,), (2,)]
    assert index.links_of("B", 2) == ()


def test_numbers_skip_asides() -> None:
    index = index_comparison(STORY)
    assert [index.number("A", i) for i in range(3)] == [None, 1, 2]
    assert index.numbers_of("B", (0, 1, 2)) == (1, 2)


def test_included_asides_have_numbers() -> None:
    comparison = compared(set_aside("Menu."), told("One."), options=Options(include_asides=True))
    assert index_comparison(comparison).numbers_of("A", (0, 1)) == (1, 2)


def test_only_an_unused_sentence_of_a_source_is_left_out() -> None:
    index = index_comparison(STORY)
    assert [index.is_left_out("B", i) for i in range(3)] == [False, False, True]
    assert not index.is_left_out("A", 1)


def test_an_unknown_article_is_an_error() -> None:
    with pytest.raises(KeyError):
        index_comparison(STORY).article("Z")
