"""Books become articles, chapter after chapter."""

from pathlib import Path

import pytest

from tests.reading.documents import archive, book, page
from viewer.reading import ReadError
from viewer.reading.book import extract
from viewer.reading.choices import Choices
from viewer.reading.passages import PARTED


def test_chapters_are_read_in_the_order_of_the_spine() -> None:
    read = extract(book([["One.", "Two."], ["Three."]], title="Harbour lights"), "a.epub", Choices())
    assert read.text.split(PARTED) == ["One.", "Two.", "Three."]
    assert (read.title, read.metadata.author, read.language) == ("Harbour lights", "Lena Voss", "en")


def _encryption(algorithm: str) -> str:
    return (
        '<e xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
        f'<enc:EncryptionMethod Algorithm="{algorithm}"/></enc:EncryptedData></e>'
    )


def test_a_book_that_hides_only_its_fonts_is_read() -> None:
    held = book([["One."]], **{"META-INF__encryption": _encryption("http://www.idpf.org/2008/embedding")})
    assert extract(held, "a.epub", Choices()).text == "One."


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (book([["One."]])[:250], "a.epub is damaged or cut short"),
        (
            book([["One."]], **{"META-INF__encryption": _encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")}),
            "a.epub is locked by digital rights management",
        ),
        (book([[]]), "a.epub holds no text"),
        (archive({"META-INF/container.xml": "<container/>"}), "a.epub is damaged: it does not say where"),
        (archive({"mimetype": "application/epub+zip"}), "a.epub is damaged: a part that it needs is missing"),
    ],
)
def test_books_that_cannot_be_read_are_refused_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(ReadError) as refused:
        extract(data, "a.epub", Choices())
    assert str(refused.value).startswith(says)


def test_a_chapter_is_looked_up_in_the_book_and_nowhere_else(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xhtml"
    secret.write_text("<html><body><p>the secret</p></body></html>")
    kind = 'media-type="application/xhtml+xml"'
    package = (
        f'<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="{secret}" {kind}/>'
        f'<item id="b" href="../../..{secret}" {kind}/><item id="c" href="c.xhtml" {kind}/></manifest>'
        '<spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>'
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="book.opf"/></rootfiles></container>'
    )
    parts = {"META-INF/container.xml": container, "book.opf": package, "c.xhtml": page(["One."])}
    assert extract(archive(parts), "a.epub", Choices()).text == "One."
