"""A list of things that articles say, under headings: where each stands, its words, and what is to be known of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.app.labels import draw_words
from viewer.app.themes import Theme

_Index = QModelIndex | QPersistentModelIndex
_PADDING = 5
_MARGIN = 8
_MOST_LINES = 4
# More characters than this cannot be seen in so few lines.
_SEEN = 600
ToldRole = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Told:
    """One item. A heading has nothing but `text`.

    `place` says which sentences it is ("B17 · D11"), `beside` stands on the same line, `notes` below the text;
    `warnings` as well, in the colour of flags. `row` is the row of the table to go to; -1 when there is none.
    """

    text: str
    place: str = ""
    beside: str = ""
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    row: int = -1
    heading: bool = False

    @property
    def spoken(self) -> str:
        """The item as a screen reader should say it."""
        parts = (self.place, self.text, self.beside, *self.notes, *self.warnings)
        return ", ".join(part for part in parts if part)


class ToldModel(QAbstractListModel):
    """Lists what is told; `ToldRole` holds the Told itself. Headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[Told, ...] = ()

    def fill(self, items: Sequence[Told]) -> None:
        """Show these items."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def index_of_row(self, row: int) -> QModelIndex:
        """The first item that leads to that row of the table; invalid when none does."""
        for position, item in enumerate(self.items):
            if item.row == row and not item.heading:
                return self.index(position)
        return QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many items there are."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is shown, spoken, or (ToldRole) the Told."""
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == ToldRole:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return item.spoken
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings stand there and do nothing."""
        if index.isValid() and self.items[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class ToldDelegate(QStyledItemDelegate):
    """Draws a heading on a line of its own, an item on as many as its words need, up to a few."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None
        self.width = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the lines there are."""
        item = index.data(ToldRole)
        metrics = option.fontMetrics
        if item.heading:
            return QSize(0, metrics.height() + 3 * _PADDING)
        lines = 1 + sum(len(lines) for lines, _ in self._blocks(item, metrics))
        return QSize(0, lines * metrics.height() + 2 * _PADDING + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the item."""
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - its many names are made when a list is first drawn

        item = index.data(ToldRole)
        if self.theme is None:
            return
        painter.save()
        area = option.rect.adjusted(_MARGIN, _PADDING, -_MARGIN, 0)
        if item.heading:
            painter.setFont(_bold(option.font))
            painter.setPen(QColor(self.theme.palette.text))
            painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), item.text)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(option.rect, QColor(self.theme.chrome.selection))
            elif option.state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(option.rect, QColor(self.theme.palette.hover))
            self._paint_item(painter, area, option, item)
        painter.restore()

    def _paint_item(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, item: Told) -> None:
        theme, metrics = self.theme, option.fontMetrics
        if theme is None:
            return
        bold = _bold(option.font)
        at = QPoint(area.left(), area.top() + metrics.ascent())
        painter.setFont(bold)
        painter.setPen(QColor(theme.palette.text))
        place = QFontMetrics(bold).elidedText(item.place, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(at, place)
        painter.setFont(option.font)
        painter.setPen(QColor(theme.palette.muted))
        taken = QFontMetrics(bold).horizontalAdvance(place) + 8
        room = max(0, area.width() - taken)
        painter.drawText(
            at + QPoint(taken, 0), metrics.elidedText(item.beside, Qt.TextElideMode.ElideRight, room) if room else ""
        )
        inks = {"text": theme.palette.text, "note": theme.palette.muted, "warning": theme.chrome.warning}
        for lines, ink in self._blocks(item, metrics):
            painter.setPen(QColor(inks[ink]))
            for line in lines:
                at += QPoint(0, metrics.height())
                draw_words(painter, QRect(at.x(), at.y() - metrics.ascent(), area.width(), metrics.height()), line)

    def _blocks(self, item: Told, metrics: QFontMetrics) -> list[tuple[list[str], str]]:
        """The lines below the first, each block with the ink it is drawn in."""
        width = max(60, self.width - 2 * _MARGIN)
        return [
            (broken(item.text, metrics, width, _MOST_LINES), "text"),
            *((broken(warning, metrics, width, 2), "warning") for warning in item.warnings),
            *((broken(note, metrics, width, 2), "note") for note in item.notes),
        ]


def broken(text: str, metrics: QFontMetrics, width: int, most: int) -> list[str]:
    """The text on lines of at most `width` pixels, broken at spaces; what does not fit on `most` lines ends in "…"."""
    lines: list[str] = []
    line = ""
    words = text[:_SEEN].split()
    for position, word in enumerate(words):
        longer = f"{line} {word}" if line else word
        if not line or metrics.horizontalAdvance(longer) <= width:
            line = longer
            continue
        if len(lines) == most - 1:
            rest = " ".join((line, *words[position:]))
            return [*lines, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
        lines.append(line)
        line = word
    return [*lines, metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)] if line else lines


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold
