"""The head of an article in the reading view: siglum, title, and what is known of it."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from viewer.app.badges import draw_badge
from viewer.app.fonts import Fonts
from viewer.app.presentation import Presentation
from viewer.app.shares import told_shares
from viewer.app.themes import Theme
from viewer.app.words import said
from viewer.present.wording import percent
from viewer.present.writing import is_right_to_left

_TOP = 20.0
_BELOW = 18
_WIDEST = 700.0
_MARGINS = 56.0
_MOST_LINES = 5
_ACROSS = 16  # average letters that a line of a title should hold
_SMALLEST = 0.6  # of a title's usual size


class ArticleTitle:
    """An article's head, laid out for a width and drawn above its text."""

    def __init__(self, shown: Presentation, position: int, theme: Theme, fonts: Fonts) -> None:
        self._shown = shown
        self._position = position
        self._theme = theme
        self._fonts = fonts
        self._article = shown.comparison.articles[position]
        self._words = " ".join(self._article.title.split())
        self._title = QTextLayout(self._words, fonts.title)

    @property
    def told(self) -> str:
        """The title as it is laid out."""
        return self._title.text()

    def lay_out(self, width: int) -> int:
        """Fit the head to that many pixels; how high it is.

        In a narrow pane the title is set smaller, and a long one ends in "…": the article is what is to be read.
        """
        indent = self._badge_side + 10.0
        room = max(80.0, min(width - _MARGINS - indent, _WIDEST))
        self._title.setFont(_font_for(self._fonts.title, room))
        height = self._break(self._words, indent, room)
        if self._title.lineCount() > _MOST_LINES:
            start = self._title.lineAt(_MOST_LINES - 1).textStart()
            # Qt counts in UTF-16 units.
            kept = self._words.encode("utf-16-le")[: 2 * start].decode("utf-16-le")
            rest = self._words[len(kept) :]
            metrics = QFontMetricsF(self._title.font())
            height = self._break(kept + metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room), indent, room)
        return int(_TOP + height + QFontMetricsF(self._fonts.gutter).height() + _BELOW)

    def _break(self, words: str, indent: float, room: float) -> float:
        """Lay these words out in lines; how high they are together."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if is_right_to_left(words):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        self._title.setText(words)
        self._title.setTextOption(option)
        height = 0.0
        self._title.beginLayout()
        while (line := self._title.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(indent, height))
            height += line.height()
        self._title.endLayout()
        return height

    def draw(self, painter: QPainter, left: float, width: float) -> None:
        """Draw the head at the top, from `left` on, `width` pixels wide."""
        palette = self._theme.palette
        origin = QPointF(left, _TOP)
        side = self._badge_side
        bold = QFont(self._fonts.badge)
        bold.setPointSizeF(bold.pointSizeF() * 1.15)
        wide = max(side, QFontMetricsF(bold).horizontalAdvance(self._article.siglum) + 8)
        first = self._title.lineAt(0).height() if self._title.lineCount() else side
        badge = QRectF(origin.x(), origin.y() + (first - side) / 2, wide, side)
        draw_badge(painter, badge, self._article.siglum, palette.colour_at(self._position), bold)
        painter.setPen(QColor(palette.text))
        self._title.draw(painter, origin)
        painter.setFont(self._fonts.gutter)
        painter.setPen(QColor(palette.muted))
        bottom = origin.y() + self._title.boundingRect().height()
        line = QRectF(origin.x(), bottom + 2, width, QFontMetricsF(self._fonts.gutter).height() + 2)
        shown = QFontMetricsF(self._fonts.gutter).elidedText(self._about(), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), shown)

    @property
    def _badge_side(self) -> float:
        return QFontMetricsF(self._fonts.title).height() * 0.78

    def _about(self) -> str:
        """What the article says of itself and what the comparison says of it, on one line."""
        translate = QCoreApplication.translate
        parts = [part for part in (self._article.metadata.outlet, self._article.metadata.date) if part]
        figures = self._shown.figures
        if self._position == 0:
            parts.append(told_shares(figures))
        else:
            used = said(percent(figures.sources[self._position - 1].share_used))
            parts.append(translate("ArticleTitle", "{0} of it is in the article").format(used))
        return " · ".join(part for part in parts if part)


def _font_for(usual: QFont, room: float) -> QFont:
    """The font of a title, smaller where its usual size would leave room for a few letters only."""
    share = room / (_ACROSS * QFontMetricsF(usual).averageCharWidth())
    font = QFont(usual)
    font.setPointSizeF(usual.pointSizeF() * min(1.0, max(share, _SMALLEST)))
    return font
