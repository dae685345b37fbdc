"""Painted text as a screen reader knows it: a list of lines, each spoken as one sentence."""

from functools import cache
from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QAccessibleWidget


@runtime_checkable
class SpokenLines(Protocol):
    """What a scroll area that paints its text must tell, so that it can be spoken. Places are in its viewport."""

    @property
    def line_count(self) -> int:
        """How many lines there are."""

    @property
    def current_line(self) -> int:
        """The line in hand; -1 when there is none."""

    def spoken(self, number: int) -> str:
        """What a line says."""

    def line_area(self, number: int) -> QRect:
        """Where a line stands."""

    def line_number_at(self, point: QPoint) -> int:
        """The line at a point; -1 when there is none."""


class LineInterface(QAccessibleInterface):
    """One line: a list's item without parts."""

    def __init__(self, area: QAbstractScrollArea, lines: SpokenLines, whole: "LinesInterface", number: int) -> None:
        super().__init__()
        self._area = area
        self._lines = lines
        self._whole = whole
        self.number = number

    def isValid(self) -> bool:
        """Whether the line is still there."""
        return self._whole.isValid() and self.number < self._lines.line_count

    def object(self) -> QObject | None:  # type: ignore[override]
        """A line is no object of its own."""
        return None

    def parent(self) -> QAccessibleInterface:
        """The list it belongs to."""
        return self._whole

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
        """What is spoken."""
        return self._lines.spoken(self.number) if kind is QAccessible.Text.Name and self.isValid() else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing can be set."""

    def rect(self) -> QRect:
        """Where the line is on the screen."""
        area = self._lines.line_area(self.number) if self.isValid() else QRect()
        return QRect(self._area.viewport().mapToGlobal(area.topLeft()), area.size())

    def role(self) -> QAccessible.Role:
        """A list's item."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Selected and focused when it is the line in hand."""
        state = QAccessible.State()
        state.focusable = state.selectable = True
        current = self.isValid() and self.number == self._lines.current_line
        state.selected = current
        state.focused = current and self._area.hasFocus()
        return state


class LinesInterface(QAccessibleWidget):
    """A list whose items are made when they are asked for."""

    def __init__(self, area: QAbstractScrollArea, lines: SpokenLines) -> None:
        super().__init__(area, QAccessible.Role.List, area.accessibleName())
        self._area = area
        self._lines = lines
        self._made: dict[int, LineInterface] = {}

    def childCount(self) -> int:
        """How many lines there are."""
        return self._lines.line_count

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The line at `index`."""
        if not 0 <= index < self._lines.line_count:
            return None
        line = self._made.get(index)
        if line is None:
            line = self._made[index] = LineInterface(self._area, self._lines, self, index)
            QAccessible.registerAccessibleInterface(line)
        return line

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Which line an item is."""
        return child.number if isinstance(child, LineInterface) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The line at a point of the screen."""
        return self.child(self._lines.line_number_at(self._area.viewport().mapFromGlobal(QPoint(x, y))))

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The line in hand."""
        return self.child(self._lines.current_line)


@cache
def speak_lines() -> None:
    """Let Qt make these interfaces from now on for every scroll area with spoken lines; once is enough."""
    # Qt holds interfaces by pointer only, so that somebody has to keep them as long as their widgets live.
    held: dict[int, LinesInterface] = {}

    def make(_key: str, of: QObject | None) -> QAccessibleInterface | None:
        if not isinstance(of, QAbstractScrollArea) or not isinstance(of, SpokenLines):
            return None
        number = id(of)
        if number not in held:
            held[number] = LinesInterface(of, cast(SpokenLines, of))
            of.destroyed.connect(lambda: held.pop(number, None))
        return held[number]

    QAccessible.installFactory(make)


def tell_current(area: QAbstractScrollArea, number: int) -> None:
    """Tell a screen reader that another line has been taken in hand."""
    if number >= 0:
        event = QAccessibleEvent(area, QAccessible.Event.Focus)
        event.setChild(number)
        QAccessible.updateAccessibility(event)
