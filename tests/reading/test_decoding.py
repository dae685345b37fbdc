"""Bytes become text, and the reader hears what was not sure."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import NoticeCode
from viewer.reading.decoding import decode
from viewer.reading.errors import ReadError

TEXT = "Café “Löwe” opens – naïve?\r\nSecond line, no break at the end"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode("utf-8"), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_unicode_is_read_without_a_notice_and_without_its_mark(data: bytes, encoding: str) -> None:
    decoded = decode(data, "a.txt")
    assert (decoded.text, decoded.encoding, decoded.notices) == (TEXT, encoding, ())


def test_windows_1252_is_read_with_a_notice() -> None:
    decoded = decode(TEXT.encode("cp1252"), "a.txt")
    assert decoded.text == TEXT
    assert decoded.encoding == "cp1252"
    assert [n.code for n in decoded.notices] == [NoticeCode.ENCODING]
    assert "Windows-1252" in decoded.notices[0].message
    assert decoded.notices[0].where == "a.txt"


def test_bytes_that_windows_1252_has_no_character_for_are_counted() -> None:
    decoded = decode(b"caf\xe9 \x81 na\xefve \x9d", "a.txt")
    assert decoded.text == "café \ufffd naïve \ufffd"
    assert [n.code for n in decoded.notices] == [NoticeCode.ENCODING, NoticeCode.BYTES_REPLACED]
    assert decoded.notices[1].message.startswith("2 places are not valid cp1252")


def test_a_utf8_file_cut_inside_a_character_stays_utf8() -> None:
    decoded = decode("Größe, Straße, Äpfel, Öl, Übung".encode() + "ü".encode()[:1], "a.txt")
    assert decoded.text == "Größe, Straße, Äpfel, Öl, Übung\ufffd"
    assert decoded.encoding == "utf-8"
    assert [n.code for n in decoded.notices] == [NoticeCode.BYTES_REPLACED]
    assert decoded.notices[0].message.startswith("One place is not valid utf-8")


def test_a_replacement_character_that_stands_in_the_file_is_not_counted() -> None:
    assert decode("lost \ufffd before".encode(), "a.txt").notices == ()
    marked = decode(codecs.BOM_UTF16_LE + "lost \ufffd".encode("utf-16-le") + b"\0\xd8", "a.txt")
    assert marked.text == "lost \ufffd\ufffd"
    assert marked.notices[0].message.startswith("One place is not valid utf-16-le")


def test_utf16_with_a_byte_too_many_is_read_with_a_notice() -> None:
    decoded = decode(codecs.BOM_UTF16_LE + "odd".encode("utf-16-le") + b"x", "a.txt")
    assert decoded.text == "odd\ufffd"
    assert [n.code for n in decoded.notices] == [NoticeCode.BYTES_REPLACED]


def test_the_reader_may_name_the_encoding() -> None:
    decoded = decode("Привет, мир".encode("cp1251"), "a.txt", "windows-1251")
    assert (decoded.text, decoded.encoding, decoded.notices) == ("Привет, мир", "cp1251", ())


def test_the_mark_goes_also_when_the_encoding_is_named() -> None:
    assert decode(codecs.BOM_UTF8 + b"text", "a.txt", "utf-8").text == "text"


@pytest.mark.parametrize("name", ["klingon", "base64", "rot13", "undefined", "idna", "a\0b"])
def test_a_name_of_no_encoding_is_refused(name: str) -> None:
    with pytest.raises(ReadError, match="is no encoding of text"):
        decode(b"caf\xc3\xa9 " * 20, "a.txt", name)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG picture"),
        (b"PK\x03\x04\x14\0\0\0", "a ZIP archive"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"\x7fELF\x02\x01\x01", "a program"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "an old Office document"),
        (b"\0\0\0\x18ftypmp42\0\0", "an MP4 film"),
        (b"RIFF\x24\0\0\0WAVEfmt ", "a WAV recording"),
        (b"text with a \0 in it", "it holds NUL characters"),
        (bytes(range(1, 32)) * 8, "it is full of control characters"),
    ],
)
def test_what_is_not_text_is_refused_by_what_it_looks_like(data: bytes, says: str) -> None:
    with pytest.raises(ReadError) as refused:
        decode(data, "photo.png")
    assert str(refused.value).startswith("photo.png is not text (")
    assert says in str(refused.value)
    assert str(refused.value).endswith("; give the article as text")


@pytest.mark.parametrize(
    "data", [b"BZh is the sign of a lost band", b"OTTO lives here", b"wOFF he went", b"1234ftyp is no film"]
)
def test_words_that_look_like_signatures_are_text(data: bytes) -> None:
    assert decode(data, "a.txt").text == data.decode()


def test_colour_codes_of_a_terminal_do_not_make_a_text_binary() -> None:
    assert decode(b"\x1b[1mbold\x1b[0m " * 9, "a.txt").text.startswith("\x1b[1mbold")


@given(st.binary(max_size=300))
def test_any_bytes_are_text_that_holds_no_mark_or_are_refused(data: bytes) -> None:
    try:
        decoded = decode(data, "a.txt")
    except ReadError as error:
        assert str(error).startswith("a.txt is not text")
        return
    if NoticeCode.BYTES_REPLACED not in {n.code for n in decoded.notices}:
        assert data.endswith(decoded.text.encode(decoded.encoding))


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1),
    st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]),
)
def test_text_with_a_mark_round_trips(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt").text == text
