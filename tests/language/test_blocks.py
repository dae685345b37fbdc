"""Text -> blocks: which line breaks are more than a space."""

import pytest

from viewer.language.blocks import find_blocks
from viewer.language.habits import Habits
from viewer.language.profile import profile_of

WRAPPED = (
    "The ferry that ran aground off Millford on\n"
    "Sunday night was carrying two hundred people,\n"
    "among them the mayor of the town and his wife.\n"
    "Nobody was hurt, but the ship, built in 1962\n"
    "and repaired twice, is now a wreck."
)


def blocks(text: str, *borders: int) -> list[str]:
    return [text[start:end] for start, end in find_blocks(text, borders, profile_of("en"), Habits(text))]


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \t\n", "\r\r", "\u2029\u2029", "\f\n"])
def test_a_blank_line_parts_blocks_whatever_ends_its_lines(gap: str) -> None:
    assert blocks(f"one{gap}two") == ["one", "two"]


def test_prose_wrapped_to_a_width_is_one_block() -> None:
    assert blocks(WRAPPED) == [WRAPPED]


def test_a_wrapped_line_that_begins_with_a_number_is_no_list_item() -> None:
    text = WRAPPED.replace("1962\nand", "the year\n1962. It was")
    assert blocks(text) == [text]


def test_a_quoted_mail_is_wrapped_behind_its_signs() -> None:
    quoted = "\n".join(f"> {line}" for line in WRAPPED.split("\n"))
    assert blocks(f"{quoted}\nThanks for that.") == [quoted, "Thanks for that."]


def test_a_heading_above_wrapped_prose_stays_apart() -> None:
    assert blocks(f"FERRY AGROUND\n{WRAPPED}") == ["FERRY AGROUND", WRAPPED]


def test_two_lines_of_unlike_length_prove_no_width() -> None:
    assert blocks("Ferry runs aground off the old lighthouse at Millford\nBy Jane Roe") == [
        "Ferry runs aground off the old lighthouse at Millford",
        "By Jane Roe",
    ]


def test_a_line_broken_in_the_middle_of_a_sentence_goes_on() -> None:
    assert blocks("It was a cold \nnight in the harbour.") == ["It was a cold \nnight in the harbour."]
    assert blocks("He gave it to the\nMayor of Millford.") == ["He gave it to the\nMayor of Millford."]


def test_small_lines_without_full_stops_stay_apart_where_capitals_are_not_used() -> None:
    assert blocks("the ferry was late\nthe crew was tired") == ["the ferry was late", "the crew was tired"]


@pytest.mark.parametrize("mark", ["•", "- ", "* ", "– ", "1. ", "12) ", "(3) ", "a) ", "iv. ", "1.) "])
def test_an_item_of_a_list_begins_a_block(mark: str) -> None:
    assert blocks(f"what we need:\n{mark}bread and\n{mark}salt") == ["what we need:", f"{mark}bread and", f"{mark}salt"]


@pytest.mark.parametrize("rule", ["***", "----------", "___", "* * *"])
def test_a_line_of_signs_stands_alone(rule: str) -> None:
    assert blocks(f"it was late and\n{rule}\nthe end came") == ["it was late and", rule, "the end came"]


def test_a_title_at_a_lines_end_takes_the_next_line_along() -> None:
    assert blocks("It was said by Det. \nRoe.") == ["It was said by Det. \nRoe."]


def test_an_abbreviation_at_a_lines_end_goes_on_only_in_small_letters() -> None:
    assert blocks("The Millford Police Dept.\nhas closed it.") == ["The Millford Police Dept.\nhas closed it."]
    assert blocks("He works for the Police Dept.\nNobody asked.") == ["He works for the Police Dept.", "Nobody asked."]


def test_a_border_parts_blocks_even_inside_a_line_end() -> None:
    assert blocks("one\r\ntwo three", 4, 9) == ["one", "two", "three"]
