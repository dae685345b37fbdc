"""The list of changes beside the articles."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from viewer.app.filtering import Aspect
from viewer.app.ignoring import IgnoreMenu
from viewer.app.labels import draw_words, plain_label
from viewer.app.side.changes_model import ChangeRole, ChangesModel, Field, Grouping
from viewer.app.side.source_filter import SourceFilter
from viewer.app.state import State
from viewer.app.themes import Theme
from viewer.app.waiting import waiting_text
from viewer.app.words import said
from viewer.present.changes import Change
from viewer.present.flags import flags_of
from viewer.present.wording import numbers_text

_PADDING = 4


class ChangeDelegate(QStyledItemDelegate):
    """Draws a change on two lines: its place and kind, then how its text begins."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines for a change, one for a group."""
        lines = 2 if isinstance(index.data(ChangeRole), Change) else 1
        return QSize(100, lines * option.fontMetrics.height() + 2 * _PADDING)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the change."""
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - its many names are made when a list is first drawn

        change = index.data(ChangeRole)
        if not isinstance(change, Change) or self.theme is None:
            super().paint(painter, option, index)
            return
        area, metrics, state = option.rect, option.fontMetrics, option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(self.theme.chrome.selection))
        inside = area.adjusted(6, _PADDING, -6, -_PADDING)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        place, what, text = (index.sibling(index.row(), field.value).data() for field in Field)
        painter.setFont(bold)
        painter.setPen(QColor(self.theme.palette.text))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignTop), place)
        painter.setFont(option.font)
        painter.setPen(QColor(self.theme.palette.muted))
        beside = inside.adjusted(metrics.horizontalAdvance(f"{place}") + 14, 0, 0, 0)
        painter.drawText(beside, int(Qt.AlignmentFlag.AlignTop), what)
        painter.setPen(QColor(self.theme.palette.text))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
        draw_words(painter, inside, shown, Qt.AlignmentFlag.AlignBottom)
        painter.restore()


class ChangesPanel(QWidget):
    """Lists the changes that the filter takes; choosing one takes its row in hand, and the other way round."""

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._following = False
        self._stale = True
        self.model = ChangesModel(self)
        self._delegate = ChangeDelegate(self)
        self.grouping = QComboBox()
        self.grouping.setAccessibleName(self.tr("Group the changes"))
        self.grouping.addItem(self.tr("Not grouped"), Grouping.NOTHING)
        self.grouping.addItem(self.tr("By kind"), Grouping.KIND)
        self.grouping.addItem(self.tr("By source"), Grouping.SOURCE)
        self.sorting = QComboBox()
        self.sorting.setAccessibleName(self.tr("Sort the changes"))
        self.sorting.addItem(self.tr("As they come"), Field.PLACE)
        self.sorting.addItem(self.tr("By change"), Field.WHAT)
        self.sorting.addItem(self.tr("By text"), Field.TEXT)
        self.source = SourceFilter(state)
        self.ignoring = QPushButton(self.tr("Ignore"))
        self.ignoring.setToolTip(self.tr("Differences that do not matter to you are neither marked nor listed"))
        self.ignoring.setMenu(IgnoreMenu(state, self.ignoring))
        self.total = plain_label("", "quiet")
        self.tree = self._tree()
        self._arrange()
        self.grouping.currentIndexChanged.connect(self._fill)
        self.sorting.currentIndexChanged.connect(self._sort)
        self.tree.selectionModel().currentChanged.connect(self._go)
        state.presentation_changed.connect(self._forget)
        state.filter_changed.connect(self._forget)
        state.row_changed.connect(self._follow)

    def wear(self, theme: Theme) -> None:
        """Take a theme's colours."""
        self._delegate.theme = theme
        self.tree.viewport().update()

    def _tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setModel(self.model)
        tree.setItemDelegate(self._delegate)
        tree.setAccessibleName(self.tr("Changes"))
        tree.setHeaderHidden(True)
        tree.setIndentation(12)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for field in (Field.WHAT, Field.TEXT):
            tree.hideColumn(field.value)
        return tree

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.grouping, 1)
        head.addWidget(self.sorting, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addLayout(head)
        column.addWidget(self.source)
        below = QHBoxLayout()
        below.addWidget(self.total, 1)
        below.addWidget(self.ignoring)
        column.addLayout(below)
        column.addWidget(self.tree, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the list when it comes into sight."""
        super().showEvent(event)
        if self._stale:
            self._fill()

    def _forget(self) -> None:
        """There are other changes to be listed, as soon as they can be seen."""
        self._stale = True
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        self._stale = False
        self._following = True
        self.model.fill(tuple(self._told()), self._place_of, self.grouping.currentData())
        self.tree.setRootIsDecorated(self.model.grouped)
        if self.model.grouped:
            self.tree.expandAll()
        every = len(self._state.presentation.changes) if self._state.presentation else 0
        listed = len(self._state.changes)
        told = self.tr("changes: {0}").format(every)
        told = self.tr("changes: {0} of {1}").format(listed, every) if listed != every else told
        waiting = waiting_text(self._state) if self._state.presentation else ""
        self.total.setText(" · ".join(part for part in (told, waiting) if part))
        self._following = False
        self._follow(self._state.row)

    def _told(self) -> Iterable[Change]:
        """The changes that are listed; who asks for flags is told what they say, not how the sentence begins."""
        shown = self._state.presentation
        if shown is None or Aspect.FLAGGED not in self._state.filter.aspects:
            return self._state.changes
        told = ((change, flags_of(shown.index, shown.rows[change.row])) for change in self._state.changes)
        return (
            replace(change, text=" · ".join(said(flag.message) for flag in flags)) if flags else change
            for change, flags in told
        )

    def _sort(self) -> None:
        self.model.sort(self.sorting.currentData().value)

    def _place_of(self, change: Change) -> str:
        shown = self._state.presentation
        if shown is None:
            return ""
        cell = next(cell for cell in shown.rows[change.row].cells if cell)
        return f"{cell.siglum} {numbers_text(cell.numbers)}"

    def _go(self, index: QModelIndex) -> None:
        change = index.data(ChangeRole)
        if not self._following and isinstance(change, Change):
            self._state.go_to(change.row)

    def _follow(self, row: int) -> None:
        if self._following or self._stale:
            return
        self._following = True
        index = self.model.index_of_row(row)
        self.tree.setCurrentIndex(index)
        if index.isValid():
            self.tree.scrollTo(index)
        self._following = False
