"""The map: a strip per article beside the table, with the visible part outlined."""

from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.app.presentation import Presentation
from viewer.app.state import State
from viewer.app.themes import Theme
from viewer.model import EditKind
from viewer.present.flags import flags_of
from viewer.present.rows import Row, RowKind

_BAR = 9
_GAP = 2
_MARGIN = 7
_TICKS = 6
_LEFT_OUT, _ASIDE = 0.38, 0.2  # how much of the quiet ink such bars have
_ASIDE_WEIGHT = 9.0  # what an aside counts, where a sentence counts 40 and its characters
_GAPS_BELOW = 140  # rows; with more of them there is no room for gaps between bars


class MapColours(Enum):
    """What the base's bars are coloured by."""

    SOURCE = "source"
    VERDICT = "verdict"


class MapStrip(QWidget):
    """Shows every row as a bar per article. `place_asked(row)` asks for a place, in rows and parts of rows."""

    place_asked = Signal(float)

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._theme: Theme | None = None
        self._visible = (0.0, 0.0)
        self._edges: list[float] = []
        self._picture: QPixmap | None = None
        self._colours = MapColours.SOURCE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setObjectName("panel")
        self.setProperty("side", "right")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Map of the articles"))
        self.setToolTip(self.tr("The whole comparison, a strip per article; click or drag to go there"))
        state.presentation_changed.connect(self._redraw)
        state.search_changed.connect(self._redraw)

    def wear(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self._redraw()

    def colour_by(self, colours: MapColours) -> None:
        """Colour the base's bars by source or by verdict."""
        self._colours = colours
        self._redraw()

    def show_visible(self, first: float, last: float) -> None:
        """Outline what can be seen: from `first` to `last`, in rows and parts of rows."""
        self._visible = (first, last)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its strips."""
        shown = self._state.presentation
        strips = len(shown.comparison.articles) if shown else 1
        return QSize(2 * _MARGIN + strips * _BAR + (strips - 1) * _GAP + 2 * _TICKS, 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the strips and the outline."""
        super().paintEvent(event)
        shown, theme = self._state.presentation, self._theme
        if shown is None or theme is None or not shown.rows:
            return
        if self._picture is None:
            self._picture = self._draw(shown, theme)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, bottom = (_MARGIN + self._y_of(row) for row in self._visible)
        painter.setPen(QPen(QColor(theme.palette.text), 1.5))
        painter.drawRoundedRect(QRectF(3, top - 2, self.width() - 6, max(8.0, bottom - top) + 4), 4, 4)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew in the new height."""
        super().resizeEvent(event)
        self._picture = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where the mouse is."""
        self._ask(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._ask(event)

    @property
    def _room(self) -> float:
        return max(1.0, self.height() - 2.0 * _MARGIN)

    def _ask(self, event: QMouseEvent) -> None:
        if len(self._edges) < 2:
            return
        y = min(max(event.position().y() - _MARGIN, 0.0), self._edges[-1])
        row = min(max(bisect_right(self._edges, y) - 1, 0), len(self._edges) - 2)
        height = self._edges[row + 1] - self._edges[row]
        self.place_asked.emit(row + (y - self._edges[row]) / height)

    def _y_of(self, row: float) -> float:
        whole = min(max(int(row), 0), len(self._edges) - 2)
        return self._edges[whole] + (row - whole) * (self._edges[whole + 1] - self._edges[whole])

    def _redraw(self) -> None:
        self._picture = None
        self.updateGeometry()
        self.update()

    def _draw(self, shown: Presentation, theme: Theme) -> QPixmap:
        picture = QPixmap(self.size() * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self._edges = edges = _edges(shown, self._room)
        gap = 1.0 if len(shown.rows) <= _GAPS_BELOW else 0.0
        for number, row in enumerate(shown.rows):
            top, height = _MARGIN + edges[number], max(1.0, edges[number + 1] - edges[number] - gap)
            for position, cell in enumerate(row.cells):
                if cell is not None:
                    left = _MARGIN + _TICKS + position * (_BAR + _GAP)
                    colour = self._colour(shown, theme, row, position)
                    painter.fillRect(QRectF(left, top, _BAR, height), colour)
        self._draw_ticks(painter, shown, theme, edges)
        painter.end()
        return picture

    def _draw_ticks(self, painter: QPainter, shown: Presentation, theme: Theme, edges: Sequence[float]) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.palette.flag_line))
        for number, row in enumerate(shown.rows):
            if flags_of(shown.index, row):
                y = _MARGIN + (edges[number] + edges[number + 1]) / 2
                right = self.width() - _MARGIN
                painter.drawPolygon(
                    QPolygonF([QPointF(right - 4, y), QPointF(right + 2, y - 3.5), QPointF(right + 2, y + 3.5)])
                )
        painter.setBrush(QColor(theme.palette.focus))
        for row_number in {hit.row for hit in self._state.found.hits}:
            y = _MARGIN + (edges[row_number] + edges[row_number + 1]) / 2
            painter.drawRect(QRectF(_MARGIN - 2, y - 1, _TICKS, 2))

    def _colour(self, shown: Presentation, theme: Theme, row: Row, position: int) -> QColor:
        palette = theme.palette
        if row.kind is RowKind.ASIDE:
            return _between(palette.muted, palette.page, _ASIDE)
        if position == 0:
            if self._colours is MapColours.VERDICT and row.verdict is not None:
                return QColor(theme.verdicts[row.verdict])
            primary = next((badge for badge in row.badges if badge.primary), None)
            if primary is None:
                return QColor(palette.marks[EditKind.ADDED].line)
            return QColor(palette.colour_at(shown.index.positions[primary.siglum]).line)
        if row.kind is RowKind.LEFT_OUT:
            return _between(palette.muted, palette.page, _LEFT_OUT)
        return QColor(palette.colour_at(position).line)


def _between(one: str, other: str, share: float) -> QColor:
    """A colour with that share of the one and the rest of the other."""
    first, second = QColor(one), QColor(other)
    return QColor.fromRgbF(
        first.redF() * share + second.redF() * (1 - share),
        first.greenF() * share + second.greenF() * (1 - share),
        first.blueF() * share + second.blueF() * (1 - share),
    )


def _edges(shown: Presentation, room: float) -> list[float]:
    """Where each row begins and the last one ends: by the length of the longest text in it."""
    weights = []
    for row in shown.rows:
        if row.kind is RowKind.ASIDE:
            weights.append(_ASIDE_WEIGHT)  # a long thread of comments is not what the map is for
            continue
        lengths = []
        for position, cell in enumerate(row.cells):
            if cell is not None and not cell.continued:
                sentences = shown.comparison.articles[position].sentences
                lengths.append(sum(len(sentences[i].span) for i in cell.sentences))
        weights.append(40.0 + max(lengths, default=0))
    scale = room / sum(weights)
    edges = [0.0]
    for weight in weights:
        edges.append(edges[-1] + weight * scale)
    return edges
