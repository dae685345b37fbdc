"""The changes as an item model, in groups or in one list."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.app.words import said
from viewer.present.changes import Change, ChangeKind
from viewer.present.wording import CHANGE_NAMES

_Index = QModelIndex | QPersistentModelIndex
_TOP = 0  # the internal id of groups and of a flat list's changes; a change in a group has its group's number


class Grouping(Enum):
    """What the list of changes is grouped by."""

    NOTHING = "nothing"
    KIND = "kind"
    SOURCE = "source"


class Field(Enum):
    """What is told of a change, in the order of the columns."""

    PLACE = 0
    WHAT = 1
    TEXT = 2


ChangeRole = Qt.ItemDataRole.UserRole


class ChangesModel(QAbstractItemModel):
    """Lists changes with the number of their sentence, what happened, and how their text begins.

    Grouped, the groups are the top level and the changes their children. `ChangeRole` holds the Change itself.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes: tuple[Change, ...] = ()
        self._place_of: Callable[[Change], str] = lambda _change: ""
        self._grouping = Grouping.NOTHING
        self._sorting: tuple[Field, bool] = (Field.PLACE, False)
        self._groups: list[tuple[str, list[int]]] = []
        self._listed: dict[int, tuple[int, int]] = {}

    def fill(self, changes: Sequence[Change], place_of: Callable[[Change], str], grouping: Grouping) -> None:
        """Show these changes; `place_of` tells the number that a change's sentence goes by."""
        self.beginResetModel()
        self._changes = tuple(changes)
        self._place_of = place_of
        self._grouping = grouping
        self._arrange()
        self.endResetModel()

    @property
    def grouped(self) -> bool:
        """Whether the top level are groups."""
        return self._grouping is not Grouping.NOTHING

    def index_of_row(self, row: int) -> QModelIndex:
        """The index of the change in that row of the table; invalid when it is not listed."""
        if row not in self._listed:
            return QModelIndex()
        group, position = self._listed[row]
        return self.createIndex(position, 0, group + 1 if self.grouped else _TOP)

    # Qt

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The index of a group, or of a change in a group or in the list."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: _Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The group a change is in; invalid for groups and in a flat list."""
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many groups, or changes in a group, there are."""
        if not parent.isValid():
            return len(self._groups) if self.grouped else len(self._members(0))
        if self.grouped and parent.internalId() == _TOP and parent.column() == 0:
            return len(self._members(parent.row()))
        return 0

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Always the same columns."""
        return len(Field)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What is shown, spoken, or (ChangeRole) the Change."""
        if not index.isValid():
            return None
        change = self._change_at(index)
        if change is None:
            return self._group_data(index, role)
        if role == ChangeRole:
            return self._changes[change]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(change, Field(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(self._cell(change, column) for column in Field)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' names."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Field.PLACE: self.tr("Sentence"),
            Field.WHAT: self.tr("Change"),
            Field.TEXT: self.tr("Text"),
        }[Field(section)]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the changes inside their groups."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._change_at(index) for index in before]
        self._sorting = (Field(column), order is Qt.SortOrder.DescendingOrder)
        self._arrange()
        rows = {number: (g, p) for g, (_, members) in enumerate(self._groups) for p, number in enumerate(members)}
        for index, number in zip(before, held, strict=True):
            if number is not None:
                group, position = rows[number]
                moved = self.createIndex(position, index.column(), group + 1 if self.grouped else _TOP)
                self.changePersistentIndex(index, moved)
        self.layoutChanged.emit()

    # Inside

    def _members(self, group: int) -> list[int]:
        return self._groups[group][1] if group < len(self._groups) else []

    def _change_at(self, index: _Index) -> int | None:
        if self.grouped:
            return None if index.internalId() == _TOP else self._members(index.internalId() - 1)[index.row()]
        return self._members(0)[index.row()]

    def _group_data(self, index: _Index, role: int) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or index.column() != 0:
            return None
        name, members = self._groups[index.row()]
        return f"{name} · {len(members):,}"

    def _cell(self, change: int, column: Field) -> str:
        held = self._changes[change]
        if column is Field.PLACE:
            return self._place_of(held)
        if column is Field.TEXT:
            return held.text
        moved = f", {said(CHANGE_NAMES[ChangeKind.MOVED])}" if held.moved and held.kind is not ChangeKind.MOVED else ""
        flags = f" ⚑{held.flags}" if held.flags else ""
        return f"{said(CHANGE_NAMES[held.kind])}{moved}{flags}"

    def _arrange(self) -> None:
        groups: dict[str, list[int]] = {}
        for number, change in enumerate(self._changes):
            groups.setdefault(self._group_of(change), []).append(number)
        column, descending = self._sorting
        for members in groups.values():
            members.sort(key=lambda number: self._sort_key(number, column), reverse=descending)
        self._groups = sorted(groups.items()) if self._grouping is Grouping.SOURCE else list(groups.items())
        self._listed = {}
        for group, (_, members) in enumerate(self._groups):
            for position, number in enumerate(members):
                self._listed.setdefault(self._changes[number].row, (group, position))

    def _sort_key(self, number: int, column: Field) -> tuple[str, int]:
        if column is Field.PLACE:
            return "", self._changes[number].row
        return self._cell(number, column).casefold(), self._changes[number].row

    def _group_of(self, change: Change) -> str:
        if self._grouping is Grouping.KIND:
            return said(CHANGE_NAMES[change.kind]).capitalize()
        if self._grouping is Grouping.SOURCE:
            return ", ".join(change.sources) or self.tr("No source")
        return ""
