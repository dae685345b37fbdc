"""Measuring the lines of the table: what can be seen at once, the rest in idle moments, so that nothing seen moves."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea

from viewer.app.aligned.layout import TableLayout

_BATCH = 4  # lines measured between two looks at the clock
_IDLE = 0.004  # seconds that measuring may take at a time: a frame has 16 ms
_PAUSE = 150  # milliseconds for which nothing is measured after scrolling or resizing


class Measuring(QObject):
    """Measures a layout's lines for the area that scrolls it. `grown` tells that heights have changed.

    `is_holding` says that the area is being scrolled only to keep what is seen where it is.
    """

    grown = Signal()

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._layout: TableLayout | None = None
        self.is_holding = False
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._measure_some)

    def take(self, layout: TableLayout | None) -> None:
        """Measure this layout from now on."""
        self._layout = layout
        if layout is not None:
            self._idle.start(_PAUSE)

    def go_on(self) -> None:
        """Measure in idle moments again, which rests while nothing can be seen."""
        if self._layout is not None and not self._layout.is_measured:
            self._idle.start(0)

    def wait(self) -> None:
        """Leave the next moments to something else."""
        if self._idle.isActive():
            self._idle.start(_PAUSE)

    def measure_visible(self) -> bool:
        """Measure what can be seen; whether any height changed."""
        if self._layout is None or not len(self._layout.lines):
            return False
        top = self._top
        if not self._layout.measure(top, top + self._area.viewport().height()):
            return False
        self.grown.emit()
        return True

    def measure_above(self, top: int) -> None:
        """Measure what came into view above `top`, where the visible part began; what was seen stays where it is."""
        if self._layout is None or not len(self._layout.lines):
            return
        number = self._layout.number_at(top)
        before = self._layout.area(number).top()
        while self._layout.measure(self._top, before - 1):
            self.is_holding = True
            self.grown.emit()
            after = self._layout.area(number).top()
            self._area.verticalScrollBar().setValue(self._top + after - before)
            before = after
            self.is_holding = False

    @property
    def _top(self) -> int:
        return self._area.verticalScrollBar().value()

    def _measure_some(self) -> None:
        """Measure a few more lines; what grows above the visible part is scrolled past."""
        if self._layout is None or not self._area.isVisible():
            self._idle.stop()
            return
        self._idle.setInterval(0)
        until, above = perf_counter() + _IDLE, 0
        first = self._layout.number_at(self._top)
        while not self._layout.is_measured and perf_counter() < until:
            above += self._layout.measure_some(_BATCH, first)
        if self._layout.is_measured:
            self._idle.stop()
        self.grown.emit()
        if above:
            self._area.verticalScrollBar().setValue(self._top + above)
