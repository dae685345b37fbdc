"""What reads each format; its module is loaded when it is asked for."""

from collections.abc import Mapping
from importlib import import_module

from viewer.reading.extract import Reader
from viewer.reading.formats import Format

READ_HERE = frozenset({Format.PLAIN, Format.RECORDS})
"""What is read by our own code and the standard library's alone, in time that grows with its length."""

_MODULES: Mapping[Format, str] = {
    Format.PLAIN: "viewer.reading.plain",
    Format.PAGE: "viewer.reading.webpage",
    Format.MIME: "viewer.reading.mime",
    Format.WORD: "viewer.reading.word_document",
    Format.OPEN_DOCUMENT: "viewer.reading.open_document",
    Format.RICH_TEXT: "viewer.reading.rich_text",
    Format.PDF: "viewer.reading.pdf",
    Format.BOOK: "viewer.reading.book",
    Format.MARKDOWN: "viewer.reading.markdown",
    Format.RECORDS: "viewer.reading.records",
}


def reader_of(found: Format) -> Reader:
    """The reader of files of that format."""
    extract: Reader = import_module(_MODULES[found]).extract
    return extract
