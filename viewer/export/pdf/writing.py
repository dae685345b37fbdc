"""The report as a PDF, whole or not at all."""

from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from PySide6.QtCore import QBuffer, QUuid

from viewer import __version__
from viewer.export.atomic import write_chunks
from viewer.export.contents import EVERYTHING, Contents
from viewer.export.html.layout import page_of
from viewer.export.html.page import Page, PageRow
from viewer.export.pdf.composition import write_report
from viewer.export.pdf.graphics import prepare_graphics
from viewer.export.pdf.manuscript import printable
from viewer.export.pdf.outline import Bookmark, with_outline
from viewer.export.pdf.pages import paint_pages, prepare_document, prepare_writer
from viewer.model import Comparison
from viewer.present import CORRECTIONS_HEADING
from viewer.present.lines import cut

_LONGEST_TITLE = 200
_LONGEST_BOOKMARK = 70
_LONGEST_HEAD = 90


def render_pdf(comparison: Comparison, contents: Contents = EVERYTHING) -> bytes:
    """The annotated page as a PDF on A4, with bookmarks, links and page numbers.

    Fonts are embedded and text can be selected. Words are marked by lines too, so that marks survive black and white.
    Breaks inside a sentence are spaces, what cannot be drawn is U+FFFD one for one, with a notice. On one computer the
    same comparison gives the same bytes. Raises OSError when there is no font to write with.
    """
    prepare_graphics()
    page = page_of(comparison, contents)
    title = printable(f"{cut(page.base.name, _LONGEST_TITLE)} – where it came from")
    inputs = " ".join((__version__, *(article.origin.sha256 for article in comparison.articles)))
    buffer = QBuffer()
    writer = prepare_writer(buffer, title, QUuid(f"{{{uuid5(NAMESPACE_URL, inputs)}}}"))
    document = prepare_document(writer)
    write_report(page, document)
    paint_pages(document, writer, printable(cut(page.base.name, _LONGEST_HEAD)))
    language = page.base.language if page.base.language != "und" else "en"
    return with_outline(bytes(buffer.data().data()), _bookmarks(page), language)


def write_pdf(comparison: Comparison, path: Path, contents: Contents = EVERYTHING) -> None:
    """Write `render_pdf` to `path`, whole or not at all. Raises OSError when it cannot be written."""
    write_chunks(path, [render_pdf(comparison, contents)])


def _bookmarks(page: Page) -> tuple[Bookmark, ...]:
    rows = tuple(_row(row) for row in page.rows if isinstance(row, PageRow))
    texts = tuple(
        Bookmark(_line(f"{text.article.siglum}  {text.article.name}"), f"text-{text.article.siglum}")
        for text in page.texts
    )
    return (
        Bookmark(_line(page.base.name), "top"),
        Bookmark("What was found", "found"),
        Bookmark("How to read this", "legend"),
        *([Bookmark(CORRECTIONS_HEADING, "corrections")] if page.corrections else []),
        *([Bookmark("To know", "notices")] if page.notices else []),
        *([Bookmark("Side by side", "aligned", rows)] if page.rows else []),
        Bookmark("The articles", "texts", texts),
        Bookmark("How this was made", "made"),
    )


def _row(row: PageRow) -> Bookmark:
    shown = next(cell for cell in row.cells if cell)
    words = "".join(run.text for sentence in shown.sentences for run in sentence.runs)
    label = row.number or f"{shown.article.siglum}{shown.numbers}, left out:"
    return Bookmark(_line(f"{label} {words}"), row.anchor)


def _line(text: str) -> str:
    return printable(cut(text, _LONGEST_BOOKMARK))
