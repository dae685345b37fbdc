"""The bar for finding words in all articles."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from viewer.app.labels import plain_label
from viewer.app.searching import Hit
from viewer.app.state import State
from viewer.app.words import said
from viewer.present.wording import position_text

_PATIENCE = 120  # milliseconds after the last key before a search begins


class FindBar(QWidget):
    """Finds while one types. `hit_changed(Hit | None)` tells which of the hits is in hand."""

    hit_changed = Signal(object)

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state = state
        self._place = -1
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find in all articles"))
        self.field.setAccessibleName(self.tr("Find in all articles"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(320)
        self.count = plain_label("", "quiet")
        self.count.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self.field, 1)
        row.addWidget(self._button("↑", self.tr("Previous hit"), lambda: self.step(-1)))
        row.addWidget(self._button("↓", self.tr("Next hit"), lambda: self.step(1)))
        row.addWidget(self.count)
        row.addStretch(2)
        row.addWidget(self._button("✕", self.tr("Close the find bar"), self.dismiss))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(lambda: self._state.search_for(self.field.text()))
        self.field.textEdited.connect(self._timer.start)
        self.field.textChanged.connect(self._clear_at_once)
        state.search_changed.connect(self._begin)
        state.presentation_changed.connect(self._begin)
        self.hide()

    @property
    def hit(self) -> Hit | None:
        """The hit in hand."""
        hits = self._state.found.hits
        return hits[self._place] if 0 <= self._place < len(hits) else None

    def summon(self, words: str = "") -> None:
        """Show the bar ready for typing, with these words if there are any."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if words:
            self.field.setText(words)
            self._state.search_for(words)
        self.field.selectAll()

    def dismiss(self) -> None:
        """Hide the bar and what was found."""
        self.hide()
        self.field.clear()

    def step(self, by: int) -> None:
        """Take the next or the previous hit in hand, going round at the ends."""
        if self._timer.isActive():
            self._timer.stop()
            self._state.search_for(self.field.text())
        hits = self._state.found.hits
        if not hits:
            return
        self._place = (self._place + by) % len(hits)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        """Begin at the first hit at or below the row in hand."""
        hits = self._state.found.hits
        self._place = next((i for i, hit in enumerate(hits) if hit.row >= self._state.row), 0) if hits else -1
        self._show()

    def _show(self) -> None:
        found, hit = self._state.found, self.hit
        if not self._state.words.strip():
            self.count.setText("")
        elif hit is None:
            self.count.setText(self.tr("Not found"))
        else:
            more = "+" if found.more else ""
            self.count.setText(said(position_text(self._place, len(found.hits))) + more)
        if hit is not None:
            self._state.go_to(hit.row)
        self.hit_changed.emit(hit)

    def _clear_at_once(self, text: str) -> None:
        if not text:
            self._timer.stop()
            self._state.search_for("")

    def _button(self, text: str, name: str, act: object) -> QToolButton:
        button = QToolButton()
        button.setObjectName("bare")
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(act)
        return button
