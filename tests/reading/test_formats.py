"""Files are recognised by what they hold, and read alike whatever they come in."""

import json
from pathlib import Path

import pytest

from tests.reading.documents import archive, book, open_document, page, pdf, rich_text, set_lines, word
from viewer.model import NoticeCode
from viewer.reading import ReadError, read
from viewer.reading.formats import Format, expected, recognise
from viewer.reading.readers import reader_of

PARAGRAPHS = [
    "Ferry runs aground at Skelling Point",
    "The harbour ferry ran aground on a sandbank on Thursday evening, and its forty passengers waited for the tide.",
    "“Nobody was hurt,” the coastguard said – a naïve café owner brought tea.",
    "The authority has opened an inquiry. It will take a year.",
]
TEXT = "\n\n".join(PARAGRAPHS)
FILES = {
    "a.txt": (TEXT.encode(), Format.PLAIN),
    "a.html": (page(PARAGRAPHS).encode(), Format.PAGE),
    "a.eml": (f"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{TEXT}".encode(), Format.MIME),
    "a.docx": (word(PARAGRAPHS), Format.WORD),
    "a.odt": (open_document(PARAGRAPHS), Format.OPEN_DOCUMENT),
    "a.rtf": (rich_text(PARAGRAPHS), Format.RICH_TEXT),
    "a.pdf": (pdf([set_lines(PARAGRAPHS)]), Format.PDF),
    "a.epub": (book([PARAGRAPHS]), Format.BOOK),
    "a.md": (("# " + TEXT).encode(), Format.MARKDOWN),
    "a.json": (json.dumps({"text": TEXT}).encode(), Format.RECORDS),
    "a.csv": (f'text\n"{TEXT}"\n'.encode(), Format.RECORDS),
}


def test_every_format_has_a_reader() -> None:
    assert set(Format) == {found for _, found in FILES.values()}
    assert all(callable(reader_of(found)) for found in Format)


@pytest.mark.parametrize("name", FILES)
def test_one_article_is_the_same_text_in_every_format(tmp_path: Path, name: str) -> None:
    data, found = FILES[name]
    path = tmp_path / name
    path.write_bytes(data)
    assert recognise(name, data) is found
    article = read(str(path))
    assert article.text == TEXT
    assert article.asides == ()
    assert article.notices == ()
    assert article.title


@pytest.mark.parametrize("name", ["a.html", "a.docx", "a.odt", "a.rtf", "a.pdf", "a.epub"])
def test_bytes_count_more_than_a_name(tmp_path: Path, name: str) -> None:
    data, found = FILES[name]
    path = tmp_path / ("renamed.pdf" if found is not Format.PDF else "renamed.docx")
    path.write_bytes(data)
    article = read(str(path))
    assert article.text == TEXT
    (notice,) = article.notices
    assert notice.code is NoticeCode.FORMAT
    assert found.value in notice.message


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub", "a.pdf"])
def test_text_under_another_name_is_read_as_text_with_a_notice(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(TEXT, encoding="utf-8")
    article = read(str(path))
    assert article.text == TEXT
    assert [notice.code for notice in article.notices] == [NoticeCode.FORMAT]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "article", "a.docx"])
def test_plain_words_without_tags_are_no_page(name: str) -> None:
    assert recognise(name, b"a < b and b > c") in (Format.PLAIN, Format.MARKDOWN)


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE html><p>x",
        b"\xef\xbb\xbf \n<HTML><p>x",
        b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>',
        b"<!-- saved from a site -->\n<html>",
        b"<head><title>x</title></head>",
    ],
)
def test_a_page_is_recognised_whatever_it_is_called(data: bytes) -> None:
    assert recognise("a.txt", data) is Format.PAGE


def test_an_archive_that_is_no_document_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(archive({"a.txt": TEXT}))
    with pytest.raises(ReadError, match=r"a\.zip is not text \(it looks like a ZIP archive\)"):
        read(str(path))


def test_a_cut_archive_is_told_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(FILES["a.docx"][0][:150])
    with pytest.raises(ReadError, match=r"a\.docx is damaged or cut short"):
        read(str(path))


def test_names_promise_formats() -> None:
    assert expected("A.DOCX") is Format.WORD
    assert expected("folder.html/a") is None
    assert expected("a\0.pdf") is Format.PDF


@pytest.mark.parametrize("name", FILES)
def test_a_document_cut_anywhere_is_read_or_refused(tmp_path: Path, name: str) -> None:
    data, _ = FILES[name]
    path = tmp_path / name
    for end in range(0, len(data), max(1, len(data) // 25)):
        path.write_bytes(data[:end])
        try:
            read(str(path))
        except ReadError as error:
            assert str(error).splitlines() == [str(error)]


@pytest.mark.parametrize("name", FILES)
def test_a_document_with_a_byte_changed_is_read_or_refused(tmp_path: Path, name: str) -> None:
    data, _ = FILES[name]
    path = tmp_path / name
    for place in range(0, len(data), max(1, len(data) // 25)):
        changed = bytearray(data)
        changed[place] ^= 0x5A
        path.write_bytes(changed)
        try:
            read(str(path))
        except ReadError as error:
            assert str(error).splitlines() == [str(error)]
