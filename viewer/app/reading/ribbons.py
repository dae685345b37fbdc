"""Ribbons: what joins linked sentences across the gap between two panes."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from viewer.app.badges import fill_with_source
from viewer.app.themes import Theme
from viewer.present.palette import SourceColour

WIDTH = 62
_QUIET = 60  # of 255: how strongly a ribbon shows that nobody points at


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


def _shared(whole: tuple[float, float], parts: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    total = sum(end - start for start, end in parts) or 1.0
    shares, at = [], whole[0]
    for start, end in parts:
        reach = at + (whole[1] - whole[0]) * (end - start) / total
        shares.append((at, reach))
        at = reach
    return shares


class RibbonGap(QWidget):
    """The gap between two panes. `ribbons` tells what crosses it now; those of `lit` links show strongly."""

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
        for ribbon in sorted(self._ribbons(), key=lambda each: each.link in self._lit):
            self._draw(painter, ribbon)
        painter.end()

    def _draw(self, painter: QPainter, ribbon: Ribbon) -> None:
        colour, lit = self._colour_of(ribbon.source), ribbon.link in self._lit
        for band in ribbon.bands:
            if max(band.left[1], band.right[1]) < 0 or min(band.left[0], band.right[0]) > self.height():
                continue
            path = _curve(band, float(self.width()))
            if lit:
                painter.setOpacity(0.85)
                fill_with_source(painter, path, colour)
                painter.setOpacity(1.0)
            else:
                quiet = QColor(colour.line)
                quiet.setAlpha(_QUIET)
                painter.fillPath(path, quiet)


def _curve(band: Band, width: float) -> QPainterPath:
    path = QPainterPath(QPointF(0, band.left[0]))
    path.cubicTo(QPointF(width / 2, band.left[0]), QPointF(width / 2, band.right[0]), QPointF(width, band.right[0]))
    path.lineTo(QPointF(width, band.right[1]))
    path.cubicTo(QPointF(width / 2, band.right[1]), QPointF(width / 2, band.left[1]), QPointF(0, band.left[1]))
    path.closeSubpath()
    return path
