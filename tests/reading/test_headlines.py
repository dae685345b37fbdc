"""A first line that reads like a headline is the title."""

import pytest

from viewer.reading.headlines import headline_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Harbour bridge to close for a year\n\nThe bridge will close.", "Harbour bridge to close for a year"),
        ("\r\n\r\n  Two held after chase \r\n \r\nPolice said.", "Two held after chase"),
        ("# Council votes on budget #\n\nIt passed.", "Council votes on budget #"),
        ("**Why did the ferry sink?**\n\nNobody knows.", "Why did the ferry sink?"),
        ("大桥将关闭一年\n\n正文。", "大桥将关闭一年"),
    ],
)
def test_a_line_that_stands_alone_is_the_headline(text: str, title: str) -> None:
    assert headline_of(text) == title


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Coast Radio news\n\nText.", "Two held after chase"),
        ("\nText.", "Two held after chase"),
        ("It was a long chase.\n\nText.", None),
        ("through the town and over the old bridge to the sea and back again in the rain\n\nText.", None),
    ],
)
def test_a_credit_may_stand_below(below: str, title: str | None) -> None:
    text = f"Two held after chase\n{below}"
    assert headline_of(text, credited=True) == title
    assert headline_of(text) == (title if below.startswith("\n") else None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n",
        "Only one line of words",
        "The bridge will close for a year.\n\nIt is old.",
        "The bridge will close\nfor a year, they say.",
        "we re not going away\n\nthey said",
        "Hello there\n\nIt has two words.",
        "Dear all,\n\nthe bridge closes.",
        "• First of the points\n\n• Second",
        "2. Second of the points\n\nText",
        "From: a desk at the paper\n\nText",
        "Word " * 60 + "\n\nText",
    ],
)
def test_other_first_lines_are_not(text: str) -> None:
    assert headline_of(text) is None
