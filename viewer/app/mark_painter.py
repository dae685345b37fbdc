"""Marks on the canvas: grounds behind words, lines under and through them, chips."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QTextLayout

from viewer.app.badges import fill_with_source
from viewer.app.composition import Lead
from viewer.app.fonts import Fonts
from viewer.app.marked_text import ChipKind, ChipPatch, LeadPatch, MarkedText, MarkPatch
from viewer.app.themes import Theme
from viewer.present.palette import MarkStyle, SourceColour, Underline
from viewer.present.runs import EditAt

_DOTS = (1.0, 1.6)
_DASHES = (4.0, 3.0)
_NO_RANGES: list[QTextLayout.FormatRange] = []


@dataclass(frozen=True, slots=True)
class TextLights:
    """What is lit in a text: selected and found places and the found one in hand, in UTF-16 units; edits anywhere."""

    selected: tuple[int, int] | None = None
    found: tuple[tuple[int, int], ...] = ()
    in_hand: tuple[int, int] | None = None
    edits: frozenset[EditAt] = frozenset()


_DARK = TextLights()


@dataclass(frozen=True, slots=True)
class _Tools:
    """What one kind of mark is drawn with: its ground, and a pen with its distance below the line's top, per line."""

    ground: QColor | None
    lines: tuple[tuple[QPen, float], ...]


class MarkPainter:
    """Draws marked text in one theme and size."""

    def __init__(self, theme: Theme, fonts: Fonts) -> None:
        self._theme = theme
        self._fonts = fonts
        self._colours: dict[int | None, SourceColour] = {}
        metrics = QFontMetricsF(fonts.reading)
        self._ascent = metrics.ascent()
        self._strike = round(metrics.ascent() - metrics.xHeight() * 0.55) + 0.5
        self._drop = round(metrics.ascent() + max(2.0, metrics.underlinePos()))
        self._badge_height = QFontMetricsF(fonts.badge).height() + 1
        self._text = QColor(theme.palette.text)
        self._selection = QColor(theme.chrome.selection)
        self._found = QColor(theme.chrome.found)
        self._frame = QPen(QColor(theme.palette.focus), 1.5)
        self._tools = {kind: self._tools_for(style) for kind, style in theme.palette.marks.items()}

    def draw(
        self,
        painter: QPainter,
        marked: MarkedText,
        at: QPointF,
        lights: TextLights | None = None,
        clip: QRectF | None = None,
    ) -> None:
        """Draw `marked` with its top left corner at `at`; what lies wholly outside of `clip` may be left out."""
        lights = lights or _DARK
        painter.save()
        painter.translate(at)
        clip = clip.translated(-at) if clip is not None else None
        patches = [patch for patch in marked.patches if clip is None or _is_inside(patch, clip)]
        self._draw_grounds(painter, patches)
        self._draw_badges(painter, [badge for badge in marked.leads if clip is None or clip.intersects(badge.box)])
        for start, end in lights.found:
            for box in marked.boxes(start, end):
                painter.fillRect(box, self._found)
        if lights.selected is not None:
            for box in marked.boxes(*lights.selected):
                painter.fillRect(box, self._selection)
        painter.setPen(self._text)
        marked.layout.draw(painter, QPointF(0, 0), _NO_RANGES, clip if clip is not None else QRectF())
        for patch in patches:
            self._draw_lines(painter, patch)
            if lights.edits and any(edit in lights.edits for edit in patch.edits):
                self._draw_frame(painter, patch.boxes)
        if lights.in_hand is not None:
            self._draw_frame(painter, marked.boxes(*lights.in_hand))
        for chip in marked.chips:
            self._draw_chip(painter, chip)
        painter.restore()

    def _draw_grounds(self, painter: QPainter, patches: Iterable[MarkPatch]) -> None:
        for patch in patches:
            ground = self._tools[patch.kind].ground
            if ground is not None:
                for box in patch.boxes:
                    painter.fillRect(box.adjusted(-1, 1, 1, 1), ground)

    def _draw_badges(self, painter: QPainter, badges: Iterable[LeadPatch]) -> None:
        for badge in badges:
            path = QPainterPath()
            path.addRoundedRect(self._badge_box(badge.box), 3.5, 3.5)
            fill_with_source(painter, path, self._colour_of(badge.lead))

    def _colour_of(self, lead: Lead) -> SourceColour:
        if lead.article not in self._colours:
            self._colours[lead.article] = lead.colour_in(self._theme.palette)
        return self._colours[lead.article]

    def _tools_for(self, style: MarkStyle) -> _Tools:
        lines: list[tuple[QPen, float]] = []
        if style.strike:
            lines.append((QPen(QColor(style.line), max(1.0, style.thickness)), self._strike))
        if style.underline is not Underline.NONE:
            pen = QPen(QColor(style.line), style.thickness)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if style.underline is Underline.DOTTED:
                pen.setDashPattern(_DOTS)
            elif style.underline is Underline.DASHED:
                pen.setDashPattern(_DASHES)
            lines.append((pen, self._drop + style.thickness / 2))
            if style.underline is Underline.DOUBLE:
                lines.append((pen, self._drop + style.thickness * 1.5 + 1.2))
        return _Tools(None if style.tint is None else QColor(style.tint), tuple(lines))

    def _badge_box(self, line: QRectF) -> QRectF:
        """A badge's box, of its own height in the middle of a line of text."""
        height = self._badge_height
        baseline = line.top() + self._ascent
        return QRectF(line.left(), baseline - height * 0.8, line.width(), height)

    def _draw_lines(self, painter: QPainter, patch: MarkPatch) -> None:
        for pen, below in self._tools[patch.kind].lines:
            painter.setPen(pen)
            for box in patch.boxes:
                y = round(box.top()) + below
                painter.drawLine(QLineF(box.left(), y, box.right(), y))

    def _draw_frame(self, painter: QPainter, boxes: Iterable[QRectF]) -> None:
        painter.setPen(self._frame)
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


def _is_inside(patch: MarkPatch, clip: QRectF) -> bool:
    return patch.boxes[0].top() <= clip.bottom() and patch.boxes[-1].bottom() >= clip.top()
