"""The report on a printer, on the clipboard, and as a picture of its first pages."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from viewer.export.contents import Contents
from viewer.export.html.layout import page_of
from viewer.export.pdf.composition import write_report
from viewer.export.pdf.looks import DOTS_PER_INCH
from viewer.export.pdf.manuscript import printable, shortened
from viewer.export.pdf.pages import paint_pages, prepare_document
from viewer.model import Comparison

_LONGEST_HEAD = 90


def make_printer() -> QPrinter:
    """A printer with the pages that the PDF has; the dialog may choose others."""
    printer = QPrinter()
    printer.setResolution(DOTS_PER_INCH)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    return printer


def print_report(comparison: Comparison, contents: Contents, printer: QPrinter) -> None:
    """Print the report, page for page as in the PDF. Raises OSError when the printer cannot be written to."""
    page = page_of(comparison, contents)
    document = prepare_document(printer)
    write_report(page, document)
    paint_pages(document, printer, printable(shortened(page.base.name, _LONGEST_HEAD)))


def copy_report(comparison: Comparison, contents: Contents) -> None:
    """Put the report on the clipboard, with its looks for word processors and mails, and as plain text."""
    document = prepare_document(make_printer())
    write_report(page_of(comparison, contents), document)
    data = QMimeData()
    data.setHtml(document.toHtml())
    data.setText(document.toPlainText())
    QGuiApplication.clipboard().setMimeData(data)
