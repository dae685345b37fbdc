"""Markdown becomes the text that a reader sees."""

from viewer.reading.choices import Choices
from viewer.reading.markdown import extract
from viewer.reading.passages import PARTED

SOURCE = """\
---
title: "Given title"
author: Lena Voss
date: 2019-03-04
---

# Ferry *runs* aground

The **ferry** left
at [nine](https://example.org) & came back.

- One item
- Two items

> It was calm.

| Year | Groundings |
|------|------------|
| 2018 | 3          |

<b>not a tag</b>
"""


def test_marks_are_not_text() -> None:
    document = extract(SOURCE.encode(), "a.md", Choices())
    assert document.text.split(PARTED) == [
        "Ferry runs aground",
        "The ferry left at nine & came back.",
        "One item",
        "Two items",
        "It was calm.",
        "Year\tGroundings",
        "2018\t3",
        "<b>not a tag</b>",
    ]
    assert (document.title, document.metadata.author, document.metadata.date) == (
        "Given title",
        "Lena Voss",
        "2019-03-04",
    )


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    assert extract(b"Text.\n\n## Head of it\n\nMore.", "a.md", Choices()).title == "Head of it"


def test_an_empty_text_is_read() -> None:
    assert extract(b"", "a.md", Choices()).text == ""
