"""Filter chips: what changes there are, how many, and which of them to step through."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from viewer.app.filtering import Aspect, count_aspects
from viewer.app.state import State

_GAP = 6
# What is known only when words have been compared.
_OF_WORDS = (Aspect.PARAPHRASED, Aspect.EDITED, Aspect.MOVED, Aspect.FLAGGED)


class FilterChips(QWidget):
    """A chip for each aspect there are changes of. Pressed ones narrow what is stepped through; none pressed, all.

    Where there is no room for them a single button has them in its menu.
    """

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._present: dict[Aspect, bool] = dict.fromkeys(Aspect, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        self.buttons = {aspect: self._chip(aspect) for aspect in Aspect}
        self.menu_button = QToolButton()
        self.menu_button.setText(self.tr("Filter"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu = QMenu(self.menu_button)
        self.menu_button.setMenu(self._menu)
        self.entries = {aspect: self._entry(aspect) for aspect in Aspect}
        row.addWidget(self.menu_button)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        state.presentation_changed.connect(self._count)
        state.filter_changed.connect(self._press)
        self._count()

    def minimumSizeHint(self) -> QSize:
        """Room for the single button."""
        return self.menu_button.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show chips where there is room for all of them."""
        super().resizeEvent(event)
        self._choose()

    def _chip(self, aspect: Aspect) -> QToolButton:
        chip = QToolButton()
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(lambda: self._state.filter_by(self._state.filter.toggled(aspect)))
        return chip

    def _entry(self, aspect: Aspect) -> QAction:
        entry = self._menu.addAction("")
        entry.setCheckable(True)
        entry.triggered.connect(lambda: self._state.filter_by(self._state.filter.toggled(aspect)))
        return entry

    def _count(self) -> None:
        shown = self._state.presentation
        counts = count_aspects(shown.changes if shown else ())
        for aspect, chip in self.buttons.items():
            name = self._name(aspect)
            known = shown is None or shown.complete or aspect not in _OF_WORDS
            self._present[aspect] = counts[aspect] > 0 or not known
            chip.setText(f"{name} {counts[aspect]:,}" if known else f"{name} …")
            told = self.tr("Only {0}: {1} changes").format(name, counts[aspect])
            if not known:
                told = self.tr("{0}: known when words have been compared").format(name)
            chip.setEnabled(known)
            self.entries[aspect].setEnabled(known)
            chip.setAccessibleName(told)
            chip.setToolTip("\n".join((told, *self._counted(aspect))))
            self.entries[aspect].setText(chip.text())
            self.entries[aspect].setVisible(self._present[aspect])
        self._press()
        self._choose()

    def _press(self) -> None:
        for aspect, chip in self.buttons.items():
            pressed = aspect in self._state.filter.aspects
            chip.setChecked(pressed)
            self.entries[aspect].setChecked(pressed)

    def _choose(self) -> None:
        shown = [chip for aspect, chip in self.buttons.items() if self._present[aspect]]
        needed = sum(chip.sizeHint().width() + _GAP for chip in shown)
        fits = needed <= self.width()
        self.menu_button.setVisible(bool(shown) and not fits)
        for aspect, chip in self.buttons.items():
            chip.setVisible(fits and self._present[aspect])

    def _counted(self, aspect: Aspect) -> Iterator[str]:
        """What else the changes of an aspect are counted by; reports tell those numbers."""
        shown = self._state.presentation
        if shown is None:
            return
        if aspect is Aspect.LEFT_OUT:
            text = self.tr("{0} sentences of the sources; where several tell the same it is one change")
            yield text.format(shown.figures.left_out)
        elif aspect is Aspect.FLAGGED:
            flags = sum(change.flags for change in shown.changes)
            yield self.tr("{0} flags; a sentence may have several").format(flags)

    def _name(self, aspect: Aspect) -> str:
        return {
            Aspect.NEW: self.tr("New"),
            Aspect.PARAPHRASED: self.tr("Paraphrased"),
            Aspect.EDITED: self.tr("Edited"),
            Aspect.MOVED: self.tr("Moved"),
            Aspect.FLAGGED: self.tr("Flags"),
            Aspect.LEFT_OUT: self.tr("Left out"),
        }[aspect]
