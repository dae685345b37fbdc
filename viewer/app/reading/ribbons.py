"""Ribbons: what joins linked sentences across the gap between two panes."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from viewer.app.badges import fill_with_source
from viewer.app.themes import Theme
from viewer.present.palette import SourceColour

WIDTH = 62
_LOOSE = 5.0  # half the width of an end that is dragged
_QUIET = 60  # of 255: how strongly a ribbon shows that nobody points at
_FARTHEST = 1.5  # heights of the gap: an end further away is drawn as if it were there, or drawing would take long


@dataclass(frozen=True, slots=True)
class Band:
    """One band of a ribbon: from where to where it stands at the left and at the right edge of the gap, in pixels."""

    left: tuple[float, float]
    right: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A link across the gap: its bands (a fork has several), its place among the links, and its source's position."""

    link: int
    source: int
    bands: tuple[Band, ...]


def bands_between(left: Sequence[tuple[float, float]], right: Sequence[tuple[float, float]]) -> tuple[Band, ...]:
    """The bands that join stretches at the left with stretches at the right, each in order and not empty.

    One with one is a single band; one with several forks, its own height shared by the heights of the others.
    """
    if len(left) == 1 and len(right) > 1:
        return tuple(Band(part, own) for part, own in zip(_shared(left[0], right), right, strict=True))
    if len(right) == 1 and len(left) > 1:
        return tuple(Band(own, part) for part, own in zip(_shared(right[0], left), left, strict=True))
    if len(left) == len(right):
        return tuple(Band(one, other) for one, other in zip(left, right, strict=True))
    return (Band((left[0][0], left[-1][1]), (right[0][0], right[-1][1])),)


def joined(stretches: Iterable[tuple[float, float]], slack: float) -> list[tuple[float, float]]:
    """Stretches in order, those that touch (but for `slack` pixels) made one."""
    found: list[tuple[float, float]] = []
    for start, end in sorted(stretches):
        if found and start <= found[-1][1] + slack:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def stubs(stretches: Iterable[tuple[float, float]]) -> tuple[Band, ...]:
    """Bands that begin at stretches at the right and run out to nothing at the left."""
    return tuple(Band(((start + end) / 2, (start + end) / 2), (start, end)) for start, end in stretches)


def within(band: Band, height: float) -> Band:
    """The band with ends that are far from a gap of that height brought nearer; it stays as wide there as it is."""
    least, most = -_FARTHEST * height, (1 + _FARTHEST) * height

    def near(end: tuple[float, float]) -> tuple[float, float]:
        off = min(max(end[0], least), most) - end[0]
        return (end[0] + off, end[1] + off) if off else end

    return Band(near(band.left), near(band.right))


