"""Job lines -> result lines, in order, in this process or in several."""

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any

from viewer.cli.errors import CommandError
from viewer.cli.jobs import Answer, Answerer, JobLine, failure
from viewer.language.embedding import ModelError
from viewer.model import Options

# How many jobs may be under way or waiting for an earlier one, per worker: bounds what is held in memory.
_AHEAD = 4
# How many processes may die over one job before it fails; the first may have died of its neighbours' hunger for memory.
_DEATHS = 3


def answer_all(lines: Iterable[JobLine], options: Options, workers: int) -> Iterator[Answer]:
    """The result of each job, in order. Raises CommandError when no job can be done for want of the model."""
    if workers > 1:
        with _Crew(options, workers) as crew:
            yield from crew.answer_all(lines)
        return
    answerer = Answerer(options)
    for line in lines:
        try:
            yield answerer.answer(line)
        except ModelError as error:
            raise CommandError(str(error)) from error


if TYPE_CHECKING:
    _Connection = Connection[Any, Any]
else:
    _Connection = Connection


@dataclass(slots=True)
class _Task:
    """A job, its place in the order, and how many processes have died over it."""

    place: int
    line: JobLine
    deaths: int = 0


@dataclass(slots=True)
class _Worker:
    """One process, the connection to it, and what it was last given to do."""

    process: BaseProcess
    connection: _Connection
    task: _Task


class _Crew:
    """Processes that answer jobs.

    Each has a connection of its own whose other end only we hold: when this process is killed, they read the end of it
    and leave. When one of them dies, another does its job; a job that several died over fails.
    """

    def __init__(self, options: Options, size: int) -> None:
        # A fresh interpreter on every system: a forked copy of a process with threads may hang.
        self._context = get_context("spawn")
        self._options = options
        self._size = size
        self._busy: dict[_Connection, _Worker] = {}
        self._idle: deque[_Worker] = deque()

    def __enter__(self) -> "_Crew":
        return self

    def __exit__(self, *error: object) -> None:
        for worker in (*self._idle, *self._busy.values()):
            worker.connection.close()
        for worker in self._busy.values():
            worker.process.terminate()
        for worker in (*self._idle, *self._busy.values()):
            worker.process.join()

    def answer_all(self, lines: Iterable[JobLine]) -> Iterator[Answer]:
        """The result of each job, in order."""
        waiting: dict[int, Answer] = {}
        given = told = 0
        rest = iter(lines)
        more = True
        while more or self._busy:
            while more and len(self._busy) < self._size and given - told < _AHEAD * self._size:
                line = next(rest, None)
                if line is None:
                    more = False
                    break
                self._give(_Task(given, line))
                given += 1
            for worker in self._ready():
                answer = self._take(worker)
                if answer is None:
                    self._give(worker.task)
                else:
                    waiting[worker.task.place] = answer
            while told in waiting:
                yield waiting.pop(told)
                told += 1

    def _ready(self) -> list[_Worker]:
        """The workers that have something to say, once at least one of them has."""
        if not self._busy:
            return []
        return [self._busy.pop(connection) for connection in wait(list(self._busy)) if connection in self._busy]

    def _give(self, task: _Task) -> None:
        while self._idle:
            worker = self._idle.popleft()
            try:
                worker.connection.send(task.line)
            except OSError:  # it died while it had nothing to do
                worker.process.join()
                continue
            worker.task = task
            break
        else:
            worker = self._start(task)
        self._busy[worker.connection] = worker

    def _take(self, worker: _Worker) -> Answer | None:
        """What a worker has to say; None when it died and its job is worth another try."""
        task = worker.task
        try:
            reply: Answer | str = worker.connection.recv()
        except (EOFError, OSError):
            worker.process.join()
            worker.connection.close()
            task.deaths += 1
            if task.deaths < _DEATHS:
                return None
            died = f"{_DEATHS} processes ended early over this job (the last with exit code {worker.process.exitcode})"
            return failure(task.line, f"{died}; memory may have run out")
        self._idle.append(worker)
        if isinstance(reply, str):
            raise CommandError(reply)
        return reply

    def _start(self, task: _Task) -> _Worker:
        ours, theirs = self._context.Pipe()
        threads = max(1, (os.cpu_count() or 1) // self._size)
        process = self._context.Process(target=_work, args=(theirs, self._options, threads), daemon=True)
        process.start()
        theirs.close()
        with suppress(OSError):  # it died as soon as it was born; the end of the connection will tell
            ours.send(task.line)
        return _Worker(process, ours, task)


def _work(connection: _Connection, options: Options, threads: int) -> None:
    """Answer jobs until nobody sends any more; a text sent back says why no job can be answered."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that started us
    answerer = Answerer(options, threads)
    with suppress(EOFError, OSError):
        while True:
            line = connection.recv()
            try:
                connection.send(answerer.answer(line))
            except ModelError as error:
                connection.send(str(error))
