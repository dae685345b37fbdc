"""Guards against leaks and against a Qt binding that miscounts."""

import gc
import sys
import weakref
from collections import Counter

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.app.conftest import ReadyComparer, bridge
from viewer.app.preferences import Preferences
from viewer.app.program import Program

VOID_CALLS = 20_000


def test_void_calls_leave_none_alone(qtbot: QtBot) -> None:
    """PySide6 6.12.0 loses a reference to None on each and aborts after some thousands."""
    timer = QTimer()
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(VOID_CALLS):
        timer.setInterval(5)
    assert abs(sys.getrefcount(None) - before) < VOID_CALLS // 100


def test_a_closed_window_is_gone_with_all_it_holds(qtbot: QtBot, preferences: Preferences) -> None:
    program = Program(preferences, ReadyComparer(bridge()))
    window, aligned = program.window, program.window.aligned
    window.show()
    window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: not isValid(window))
    assert not isValid(aligned)
    gone = weakref.ref(program)
    del program, aligned
    gc.collect()
    assert gone() is None


CYCLES = 25


def test_opening_and_closing_comparisons_keeps_no_objects(qtbot: QtBot, opened: Program) -> None:
    def held() -> Counter[str]:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        names = (type(each).__name__ for each in opened.window.findChildren(QObject))
        # The style's own, on the progress bar; it comes and goes with the bar's movement.
        return Counter(name for name in names if name != "QAbstractAnimation")

    def cycle() -> None:
        opened.controller.close_case()
        opened.controller.open_example()
        qtbot.waitUntil(lambda: opened.state.presentation is not None and not opened.runner.busy)

    cycle()
    before = held()
    for _ in range(CYCLES):
        cycle()
    assert held() - before == Counter()
