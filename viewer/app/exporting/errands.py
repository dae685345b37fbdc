"""Work for the export window off its thread: the newest of a sort counts, and a window that is closed hears nothing."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal, SignalInstance


class Errands(QObject):
    """Runs work on a thread of its own and answers on the window's.

    What is under way when the window closes is done all the same: a page that is being printed is printed.
    """

    _ended = Signal(str, int, object, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._newest: dict[str, int] = {}
        self._answers: dict[str, tuple[Callable[[Any], None], Callable[[str], None]]] = {}
        self._ended.connect(self._answer)

    def send(
        self, sort: str, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[str], None]
    ) -> None:
        """Do `work`; `done` then gets its result, or `failed` a line about what went wrong.

        Older work of the same sort is not begun any more, and nobody is told how it ended.
        """
        serial = self._newest[sort] = self._newest.get(sort, 0) + 1
        self._answers[sort] = (done, failed)
        is_newest = partial(_is_newest, self._newest, sort, serial)
        QThreadPool.globalInstance().start(partial(_perform, sort, serial, work, is_newest, self._ended))

    def _answer(self, sort: str, serial: int, result: object, error: str) -> None:
        if not _is_newest(self._newest, sort, serial):
            return
        done, failed = self._answers.pop(sort)
        if error:
            failed(error)
        else:
            done(result)


def _is_newest(newest: dict[str, int], sort: str, serial: int) -> bool:
    return newest[sort] == serial


def _perform(
    sort: str, serial: int, work: Callable[[], Any], is_newest: Callable[[], bool], ended: SignalInstance
) -> None:
    if not is_newest():
        return
    result, error = None, ""
    try:
        result = work()
    except Exception as caught:  # noqa: BLE001 - whatever goes wrong is told in the window
        error = str(caught).strip() or type(caught).__name__
    # The window may have been closed meanwhile, and its signals with it.
    with suppress(RuntimeError):
        ended.emit(sort, serial, result, error)
