"""Filter chips: what changes there are, how many, and which of them to step through."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from viewer.app.filtering import Aspect, count_aspects
from viewer.app.state import State


class FilterChips(QWidget):
    """A chip for each aspect there are changes of. Pressed ones narrow what is stepped through; none pressed, all."""

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.buttons = {aspect: self._chip(aspect) for aspect in Aspect}
        for button in self.buttons.values():
            row.addWidget(button)
        state.presentation_changed.connect(self._count)
        state.filter_changed.connect(self._press)
        self._count()

    def _chip(self, aspect: Aspect) -> QToolButton:
        chip = QToolButton()
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(lambda: self._state.filter_by(self._state.filter.toggled(aspect)))
        return chip

    def _count(self) -> None:
        shown = self._state.presentation
        counts = count_aspects(shown.changes if shown else ())
        for aspect, chip in self.buttons.items():
            chip.setText(f"{self._name(aspect)} {counts[aspect]:,}")
            chip.setAccessibleName(self.tr("Only {0}: {1} changes").format(self._name(aspect), counts[aspect]))
            chip.setVisible(counts[aspect] > 0)
        self._press()

    def _press(self) -> None:
        for aspect, chip in self.buttons.items():
            chip.setChecked(aspect in self._state.filter.aspects)

    def _name(self, aspect: Aspect) -> str:
        return {
            Aspect.NEW: self.tr("New"),
            Aspect.PARAPHRASED: self.tr("Paraphrased"),
            Aspect.EDITED: self.tr("Edited"),
            Aspect.MOVED: self.tr("Moved"),
            Aspect.FLAGGED: self.tr("Flags"),
            Aspect.LEFT_OUT: self.tr("Left out"),
        }[aspect]
