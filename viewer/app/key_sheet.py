"""One sheet with every key (F1)."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from viewer.app.actions import Menu, action_specs, menu_name
from viewer.app.labels import plain_label


class KeySheet(QDialog):
    """Lists what the window can be told to do, with the keys for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All keys"))
        self.resize(520, 560)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(7)
        grid.setHorizontalSpacing(24)
        for menu in Menu:
            self._list(grid, menu)
        for keys, meaning in (
            (self.tr("↑ ↓ Home End"), self.tr("Sentence by sentence")),
            (self.tr("Page up, Page down"), self.tr("Scroll")),
            (self.tr("Ctrl+Mouse wheel"), self.tr("Larger or smaller text")),
            (self.tr("Menu key"), self.tr("What can be done with the sentence or the article in hand")),
            (self.tr("Enter, Shift+Enter"), self.tr("In the search: to the next place, to the one before")),
            (self.tr("Esc"), self.tr("Close the search; in the reading view let go of the sentence in hand")),
            (self.tr("Tab"), self.tr("To the next part of the window")),
        ):
            self._add(grid, meaning, keys)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.addWidget(scroll)
        outer.addWidget(buttons)

    def _list(self, grid: QGridLayout, menu: Menu) -> None:
        with_keys = [spec for spec in action_specs() if spec.menu is menu and spec.keys]
        if not with_keys:
            return
        grid.addWidget(plain_label(menu_name(menu).replace("&", ""), "heading"), grid.rowCount(), 0, 1, 2)
        for spec in with_keys:
            keys = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in spec.keys]
            self._add(grid, spec.text.replace("&", "").rstrip("…"), "   ".join(keys))

    def _add(self, grid: QGridLayout, meaning: str, keys: str) -> None:
        row = grid.rowCount()
        name = plain_label(meaning)
        shown = plain_label(keys, "quiet")
        shown.setWordWrap(False)
        grid.addWidget(name, row, 1)
        grid.addWidget(shown, row, 0)
