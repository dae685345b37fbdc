"""The report on a printer and on the clipboard. All but `copy_report` may run on a worker."""

from PySide6.QtCore import QBuffer, QMimeData, QUuid
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from viewer.export.contents import Contents
from viewer.export.html.layout import page_of
from viewer.export.html.page import Page
from viewer.export.pdf.composition import write_report
from viewer.export.pdf.looks import DOTS_PER_INCH
from viewer.export.pdf.manuscript import printable
from viewer.export.pdf.pages import paint_pages, prepare_document, prepare_writer
from viewer.model import Comparison
from viewer.present.lines import cut

_LONGEST_HEAD = 90


def make_printer() -> QPrinter:
    """A printer with the pages that the PDF has; the dialog may choose others."""
    printer = QPrinter()
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    return printer


def print_page(page: Page, printer: QPrinter) -> None:
    """Print a report that is laid out. Raises OSError when the printer cannot be written to."""
    document = prepare_document(printer)
    write_report(page, document)
    paint_pages(document, printer, printable(cut(page.base.name, _LONGEST_HEAD)))


def print_report(comparison: Comparison, contents: Contents, printer: QPrinter) -> None:
    """Print the report, page for page as in the PDF. Raises OSError when the printer cannot be written to."""
    print_page(page_of(comparison, contents), printer)


def report_text(comparison: Comparison, contents: Contents) -> tuple[str, str]:
    """The report as HTML with its looks, for word processors and mails, and as plain text."""
    buffer = QBuffer()
    document = prepare_document(prepare_writer(buffer, "", QUuid()))
    write_report(page_of(comparison, contents), document)
    return document.toHtml(), document.toPlainText()


def copy_report(texts: tuple[str, str]) -> None:
    """Put `report_text` on the clipboard."""
    data = QMimeData()
    data.setHtml(texts[0])
    data.setText(texts[1])
    QGuiApplication.clipboard().setMimeData(data)
