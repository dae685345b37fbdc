"""A text document being written: paragraphs, tables, badges, anchors; nothing of an article means anything to it."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

from viewer.export.characters import REPLACEMENT, holdable
from viewer.export.html.marks import PageRun
from viewer.export.html.page import PageArticle, PageBadge, PageSentence
from viewer.export.pdf.looks import COLOURS, PLACE, Face, Look, marked, paragraph, table
from viewer.model import EditKind

_BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Scripts that know no italics.
_UPRIGHT = re.compile("[\u0590-\u1dff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufefc\U00010000-\U0003ffff]")
_OBJECT = "\ufffc"  # Qt's sign for a picture
_PADDED = "\u202f{}\u202f"
_NAME = re.compile(r"[A-Za-z0-9_.-]+")


def printable(text: str) -> str:
    """`text` as paper can hold it, one character for each: breaks are spaces, what cannot be drawn is U+FFFD."""
    return holdable(_BREAKS.sub(" ", text)).replace(_OBJECT, REPLACEMENT)


def contained(text: str) -> str:
    """`printable` text whose own marks for writing direction end with it (Unicode Bidirectional Algorithm, 2.7)."""
    whole = printable(text)
    return f"\u2068{whole}\u2069" if _BIDI.search(whole) else whole


@contextmanager
def writing(document: QTextDocument) -> Iterator["Manuscript"]:
    """Write into `document`, which is laid out only once all is written: each change would cost a layout."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    try:
        yield Manuscript(document)
    finally:
        cursor.endEditBlock()


class Manuscript:
    """Writes a document from its beginning to its end."""

    def __init__(self, document: QTextDocument) -> None:
        self._cursor = QTextCursor(document)
        self._is_fresh = True

    def paragraph(self, form: QTextBlockFormat | None = None) -> None:
        """Begin a paragraph; an empty one at the very beginning, or of a cell, is used."""
        form = paragraph() if form is None else form
        if self._is_fresh:
            self._cursor.setBlockFormat(form)
            self._is_fresh = False
        else:
            self._cursor.insertBlock(form, QTextCharFormat())

    def write(self, text: str, look: Look, *, anchor: str = "", target: str = "") -> None:
        """Write text; `anchor` names the place, `target` makes it a link to such a name."""
        self._insert(contained(text), _linked(look.format(), anchor, target))

    def write_marked(self, text: str, look: Look, kind: EditKind) -> None:
        """Write text with a mark."""
        self._insert(contained(text), marked(look.format(), kind))

    def heading(self, text: str, level: int, anchor: str) -> None:
        """A heading that the outline leads to."""
        sizes = {1: 20.0, 2: 14.0, 3: 11.5}
        face = Face.READING if level == 1 else Face.INTERFACE
        size = sizes[level] if len(text) < 300 else 10.0
        self.paragraph(paragraph(above=4 if level == 1 else 14, below=4, heading=level, leading=108))
        self.write(text, Look(face, size, bold=True), anchor=anchor)

    def chip(self, article: PageArticle, size: float = 8.5) -> None:
        """An article's siglum on its colour."""
        self._badge(article.siglum, article.position, size, filled=True, target="")

    def badge(self, item: PageBadge, size: float = 7.5) -> None:
        """A badge that leads to its sentence: filled where words come from there, pale where it only says the same."""
        self._badge(item.text, item.position, size, filled=item.gives_words, target=item.target)
        if item.score:
            self.write(f" {item.score}", Look(Face.INTERFACE, size - 1, COLOURS.muted))

    def sentence(self, sentence: PageSentence, look: Look, *, anchor: str = "") -> None:
        """A sentence with its marks; `anchor` names its beginning."""
        whole = "".join(run.text for run in sentence.runs)
        if _UPRIGHT.search(whole):
            look = replace(look, italic=False)
        is_directed = bool(_BIDI.search(whole))
        if is_directed:
            self._insert("\u2068", look.format())
        for run in sentence.runs:
            if run.origin:
                raised = Look(Face.INTERFACE, look.size * 0.72, COLOURS.colour_at(run.position).ink, bold=True)
                form = raised.format()
                form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
                self._insert(run.origin, form)
            self._run(run, look, anchor, new=sentence.new)
            anchor = ""
        if is_directed:
            self._insert("\u2069", look.format())

    def table(
        self, rows: int, widths: Sequence[float], *, header_rows: int = 1, on_a_new_page: bool = False
    ) -> QTextTable:
        """A table after what is written; go on below it with `leave`."""
        form = table(list(widths), header_rows=header_rows)
        if on_a_new_page:
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        self._cursor.insertBlock(paragraph(leading=100), Look(size=1).format())
        return self._cursor.insertTable(rows, len(widths), form)

    def enter(self, grid: QTextTable, row: int, column: int) -> None:
        """Write on in a cell, which is empty."""
        self._cursor = grid.cellAt(row, column).firstCursorPosition()
        self._is_fresh = True

    def leave(self, grid: QTextTable) -> None:
        """Write on below the table."""
        self._cursor = grid.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._is_fresh = True

    def _run(self, run: PageRun, look: Look, anchor: str, *, new: bool) -> None:
        form = _linked(look.format(), anchor, "")
        kind = EditKind(run.style) if run.style else EditKind.ADDED if new else None
        if kind:
            form = marked(form, kind)
        if run.arrow:
            self._insert(run.arrow, look.format())
        self._insert(printable(run.text), form)

    def _badge(self, text: str, position: int, size: float, *, filled: bool, target: str) -> None:
        colour = COLOURS.colour_at(position)
        form = _linked(Look(Face.INTERFACE, size, bold=True).format(), "", target)
        form.setBackground(QColor(colour.line if filled else colour.tint))
        form.setForeground(QColor(colour.on_line if filled else colour.ink))
        self._insert(_PADDED.format(text), form)

    def _insert(self, text: str, form: QTextCharFormat) -> None:
        self._cursor.insertText(text, form)


def _linked(form: QTextCharFormat, anchor: str, target: str) -> QTextCharFormat:
    for name in (anchor, target):
        if name and not _NAME.fullmatch(name):
            raise ValueError(f"not a name for a place: {name!r}")
    form.setAnchor(bool(anchor or target))
    if anchor:
        form.setAnchorNames([anchor])
        form.setProperty(PLACE, anchor)
    if target:
        form.setAnchorHref(f"#{target}")
    return form
