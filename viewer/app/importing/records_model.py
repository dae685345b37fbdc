"""The articles of a corpus as a list to choose from."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.present.lines import cut_at_word

if TYPE_CHECKING:
    from viewer.reading import Record

NumberRole = Qt.ItemDataRole.UserRole
_LONGEST = 90


class RecordsModel(QAbstractListModel):
    """Lists records by number, title or first words, outlet and date; `NumberRole` holds the number."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: Sequence[Record] = ()
        self._shown: list[int] = []

    def fill(self, records: "Sequence[Record]", words: str) -> None:
        """Show those records that have all of these words somewhere in title, text or metadata."""
        self.beginResetModel()
        self._records = records
        wanted = words.casefold().split()
        self._shown = [i for i, record in enumerate(records) if not wanted or _has(record, wanted)]
        self.endResetModel()

    def row_of(self, number: int) -> int:
        """The row of the record with that number; -1 when it is not shown."""
        return next((row for row, i in enumerate(self._shown) if self._records[i].number == number), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many records are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A record's line, or its number."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        record = self._records[self._shown[index.row()]]
        if role == NumberRole:
            return record.number
        if role == Qt.ItemDataRole.DisplayRole:
            return _line(record)
        return None


def _line(record: "Record") -> str:
    short = cut_at_word(record.title or record.text[: 4 * _LONGEST], _LONGEST)
    about = (part for part in (record.metadata.outlet, record.metadata.date) if part)
    return " · ".join((f"{record.number}. {short}", *about))


def _has(record: "Record", wanted: Sequence[str]) -> bool:
    told = (record.title, record.text, record.metadata.outlet, record.metadata.author, record.metadata.date)
    whole = " ".join(part for part in told if part).casefold()
    return all(word in whole for word in wanted)
