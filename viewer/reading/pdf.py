"""PDF -> Extract, by pdfium."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from viewer.model import Metadata, Notice, NoticeCode
from viewer.reading.choices import Choices
from viewer.reading.errors import ReadError
from viewer.reading.extract import Extract
from viewer.reading.headlines import headline_of
from viewer.reading.passages import PARTED
from viewer.reading.print_layout import Line, join_paragraphs, order_columns

MOST_PAGES = 1000
"""How many pages are read; a notice says when there are more."""

_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD
_EDGE = 0.09  # of a page's height: where running heads and page numbers stand
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b", re.I)
_PRINTED = re.compile(
    r"(?:https?|file)://\S+$|\d{1,4}\s*/\s*\d{1,4}$|(?:\d{1,4}[./-]\s?){2}\d{1,4}[,.]? \d{1,2}[:.]\d\d(?: ?[AP]M)?\b",
    re.I,
)
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def extract(data: bytes, where: str, choices: Choices) -> Extract:
    """The paragraphs of a PDF: columns in order, line ends joined, hyphenated words made whole.

    Lines that stand at the head or foot of page after page are left out, with a notice, and so is what browsers print
    there. At most 1,000 pages are read.
    Raises ReadError when the file is damaged, protected by a password or holds no text (a scan).
    """
    del choices
    # Imported late: it loads a large library.
    import pypdfium2  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _refusal(error, where) from error
    try:
        count = len(document)
        pages = [_read_page(document, number) for number in range(min(count, MOST_PAGES))]
        title, metadata = _read_properties(document)
    except pypdfium2.PdfiumError as error:
        raise _refusal(error, where) from error
    finally:
        document.close()
    repeated = _running_lines(pages)
    kept = [
        [line for line in page if not _is_running(line, repeated) and not _is_printed(line, page)] for page in pages
    ]
    text = PARTED.join(join_paragraphs([line for page in kept for line in order_columns(page)]))
    if not text.strip():
        raise ReadError("holds no text (it may be a scan)", where, "run text recognition on it first")
    left_out = sum(map(len, pages)) - sum(map(len, kept))
    notices = tuple(_notices(left_out, count, where))
    return Extract(text, "utf-8", title or headline_of(text), metadata, notices=notices)


def _refusal(error: Exception, where: str) -> ReadError:
    if getattr(error, "err_code", None) == _PASSWORD_ERROR or "password" in str(error).lower():
        return ReadError("is protected by a password", where, "save it without one")
    return ReadError("is damaged or cut short", where, "get the file again, or copy its text and paste that")


def _notices(left_out: int, count: int, where: str) -> Iterator[Notice]:
    if left_out:
        lines = (
            "One running head or page number was"
            if left_out == 1
            else f"{left_out} running heads and page numbers were"
        )
        yield Notice(NoticeCode.ASIDES, f"{lines} left out.", where)
    if count > MOST_PAGES:
        yield Notice(NoticeCode.LIMIT, f"Only the first {MOST_PAGES:,} of {count:,} pages were read.", where)


def _read_properties(document: Any) -> tuple[str | None, Metadata]:
    held = document.get_metadata_dict()
    date = _DATE.match(held.get("CreationDate", ""))
    author, title = held.get("Author", "").strip(), held.get("Title", "").strip()
    return title or None, Metadata(author=author or None, date="-".join(date.groups()) if date else None)


def _read_page(document: Any, number: int) -> list[Line]:
    page = document[number]
    try:
        text_page = page.get_textpage()
        try:
            return list(_read_lines(text_page, number, page.get_height()))
        finally:
            text_page.close()
    finally:
        page.close()


def _read_lines(text_page: Any, number: int, height: float) -> Iterator[Line]:
    """The lines of a page in the order of its contents, cut where a wide gap parts two columns."""
    from pypdfium2 import raw  # noqa: PLC0415

    held: list[tuple[str, tuple[float, float, float, float]]] = []
    for index in range(text_page.count_chars()):
        character = chr(raw.FPDFText_GetUnicode(text_page, index))
        if character in "\r\n":
            yield from _cut_line(held, number, height)
            held = []
            continue
        hyphen = raw.FPDFText_IsHyphen(text_page, index) == 1 or character in "\x02\ufffe"
        held.append(("-" if hyphen else character, text_page.get_charbox(index, loose=True)))
        if hyphen:  # pdfium puts the halves of a broken word on one line
            yield from _cut_line(held, number, height)
            held = []
    yield from _cut_line(held, number, height)


_Boxed = tuple[str, tuple[float, float, float, float]]


def _cut_line(characters: Sequence[_Boxed], number: int, height: float) -> Iterator[Line]:
    run: list[_Boxed] = []
    right: float | None = None
    for character, box in characters:
        size = box[3] - box[1]
        if not character.isspace():
            if right is not None and box[0] - right > max(2.0 * size, 12.0):
                yield from _make_line(run, number, height)
                run = []
            right = box[2]
        run.append((character, box))
    yield from _make_line(run, number, height)


def _make_line(run: Sequence[_Boxed], number: int, height: float) -> Iterator[Line]:
    text = " ".join("".join(character for character, _ in run).split())
    boxes = [box for character, box in run if not character.isspace()]
    if text and boxes:
        left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
        bottom, top = min(box[1] for box in boxes), max(box[3] for box in boxes)
        edge = bottom > height * (1 - _EDGE) or top < height * _EDGE
        yield Line(text, number, left, right, bottom, top - bottom, edge)


def _running_lines(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The forms of lines that stand at the edge of at least three pages, or of both of two."""
    forms = Counter(form for page in pages for form in {_form(line) for line in page if line.edge})
    least = min(3, len(pages))
    return frozenset(form for form, times in forms.items() if times >= least > 1)


def _is_running(line: Line, repeated: frozenset[str]) -> bool:
    return line.edge and _form(line) in repeated


def _is_printed(line: Line, page: Sequence[Line]) -> bool:
    """Whether a line was put there by a browser that printed the page: date, address, page number, and the title beside
    them.
    """
    if not line.edge:
        return False
    beside = (other for other in page if other.edge and abs(other.bottom - line.bottom) < 1.0)
    return any(_PRINTED.match(other.text) for other in beside)


def _form(line: Line) -> str:
    return _DIGITS.sub("#", line.text).casefold()
