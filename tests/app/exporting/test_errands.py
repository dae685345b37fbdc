import threading

from PySide6.QtCore import QObject, QThread, QThreadPool
from pytestqt.qtbot import QtBot

from viewer.app.exporting.errands import Errands


def test_an_answer_comes_on_the_windows_thread(qtbot: QtBot, qapp: QObject) -> None:
    parent = QObject()
    answers: list[tuple[int, bool]] = []
    here = threading.get_ident()
    Errands(parent).send(
        "sum", threading.get_ident, lambda there: answers.append((there, is_here(qapp))), answers.append
    )
    qtbot.waitUntil(lambda: bool(answers))
    there, answered_here = answers[0]
    assert there != here
    assert answered_here


def is_here(application: QObject) -> bool:
    return QThread.currentThread() == application.thread()


def test_only_the_newest_of_a_sort_is_answered(qtbot: QtBot) -> None:
    parent = QObject()
    errands = Errands(parent)
    hold = threading.Event()
    answers: list[str] = []
    errands.send("look", lambda: hold.wait() and "old", answers.append, answers.append)
    errands.send("look", lambda: "new", answers.append, answers.append)
    errands.send("copy", lambda: "copied", answers.append, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    hold.set()
    QThreadPool.globalInstance().waitForDone()
    qtbot.wait(1)
    assert sorted(answers) == ["copied", "new"]


def test_what_goes_wrong_is_told_in_a_line(qtbot: QtBot) -> None:
    parent = QObject()
    told: list[str] = []

    def fail() -> None:
        raise OSError("the disk is full")

    Errands(parent).send("print", fail, lambda _: None, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["the disk is full"]


def test_a_closed_window_hears_nothing(qtbot: QtBot) -> None:
    parent = QObject()
    hold = threading.Event()
    answers: list[object] = []
    Errands(parent).send("look", hold.wait, answers.append, answers.append)
    parent.deleteLater()
    qtbot.waitUntil(lambda: True)
    hold.set()
    QThreadPool.globalInstance().waitForDone()
    qtbot.wait(1)
    assert answers == []
