from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.app.conftest import bridge
from viewer.app.program import Program
from viewer.app.threshold import preview
from viewer.model import Claim, Comparison


def with_runner_up(comparison: Comparison, sentence: int, source: str, score: float) -> Comparison:
    """The comparison with one more candidate that was not taken."""
    claim = Claim(source, (0,), score)
    provenance = tuple(
        replace(each, runners_up=(claim,)) if each.sentence == sentence else each for each in comparison.provenance
    )
    return replace(comparison, provenance=provenance)


def test_links_below_the_threshold_vanish() -> None:
    comparison = bridge()
    assert preview(comparison, 0.0).vanish == 0
    assert preview(comparison, 1.0).vanish == sum(1 for link in comparison.links if link.score < 1.0)


@pytest.mark.parametrize(("source", "appear"), [("C", 1), ("B", 0)])
def test_a_runner_up_appears_where_its_source_has_no_link_yet(source: str, appear: int) -> None:
    comparison = with_runner_up(bridge(), 0, source, 0.4)
    assert preview(comparison, 0.3).appear == appear
    assert preview(comparison, 0.5).appear == 0


def test_moving_the_slider_by_key_compares_anew_and_can_be_undone(qtbot: QtBot, opened: Program) -> None:
    slider = opened.window.threshold.slider
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: not opened.runner.busy)
    assert opened.state.case.options.threshold == 0.55
    assert opened.state.undo_label == "linking from 0.55"
    opened.state.undo()
    assert slider.value() == 50


def test_while_it_is_dragged_the_slider_tells_what_it_would_do(qtbot: QtBot, opened: Program) -> None:
    slider = opened.window.threshold.slider
    slider.setSliderDown(True)
    slider.setValue(90)
    assert opened.window.threshold.effect.isVisible()
    assert opened.window.threshold.effect.text().startswith("links: +")
    assert opened.state.case.options.threshold is None
    slider.setSliderDown(False)
    qtbot.waitUntil(lambda: not opened.runner.busy)
    assert opened.state.case.options.threshold == 0.9
    assert not opened.window.threshold.effect.isVisible()
