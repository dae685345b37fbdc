"""How an article is written."""

import pytest

from viewer.language.habits import Habits


def test_an_article_that_begins_its_sentences_with_capitals_is_careful() -> None:
    habits = Habits("It is late. " * 30)
    assert habits.careful
    assert not habits.careless
    assert not habits.lower_cased


def test_an_article_without_capitals_is_lower_cased_and_so_careless() -> None:
    habits = Habits("it is late . the ship left . ")
    assert habits.lower_cased
    assert habits.careless


def test_capitals_here_and_there_are_neither_careful_nor_lower_cased() -> None:
    habits = Habits("it is late. The ship left. nobody came. why? " * 10)
    assert habits.careless
    assert not habits.careful
    assert not habits.lower_cased


@pytest.mark.parametrize("text", ["", "42", "It is late"])
def test_without_two_sentences_capitals_are_expected_unless_there_are_only_small_letters(text: str) -> None:
    assert Habits(text).lower_cased == (text == text.lower())


def test_one_small_letter_makes_no_careless_article() -> None:
    assert not Habits("Ah! you are late.").careless


def test_small_words_are_those_written_in_small_letters_and_not_in_addresses() -> None:
    assert Habits("The Pier is a pier, see pier.example.com or the it's.").small_words == {
        "is",
        "a",
        "pier",
        "see",
        "or",
        "the",
    }
