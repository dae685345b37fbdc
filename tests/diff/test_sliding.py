"""Where an added or dropped run begins, of the places that come to the same."""

import pytest
from hypothesis import given, settings

from tests.diff.passages import Pair, pairs, passage, rewritings
from viewer.diff import Passage
from viewer.diff.pairing import link_same
from viewer.diff.sliding import slide


def unlinked(side: Passage, linked: set[int]) -> str:
    return " ".join(side.surface(k) for k in range(len(side.tokens)) if k not in linked)


def slid(source: str, base: str) -> tuple[str, str]:
    """What is left without a link in the base and in the source."""
    here, there = passage(base), passage(source, position=1)
    links = slide(here, there, link_same(here, there), [], "en")
    return unlinked(here, {b for b, _ in links}), unlinked(there, {s for _, s in links})


@pytest.mark.parametrize(
    ("source", "base", "added"),
    [
        ("The red car was sold.", "The red car and the red van was sold.", "and the red van"),
        ("Between 3 and 5 came.", "Between 3 and 5 and 5 came.", "and 5"),
        ("They ran [A] there.", "They ran [A], [A] there.", ", [ A ]"),
        ("The mayor and the bishop spoke.", "The mayor, the sheriff, and the bishop spoke.", ", the sheriff ,"),
        ("It sank.", "It sank. It burned.", "It burned ."),
        ("He waited.", "He waited and waited.", "and waited"),
        ("He left.", "He left.", ""),
    ],
)
def test_a_run_begins_where_a_phrase_does(source: str, base: str, added: str) -> None:
    assert slid(source, base) == (added, "")
    assert slid(base, source) == ("", added)


def test_a_run_never_slides_past_what_is_left_out_between_sentences() -> None:
    base = passage("It sank.", "Nobody saw it.", "It sank.", taken=[0, 2])
    source = passage("It sank.", position=1)
    links = slide(base, source, [(0, 0), (1, 1), (2, 2)], [], "en")
    assert links == [(0, 0), (1, 1), (2, 2)]


@settings(max_examples=80)
@given(pairs() | rewritings())
def test_links_stay_one_to_one_between_equal_words(pair: Pair) -> None:
    base, source = pair
    links = link_same(base, source)
    found = slide(base, source, links, [], "en")
    assert len(found) == len(links)
    assert len({b for b, _ in found}) == len({s for _, s in found}) == len(found)
    assert all(base.tokens[b].norm == source.tokens[s].norm for b, s in found)
    assert found == sorted(found)
