"""Plain text is read as it is."""

from viewer.model import NoticeCode
from viewer.reading.choices import Choices
from viewer.reading.plain import extract


def test_text_is_untouched_and_titled_by_its_headline() -> None:
    read = extract(b"Ferry lost in fog\r\n\r\nIt was found.", "a.txt", Choices())
    assert (read.text, read.title) == ("Ferry lost in fog\r\n\r\nIt was found.", "Ferry lost in fog")
    assert read.asides is None


def test_the_encoding_chosen_is_used_and_else_told() -> None:
    assert extract("Fähre".encode("cp1252"), "a.txt", Choices("cp1252")).notices == ()
    assert [n.code for n in extract("Fähre".encode("cp1252"), "a.txt", Choices()).notices] == [NoticeCode.ENCODING]
