"""A look at what will be written: the pages of a report, or the beginning of any other file."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from html import escape
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QComboBox, QLabel, QStackedWidget, QTextBrowser, QVBoxLayout, QWidget

from viewer.app.exporting.errands import Errands
from viewer.app.exporting.formats import Format, format_names, write_format
from viewer.app.exporting.paper import make_printer, print_page
from viewer.app.exporting.word_glance import word_markup
from viewer.app.labels import plain_label
from viewer.export.contents import EVERYTHING, Contents
from viewer.export.html.layout import page_of
from viewer.export.html.page import Page
from viewer.model import Comparison, Span

# Enough rows for some pages, and enough text for some screens.
_ROWS = 12
_CHARACTERS = 20_000
_PARAGRAPHS = 60
_TABLE_ROWS = 40
_PATIENCE = 150  # milliseconds; several boxes may be ticked in a row


@dataclass(frozen=True, slots=True)
class Glance:
    """The beginning of a file as it will be; `rich` where it is text with looks, `whole` where nothing more follows."""

    text: str
    rich: bool
    whole: bool


def glance_at(comparison: Comparison, form: Format, contents: Contents = EVERYTHING) -> Glance:
    """Write the file aside and look at its beginning. Raises OSError when it cannot be written."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"glance.{form.value}"
        write_format(comparison, form, path, contents)
        if form.is_word:
            return Glance(word_markup(path, paragraphs=_PARAGRAPHS), rich=True, whole=False)
        with path.open(encoding="utf-8-sig", newline="") as stream:
            if form.is_table:
                rows = list(islice(csv.reader(stream), _TABLE_ROWS + 1))
                return Glance(_table(rows[:_TABLE_ROWS]), rich=True, whole=len(rows) <= _TABLE_ROWS)
            text = stream.read(_CHARACTERS + 1)
    return Glance(text[:_CHARACTERS], rich=False, whole=len(text) <= _CHARACTERS)


def _table(rows: Sequence[Sequence[str]]) -> str:
    cells = ("".join(f"<td>{escape(text)}</td>" for text in row) for row in rows)
    return f'<table border="1" cellspacing="0" cellpadding="3"><tr>{"</tr><tr>".join(cells)}</tr></table>'


class Preview(QWidget):
    """Shows one of the chosen formats, which the reader picks; `follow` tells it what is chosen."""

    def __init__(self, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._contents = Contents()
        self._page: Page | None = None
        self._errands = Errands(self)
        self._printer = make_printer()
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Which file to look at"))
        self.pages = QPrintPreviewWidget(self._printer)
        self.pages.setAccessibleName(self.tr("Preview of the first pages"))
        self.words = QTextBrowser()
        self.words.setOpenLinks(False)
        self.words.setAccessibleName(self.tr("The beginning of the file"))
        # As paper is, in every theme: colours in the files are made for it.
        self.words.setStyleSheet("QTextBrowser { background: white; color: #1a1a1a }")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.pages)
        self.stack.addWidget(self.words)
        self.note: QLabel = plain_label("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.which, self.stack, self.note):
            column.addWidget(widget)
        column.setStretch(1, 1)
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self._look)
        self.which.currentIndexChanged.connect(self._timer.start)
        self.pages.paintRequested.connect(self._paint)

    def follow(self, formats: Sequence[Format], contents: Contents) -> None:
        """Show what these formats will hold; the one that is shown stays if it can."""
        self._contents = contents
        before = self.which.currentData()
        self.which.blockSignals(True)
        self.which.clear()
        for form in formats:
            self.which.addItem(format_names()[form], form)
        self.which.setCurrentIndex(formats.index(before) if before in formats else 0 if formats else -1)
        self.which.blockSignals(False)
        self.which.setEnabled(len(formats) > 1)
        self._timer.start()

    def _look(self) -> None:
        form = self.which.currentData()
        if form is None:
            self.note.setText(self.tr("No file is chosen."))
            self.words.clear()
            self.stack.setCurrentWidget(self.words)
            return
        self.note.setText(self.tr("Looking …"))
        if form.chooses:
            work = partial(page_of, self._comparison, self._first_rows())
            self._errands.send("look", work, self._show_page, self.note.setText)
        else:
            glance = partial(glance_at, self._comparison, form, self._contents)
            self._errands.send("look", glance, self._show_words, self.note.setText)

    def _first_rows(self) -> Contents:
        contents = self._contents
        first = contents.rows.start if contents.rows else 0
        last = first + _ROWS
        rows = Span(first, min(last, contents.rows.end) if contents.rows else last)
        return replace(contents, rows=rows)

    def _show_page(self, page: Page) -> None:
        self._page = page
        self.note.setText(self.tr("The beginning, as it will be printed."))
        self.stack.setCurrentWidget(self.pages)
        self.pages.updatePreview()

    def _show_words(self, glance: Glance) -> None:
        if glance.rich:
            self.words.setHtml(glance.text)
        else:
            self.words.setPlainText(glance.text)
        self.words.document().setDefaultFont(self.font())
        whole = self.tr("The whole file.")
        self.note.setText(whole if glance.whole else self.tr("The beginning of the file."))
        self.stack.setCurrentWidget(self.words)

    def _paint(self, printer: QPrinter) -> None:
        if self._page is not None:
            print_page(self._page, printer)
            return
        painter = QPainter(printer)  # an empty page
        painter.end()
