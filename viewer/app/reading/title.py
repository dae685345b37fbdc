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

_TOP = 20.0
_BELOW = 18
_WIDEST = 700.0
_MARGINS = 56.0


class ArticleTitle:
    """An article's head, laid out for a width and drawn above its text."""

    def __init__(self, shown: Presentation, position: int, theme: Theme, fonts: Fonts) -> None:
        self._shown = shown
        self._position = position
        self._theme = theme
        self._fonts = fonts
        self._article = shown.comparison.articles[position]
        self._title = QTextLayout(" ".join(self._article.title.split()), fonts.title)

    def lay_out(self, width: int) -> int:
        """Fit the head to that many pixels; how high it is."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._title.setTextOption(option)
        indent, height = self._badge_side + 10.0, 0.0
        self._title.beginLayout()
        while (line := self._title.createLine()).isValid():
            line.setLineWidth(max(80.0, min(width - _MARGINS - indent, _WIDEST)))
            line.setPosition(QPointF(indent, height))
            height += line.height()
        self._title.endLayout()
        return int(_TOP + height + QFontMetricsF(self._fonts.gutter).height() + _BELOW)

    def draw(self, painter: QPainter, left: float, width: float) -> None:
        """Draw the head at the top, from `left` on, `width` pixels wide."""
        palette = self._theme.palette
        origin = QPointF(left, _TOP)
        side = self._badge_side
        bold = QFont(self._fonts.badge)
        bold.setPointSizeF(bold.pointSizeF() * 1.15)
        wide = max(side, QFontMetricsF(bold).horizontalAdvance(self._article.siglum) + 8)
        first = QFontMetricsF(self._fonts.title).height()
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
