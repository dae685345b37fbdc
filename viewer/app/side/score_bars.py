"""The parts of a link's score as small bars."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.app.themes import Theme
from viewer.model import Evidence

_LINE = 20
_BAR = 5


class ScoreBars(QWidget):
    """Meaning, words, names and order, each 0..1; without meaning where it was not weighed."""

    def __init__(self, evidence: Evidence, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        # Of two sentences that are linked, meaning is nothing only where nobody looked: words alone were compared.
        weighed = ((self.tr("meaning"), evidence.meaning),) if evidence.meaning else ()
        self._parts = (
            *weighed,
            (self.tr("words"), evidence.words),
            (self.tr("names"), evidence.names),
            (self.tr("order"), evidence.order),
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(f"{name} {value:.2f}" for name, value in self._parts))

    def sizeHint(self) -> QSize:
        """A line for each part."""
        return QSize(180, _LINE * len(self._parts))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw names, bars and figures."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._theme.palette
        names = max(self.fontMetrics().horizontalAdvance(name) for name, _ in self._parts) + 14
        figures = self.fontMetrics().horizontalAdvance("0.00") + 8
        room = self.width() - names - figures
        for place, (name, value) in enumerate(self._parts):
            line = QRectF(0, place * _LINE, self.width(), _LINE)
            painter.setPen(QColor(palette.muted))
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), name)
            right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
            painter.drawText(line, right, f"{value:.2f}".lstrip("0") if value < 1 else "1")
            bar = QRectF(names, line.center().y() - _BAR / 2, room, _BAR)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.rule))
            painter.drawRoundedRect(bar, 2.5, 2.5)
            painter.setBrush(QColor(palette.muted))
            bar.setWidth(room * value)
            painter.drawRoundedRect(bar, 2.5, 2.5)
        painter.end()
