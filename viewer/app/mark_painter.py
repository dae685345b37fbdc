"""Marks on the canvas: grounds behind words, lines under and through them, chips."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QTextLayout

from viewer.app.badges import fill_with_source
from viewer.app.fonts import Fonts
from viewer.app.marked_text import ChipKind, ChipPatch, MarkedText, MarkPatch
from viewer.app.themes import Theme
from viewer.present.palette import MarkStyle, Underline
from viewer.present.runs import EditAt

_DOTS = (1.0, 1.6)
_DASHES = (4.0, 3.0)


class MarkPainter:
    """Draws marked text in one theme and size."""

    def __init__(self, theme: Theme, fonts: Fonts) -> None:
        self._theme = theme
        self._fonts = fonts
        metrics = QFontMetricsF(fonts.reading)
        self._strike = metrics.xHeight() * 0.55
        self._ascent = metrics.ascent()
        self._badge_height = QFontMetricsF(fonts.badge).height() + 1
        self._drop = max(2.0, metrics.underlinePos())
        self._text = QColor(theme.palette.text)
        self._selection = QColor(theme.chrome.selection)

    def draw(
        self,
        painter: QPainter,
        marked: MarkedText,
        at: QPointF,
        *,
        selected: tuple[int, int] | None = None,
        found: Collection[tuple[int, int]] = (),
        in_hand: tuple[int, int] | None = None,
        lit: Collection[EditAt] = (),
    ) -> None:
        """Draw `marked` with its top left corner at `at`.

        `selected`, `found` and the found place `in_hand` are UTF-16 units of the laid-out text; the runs of `lit`
        edits are framed.
        """
        painter.save()
        painter.translate(at)
        for patch in marked.patches:
            self._draw_ground(painter, patch)
        for badge in marked.leads:
            path = QPainterPath()
            path.addRoundedRect(self._badge_box(badge.box), 3.5, 3.5)
            fill_with_source(painter, path, self._theme.palette.colour_at(badge.lead.article))
        for start, end in found:
            for box in marked.boxes(start, end):
                painter.fillRect(box, QColor(self._theme.chrome.found))
        if selected is not None:
            for box in marked.boxes(*selected):
                painter.fillRect(box, self._selection)
        painter.setPen(self._text)
        marked.layout.draw(painter, QPointF(0, 0), _NO_RANGES)
        for patch in marked.patches:
            self._draw_line(painter, patch)
            if lit and any(edit in lit for edit in patch.edits):
                self._draw_frame(painter, patch.boxes)
        if in_hand is not None:
            self._draw_frame(painter, marked.boxes(*in_hand))
        for chip in marked.chips:
            self._draw_chip(painter, chip)
        painter.restore()

    def _badge_box(self, line: QRectF) -> QRectF:
        """A badge's box, of its own height in the middle of a line of text."""
        height = self._badge_height
        baseline = line.top() + self._ascent
        return QRectF(line.left(), baseline - height * 0.8, line.width(), height)

    def _draw_ground(self, painter: QPainter, patch: MarkPatch) -> None:
        tint = self._theme.palette.marks[patch.kind].tint
        if tint is None:
            return
        colour = QColor(tint)
        for box in patch.boxes:
            painter.fillRect(box.adjusted(-1, 1, 1, 1), colour)

    def _draw_line(self, painter: QPainter, patch: MarkPatch) -> None:
        style = self._theme.palette.marks[patch.kind]
        for box in patch.boxes:
            if style.strike:
                pen = QPen(QColor(style.line), max(1.0, style.thickness))
                painter.setPen(pen)
                y = round(box.top() + self._ascent - self._strike) + 0.5
                painter.drawLine(QLineF(box.left(), y, box.right(), y))
            if style.underline is not Underline.NONE:
                self._draw_underline(painter, box, style)

    def _draw_underline(self, painter: QPainter, box: QRectF, style: MarkStyle) -> None:
        pen = QPen(QColor(style.line), style.thickness)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if style.underline is Underline.DOTTED:
            pen.setDashPattern(_DOTS)
        elif style.underline is Underline.DASHED:
            pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        y = round(box.top() + self._ascent + self._drop) + style.thickness / 2
        painter.drawLine(QLineF(box.left(), y, box.right(), y))
        if style.underline is Underline.DOUBLE:
            y += style.thickness + 1.2
            painter.drawLine(QLineF(box.left(), y, box.right(), y))

    def _draw_frame(self, painter: QPainter, boxes: Iterable[QRectF]) -> None:
        painter.setPen(QPen(QColor(self._theme.palette.focus), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in boxes:
            painter.drawRoundedRect(box.adjusted(-2, 0, 2, 2), 3, 3)

    def _draw_chip(self, painter: QPainter, patch: ChipPatch) -> None:
        palette = self._theme.palette
        flagged = patch.chip.kind is ChipKind.FLAG
        painter.setPen(QPen(QColor(palette.flag_line if flagged else self._theme.chrome.frame), 1))
        painter.setBrush(QColor(palette.flag_tint if flagged else palette.page))
        painter.drawRoundedRect(patch.box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(self._fonts.chip)
        painter.setPen(QColor(palette.flag_text if flagged else palette.muted))
        shown = QFontMetricsF(self._fonts.chip).elidedText(
            patch.chip.text, Qt.TextElideMode.ElideRight, patch.box.width() - 6
        )
        painter.drawText(patch.box, int(Qt.AlignmentFlag.AlignCenter), shown)


_NO_RANGES: list[QTextLayout.FormatRange] = []
