"""List items in one line."""

import pytest

from viewer.language.items import find_items, is_list_mark


def items(text: str) -> list[int]:
    return sorted(find_items(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("1. a pier 2. a boat 3. a crew", 3),
        ("1) a pier 2) a boat", 2),
        ("What we need: 1) a pier 2) a boat", 2),
        ("(a) a pier (b) a boat", 2),
        ("a. a pier b. a boat", 2),
        ("• a pier • a boat • a crew", 3),
        ("• 1. a pier • 2. a boat", 2),
    ],
)
def test_items_that_count_on_by_ones_are_found(text: str, count: int) -> None:
    assert len(items(text)) == count


@pytest.mark.parametrize(
    "text",
    [
        "1. a pier",
        "See section 1. The boat is in section 2. The crew is gone.",
        "1. a pier 7. a boat",
        "It is 1) safe, 2) cheap and 3) old.",
        "Either 1) safe or 2) cheap.",
        "He has a pier (1) and a boat (2) of his own.",
        "One • sign",
        "",
    ],
)
def test_numbers_in_prose_are_no_list(text: str) -> None:
    assert items(text) == []


def test_only_the_block_asked_for_is_looked_at() -> None:
    text = "1. a pier 2. a boat | 1. a crew 2. a map"
    start = text.index("|") + 2
    assert sorted(find_items(text, start, len(text))) == [start, text.rindex("2.")]


@pytest.mark.parametrize("text", ["1", " 12", "a", "iv", "• 3", "(b)"])
def test_a_number_or_letter_alone_is_a_list_mark(text: str) -> None:
    assert is_list_mark(text)


@pytest.mark.parametrize("text", ["", "1998 a", "pier", "1 2", "No"])
def test_words_are_no_list_mark(text: str) -> None:
    assert not is_list_mark(text)
