"""The parts of a link's score as small bars."""

import pytest
from pytestqt.qtbot import QtBot

from viewer.app.side.score_bars import ScoreBars
from viewer.app.themes import load_theme
from viewer.model import Evidence


@pytest.mark.parametrize(
    ("meaning", "told"),
    [
        (0.6, "meaning 0.60, words 1.00, names 0.50, order 0.00"),
        (0.0, "words 1.00, names 0.50, order 0.00"),
    ],
)
def test_meaning_is_told_only_where_it_was_weighed(qtbot: QtBot, meaning: float, told: str) -> None:
    bars = ScoreBars(Evidence(meaning=meaning, words=1.0, names=0.5, order=0.0), load_theme("light"))
    qtbot.addWidget(bars)
    assert bars.accessibleName() == told
    assert bars.sizeHint().height() == 20 * (told.count(",") + 1)
