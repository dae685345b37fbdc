"""A text document -> numbered pages in a PDF, with the lines under marked words drawn on them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt, QUuid
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLine,
    QTextOption,
)

from viewer.export.pdf.looks import COLOURS, DOTS_PER_INCH, MARK, Face, Look, dots
from viewer.model import EditKind
from viewer.present import MarkStyle, Underline

_MARGIN = 44.0  # points
_HEAD = 26.0  # where the running title stands, from the edge
_OFF_THE_PAPER = -1e6
_LEAST_BELOW = 90.0  # a heading and some lines
_PENS = {
    Underline.SOLID: Qt.PenStyle.SolidLine,
    Underline.DOUBLE: Qt.PenStyle.SolidLine,
    Underline.DOTTED: Qt.PenStyle.DotLine,
    Underline.DASHED: Qt.PenStyle.DashLine,
}


@dataclass(frozen=True, slots=True)
class _Line:
    """A line to be drawn under words, in the document's own unit, over all its pages."""

    start: QPointF
    end: QPointF
    style: MarkStyle


def prepare_document(device: QPagedPaintDevice) -> QTextDocument:
    """An empty document whose pages fit those of `device`."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.documentLayout().setPaintDevice(device)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    document.setDefaultTextOption(option)
    document.setDocumentMargin(0)
    # Before anything is written: each change of it lays all out anew.
    document.setPageSize(_area(device).size())
    return document


def prepare_writer(buffer: QBuffer, title: str, identity: QUuid) -> QPdfWriter:
    """A writer of A4 pages into `buffer`; we keep the margins ourselves, to write in them."""
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    writer.setTitle(title)
    writer.setDocumentId(identity)
    return writer


def _paper(device: QPagedPaintDevice) -> QRectF:
    """A whole page."""
    return device.pageLayout().fullRectPixels(device.logicalDpiX()).toRectF()


def _area(device: QPagedPaintDevice) -> QRectF:
    """What is written on of a page."""
    margin = dots(_MARGIN)
    return _paper(device).adjusted(margin, margin, -margin, -margin)


def paint_pages(document: QTextDocument, device: QPagedPaintDevice, running_title: str) -> int:
    """Draw every page with its number; returns how many there are. Raises OSError when Qt cannot draw."""
    whole, area = _paper(device), _area(device)
    # Qt lays out as far as it was asked to. A block that changes while those below it have no lines yet can leave one
    # of them without any for good, and asking that one for its lines ends the process.
    document.pageCount()
    _keep_headings(document, area.height())
    pages = document.pageCount()
    lines = _by_page(_lines(document), area.size())
    split = _split_blocks(document, area.height())
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("the pages could not be drawn")
    try:
        for page in range(pages):
            if page:
                device.newPage()
            _paint_furniture(painter, whole, running_title, page + 1, pages)
            _paint_page(painter, document, area, page, lines.get(page, []), split.get(page, []))
    finally:
        painter.end()
    return pages


def _paint_page(
    painter: QPainter,
    document: QTextDocument,
    area: QRectF,
    page: int,
    lines: list[_Line],
    split: Sequence[QTextBlock],
) -> None:
    painter.save()
    painter.translate(area.left(), area.top() - page * area.height())
    clip = QRectF(0, page * area.height(), area.width(), area.height())
    painter.setClipRect(clip)
    context = QAbstractTextDocumentLayout.PaintContext()
    # Qt draws every line that touches this; a line at the border would be in the text of two pages.
    context.clip = clip.adjusted(0, 1, 0, -1)
    try:
        with _earlier_lines_away(document, split, clip.top()):
            document.documentLayout().draw(painter, context)
        for line in lines:
            _draw(painter, line)
    finally:
        painter.restore()  # who stops the work hears of nothing else


def _split_blocks(document: QTextDocument, height: float) -> dict[int, list[QTextBlock]]:
    """The paragraphs that go on from an earlier page, by the page they go on at."""
    found: dict[int, list[QTextBlock]] = {}
    block = document.begin()
    while block.isValid():
        box = document.documentLayout().blockBoundingRect(block)
        for page in range(int(box.top() // height) + 1, int(box.bottom() // height) + 1):
            found.setdefault(page, []).append(block)
        block = block.next()
    return found


@contextmanager
def _earlier_lines_away(document: QTextDocument, blocks: Sequence[QTextBlock], top: float) -> Iterator[None]:
    """Lines that end above `top` are moved off the paper meanwhile.

    Qt draws the last line above what is to be drawn too. It would not be seen, but be found and copied twice.
    """
    moved: list[tuple[QTextLine, QPointF]] = []
    for block in blocks:
        above = top - document.documentLayout().blockBoundingRect(block).top()
        layout = block.layout()
        for line in (layout.lineAt(number) for number in range(layout.lineCount())):
            if line.y() + line.height() / 2 < above:
                moved.append((line, line.position()))
                line.setPosition(QPointF(line.x(), _OFF_THE_PAPER))
    try:
        yield
    finally:
        for line, position in moved:
            line.setPosition(position)


def _paint_furniture(painter: QPainter, whole: QRectF, title: str, page: int, pages: int) -> None:
    painter.setFont(Look(Face.INTERFACE, 7.5).format().font())
    painter.setPen(QColor(COLOURS.muted))
    margin, head = dots(_MARGIN), dots(_HEAD)
    line = QSizeF(whole.width() - 2 * margin, dots(12))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    if page > 1:
        painter.drawText(QRectF(QPointF(margin, head - dots(6)), line), right, title)
    foot = QRectF(QPointF(margin, whole.height() - head - dots(6)), line)
    painter.drawText(foot, right, f"Page {page} of {pages}")
    painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, "Variorum")


def _draw(painter: QPainter, line: _Line) -> None:
    style = line.style
    pen = QPen(QColor(style.line), dots(0.45 + 0.3 * style.thickness), _PENS[style.underline])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(line.start, line.end)
    if style.underline is Underline.DOUBLE:
        below = QPointF(0, dots(1.5))
        painter.drawLine(line.start + below, line.end + below)


def _keep_headings(document: QTextDocument, height: float) -> None:
    """Begin a page before a heading that would stand at the foot of one; Qt keeps nothing together by itself."""
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() > 1:
            box = document.documentLayout().blockBoundingRect(block)
            if height - box.top() % height < dots(_LEAST_BELOW):
                form = block.blockFormat()
                form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(block).setBlockFormat(form)
        block = block.next()


def _by_page(lines: Iterator[_Line], size: QSizeF) -> dict[int, list[_Line]]:
    found: dict[int, list[_Line]] = {}
    for line in lines:
        found.setdefault(int(line.start.y() // size.height()), []).append(line)
    return found


def _lines(document: QTextDocument) -> Iterator[_Line]:
    block = document.begin()
    while block.isValid():
        for start, length, style in _underlined(block):
            yield from _lines_under(document, block, start, length, style)
        block = block.next()


def _underlined(block: QTextBlock) -> Iterator[tuple[int, int, MarkStyle]]:
    """Where in a block words are to be underlined."""
    each = block.begin()
    while not each.atEnd():
        fragment = each.fragment()
        name = fragment.charFormat().property(MARK)
        if name is not None:
            style = COLOURS.marks[EditKind(name)]
            if style.underline is not Underline.NONE:
                yield fragment.position() - block.position(), fragment.length(), style
        each += 1


def _lines_under(
    document: QTextDocument, block: QTextBlock, start: int, length: int, style: MarkStyle
) -> Iterator[_Line]:
    """A line for every stretch of words that is drawn in one piece: lines break, and directions mix."""
    layout = block.layout()
    if not layout.lineCount():
        return
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    from_line = layout.lineForTextPosition(start).lineNumber()
    to_line = layout.lineForTextPosition(start + length - 1).lineNumber()
    for number in range(from_line, to_line + 1):
        row = layout.lineAt(number)
        first, last = max(start, row.textStart()), min(start + length, row.textStart() + row.textLength())
        if first >= last:
            continue
        y = row.y() + row.ascent() + dots(1.6)
        for run in row.glyphRuns(first, last - first):
            box = run.boundingRect()
            if box.width() > 0:
                yield _Line(corner + QPointF(box.left(), y), corner + QPointF(box.right(), y), style)
