"""The bar above the articles: the ways in, and how they are shown."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from viewer.app.labels import plain_label

_NARROWEST = 330


class TopBar(QWidget):
    """A row of buttons for actions that the menus have as well.

    What is added with a `room` is shown only while the bar is at least that wide, so that the window can be narrow.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rooms: list[tuple[QWidget, int]] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 6, 14, 7)
        self._row.setSpacing(8)
        wordmark = plain_label("Variorum", "wordmark")
        wordmark.setWordWrap(False)
        self.add_widget(wordmark, stretch=0, room=640)

    def add_button(self, action: QAction, text: str, *, leading: bool = False, room: int = 0) -> None:
        """A button that does `action`, with a shorter text; the `leading` one stands out."""
        button = self._button(action, text)
        if leading:
            button.setObjectName("leading")
        self.add_widget(button, stretch=0, room=room)

    def add_segments(self, *choices: tuple[QAction, str]) -> None:
        """Buttons side by side of which one is pressed: actions that exclude each other, with shorter texts."""
        row = QHBoxLayout()
        row.setSpacing(0)
        for place, (action, text) in enumerate(choices):
            button = self._button(action, text)
            button.setObjectName("segment")
            button.setProperty("end", "first" if place == 0 else "last" if place == len(choices) - 1 else "")
            button.setCheckable(True)
            button.setChecked(action.isChecked())
            # A click has already turned the button; what counts is what the action makes of it.
            button.clicked.connect(lambda _checked, b=button, a=action: b.setChecked(a.isChecked()))
            action.toggled.connect(button.setChecked)
            row.addWidget(button)
        self._row.addLayout(row)

    def add_widget(self, widget: QWidget, *, stretch: int = 1, room: int = 0) -> None:
        """Something that is more than a button; with a stretch it takes what room there is."""
        self._row.addWidget(widget, stretch)
        if room:
            self._rooms.append((widget, room))

    def minimumSizeHint(self) -> QSize:
        """As narrow as what always shows."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        for widget, room in self._rooms:
            widget.setVisible(event.size().width() >= room)

    def _button(self, action: QAction, text: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        name = action.text().replace("&", "").rstrip("…")
        keys = action.shortcut().toString()
        button.setToolTip(f"{name} ({keys})" if keys else name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        button.setEnabled(action.isEnabled())
        return button