def _shared(whole: tuple[float, float], parts: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    total = sum(end - start for start, end in parts) or 1.0
    shares, at = [], whole[0]
    for start, end in parts:
        reach = at + (whole[1] - whole[0]) * (end - start) / total
        shares.append((at, reach))
        at = reach
    return shares


@dataclass(frozen=True, slots=True)
class Held:
    """The end of a ribbon that the reader holds, and where the mouse is, in the gap's own pixels."""

    ribbon: Ribbon
    at_right: bool
    point: QPointF


class RibbonGap(QWidget):
    """The gap between two panes. `ribbons` tells what crosses it now; those of `lit` links show strongly.

    Signals: `hovered(link)` (-1 for none) and `clicked(link)`; while an end of a ribbon is dragged
    `end_dragged(link, at right, global point)`, and when it is let go `end_dropped`, with the same and whether it is to
    be there as well as where it was.
    """

    hovered = Signal(int)
    clicked = Signal(int)
    end_dragged = Signal(int, bool, QPointF)
    end_dropped = Signal(int, bool, QPointF, bool)

    def __init__(
        self,
        ribbons: Callable[[], Iterable[Ribbon]],
        colour_of: Callable[[int], SourceColour],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ribbons = ribbons
        self._colour_of = colour_of
        self._theme = theme
        self._lit: frozenset[int] = frozenset()
        self._held: Held | None = None
        self._pressed: tuple[Ribbon, QPointF] | None = None
        self.setMouseTracking(True)
        self.setToolTip(self.tr("Drag an end of a ribbon to another sentence, with Ctrl to that one as well"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def light(self, links: Collection[int]) -> None:
        """Light the ribbons of these links."""
        if frozenset(links) != self._lit:
            self._lit = frozenset(links)
            self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for a gentle curve."""
        return QSize(WIDTH, 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what can be seen of the ribbons, the lit ones last."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.chrome.band))
        colours: dict[int, SourceColour] = {}
        for ribbon in sorted(self._ribbons(), key=lambda each: each.link in self._lit):
            if ribbon.source not in colours:
                colours[ribbon.source] = self._colour_of(ribbon.source)
            self._draw(painter, ribbon, colours[ribbon.source])
        if self._held is not None:
            self._draw_held(painter, self._held)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the ribbon under the mouse."""
        ribbon = self.ribbon_at(event.position()) if event.button() is Qt.MouseButton.LeftButton else None
        self._pressed = (ribbon, event.position()) if ribbon is not None else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the end that was taken hold of, or show what is under the mouse."""
        point = event.position()
        if self._pressed is None:
            ribbon = self.ribbon_at(point)
            self.setCursor(Qt.CursorShape.OpenHandCursor if ribbon is not None else Qt.CursorShape.ArrowCursor)
            self.hovered.emit(-1 if ribbon is None else ribbon.link)
            return
        ribbon, start = self._pressed
        if self._held is None and (point - start).manhattanLength() < QApplication.startDragDistance():
            return
        at_right = self._held.at_right if self._held is not None else self._end_at_right(ribbon, start)
        self._held = Held(ribbon, at_right, point)
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.end_dragged.emit(ribbon.link, at_right, event.globalPosition())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the end, or of a ribbon that was only clicked."""
        pressed, held = self._pressed, self._held
        self._pressed, self._held = None, None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()
        if held is not None:
            as_well = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.end_dropped.emit(held.ribbon.link, held.at_right, event.globalPosition(), as_well)
        elif pressed is not None:
            self.clicked.emit(pressed[0].link)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        self.hovered.emit(-1)

    @property
    def crossing(self) -> tuple[Ribbon, ...]:
        """What crosses the gap now."""
        return tuple(self._ribbons())

    def ribbon_at(self, point: QPointF) -> Ribbon | None:
        """The ribbon under a point; of several a lit one, or the one whose middle is nearest at that side."""
        found = [
            (ribbon.link in self._lit, -abs(sum(side) / 2 - point.y()), -number, ribbon)
            for number, ribbon in enumerate(self._ribbons())
            for band in ribbon.bands
            if _curve(within(band, self.height()), float(self.width())).contains(point)
            for side in (band.right if point.x() > self.width() / 2 else band.left,)
        ]
        return max(found)[-1] if found else None

    def _end_at_right(self, ribbon: Ribbon, start: QPointF) -> bool:
        """Which end a reader means who takes hold at `start`; a stub has but one, where it is widest."""
        left, right = (sum(end - begin for begin, end in side) for side in _sides(ribbon))
        if not left or not right:
            return bool(right)
        return start.x() > self.width() / 2

    def _draw_held(self, painter: QPainter, held: Held) -> None:
        fixed = _sides(held.ribbon)[0 if held.at_right else 1]
        loose = (held.point.y() - _LOOSE, held.point.y() + _LOOSE)
        painter.setOpacity(0.85)
        for stretch in fixed:
            band = Band(stretch, loose) if held.at_right else Band(loose, stretch)
            fill_with_source(painter, _curve(band, float(self.width())), self._colour_of(held.ribbon.source))
        painter.setOpacity(1.0)

    def _draw(self, painter: QPainter, ribbon: Ribbon, colour: SourceColour) -> None:
        held = self._held is not None and self._held.ribbon.link == ribbon.link
        lit = ribbon.link in self._lit and not held
        for band in ribbon.bands:
            if max(band.left[1], band.right[1]) < 0 or min(band.left[0], band.right[0]) > self.height():
                continue
            path = _curve(within(band, self.height()), float(self.width()))
            if lit:
                painter.setOpacity(0.85)
                fill_with_source(painter, path, colour)
                painter.setOpacity(1.0)
            else:
                quiet = QColor(colour.line)
                quiet.setAlpha(_QUIET)
                painter.fillPath(path, quiet)


def _sides(ribbon: Ribbon) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """The stretches at the left and at the right edge."""
    return [band.left for band in ribbon.bands], [band.right for band in ribbon.bands]


def _curve(band: Band, width: float) -> QPainterPath:
    path = QPainterPath(QPointF(0, band.left[0]))
    path.cubicTo(QPointF(width / 2, band.left[0]), QPointF(width / 2, band.right[0]), QPointF(width, band.right[0]))
    path.lineTo(QPointF(width, band.right[1]))
    path.cubicTo(QPointF(width / 2, band.right[1]), QPointF(width / 2, band.left[1]), QPointF(0, band.left[1]))
    path.closeSubpath()
    return path
