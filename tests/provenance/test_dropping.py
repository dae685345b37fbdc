"""Sources and links -> what the base left out."""

from tests.factories import compared, told
from viewer.model import Dropped, Nearest, Statement, Telling
from viewer.provenance import find_dropped


def test_what_no_link_uses_is_dropped_source_by_source_in_order() -> None:
    comparison = compared(
        told("One one.", B2="One one."),
        told("Two two.", C1="Two two.", B3="Two two."),
        left_out={"B1": "Left out.", "B4": "Left out as well.", "C2": "And this."},
    )
    sources = comparison.sources
    found = find_dropped(sources, comparison.links, [source.body for source in sources])
    assert [(dropped.source, dropped.sentence) for dropped in found] == [("B", 0), ("B", 3), ("C", 1)]


def test_every_sentence_of_a_merge_is_used() -> None:
    comparison = compared(told("One and two.", B1_2="One{+ and}{|} two."))
    assert find_dropped(comparison.sources, comparison.links, [(0, 1)]) == ()


def test_what_does_not_count_cannot_be_dropped() -> None:
    comparison = compared(told("One one.", B1="One one."), left_out={"B2": "Two."}, asides={"B3": "Log in."})
    assert find_dropped(comparison.sources, comparison.links, [comparison.sources[0].body]) == (Dropped("B", 1),)
    assert find_dropped(comparison.sources, comparison.links, [()]) == ()


def test_a_source_without_links_is_dropped_whole() -> None:
    comparison = compared(told("One one."), left_out={"B1": "Two.", "B2": "Three."})
    assert len(find_dropped(comparison.sources, (), [(0, 1)])) == 2


def test_what_is_dropped_names_the_other_sources_that_say_it_in_their_order() -> None:
    comparison = compared(
        told("One one.", D1="One one."),
        left_out={"B1": "Two.", "C1": "Two, too.", "D2": "Two as well.", "D3": "Three."},
    )
    tellings = (Telling("B", 0), Telling("C", 0), Telling("D", 1))
    found = find_dropped(
        comparison.sources, comparison.links, [s.body for s in comparison.sources], [Statement(tellings, 0.8)]
    )
    assert [(d.source, d.also_in) for d in found] == [
        ("B", ("C", "D")),
        ("C", ("B", "D")),
        ("D", ("B", "C")),
        ("D", ()),
    ]


def test_a_source_whose_own_sentence_was_used_still_says_it_too() -> None:
    comparison = compared(told("One one.", C1="One one."), left_out={"B1": "One, one."})
    statement = Statement((Telling("B", 0), Telling("C", 0)), 0.8)
    found = find_dropped(comparison.sources, comparison.links, [(0,), (0,)], [statement])
    assert found == (Dropped("B", 0, ("C",)),)


def test_the_nearest_base_sentence_is_told() -> None:
    comparison = compared(told("One one.", B1="One one."), left_out={"B2": "Two."})
    found = find_dropped(comparison.sources, comparison.links, [(0, 1)], (), {Telling("B", 1): Nearest(0, 0.3)})
    assert found == (Dropped("B", 1, (), Nearest(0, 0.3)),)
