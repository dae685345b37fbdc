"""The line at the bottom tells how far work has come."""

from pytestqt.qtbot import QtBot

from tests.clock import Clock
from viewer.app.state import State
from viewer.app.status import StatusLine
from viewer.model import Stage


def at_work(qtbot: QtBot, *, weighing: bool) -> tuple[StatusLine, Clock]:
    clock = Clock()
    status = StatusLine(State(), clock=clock)
    qtbot.addWidget(status)
    status.show_weighing(weighing)
    status.show_busy(True)
    return status, clock


def test_the_bar_tells_the_share_of_the_whole_and_the_words_the_time_left(qtbot: QtBot) -> None:
    status, clock = at_work(qtbot, weighing=True)
    filled = []
    for clock.now, stage, done, total in (
        (0.0, Stage.SPLITTING, 0, 2),
        (30.0, Stage.MEANING, 10, 10),
        (60.0, Stage.DIFFING, 0, 100),
        (90.0, Stage.DIFFING, 50, 100),
    ):
        status.show_progress(stage, done, total)
        filled.append(status.progress.value() / status.progress.maximum())
    assert filled == sorted(filled)
    assert 0.6 < filled[-1] < 0.8
    assert status.work.text() == "Weighing meaning … about 35 seconds left"


def test_no_time_left_is_told_at_the_start(qtbot: QtBot) -> None:
    status, clock = at_work(qtbot, weighing=False)
    clock.now = 1.0
    status.show_progress(Stage.LINKING, 50, 100)
    assert status.work.text() == "Looking for the same words …"


def test_new_work_begins_with_a_bar_that_is_not_known_yet(qtbot: QtBot) -> None:
    status, clock = at_work(qtbot, weighing=False)
    clock.now = 20.0
    status.show_progress(Stage.DIFFING, 50, 100)
    status.show_busy(False)
    status.show_busy(True)
    assert status.progress.maximum() == 0
    clock.now = 21.0
    status.show_progress(Stage.SPLITTING, 0, 2)
    assert status.progress.value() == 0
