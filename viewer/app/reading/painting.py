"""Drawing an article's blocks: its words with their marks, and what is lit among them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.app.fonts import Fonts
from viewer.app.mark_painter import MarkPainter, TextLights
from viewer.app.reading.flow import ArticleFlow
from viewer.app.reading.selecting import WordSelection
from viewer.app.themes import Theme
from viewer.app.words import said
from viewer.model import Span
from viewer.present.wording import count


@dataclass(frozen=True, slots=True)
class PageLights:
    """What is lit in an article: sentences pinned and under the mouse, places found, and the one in hand of these."""

    pinned: frozenset[int] = frozenset()
    hovered: frozenset[int] = frozenset()
    found: Mapping[int, Sequence[Span]] = field(default_factory=dict)
    in_hand: tuple[int, Span] | None = None


class BlockPainter:
    """Draws blocks of one article in one theme and size."""

    def __init__(self, theme: Theme, fonts: Fonts) -> None:
        self._theme = theme
        self._fonts = fonts
        self._marks = MarkPainter(theme, fonts)

    def draw(
        self,
        painter: QPainter,
        flow: ArticleFlow,
        place: tuple[int, float],
        exposed: QRectF,
        lit: PageLights,
        selection: WordSelection,
    ) -> None:
        """Draw what of a block lies in `exposed`; `place` is its number and the height at which it begins."""
        number, begins = place
        block, origin = flow.blocks[number], flow.origin(begins)
        if block.folded:
            painter.setFont(self._fonts.aside)
            painter.setPen(QColor(self._theme.chrome.aside))
            told = QCoreApplication.translate("ArticlePane", "▸ {0} set aside")
            area = QRectF(origin.x(), origin.y(), flow.text_width, self._fonts.leading)
            words = told.format(said(count(len(block.sentences), "sentence")))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), words)
            return
        text = flow.text(number)
        for sentence in sorted((lit.pinned | lit.hovered) & set(block.sentences)):
            self._draw_ground(painter, flow, sentence, is_pinned=sentence in lit.pinned)
        places = [(s, span, text.units_of(s, span)) for s in block.sentences for span in lit.found.get(s, ())]
        lights = TextLights(
            selected=selection.units(flow, number),
            found=tuple(units for _, _, units in places if units is not None),
            in_hand=next((units for s, span, units in places if (s, span) == lit.in_hand), None),
        )
        self._marks.draw(painter, text, origin, lights, exposed)

    def _draw_ground(self, painter: QPainter, flow: ArticleFlow, sentence: int, *, is_pinned: bool) -> None:
        """A pale ground under a sentence that is lit, and a bar beside a pinned one."""
        boxes = flow.boxes_of(sentence)
        colour = QColor(self._theme.chrome.current if is_pinned else self._theme.palette.hover)
        for box in boxes:
            painter.fillRect(box.adjusted(-3, 0, 3, 0), colour)
        if is_pinned and boxes:
            painter.setPen(QPen(QColor(self._theme.palette.text), 3))
            x = flow.left - 10
            painter.drawLine(QPointF(x, boxes[0].top() + 2), QPointF(x, boxes[-1].bottom() - 2))
