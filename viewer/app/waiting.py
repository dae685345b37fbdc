"""What stands where nothing can be shown yet, since a first comparison is under way."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from viewer.app.state import State


def waiting_text(state: State) -> str:
    """What is being done while articles are open of which nothing is known yet, or not all; nothing else."""
    if not state.case.articles or (state.presentation is not None and state.presentation.complete):
        return ""
    if state.presentation is not None:
        return QCoreApplication.translate("waiting", "The words are not compared yet.")
    return QCoreApplication.translate("waiting", "The articles are being compared …")


class WaitingNote(QLabel):
    """Says so quietly, and is seen only as long."""

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setObjectName("quiet")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._settle()
        state.case_changed.connect(self._settle)
        state.presentation_changed.connect(self._settle)

    def _settle(self) -> None:
        self.setText(waiting_text(self._state) if self._state.presentation is None else "")
        self.setVisible(bool(self.text()))
