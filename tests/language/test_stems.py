"""Stems: norms without their inflection."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.language.profile import shipped_profiles
from viewer.language.stems import stem


@pytest.mark.parametrize(
    ("snowball", "forms"),
    [
        ("english", "inspect inspected inspecting inspects"),
        ("english", "bridge bridges bridged"),
        ("german", "häuser häusern"),
        ("french", "continuer continué continuera"),
        ("russian", "город города городом"),
    ],
)
def test_the_forms_of_a_word_share_a_stem(snowball: str, forms: str) -> None:
    assert len({stem(form, snowball) for form in forms.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("three", "thirty"), ("tuesday", "thursday"), ("approved", "rejected")])
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stem(one, "english") != stem(other, "english")


@given(st.text(max_size=10))
def test_without_a_stemmer_a_word_is_its_own_stem(norm: str) -> None:
    assert stem(norm, None) == norm


@pytest.mark.parametrize("norm", ["37-year-old", "$9.5m", "u.s.", "", "...", "covid-19"])
def test_what_is_not_all_letters_is_its_own_stem(norm: str) -> None:
    assert stem(norm, "english") == norm


@given(st.text("abcdefghijklmnopqrstuvwxyzäéß", min_size=1, max_size=10))
def test_a_word_never_loses_all_of_itself(norm: str) -> None:
    for profile in shipped_profiles():
        assert stem(norm, profile.snowball)
