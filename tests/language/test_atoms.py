"""Tokens are cut where a number ends and its unit begins, and nowhere else."""

import itertools

import pytest
from hypothesis import given

from tests.language.reading import atoms_in
from tests.strategies import sentences
from viewer.language.atoms import AtomKind, read_figures


@pytest.mark.parametrize(
    ("text", "norms"),
    [
        ("an 18-year-old", ["an", "18", "year", "old"]),
        ("$9.5m", ["$", "9.5", "m"]),
        ("the 1990s", ["the", "1990", "s"]),
        ("the mid-1990s", ["the", "mid", "1990", "s"]),
        ("9News and an F-16", ["9news", "and", "an", "f-16"]),
        ("a two-thirds majority", ["a", "two", "thirds", "majority"]),
        ("21%", ["21", "%"]),
    ],
)
def test_a_token_is_cut_into_what_is_read_from_it(text: str, norms: list[str]) -> None:
    assert [atom.norm for atom in atoms_in(text)] == norms


@pytest.mark.parametrize(
    ("figures", "decimal", "value"),
    [
        ("1,200", ".", 1200),
        ("1.200", ",", 1200),
        ("1,5", ",", 1.5),
        ("1.5", ".", 1.5),
        ("1’200’000", ".", 1_200_000),
        ("5:45", ".", None),
        ("3/4", ".", None),
        ("6.9.2015", ".", None),
    ],
)
def test_figures_say_what_they_say_in_their_language(figures: str, decimal: str, value: float | None) -> None:
    assert read_figures(figures, decimal) == value


@given(sentences())
def test_atoms_come_in_order_and_inside_their_text(text: str) -> None:
    atoms = atoms_in(text)
    spans = [atom.span for atom in atoms]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert all((atom.value is None) or atom.kind is AtomKind.FIGURE for atom in atoms)
