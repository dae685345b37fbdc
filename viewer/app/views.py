"""Changing between the aligned view and the reading view."""

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup

from viewer.app.actions import Do
from viewer.app.aligned.pane import AlignedPane
from viewer.app.reading.reader import ReadingReader
from viewer.app.window import MainWindow


class View(Enum):
    """How the articles are shown."""

    ALIGNED = "aligned"
    READING = "reading"


_PANELS = (Do.SHOW_SOURCES, Do.SHOW_SIDE)


class Views(QObject):
    """Shows one view at a time; each remembers which panels stand beside it. The map belongs to both."""

    def __init__(self, window: MainWindow, reader: ReadingReader) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self.current = View.ALIGNED
        self._panels: dict[View, dict[Do, bool]] = {View.READING: dict.fromkeys(_PANELS, False)}
        self._group = QActionGroup(self)
        for do in (Do.ALIGNED, Do.READING):
            self._group.addAction(window.actions_by_name[do])
        window.actions_by_name[Do.ALIGNED].setChecked(True)
        window.aligned.visible_changed.connect(self._outline_aligned)
        reader.visible_changed.connect(self._outline_reading)
        window.map.place_asked.connect(self._centre)

    @property
    def panels(self) -> dict[str, dict[str, bool]]:
        """Which panels stand beside each view, by their names, to be kept and set again."""
        actions = self._window.actions_by_name
        every = {**self._panels, self.current: {do: actions[do].isChecked() for do in _PANELS}}
        return {view.value: {do.value: shown for do, shown in beside.items()} for view, beside in every.items()}

    @panels.setter
    def panels(self, kept: Mapping[str, Mapping[str, bool]]) -> None:
        for view in View:
            beside = kept.get(view.value)
            if not isinstance(beside, Mapping):
                continue
            self._panels[view] = {do: bool(beside.get(do.value, True)) for do in _PANELS}
            for do, shown in self._panels[view].items() if view is self.current else ():
                self._window.actions_by_name[do].setChecked(shown)

    def show_aligned(self) -> None:
        """Show a row per sentence."""
        self._show(View.ALIGNED)

    def show_reading(self) -> None:
        """Show each article as an article."""
        self._show(View.READING)

    def copy(self, aligned: AlignedPane) -> None:
        """Copy what is selected in the view that is shown."""
        if self.current is View.READING:
            self._reader.copy()
        else:
            aligned.selecting.copy()

    def _show(self, view: View) -> None:
        if view is self.current:
            return
        actions = self._window.actions_by_name
        self._panels[self.current] = {do: actions[do].isChecked() for do in _PANELS}
        self.current = view
        actions[Do.READING if view is View.READING else Do.ALIGNED].setChecked(True)
        for do, shown in self._panels.get(view, {}).items():
            actions[do].setChecked(shown)
        shown_view = self._window.reading if view is View.READING else self._window.aligned
        self._window.views.setCurrentWidget(shown_view)
        self._reader.set_active(view is View.READING)
        shown_view.setFocus()
        if view is View.ALIGNED:
            self._window.aligned.go_to(self._window.aligned.current)

    def _centre(self, row: float) -> None:
        if self.current is View.READING:
            self._reader.centre(row)
        else:
            self._window.aligned.centre(row)

    def _outline_aligned(self, first: float, last: float) -> None:
        if self.current is View.ALIGNED:
            self._window.map.show_visible(first, last)

    def _outline_reading(self, first: float, last: float) -> None:
        if self.current is View.READING:
            self._window.map.show_visible(first, last)
