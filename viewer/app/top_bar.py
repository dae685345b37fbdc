"""The bar above the articles: the ways in, and how they are shown."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from viewer.app.labels import plain_label


class TopBar(QWidget):
    """A row of buttons for actions that the menus have as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 6, 14, 7)
        self._row.setSpacing(8)
        wordmark = plain_label("Variorum", "wordmark")
        wordmark.setWordWrap(False)
        self._row.addWidget(wordmark)
        self._row.addSpacing(6)

    def add_button(self, action: QAction, text: str) -> None:
        """A button that does `action`, with a shorter text."""
        self._row.addWidget(self.make_button(action, text))

    def make_button(self, action: QAction, text: str) -> QToolButton:
        """A button that does `action` and is enabled while that is."""
        button = QToolButton()
        button.setText(text)
        button.setToolTip(f"{action.text().replace('&', '')} ({action.shortcut().toString()})")
        button.setAccessibleName(action.text().replace("&", ""))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        button.setEnabled(action.isEnabled())
        return button

    def add_segments(self, *choices: tuple[QAction, str]) -> None:
        """Buttons side by side of which one is pressed: actions that exclude each other, with shorter texts."""
        row = QHBoxLayout()
        row.setSpacing(0)
        for place, (action, text) in enumerate(choices):
            button = self.make_button(action, text)
            button.setObjectName("segment")
            button.setProperty("end", "first" if place == 0 else "last" if place == len(choices) - 1 else "")
            button.setCheckable(True)
            button.setChecked(action.isChecked())
            # A click has already turned the button; what counts is what the action makes of it.
            button.clicked.connect(lambda _checked, b=button, a=action: b.setChecked(a.isChecked()))
            action.toggled.connect(button.setChecked)
            row.addWidget(button)
        self._row.addLayout(row)

    def add_widget(self, widget: QWidget) -> None:
        """Something that is more than a button, and takes what room there is."""
        self._row.addWidget(widget, 1)
