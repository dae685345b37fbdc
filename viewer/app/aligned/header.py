"""The head of the table: each article's siglum and title over its column, and the boundaries that can be dragged."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from viewer.app.aligned.columns import Column
from viewer.app.badges import draw_badge
from viewer.app.labels import draw_words, plain_tooltip
from viewer.app.presentation import Presentation
from viewer.app.themes import Theme

HEIGHT = 37
_GRIP = 5


class TableHeader(QWidget):
    """Shows the columns' articles.

    `boundary_dragged(boundary, x)` asks to move a boundary (x is in table pixels), `widths_reset` for even columns,
    `menu_asked(article, global point)` for what can be done with an article.
    """

    boundary_dragged = Signal(int, int)
    widths_reset = Signal()
    menu_asked = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self._columns: tuple[Column, ...] = ()
        self._shown: Presentation | None = None
        self._theme: Theme | None = None
        self._scrolled = 0
        self._dragging: int | None = None

    def present(
        self, presentation: Presentation | None, columns: Sequence[Column], theme: Theme | None, scrolled: int
    ) -> None:
        """Show these columns, scrolled to the right by so many pixels."""
        self._shown, self._columns, self._theme, self._scrolled = presentation, tuple(columns), theme, scrolled
        self.update()

    def sizeHint(self) -> QSize:
        """One line of titles."""
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw badges and titles."""
        if self._shown is None or self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._theme.palette
        painter.fillRect(self.rect(), QColor(palette.page))
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.translate(-self._scrolled, 0)
        for column in self._columns:
            article = self._shown.comparison.articles[column.article]
            side = QFontMetricsF(bold).height() + 3
            wide = max(side, QFontMetricsF(bold).horizontalAdvance(article.siglum) + 9)
            badge = QRectF(column.left + 11, (HEIGHT - side) / 2, wide, side)
            draw_badge(painter, badge, article.siglum, palette.colour_at(column.article), bold)
            left = badge.right() + 8
            painter.setFont(bold)
            painter.setPen(QColor(palette.text))
            room = column.right - left - 8
            title = QFontMetricsF(bold).elidedText(
                " ".join(article.title.split()), Qt.TextElideMode.ElideRight, max(0.0, room)
            )
            draw_words(painter, QRectF(left, 0, room, HEIGHT).toRect(), title)
            painter.setPen(QPen(QColor(palette.rule), 1))
            painter.drawLine(column.right - 1, 0, column.right - 1, HEIGHT)
        painter.resetTransform()
        painter.setPen(QPen(QColor(palette.rule), 1))
        painter.drawLine(0, HEIGHT - 1, self.width(), HEIGHT - 1)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Show a title that had to be cut short as a tool tip."""
        if isinstance(event, QHelpEvent) and self._shown is not None:
            x = event.pos().x() + self._scrolled
            for column in self._columns:
                if column.left <= x < column.right:
                    title = self._shown.comparison.articles[column.article].title
                    QToolTip.showText(event.globalPos(), plain_tooltip(title), self)
                    return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a boundary."""
        self._dragging = self._boundary_at(int(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the boundary in hand, or show that one could be."""
        x = int(event.position().x())
        if self._dragging is not None:
            self.boundary_dragged.emit(self._dragging, x + self._scrolled)
            return
        over = self._boundary_at(x) is not None
        self.setCursor(Qt.CursorShape.SplitHCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the boundary."""
        self._dragging = None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the article under the mouse."""
        x = event.pos().x() + self._scrolled
        for column in self._columns:
            if column.left <= x < column.right:
                self.menu_asked.emit(column.article, event.globalPos())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Make all columns as wide again."""
        if self._boundary_at(int(event.position().x())) is not None:
            self.widths_reset.emit()

    def _boundary_at(self, x: int) -> int | None:
        for place, column in enumerate(self._columns[:-1]):
            if abs(column.right - self._scrolled - x) <= _GRIP:
                return place
        return None
