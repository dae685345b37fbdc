"""The menu of differences that a reader may ignore."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from viewer.app.state import State
from viewer.present.differences import Difference


def difference_names() -> Mapping[Difference, str]:
    """What each kind of difference is called, in the reader's language, in the order they are offered."""
    translate = QCoreApplication.translate
    return {
        Difference.CASE: translate("ignoring", "&Capitals"),
        Difference.PUNCTUATION: translate("ignoring", "&Punctuation and spacing"),
        Difference.QUOTES: translate("ignoring", "&Quotation marks and apostrophes"),
        Difference.NUMBERS: translate("ignoring", "&Numbers"),
        Difference.ASIDES: translate("ignoring", "&Asides: comments, notices and the like"),
    }


def plain_difference_names() -> Mapping[Difference, str]:
    """The same without the letters that menus underline."""
    return {difference: name.replace("&", "") for difference, name in difference_names().items()}


class IgnoreMenu(QMenu):
    """A switch for each kind of difference; it stays open while they are clicked."""

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setTitle(self.tr("&Ignore"))
        self.switches = {difference: self._switch(difference, name) for difference, name in difference_names().items()}
        state.ignored_changed.connect(self._follow)
        self._follow()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Turn a switch without closing: a reader often turns several."""
        switch = self.actionAt(event.position().toPoint())
        if switch is not None:
            switch.trigger()
        else:
            super().mouseReleaseEvent(event)

    def _switch(self, difference: Difference, name: str) -> QAction:
        switch = self.addAction(name)
        switch.setCheckable(True)
        switch.triggered.connect(lambda: self._state.ignore(self._state.ignored ^ {difference}))
        return switch

    def _follow(self) -> None:
        for difference, switch in self.switches.items():
            switch.setChecked(difference in self._state.ignored)
