"""Bars above the articles: what happened, where, and what to do about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from viewer.app.labels import plain_action_text, plain_label


class BarKind(Enum):
    """How much a bar matters."""

    INFORMATION = "information"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class BarButton:
    """Something to do about what a bar says; the bar closes when it is done."""

    label: str
    act: Callable[[], None]


class MessageBars(QWidget):
    """A stack of bars, the newest at the bottom; takes no room while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(0)

    @property
    def texts(self) -> tuple[str, ...]:
        """What the bars say, from top to bottom."""
        return tuple(bar.accessibleName() for bar in self._bars())

    def say(self, kind: BarKind, text: str, buttons: Sequence[BarButton] = (), details: str = "") -> None:
        """Put up a bar; a bar that says the same already is replaced. `details` are offered for copying."""
        for bar in self._bars():
            if bar.accessibleName() == text:
                self._close(bar)
        self._stack.addWidget(self._bar(kind, text, buttons, details))
        announcement = QAccessibleAnnouncementEvent(self, text)
        QAccessible.updateAccessibility(announcement)

    def clear(self) -> None:
        """Close every bar."""
        for bar in self._bars():
            self._close(bar)

    def _bars(self) -> list[QWidget]:
        items = (self._stack.itemAt(i) for i in range(self._stack.count()))
        return [widget for item in items if item is not None and (widget := item.widget()) is not None]

    def _bar(self, kind: BarKind, text: str, buttons: Sequence[BarButton], details: str) -> QWidget:
        bar = QWidget(self)
        bar.setObjectName("bar")
        bar.setProperty("kind", kind.value)
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar.setAccessibleName(text)
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 7, 8, 7)
        label = plain_label(text)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        row.addWidget(label, 1)
        for button in buttons:
            row.addWidget(self._button(bar, button))
        if details:
            copy = QPushButton(self.tr("Copy details"))
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
            row.addWidget(copy)
        close = QToolButton()
        close.setObjectName("bare")
        close.setText("✕")
        close.setToolTip(self.tr("Close this message"))
        close.setAccessibleName(self.tr("Close this message"))
        close.clicked.connect(lambda: self._close(bar))
        row.addWidget(close)
        return bar

    def _button(self, bar: QWidget, button: BarButton) -> QPushButton:
        made = QPushButton(plain_action_text(button.label))

        def act() -> None:
            self._close(bar)
            button.act()

        made.clicked.connect(act)
        return made

    def _close(self, bar: QWidget) -> None:
        self._stack.removeWidget(bar)
        bar.hide()
        bar.deleteLater()
