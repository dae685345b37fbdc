"""The words that state facts come from one file a language."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.language.atoms import atoms_of
from viewer.language.facts import attached_of, facts_of, listed, norms_of, phrase_book, table, words_of
from viewer.language.quantities import Bound
from viewer.language.tokens import tokeniser_for
from viewer.language.units import units_of
from viewer.model import Span
from viewer.resources import resource

ENGLISH = tomllib.loads(resource("facts", "en.toml").read_text(encoding="utf-8"))


def test_a_language_without_a_file_has_no_words() -> None:
    assert facts_of("fi") == {}
    assert facts_of("../en") == {}
    assert words_of("fi", "names", "titles") == frozenset()
    assert table("fi", "speech") == {}


def test_lists_stand_between_commas_and_may_run_over_lines() -> None:
    assert listed("not,\n no  longer; nor,") == ("not", "no longer", "nor")


def test_a_phrase_is_looked_up_as_it_stands_in_a_text() -> None:
    assert norms_of("n't", "en") == ("nt",)
    assert norms_of("year-old", "en") == ("year", "old")


pieces = st.sampled_from(
    [
        "gon",
        "na",
        "going",
        "to",
        "gonna",
        "don't",
        "dont",
        "n't",
        "year-old",
        "the",
        "3kg",
        "u.s.",
        "Can",
        "cannot",
        "wan",
        "so",
        "called",
    ]
)


@given(st.lists(st.one_of(pieces, st.text("abgnotw'-. 1", max_size=6)), max_size=4).map(" ".join))
def test_a_phrase_has_the_norms_that_it_has_in_a_text(phrase: str) -> None:
    for code in ("en", "de"):
        tokens = tokeniser_for(code).tokenise(phrase, Span(0, len(phrase)))
        assert norms_of(phrase, code) == tuple(atom.norm for atom in atoms_of(phrase, tokens, attached_of(code)))


def test_of_two_lists_with_one_phrase_the_first_counts() -> None:
    book = phrase_book("en", {"one": ["no longer"], "other": ["no longer"]})
    found = book.at(("no", "longer"), 0)
    assert found is not None
    assert found.tag == "one"


@pytest.mark.parametrize("name", sorted(ENGLISH["units"]))
def test_every_unit_can_be_measured(name: str) -> None:
    unit = units_of("en").by_name[name]
    assert unit.size > 0
    assert unit.measured(unit.start) == 0


def test_the_bounds_are_those_the_program_knows() -> None:
    names = {key.removesuffix("_after") for key in ENGLISH["bounds"]}
    assert names <= {bound.value for bound in Bound}


def test_opposites_are_pairs_of_words() -> None:
    for key in ("opposite", "loose"):
        for pair in listed(ENGLISH["negation"][key]):
            assert len(pair.split()) == 2, pair


def test_what_is_vague_goes_from_less_to_more() -> None:
    assert all(low <= high for low, high in ENGLISH["vague"].values())
