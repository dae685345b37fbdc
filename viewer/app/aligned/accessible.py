"""The table as a screen reader knows it: a list of rows, each spoken as one sentence."""

from functools import cache

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from viewer.app.aligned.view import AlignedView

# Interfaces that Qt holds by pointer only; they live as long as the view they belong to.
_Held = dict[int, "TableInterface"]


class RowInterface(QAccessibleInterface):
    """One line of the table: a row, or a stretch of folded ones."""

    def __init__(self, view: AlignedView, table: "TableInterface", line: int) -> None:
        super().__init__()
        self._view = view
        self._table = table
        self.line = line

    def isValid(self) -> bool:
        """Whether the line is still there."""
        return self._table.isValid() and self.line < self._view.line_count

    def object(self) -> QObject | None:  # type: ignore[override]
        """A line is no object of its own."""
        return None

    def parent(self) -> QAccessibleInterface:
        """The table."""
        return self._table

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A line has no parts."""
        return None

    def childCount(self) -> int:
        """A line has no parts."""
        return 0

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """A line has no parts."""
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """A line has no parts."""
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """What is spoken: what became of the sentence, then its words in every article."""
        return self._view.spoken(self.line) if kind is QAccessible.Text.Name and self.isValid() else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing can be set."""

    def rect(self) -> QRect:
        """Where the line is on the screen."""
        area = self._view.line_area(self.line) if self.isValid() else QRect()
        return QRect(self._view.viewport().mapToGlobal(area.topLeft()), area.size())

    def role(self) -> QAccessible.Role:
        """A list's item."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Selected and focused when it is the row in hand."""
        state = QAccessible.State()
        state.focusable = state.selectable = True
        current = self.isValid() and self.line == self._view.current_line
        state.selected = current
        state.focused = current and self._view.hasFocus()
        return state


class TableInterface(QAccessibleWidget):
    """The table: a list whose items are made when they are asked for."""

    def __init__(self, view: AlignedView) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self._view = view
        self._rows: dict[int, RowInterface] = {}

    def childCount(self) -> int:
        """How many lines there are."""
        return self._view.line_count

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The line at `index`."""
        if not 0 <= index < self._view.line_count:
            return None
        row = self._rows.get(index)
        if row is None:
            row = self._rows[index] = RowInterface(self._view, self, index)
            QAccessible.registerAccessibleInterface(row)
        return row

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Which line an item is."""
        return child.line if isinstance(child, RowInterface) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The line at a point of the screen."""
        number = self._view.line_number_at(self._view.viewport().mapFromGlobal(QRect(x, y, 1, 1).topLeft()))
        return self.child(number) if number >= 0 else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The row in hand."""
        return self.child(self._view.current_line)


@cache
def speak_tables() -> None:
    """Let Qt make these interfaces for every aligned view from now on; asking again changes nothing."""
    held: _Held = {}

    def make(_key: str, of: QObject | None) -> QAccessibleInterface | None:
        if not isinstance(of, AlignedView):
            return None
        number = id(of)
        if number not in held:
            held[number] = TableInterface(of)
            of.destroyed.connect(lambda: held.pop(number, None))
        return held[number]

    QAccessible.installFactory(make)


def tell_current(view: AlignedView) -> None:
    """Tell a screen reader that another row has been taken in hand."""
    if view.current_line < 0:
        return
    event = QAccessibleEvent(view, QAccessible.Event.Focus)
    event.setChild(view.current_line)
    QAccessible.updateAccessibility(event)
