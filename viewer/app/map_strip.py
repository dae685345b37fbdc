"""The map: a strip per article beside the table, with the visible part outlined."""

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.app.badges import fill_with_source
from viewer.app.presentation import Presentation
from viewer.app.row_measures import RowMeasures
from viewer.app.state import State
from viewer.app.themes import Theme
from viewer.model import EditKind, Verdict
from viewer.present.palette import SourceColour

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BAR = 9
_GAP = 2
_MARGIN = 7
_TICKS = 6
_LEFT_OUT, _ASIDE = 0.38, 0.2  # how much of the quiet ink such bars have
_FRAME = 2.0  # of what is new: hollow, so that no hue is taken for it
_PATTERNED = 3.0  # pixels from which on a bar is high enough for a source's pattern
_STRETCHED_ABOVE = 2000  # rows; drawing fewer takes no time that one could see
_REST = 120  # milliseconds without another size
_GAPS_BELOW = 140  # rows; with more of them there is no room for gaps between bars


class _Hollow(NamedTuple):
    """A frame with nothing of its own inside."""

    line: str
    inside: str


_Ink = str | SourceColour | _Hollow


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
        self._edges: NDArray[np.float64] | None = None
        self._picture: QPixmap | None = None
        self._colours = MapColours.SOURCE
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._redraw)
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
        if self._edges is None:
            self._edges = shown.measures.edges * self._room
        if self._picture is None:
            self._picture = self._draw(shown, theme, self._edges)
        painter = QPainter(self)
        painter.drawPixmap(self.rect(), self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, bottom = (_MARGIN + self._y_of(self._edges, row) for row in self._visible)
        painter.setPen(QPen(QColor(theme.palette.text), 1.5))
        painter.drawRoundedRect(QRectF(3, top - 2, self.width() - 6, max(8.0, bottom - top) + 4), 4, 4)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew in the new height; a long table when the window has come to rest, stretched until then."""
        super().resizeEvent(event)
        self._edges = None
        shown = self._state.presentation
        if self._picture is not None and shown is not None and len(shown.rows) > _STRETCHED_ABOVE:
            self._rest.start()
        else:
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
        edges = self._edges
        if edges is None or len(edges) < 2:
            return
        y = min(max(event.position().y() - _MARGIN, 0.0), float(edges[-1]))
        row = min(max(int(edges.searchsorted(y, side="right")) - 1, 0), len(edges) - 2)
        self.place_asked.emit(row + (y - float(edges[row])) / float(edges[row + 1] - edges[row]))

    def _y_of(self, edges: "NDArray[np.float64]", row: float) -> float:
        whole = min(max(int(row), 0), len(edges) - 2)
        return float(edges[whole] + (row - whole) * (edges[whole + 1] - edges[whole]))

    def _redraw(self) -> None:
        self._picture = self._edges = None
        self.updateGeometry()
        self.update()

    def _draw(self, shown: Presentation, theme: Theme, edges: "NDArray[np.float64]") -> QPixmap:
        picture = QPixmap(self.size() * self.devicePixelRatioF())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        # With many rows there is no room for gaps between bars, nor for a bar of its own for each.
        stretches = row_stretches if len(shown.rows) <= _GAPS_BELOW else pixel_stretches
        for position in range(len(shown.comparison.articles)):
            left = _MARGIN + _TICKS + position * (_BAR + _GAP)
            bars, inks = self._bars(shown, theme, position)
            for top, height, bar in stretches(bars, edges):
                if bar:
                    _fill(painter, QRectF(left, _MARGIN + top, _BAR, height), inks[bar])
        self._draw_ticks(painter, shown.measures, theme, edges)
        painter.end()
        return picture

    def _draw_ticks(self, painter: QPainter, measures: RowMeasures, theme: Theme, edges: "NDArray[np.float64]") -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.palette.flag_line))
        right = self.width() - _MARGIN
        for y in _middles(edges, measures.flagged.nonzero()[0]):
            painter.drawPolygon(
                QPolygonF([QPointF(right - 4, y), QPointF(right + 2, y - 3.5), QPointF(right + 2, y + 3.5)])
            )
        painter.setBrush(QColor(theme.palette.focus))
        for y in _middles(edges, [hit.row for hit in self._state.found.hits]):
            painter.drawRect(QRectF(_MARGIN - 2, y - 1, _TICKS, 2))

    def _bars(self, shown: Presentation, theme: Theme, position: int) -> "tuple[NDArray[np.int32], list[_Ink]]":
        """What each row shows of an article, as places among the inks that come with it."""
        palette, articles = theme.palette, len(shown.comparison.articles)
        inks: list[_Ink] = [
            palette.page,
            _between(palette.muted, palette.page, _ASIDE),
            _between(palette.muted, palette.page, _LEFT_OUT),
            # With nothing to compare it to, nothing is new.
            palette.base if articles == 1 else _Hollow(palette.marks[EditKind.ADDED].line, palette.panel),
            *(palette.colour_at(article) for article in range(articles)),
        ]
        bars = shown.measures.bars[:, position]
        if position or self._colours is MapColours.SOURCE:
            return bars, inks
        first = len(inks)
        inks += [theme.verdicts[verdict] for verdict in Verdict]
        verdicts = shown.measures.verdicts.astype(bars.dtype)
        return bars * (verdicts == 0) + (first + verdicts - 1) * (verdicts > 0), inks


def row_stretches(bars: "NDArray[np.int32]", edges: "NDArray[np.float64]") -> Iterable[tuple[float, float, int]]:
    """Where each row's bar begins, how high it is, and what it shows; a pixel is left between two."""
    for bar, top, end in zip(bars.tolist(), edges[:-1].tolist(), edges[1:].tolist(), strict=True):
        yield top, max(1.0, end - top - 1.0), bar


def pixel_stretches(bars: "NDArray[np.int32]", edges: "NDArray[np.float64]") -> Iterable[tuple[float, float, int]]:
    """The same for rows less than a pixel high: every pixel as the row has it that stands in its middle."""
    import numpy as np  # noqa: PLC0415 - not before there is something to show

    pixels = max(1, round(float(edges[-1])))
    rows = np.searchsorted(edges, np.arange(pixels) + 0.5, side="right") - 1
    seen = bars[np.clip(rows, 0, len(bars) - 1)]
    tops = np.concatenate((np.zeros(1, dtype=np.int64), np.flatnonzero(np.diff(seen)) + 1))
    heights = np.diff(np.append(tops, pixels))
    yield from zip(tops.tolist(), heights.tolist(), seen[tops].tolist(), strict=True)


def _fill(painter: QPainter, area: QRectF, ink: _Ink) -> None:
    if isinstance(ink, _Hollow):
        across = _FRAME if area.height() >= 3 * _FRAME else 0.0
        painter.fillRect(area, QColor(ink.line))
        painter.fillRect(area.adjusted(_FRAME, across, -_FRAME, -across), QColor(ink.inside))
        return
    if isinstance(ink, str) or area.height() < _PATTERNED:
        painter.fillRect(area, QColor(ink if isinstance(ink, str) else ink.line))
        return
    path = QPainterPath()
    path.addRect(area)
    fill_with_source(painter, path, ink)


def _between(one: str, other: str, share: float) -> str:
    """A colour with that share of the one and the rest of the other."""
    first, second = QColor(one), QColor(other)
    return QColor.fromRgbF(
        first.redF() * share + second.redF() * (1 - share),
        first.greenF() * share + second.greenF() * (1 - share),
        first.blueF() * share + second.blueF() * (1 - share),
    ).name()


def _middles(edges: "NDArray[np.float64]", rows: "Sequence[int] | NDArray[np.int64]") -> list[float]:
    """Where these rows are ticked: one tick a pixel is all that can be seen."""
    import numpy as np  # noqa: PLC0415 - not before there is something to show

    places = np.asarray(rows, dtype=np.int64)
    middles = _MARGIN + (edges[places] + edges[places + 1]) / 2
    _, first = np.unique(np.rint(middles), return_index=True)
    seen: list[float] = middles[first].tolist()
    return seen
