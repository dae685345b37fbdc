"""The choice of one source whose changes are listed and stepped through."""

from PySide6.QtWidgets import QComboBox, QWidget

from viewer.app.labels import plain_tooltip
from viewer.app.state import State
from viewer.present.lines import cut

_LONGEST_TITLE = 60
_NARROWEST = 10  # letters; a long title must not make the panel wider


class SourceFilter(QComboBox):
    """Offers every source of the comparison, and all of them; away where there is only one."""

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setAccessibleName(self.tr("Whose changes are listed"))
        self.setToolTip(plain_tooltip(self.tr("List and step through what concerns one source")))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_NARROWEST)
        self.activated.connect(self._choose)
        state.presentation_changed.connect(self._fill)
        state.filter_changed.connect(self._follow)
        self._fill()

    def _fill(self) -> None:
        shown = self._state.presentation
        self.clear()
        self.addItem(self.tr("All sources"), None)
        for source in shown.comparison.sources if shown else ():
            self.addItem(f"{source.siglum}: {cut(source.title, _LONGEST_TITLE)}", source.siglum)
        self.setVisible(self.count() > 2)
        self._follow()

    def _choose(self) -> None:
        self._state.filter_by(self._state.filter.of_source(self.currentData()))

    def _follow(self) -> None:
        """Show whose changes the filter takes, whoever set it."""
        wanted = self._state.filter.sources
        places = [place for place in range(1, self.count()) if self.itemData(place) in wanted]
        self.setCurrentIndex(places[0] if places else 0)
