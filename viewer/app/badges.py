"""Badges: an article's siglum on its colour, with the colour's pattern for readers who cannot tell the hues apart."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.present.palette import Pattern, SourceColour

_BRUSHES = {
    Pattern.STRIPES: Qt.BrushStyle.BDiagPattern,
    Pattern.DOTS: Qt.BrushStyle.Dense6Pattern,
    Pattern.LINES: Qt.BrushStyle.HorPattern,
    Pattern.CHECKS: Qt.BrushStyle.DiagCrossPattern,
}
_BAR_SHARE = 0.22
_DARK = 0.2  # of this lightness or less a darker shade cannot be told


def fill_with_source(painter: QPainter, path: QPainterPath, colour: SourceColour) -> None:
    """Fill `path` with an article's colour and its pattern."""
    painter.fillPath(path, QColor(colour.line))
    if colour.pattern is Pattern.SOLID:
        return
    shade = pattern_shade(colour)
    if colour.pattern is Pattern.BAR:
        area = path.boundingRect()
        left = QPainterPath()
        left.addRect(QRectF(area.left(), area.top(), max(3.0, area.width() * _BAR_SHARE), area.height()))
        painter.fillPath(path.intersected(left), shade)
        return
    painter.fillPath(path, QBrush(shade, _BRUSHES[colour.pattern]))


def pattern_shade(colour: SourceColour) -> QColor:
    """What the pattern is drawn in: another shade of the colour, on which the siglum can still be read."""
    line, text = QColor(colour.line), QColor(colour.on_line)
    if colour.pattern is Pattern.BAR:
        return line.darker(165)  # no letter stands on it
    if text.lightnessF() < line.lightnessF():
        return line.darker(120)
    return line.darker(150) if line.lightnessF() > _DARK else line.lighter(190)


def draw_badge(painter: QPainter, area: QRectF, text: str, colour: SourceColour, font: QFont) -> None:
    """Draw `text` in `area` on an article's colour."""
    path = QPainterPath()
    path.addRoundedRect(area, 3.5, 3.5)
    fill_with_source(painter, path, colour)
    painter.setFont(font)
    painter.setPen(QPen(QColor(colour.on_line)))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)


class BadgeLabel(QWidget):
    """A siglum in its colour, as a small square beside a title."""

    def __init__(self, siglum: str, colour: SourceColour, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._siglum = siglum
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(siglum)

    def sizeHint(self) -> QSize:
        """A square that holds the siglum."""
        side = self.fontMetrics().height() + 4
        return QSize(max(side, self.fontMetrics().horizontalAdvance(self._siglum) + 8), side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setBold(True)
        area = QRectF(QPointF(0, 0), self.size().toSizeF())
        draw_badge(painter, area, self._siglum, self._colour, font)
        painter.end()
