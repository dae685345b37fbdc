"""The slider between loose and strict, and what it would do before it is let go."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from viewer.app.labels import plain_label
from viewer.app.state import State
from viewer.model import Comparison

LOOSEST, STRICTEST = 20, 90  # hundredths of a score
USUAL = 50


@dataclass(frozen=True, slots=True)
class ThresholdPreview:
    """How many links would appear and vanish."""

    appear: int
    vanish: int


def preview(comparison: Comparison, threshold: float) -> ThresholdPreview:
    """What a comparison would gain and lose at another threshold, told by the scores it holds.

    A link vanishes when its score lies below; one appears for every runner-up that reaches it, once for each base
    sentence and source that has no link yet.
    """
    linked = {(sentence, link.source) for link in comparison.links for sentence in link.base}
    appearing = {
        (attribution.sentence, claim.source)
        for attribution in comparison.provenance
        for claim in attribution.runners_up
        if claim.score >= threshold
    }
    vanish = sum(1 for link in comparison.links if link.score < threshold)
    return ThresholdPreview(len(appearing - linked), vanish)


class ThresholdSlider(QWidget):
    """Loose at the left, strict at the right. `chosen(score)` is told when it is let go or moved by key."""

    chosen = Signal(float)

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(LOOSEST, STRICTEST)
        self.slider.setValue(USUAL)
        self.slider.setPageStep(5)
        self.slider.setFixedWidth(104)
        self.slider.setAccessibleName(self.tr("How alike sentences must be to be linked"))
        self.slider.setToolTip(self.slider.accessibleName())
        self.effect = plain_label("", "quiet")
        self.effect.setWordWrap(False)
        self.effect.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        for widget in (
            self.effect,
            plain_label(self.tr("loose"), "quiet"),
            self.slider,
            plain_label(self.tr("strict"), "quiet"),
        ):
            row.addWidget(widget)
        self.slider.sliderMoved.connect(self._show_effect)
        self.slider.valueChanged.connect(self._choose)
        self.slider.sliderReleased.connect(lambda: self._choose(self.slider.value()))
        state.case_changed.connect(self._follow)
        state.presentation_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Stand where the case says."""
        threshold = self._state.case.options.threshold
        was = self.slider.blockSignals(True)
        self.slider.setValue(USUAL if threshold is None else round(threshold * 100))
        self.slider.blockSignals(was)
        self.setEnabled(self._state.presentation is not None)
        self.effect.hide()

    def _show_effect(self, value: int) -> None:
        shown = self._state.presentation
        if shown is None:
            return
        effect = preview(shown.comparison, value / 100)
        self.effect.setText(self.tr("links: +{0}, −{1}").format(effect.appear, effect.vanish))
        self.effect.show()

    def _choose(self, value: int) -> None:
        if self.slider.isSliderDown():
            self._show_effect(value)
        else:
            self.effect.hide()
            self.chosen.emit(value / 100)
