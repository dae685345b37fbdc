"""The line at the bottom: figures, where the reader is, and how far work has come."""

import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QStatusBar, QWidget

from viewer.app.ignoring import plain_difference_names
from viewer.app.labels import ElidedLabel, plain_label
from viewer.app.navigation import change_at
from viewer.app.state import State
from viewer.app.words import said
from viewer.forecast import Clock, Forecast, time_left
from viewer.model import Stage
from viewer.present.differences import TYPOGRAPHY
from viewer.present.wording import VERDICT_NAMES, count, position_text

_PASSING = 6000  # milliseconds
_STEPS = 1000  # of the bar


class StatusLine(QStatusBar):
    """Figures on the left, hints on the right; while work goes on, its progress and a button to stop it."""

    cancel_asked = Signal()

    def __init__(self, state: State, parent: QWidget | None = None, *, clock: Clock = time.monotonic) -> None:
        """`clock` gives seconds, from which the time left is told."""
        super().__init__(parent)
        self._state = state
        self._clock = clock
        self._weighing = False
        self._forecast = Forecast(meaning=False, clock=clock)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 14, 0)
        self.figures = ElidedLabel()
        self.place = plain_label("")
        self.place.setWordWrap(False)
        self.work = plain_label("")
        self.work.setWordWrap(False)
        self.progress = QProgressBar()
        self.progress.setFixedWidth(140)
        self.progress.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("bare")
        self.cancel.clicked.connect(self.cancel_asked)
        hint = plain_label(self.tr("n next · p previous · F1 all keys"))
        hint.setWordWrap(False)
        hint.setIndent(18)
        self.addWidget(self.figures, 1)
        self.addWidget(self.place)
        for widget in (self.work, self.progress, self.cancel):
            self.addPermanentWidget(widget)
        self.addPermanentWidget(hint)
        self.show_busy(False)
        state.presentation_changed.connect(self._show_figures)
        state.row_changed.connect(self._show_place)
        state.filter_changed.connect(lambda: self._show_place(state.row))

    def show_busy(self, busy: bool) -> None:
        """Show or hide the progress of work."""
        for widget in (self.work, self.progress, self.cancel):
            widget.setVisible(busy)
        if busy:
            self.work.setText(self.tr("Weighing meaning …") if self._weighing else self.tr("Working …"))
            self.progress.setRange(0, 0)
            self._forecast = Forecast(meaning=self._weighing, clock=self._clock)

    def show_weighing(self, weighing: bool) -> None:
        """Say that meaning is being weighed behind what is shown, whatever stage that has come to."""
        self._weighing = weighing
        self._forecast = Forecast(meaning=weighing, clock=self._clock)
        if weighing:
            self.work.setText(self.tr("Weighing meaning …"))

    def tell(self, text: str) -> None:
        """Say something in passing."""
        self.showMessage(text, _PASSING)

    def show_progress(self, stage: Stage, done: int, total: int) -> None:
        """Show what the running work is at, how much of all it has done, and how long the rest may take."""
        forecast = self._forecast
        forecast.step(stage, done, total)
        doing = (
            self.tr("Weighing meaning …")
            if self._weighing
            else {
                Stage.READING: self.tr("Reading …"),
                Stage.SPLITTING: self.tr("Finding sentences …"),
                Stage.LINKING: self.tr("Looking for the same words …"),
                Stage.MEANING: self.tr("Looking for the same meaning …"),
                Stage.DIFFING: self.tr("Comparing words …"),
                Stage.ATTRIBUTING: self.tr("Working out the sources …"),
            }[stage]
        )
        left = time_left(forecast.share, forecast.seconds_passed, forecast.seconds_left())
        self.work.setText(" ".join(part for part in (doing, said(left)) if part))
        self.progress.setRange(0, _STEPS)
        self.progress.setValue(int(_STEPS * forecast.share))

    def _show_figures(self) -> None:
        shown = self._state.presentation
        if shown is None:
            self.figures.setText("")
            return
        figures = shown.figures
        verdicts = figures.verdicts if shown.complete else ()
        parts = [f"{number} {said(VERDICT_NAMES[verdict])}" for verdict, number in verdicts if number]
        if figures.moved:
            parts.append(self.tr("{0} moved").format(figures.moved))
        told = ": ".join(part for part in (said(count(figures.sentences, "sentence")), ", ".join(parts)) if part)
        if figures.left_out:
            told += " · " + self.tr("{0} of the sources left out").format(said(count(figures.left_out, "sentence")))
        if not shown.complete:
            told += " · " + self.tr("words and flags to follow")
        # That typography is ignored goes without saying; whoever forgets about the rest misses what matters.
        ignored = [name for each, name in plain_difference_names().items() if each in self._state.ignored - TYPOGRAPHY]
        if ignored:
            told += " · " + self.tr("ignored: {0}").format(", ".join(ignored))
        self.figures.setText(told)

    def _show_place(self, row: int) -> None:
        changes = self._state.changes
        place = change_at(changes, row)
        if self._state.presentation is None:
            self.place.setText("")
        elif place >= 0:
            self.place.setText(self.tr("Change {0}").format(said(position_text(place, len(changes)))))
        else:
            self.place.setText(self.tr("changes: {0}").format(len(changes)))
