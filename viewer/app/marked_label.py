"""A label that shows a sentence with its marks."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.app.fonts import Fonts
from viewer.app.mark_painter import MarkPainter
from viewer.app.marked_text import MarkedText
from viewer.app.themes import Theme

LayOut = Callable[[float], MarkedText]


class MarkedLabel(QWidget):
    """Shows what `lay_out(width)` gives for the width there is; `text` is its accessible name."""

    def __init__(self, lay_out: LayOut, text: str, theme: Theme, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lay_out = lay_out
        self._painter = MarkPainter(theme, fonts)
        self._marked: MarkedText | None = None
        self._width = -1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)

    def hasHeightForWidth(self) -> bool:
        """Text is higher where it is narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the text is in that width."""
        return int(self._for_width(width).height + 4)

    def sizeHint(self) -> QSize:
        """Narrow enough for a side panel."""
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.draw(painter, self._for_width(self.width()), QPointF(1, 1))
        painter.end()

    def _for_width(self, width: int) -> MarkedText:
        if self._marked is None or self._width != width:
            self._marked, self._width = self._lay_out(float(width) - 2), width
        return self._marked
