"""Phrases are found whole, the longest first."""

from hypothesis import given
from hypothesis import strategies as st

from viewer.language.phrases import Phrase, PhraseBook

BOOK = PhraseBook(
    {("no",): "denial", ("no", "longer"): "denial", ("no", "longer", "than"): "bound", ("about",): "about"}
)


def test_the_longest_that_begins_there_is_found() -> None:
    assert BOOK.at(("no", "longer", "than", "two"), 0) == Phrase(0, 3, "bound")
    assert BOOK.at(("no", "longer", "here"), 0) == Phrase(0, 2, "denial")
    assert BOOK.at(("here",), 0) is None


def test_one_may_be_looked_for_backwards() -> None:
    assert BOOK.before(("for", "about", "two"), 2) == Phrase(1, 2, "about")
    assert BOOK.before(("for", "about", "two"), 3) is None


@given(st.lists(st.sampled_from(["no", "longer", "than", "about", "it"]), max_size=12))
def test_what_is_found_does_not_overlap(norms: list[str]) -> None:
    found = list(BOOK.find(norms))
    places = [k for phrase in found for k in range(phrase.start, phrase.end)]
    assert places == sorted(set(places))
    assert {k for k, norm in enumerate(norms) if norm in ("no", "about")} <= set(places)
