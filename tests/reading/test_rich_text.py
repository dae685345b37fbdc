"""RTF documents become articles."""

import pytest

from tests.reading.documents import rich_text
from viewer.reading import ReadError
from viewer.reading.choices import Choices
from viewer.reading.passages import PARTED
from viewer.reading.rich_text import extract

PARAGRAPHS = ["Ferry runs aground", "“Nobody was hurt,” he said – naïve {and} cost 3 €.", "End."]


def test_paragraphs_are_read_in_order() -> None:
    document = extract(rich_text(PARAGRAPHS), "a.rtf", Choices())
    assert document.text.split(PARTED) == PARAGRAPHS
    assert document.title == "Given title"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (rich_text(PARAGRAPHS)[:-20], "a.rtf is cut short"),
        (b"{\\rtf1 }", "a.rtf holds no text"),
        (b"{\\rtf1 " + b"x" * (16 * 1024 * 1024) + b"}", "a.rtf is larger than the 16 MiB"),
    ],
    ids=["cut", "empty", "large"],
)
def test_documents_that_cannot_be_read_are_refused_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(ReadError) as refused:
        extract(data, "a.rtf", Choices())
    assert str(refused.value).startswith(says)


def test_bullets_and_numbers_of_lists_are_no_text() -> None:
    item = rb"{\listtext\pard\plain \f5 \u8226\'95\tab}First.\par {\*\pntext 2.\tab}Second.\par }"
    assert extract(rb"{\rtf1 " + item, "a.rtf", Choices()).text == "First.\n\nSecond."
