"""Work off the window's thread: one worker, progress, and Cancel."""

import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, QTimer, Signal, SignalInstance

from viewer.model import Cancelled, Monitor, Stage
from viewer.present.lines import cut

_LONGEST_ERROR = 120  # characters of an error that was not written for readers
_REPORT_EVERY = 0.05  # seconds between two progress reports: more often than the eye follows costs the window time


class Lane(Enum):
    """How jobs of one sort follow each other. Each lane has a thread, so that no file waits for a long comparison."""

    READING = "reading"  # each is done in turn: no dropped file may be forgotten
    COMPARING = "comparing"  # the newest wins: an older result is of no use any more


@dataclass(frozen=True, slots=True)
class Failure:
    """Work that went wrong: one line for the reader, and the details that a reader can copy into a report."""

    message: str
    details: str


@dataclass(frozen=True, slots=True)
class _Job:
    serial: int
    lane: Lane
    work: Callable[[Monitor], Any]
    done: Callable[[Any], None]
    failed: Callable[[Failure], None]
    stopped: Callable[[], None]
    cancel: threading.Event


class _ReportingMonitor:
    """Passes progress on to the window, not too often, and stops the work when its job is cancelled."""

    def __init__(self, serial: int, cancel: threading.Event, progressed: SignalInstance) -> None:
        self._serial = serial
        self._cancel = cancel
        self._progressed = progressed
        self._last = 0.0
        self._stage: Stage | None = None

    def step(self, stage: Stage, done: int, total: int) -> None:
        """Report that `done` of `total` of `stage` are done. Raises Cancelled once the job is cancelled."""
        if self._cancel.is_set():
            raise Cancelled
        now = time.monotonic()
        if stage is self._stage and now - self._last < _REPORT_EVERY:
            return
        self._stage, self._last = stage, now
        self._progressed.emit(self._serial, stage, done, total)


class _Outcome(Enum):
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


def _perform(
    serial: int,
    work: Callable[[Monitor], Any],
    cancel: threading.Event,
    progressed: SignalInstance,
    ended: SignalInstance,
) -> None:
    """Run on the worker: it is given data and bound signals, and owns no object of the window's thread."""
    try:
        if cancel.is_set():
            raise Cancelled
        result = work(_ReportingMonitor(serial, cancel, progressed))
    except Cancelled:
        ended.emit(serial, _Outcome.STOPPED, None)
    except Exception as error:  # noqa: BLE001 - whatever goes wrong is shown in a bar, and the program stays alive
        ended.emit(serial, _Outcome.FAILED, Failure(_message_of(error), traceback.format_exc()))
    else:
        ended.emit(serial, _Outcome.DONE, result)


def _message_of(error: Exception) -> str:
    """What to tell the reader: our own errors are made to be read, of others only the first line is."""
    told = str(error).strip() or type(error).__name__
    if type(error).__module__.startswith("viewer.") or isinstance(error, OSError):
        return told
    text = QCoreApplication.translate(
        "jobs",
        "Something went wrong in Variorum itself: {0}. What is open stays as it was; copy the details to report it.",
    )
    return text.format(cut(told.splitlines()[0].rstrip("."), _LONGEST_ERROR))


def _one_thread(parent: QObject) -> QThreadPool:
    pool = QThreadPool(parent)
    pool.setMaxThreadCount(1)
    pool.setExpiryTimeout(-1)
    return pool


def _nothing() -> None:
    pass


class JobRunner(QObject):
    """Runs the jobs of each lane one after the other on a worker thread and answers on the window's thread.

    `busy_changed(bool)` tells when work begins and when the last is over; `progressed(stage, done, total)` how far the
    running job has come.
    """

    busy_changed = Signal(bool)
    progressed = Signal(object, int, int)
    _stepped = Signal(int, object, int, int)
    _ended = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools = {lane: _one_thread(self) for lane in Lane}
        self._jobs: dict[int, _Job] = {}
        self._serial = 0
        self._stepped.connect(self._pass_on_progress)
        self._ended.connect(self._settle)

    @property
    def busy(self) -> bool:
        """Whether any job is waiting or running that has not been cancelled."""
        return any(not job.cancel.is_set() for job in self._jobs.values())

    @property
    def at_rest(self) -> bool:
        """Whether no worker is at work, also none on what has been cancelled and has not noticed yet."""
        return all(pool.activeThreadCount() == 0 for pool in self._pools.values())

    def start(
        self,
        lane: Lane,
        work: Callable[[Monitor], Any],
        done: Callable[[Any], None],
        failed: Callable[[Failure], None],
        stopped: Callable[[], None] = _nothing,
        *,
        after: int = 0,
    ) -> None:
        """Run `work` on the worker; exactly one of `done`, `failed`, `stopped` is then called on the window's thread.

        A job of a lane where the newest wins cancels those before it, which end as stopped without a word. The worker
        begins `after` so many milliseconds, in which the window may show what came before.
        """
        if lane is Lane.COMPARING:
            for older in [job for job in self._jobs.values() if job.lane is lane]:
                older.cancel.set()
                self._jobs[older.serial] = replace(older, stopped=_nothing)
        was_busy = bool(self._jobs)
        self._serial += 1
        job = _Job(self._serial, lane, work, done, failed, stopped, threading.Event())
        self._jobs[job.serial] = job
        perform = partial(_perform, job.serial, work, job.cancel, self._stepped, self._ended)
        if after:
            QTimer.singleShot(after, self, partial(self._begin, job, perform))
        else:
            self._pools[lane].start(perform)
        if not was_busy:
            self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Stop every job. For the reader each is over at once; a worker that has not noticed yet is not waited for."""
        jobs = tuple(self._jobs.values())
        self._jobs.clear()
        for job in jobs:
            job.cancel.set()
        if jobs:
            self.busy_changed.emit(False)
        for job in jobs:
            job.stopped()

    def close(self) -> None:
        """Cancel everything and wait for the workers; no callback is called any more."""
        for job in self._jobs.values():
            job.cancel.set()
        self._jobs.clear()
        for pool in self._pools.values():
            pool.clear()
        for pool in self._pools.values():
            pool.waitForDone()

    def _begin(self, job: _Job, perform: Callable[[], None]) -> None:
        """Begin what was put off, unless the runner has been closed meanwhile."""
        if job.serial in self._jobs:
            self._pools[job.lane].start(perform)

    def _pass_on_progress(self, serial: int, stage: Stage, done: int, total: int) -> None:
        job = self._jobs.get(serial)
        if job is not None and not job.cancel.is_set():
            self.progressed.emit(stage, done, total)

    def _settle(self, serial: int, outcome: _Outcome, result: Any) -> None:
        job = self._jobs.pop(serial, None)
        if job is None:
            return
        if not self._jobs:
            self.busy_changed.emit(False)
        if outcome is _Outcome.STOPPED or job.cancel.is_set():
            job.stopped()
        elif outcome is _Outcome.FAILED:
            job.failed(result)
        else:
            job.done(result)
