"""The row of buttons that choose which article is shown where there is no room for all."""

from collections.abc import Collection, Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from viewer.app.labels import plain_tooltip
from viewer.model import Article


class PickRow(QWidget):
    """A button for each article, pressed while it is shown. `picked(position)` tells which was clicked."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 5, 12, 5)
        self._positions: dict[QToolButton, int] = {}

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """The buttons, base first."""
        return tuple(self.findChildren(QToolButton))

    def press(self, shown: Collection[int]) -> None:
        """Show which articles are shown, by their positions."""
        for button, position in self._positions.items():
            button.setChecked(position in shown)

    def fill(self, articles: Iterable[tuple[int, Article]]) -> None:
        """Offer these articles by their positions."""
        self._positions.clear()
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        for position, article in sorted(articles, key=lambda each: each[0]):
            name = f"{article.siglum}: {article.title}"
            button = QToolButton()
            button.setText(article.siglum)
            button.setToolTip(plain_tooltip(name))
            button.setAccessibleName(self.tr("Show article {0}").format(name))
            button.setCheckable(True)
            button.clicked.connect(partial(self.picked.emit, position))
            self._positions[button] = position
            self._row.addWidget(button)
        self._row.addStretch(1)
