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

    def add_button(self, action: QAction, text: str) -> QToolButton:
        """A button that does `action`, with a shorter text."""
        button = QToolButton()
        button.setText(text)
        button.setToolTip(f"{action.text().replace('&', '')} ({action.shortcut().toString()})")
        button.setAccessibleName(action.text().replace("&", ""))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        button.setEnabled(action.isEnabled())
        self._row.addWidget(button)
        return button

    def add_widget(self, widget: QWidget) -> None:
        """Something that is more than a button."""
        self._row.addWidget(widget)

    def add_stretch(self) -> None:
        """Push what follows to the right."""
        self._row.addStretch(1)
