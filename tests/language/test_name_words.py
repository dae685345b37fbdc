"""Two words of names are one or two, asked of each or of many at once."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.language.name_words import WordForms, fold, is_acronym, name_words_of, same_word

WORDS = name_words_of("en")
FORMS = (
    *("s", "us", "uk", "u.s", "dutch", "holland", "müller", "mueller", "mller", "serhiy", "sergii"),
    *("nick", "nicky", "germany", "german", "x", "é", "ññ"),
)


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


names = st.one_of(
    st.sampled_from(FORMS),
    st.text("abeghiksuwy.-é", min_size=1, max_size=9),
)


@given(st.lists(names, max_size=6), names)
@example(["serhiy"], "sergii")
@example(["ms"], "m")
def test_asking_many_words_is_asking_each(norms: list[str], norm: str) -> None:
    assert WordForms(norms, WORDS).has(norm) == any(same_word(norm, other, WORDS) for other in norms)
