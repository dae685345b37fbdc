"""Names are told from words, and one name from another."""

import pytest

from tests.language.reading import names_in
from viewer.language.names import fold, is_acronym, name_words_of, same_word

WORDS = name_words_of("en")


def names(text: str, *others: str) -> list[str]:
    return [name.span.of(text) for name in names_in(text, *others)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor, Ines Falk, spoke in Brackmoor.", ["Ines Falk", "Brackmoor"]),
        ("Dr. Sami Lehto led it.", ["Sami Lehto"]),
        ("The University of Darne published it.", ["University of Darne"]),
        ("She asked the Food and Drug Administration.", ["Food and Drug Administration"]),
        ("Anna Lund and Ben Hald left.", ["Anna Lund", "Ben Hald"]),
        ("David Ekholm of the Centre for Tides spoke.", ["David Ekholm", "Centre for Tides"]),
        ("It costs US$ 100.", []),
        ("It was 6 p.m. EDT on Sunday.", []),
        ("The council met.", []),
        ("Nobody came. Everyone stayed.", []),
        ("Weve seen it.", []),
        ("MAYOR RESIGNS AFTER STORM DAMAGE REPORT", []),
    ],
)
def test_names_of_a_sentence(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_a_text_in_small_letters_has_the_names_that_others_write_with_a_capital() -> None:
    assert names("the mayor of brackmoor spoke .", "She went to Brackmoor today.") == ["brackmoor"]
    assert names("the mayor of brackmoor spoke .") == []


def test_an_ending_is_no_part_of_a_name() -> None:
    (name,) = names_in("An Aalbek-based bakery won.")
    assert name.parts == ("aalbek",)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("müller", "mueller", True),
        ("müller", "mller", True),
        ("bob", "robert", True),
        ("german", "germany", True),
        ("uk", "uks", True),
        ("j", "john", True),
        ("falk", "hald", False),
        ("norway", "sweden", False),
    ],
)
def test_two_words_of_names(one: str, other: str, same: bool) -> None:
    assert same_word(one, other, WORDS) is same
    assert same_word(other, one, WORDS) is same


def test_what_is_folded_has_no_accents() -> None:
    assert fold("Céline".casefold()) == "celine"


@pytest.mark.parametrize(
    ("short", "parts", "is_one"),
    [
        ("un", ("united", "nations"), True),
        ("u.n.", ("united", "nations"), True),
        ("cdc", ("david", "fleming", "centers", "disease", "control"), True),
        ("mps", ("members", "parliament"), True),
        ("eu", ("united", "nations"), False),
        ("u", ("united", "nations"), False),
    ],
)
def test_first_letters(short: str, parts: tuple[str, ...], is_one: bool) -> None:
    assert is_acronym(short, parts) is is_one
