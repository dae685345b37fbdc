"""The panel on the left: the article, its sources, and what each share is."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.app.article_menu import ArticleMenu
from viewer.app.badges import BadgeLabel, fill_with_source
from viewer.app.labels import breakable, plain_label
from viewer.app.presentation import Presentation
from viewer.app.shares import told_shares
from viewer.app.state import State
from viewer.app.themes import Theme
from viewer.app.words import said
from viewer.model import Article
from viewer.present.palette import SourceColour
from viewer.present.statistics import Figures
from viewer.present.wording import percent

WIDTH = 216
_BUTTON_WIDTH = 24


class ShareBar(QWidget):
    """A thin bar whose parts are shares of 1, each in an article's colour; the rest stays empty."""

    def __init__(
        self, parts: tuple[tuple[float, SourceColour], ...], empty: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._empty = empty
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room, and thin."""
        return QSize(80, 7)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts from the left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), 3, 3)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), QColor(self._empty))
        left = 0.0
        for share, colour in self._parts:
            width = share * self.width()
            part = QPainterPath()
            part.addRect(QRectF(left, 0, width, self.height()))
            fill_with_source(painter, part, colour)
            left += width
        painter.end()


class ArticleCard(QFrame):
    """One article: siglum, title, what it says of itself, its share. Enter or a click asks for its menu."""

    menu_asked = Signal(int)

    def __init__(self, position: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.position = position
        self.setObjectName("card")
        self.setProperty("base", position == 0)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click asks for the menu."""
        self.menu_asked.emit(self.position)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So do Enter and Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.menu_asked.emit(self.position)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """So does the menu key."""
        self.menu_asked.emit(self.position)
        event.accept()


class SourcesPanel(QWidget):
    """Lists the articles of the case; `menu` has what can be done with one, `add_asked` asks for one more."""

    add_asked = Signal()

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setProperty("side", "left")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Articles"))
        self._state = state
        self.menu = ArticleMenu(state, self)
        self._theme: Theme | None = None
        self._cards: list[ArticleCard] = []
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.addWidget(scroll)
        self._scroll = scroll
        state.case_changed.connect(self._fill)
        state.presentation_changed.connect(self._fill)
        state.plan_changed.connect(self._fill)

    @property
    def cards(self) -> tuple[ArticleCard, ...]:
        """The cards shown, base first."""
        return tuple(self._cards)

    def wear(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._theme = theme
        self.menu.wear(theme)
        self._fill()

    def _fill(self) -> None:
        if self._theme is None:
            return
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 14, 12, 12)
        column.setSpacing(9)
        self._cards = []
        for position, article in enumerate(self._state.case.articles):
            if position < 2:
                heading = self.tr("ARTICLE") if position == 0 else self.tr("SOURCES")
                column.addWidget(plain_label(heading, "heading"))
            card = self._card(position, article)
            self._cards.append(card)
            column.addWidget(card)
        add = QPushButton(self.tr("+ Add a source"))
        add.clicked.connect(self.add_asked)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._scroll.setWidget(inside)

    def _card(self, position: int, article: Article) -> ArticleCard:
        theme = self._theme
        assert theme is not None  # noqa: S101 - _fill has seen to it
        colour = theme.palette.colour_at(position)
        card = ArticleCard(position)
        row = QHBoxLayout(card)
        row.setContentsMargins(10, 10, 10, 10)
        row.setSpacing(8)
        row.addWidget(BadgeLabel(article.siglum, colour), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(5)
        titled = QHBoxLayout()
        titled.setSpacing(2)
        titled.addWidget(plain_label(breakable(article.title), "title"), 1)
        if position:
            titled.addWidget(self._base_button(position), 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(titled)
        says = " · ".join(part for part in (article.metadata.outlet, article.metadata.date) if part)
        if says:
            lines.addWidget(plain_label(breakable(says), "quiet"))
        shown = self._state.presentation
        words = ""
        if shown is not None and self._is_current(shown, position):
            words = self._share_words(shown.figures, position) if shown.complete else self.tr("shares to follow")
        if shown is not None and words:
            lines.addWidget(ShareBar(self._parts(shown, position, theme), theme.palette.rule))
            lines.addWidget(plain_label(words, "quiet"))
        row.addLayout(lines, 1)
        role = self.tr("Article being read") if position == 0 else self.tr("Source")
        card.setAccessibleName(f"{role} {article.siglum}: {article.title}. {words}".strip())
        card.menu_asked.connect(self._open_menu)
        return card

    def _base_button(self, position: int) -> QToolButton:
        """One click to read this article against the others."""
        button = QToolButton()
        button.setObjectName("bare")
        button.setText("↑")
        button.setFixedWidth(_BUTTON_WIDTH)
        button.setToolTip(self.tr("Set as the article being read"))
        button.setAccessibleName(self.tr("Set as the article being read"))
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.clicked.connect(lambda: self.menu.base_asked.emit(position))
        return button

    def _is_current(self, shown: Presentation, position: int) -> bool:
        compared, listed = shown.comparison.articles, self._state.case.articles
        return len(compared) == len(listed) and compared[position].text == listed[position].text

    def _parts(self, shown: Presentation, position: int, theme: Theme) -> tuple[tuple[float, SourceColour], ...]:
        shares = shown.figures.sources if shown.complete else ()
        if position and shares:
            return ((shares[position - 1].share_used, theme.palette.colour_at(position)),)
        return tuple((share.share_of_base, theme.palette.colour_at(i + 1)) for i, share in enumerate(shares))

    def _share_words(self, figures: Figures, position: int) -> str:
        if position == 0:
            if not figures.sources:
                return ""
            new = self.tr("{0} new").format(said(percent(figures.share_new)))
            return ", ".join(part for part in (told_shares(figures), new) if part)
        source = figures.sources[position - 1]
        parts = [self.tr("{0} of it is in the article").format(said(percent(source.share_used)))]
        if source.left_out:
            parts.append(self.tr("{0} left out").format(source.left_out))
        if source.asides:
            parts.append(self.tr("{0} set aside").format(source.asides))
        if position in self._state.plan.hidden:
            parts.append(self.tr("column hidden"))
        return " · ".join(parts)

    def _open_menu(self, position: int) -> None:
        card = self._cards[position]
        self.menu.open(position, card.mapToGlobal(card.rect().bottomLeft()))
