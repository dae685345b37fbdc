"""Sources and links -> what the base left out."""

from tests.factories import compared, told
from viewer.model import Dropped
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
