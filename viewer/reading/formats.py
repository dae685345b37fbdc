"""The formats that are read, and how each is recognised."""

import re
from collections.abc import Mapping
from enum import Enum
from io import BytesIO
from pathlib import PurePath

from viewer.reading.signatures import OLD_OFFICE, RICH_TEXT


class Format(Enum):
    """A kind of file that articles come in; the value is what readers call it."""

    PLAIN = "plain text"
    PAGE = "a web page"
    MIME = "a saved mail or page (MIME)"
    WORD = "a Word document"
    OPEN_DOCUMENT = "an Open Document text"
    RICH_TEXT = "an RTF document"
    PDF = "a PDF document"
    BOOK = "an EPUB book"
    MARKDOWN = "a Markdown text"
    RECORDS = "a table of articles"


_BY_ENDING: Mapping[str, Format] = {
    ".txt": Format.PLAIN,
    ".text": Format.PLAIN,
    ".html": Format.PAGE,
    ".htm": Format.PAGE,
    ".xhtml": Format.PAGE,
    ".mhtml": Format.MIME,
    ".mht": Format.MIME,
    ".eml": Format.MIME,
    ".docx": Format.WORD,
    ".docm": Format.WORD,
    ".dotx": Format.WORD,
    ".odt": Format.OPEN_DOCUMENT,
    ".ott": Format.OPEN_DOCUMENT,
    ".rtf": Format.RICH_TEXT,
    ".pdf": Format.PDF,
    ".epub": Format.BOOK,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".json": Format.RECORDS,
    ".jsonl": Format.RECORDS,
    ".ndjson": Format.RECORDS,
    ".csv": Format.RECORDS,
    ".tsv": Format.RECORDS,
}
_BY_MEDIA_TYPE: Mapping[str, Format] = {
    "text/html": Format.PAGE,
    "application/xhtml+xml": Format.PAGE,
    "text/markdown": Format.MARKDOWN,
    "application/json": Format.RECORDS,
    "application/x-ndjson": Format.RECORDS,
    "text/csv": Format.RECORDS,
}
# Formats that are text by their bytes: of these a file is what its name says.
_TOLD_BY_NAME = frozenset({Format.MARKDOWN, Format.RECORDS})
_BY_MAGIC: Mapping[bytes, Format] = {RICH_TEXT: Format.RICH_TEXT, OLD_OFFICE: Format.WORD}
_HEAD = 4096
_PAGE = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_ANY_TAG = re.compile(rb"<(?:p|div|span|br|h[1-6]|table|article|title|meta|a)\b[^<>]*>", re.I)
_MIME = re.compile(rb"\A(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){1,60}?(?:MIME-Version|Content-Type):", re.I)


def recognise(path: str, data: bytes, media_type: str | None = None) -> Format:
    """The format of a file, told by its bytes first, then by what a web server called it, then by its name."""
    named = _BY_MEDIA_TYPE.get(media_type or "") or expected(path)
    head = data[:_HEAD]
    if head.startswith(b"PK\x03\x04"):
        return _recognise_archive(data) or named or Format.PLAIN
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    for magic, found in _BY_MAGIC.items():
        if head.startswith(magic):
            return found
    if _PAGE.search(head) or (named is Format.PAGE and (_ANY_TAG.search(data) or b"\0" in head)):
        return Format.PAGE
    if named is Format.MIME and _MIME.match(head):
        return Format.MIME
    return named if named in _TOLD_BY_NAME else Format.PLAIN


def expected(path: str) -> Format | None:
    """The format that a file's name promises; None when it promises none that is read."""
    return _BY_ENDING.get(PurePath(path.replace("\0", "")).suffix.lower())


def _recognise_archive(data: bytes) -> Format | None:
    # Imported late, as most articles are no archives.
    import zipfile  # noqa: PLC0415

    from viewer.reading import book, open_document, word_document  # noqa: PLC0415

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
            with archive.open("mimetype") if "mimetype" in names else BytesIO() as part:
                media_type = part.read(200).decode("ascii", "replace").strip()
    except Exception:  # noqa: BLE001 - a broken archive is told by its name, and its reader says what is wrong with it
        return None
    if word_document.DOCUMENT in names:
        return Format.WORD
    if media_type == book.MEDIA_TYPE or book.CONTAINER in names:
        return Format.BOOK
    if media_type in open_document.MEDIA_TYPES or (open_document.CONTENT in names and "META-INF/manifest.xml" in names):
        return Format.OPEN_DOCUMENT
    return None
