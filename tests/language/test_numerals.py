"""Numbers are read alike in figures and in words."""

import pytest

from tests.language.reading import atoms_in
from viewer.language.numerals import NumeralKind, number_words_of, read_numeral

WORDS = number_words_of("en")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-one", 21),
        ("Ninety- one", 91),
        ("two hundred and six", 206),
        ("two hundred thousand and five", 200_005),
        ("1.5 million", 1_500_000),
        ("two and a half million", 2_500_000),
        ("half a million", 500_000),
        ("5 1/2", 5.5),
        ("a dozen", 12),
        ("two dozen", 24),
        ("3/4", 0.75),
        ("one in four", 0.25),
        ("55 times out of 100", 0.55),
        ("two thirds", 2 / 3),
        ("40k", 40_000),
        ("1,200", 1200),
    ],
)
def test_a_number_in_whatever_words(text: str, value: float) -> None:
    atoms = atoms_in(text)
    found = read_numeral(atoms, 0, WORDS)
    assert found is not None
    assert found.value == pytest.approx(value)
    assert found.end == len(atoms)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("third of them", NumeralKind.ORDINAL),
        ("21st", NumeralKind.ORDINAL),
        ("half of them", NumeralKind.FRACTION),
        ("twice", NumeralKind.MULTIPLE),
        ("seven", NumeralKind.CARDINAL),
    ],
)
def test_what_a_number_tells(text: str, kind: NumeralKind) -> None:
    found = read_numeral(atoms_in(text), 0, WORDS)
    assert found is not None
    assert found.kind is kind


@pytest.mark.parametrize(("text", "start"), [("a house", 0), ("no one came", 1), ("the moon", 0), ("every one", 1)])
def test_what_is_no_number(text: str, start: int) -> None:
    assert read_numeral(atoms_in(text), start, WORDS) is None


@pytest.mark.parametrize("text", ["five six", "twenty thirty", "six and seven"])
def test_two_numbers_are_not_made_one(text: str) -> None:
    found = read_numeral(atoms_in(text), 0, WORDS)
    assert found is not None
    assert found.end == 1


def test_a_language_without_a_table_has_no_number_words() -> None:
    assert not number_words_of("fi").counts("seven")
