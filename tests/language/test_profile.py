"""What is known of each language."""

from dataclasses import fields

import pytest

from viewer.language.norms import normalise
from viewer.language.profile import UNKNOWN, Profile, profile_of, shipped_profiles
from viewer.language.stems import stem
from viewer.language.tokens import tokeniser_for
from viewer.model import Span

PROMISED = {"de", "en", "es", "fr", "it", "nl", "pt", "ru"}
LISTS = [field.name for field in fields(Profile) if field.type == frozenset[str]]


def test_the_promised_languages_ship_in_the_order_of_their_codes() -> None:
    codes = [profile.code for profile in shipped_profiles()]
    assert codes == sorted(codes)
    assert set(codes) >= PROMISED
    assert UNKNOWN not in codes


@pytest.mark.parametrize("profile", shipped_profiles(), ids=lambda profile: profile.code)
def test_every_shipped_language_has_a_name_function_words_and_a_stemmer_that_works(profile: Profile) -> None:
    assert profile.name != profile.code
    assert len(profile.function_words) > 50
    assert stem("a", profile.snowball)


@pytest.mark.parametrize("profile", shipped_profiles(), ids=lambda profile: profile.code)
def test_a_function_word_is_one_in_its_norm_too(profile: Profile) -> None:
    assert {normalise(word) for word in profile.function_words} - profile.function_words == set()


@pytest.mark.parametrize("profile", shipped_profiles(), ids=lambda profile: profile.code)
def test_words_of_the_lists_stand_apart_and_are_not_empty(profile: Profile) -> None:
    assert len(LISTS) > 5
    for name in LISTS:
        assert all(word and not any(map(str.isspace, word)) for word in getattr(profile, name)), name


@pytest.mark.parametrize("profile", shipped_profiles(), ids=lambda profile: profile.code)
def test_special_abbreviations_are_abbreviations_too(profile: Profile) -> None:
    assert profile.leading | profile.capitalised | profile.closing <= profile.abbreviations


RESPELLINGS = [(profile.code, *pair) for profile in shipped_profiles() for pair in profile.respellings]


def norms(words: str, code: str) -> list[str]:
    return [token.norm for token in tokeniser_for(code).tokenise(words, Span(0, len(words)))]


@pytest.mark.parametrize(("code", "informal", "plain"), RESPELLINGS)
def test_both_spellings_of_the_same_words_have_the_same_norms(code: str, informal: str, plain: str) -> None:
    assert norms(informal, code) == norms(informal.replace(" ", ""), code) == norms(plain, code)


@pytest.mark.parametrize("code", ["tlh", "xx", "", "../en", "en.toml", "e n", "EN/../en"])
def test_a_language_that_does_not_ship_has_a_bare_profile(code: str) -> None:
    profile = profile_of(code)
    assert profile.code == code
    assert profile.snowball is None
    assert not any(getattr(profile, name) for name in LISTS)


def test_a_profile_is_read_once() -> None:
    assert profile_of("en") is profile_of("en")
