import threading
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from viewer.app.jobs import Failure, JobRunner, Lane
from viewer.model import Monitor, Stage
from viewer.reading.errors import ReadError


class Log:
    def __init__(self) -> None:
        self.entries: list[Any] = []

    def done(self, result: Any) -> None:
        self.entries.append(("done", result, threading.current_thread() is threading.main_thread()))

    def failed(self, failure: Failure) -> None:
        self.entries.append(("failed", failure.message))

    def stopped(self) -> None:
        self.entries.append(("stopped",))


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    made.close()


def wait_idle(qtbot: QtBot, runner: JobRunner, log: Log, count: int = 1) -> None:
    qtbot.waitUntil(lambda: len(log.entries) >= count and not runner.busy)


def test_work_is_done_elsewhere_and_answered_here(qtbot: QtBot, runner: JobRunner) -> None:
    log = Log()
    runner.start(Lane.READING, lambda _: threading.current_thread() is threading.main_thread(), log.done, log.failed)
    wait_idle(qtbot, runner, log)
    assert log.entries == [("done", False, True)]


def test_an_error_becomes_a_failure_with_details(qtbot: QtBot, runner: JobRunner) -> None:
    failures: list[Failure] = []

    def work(_: Monitor) -> None:
        raise ValueError("no such input.\n index: 1 Got: 55")

    runner.start(Lane.READING, work, Log().done, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert failures[0].message.startswith("Something went wrong in Variorum itself: no such input. What is open")
    assert "index: 1" not in failures[0].message
    assert "Traceback" in failures[0].details
    assert "index: 1" in failures[0].details


def test_an_error_made_for_readers_is_told_as_it_is(qtbot: QtBot, runner: JobRunner) -> None:
    failures: list[Failure] = []

    def work(_: Monitor) -> None:
        raise ReadError("holds a picture", "story.png", "give an article")

    runner.start(Lane.READING, work, Log().done, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert failures[0].message == "story.png holds a picture; give an article"


def test_reading_jobs_are_done_in_turn(qtbot: QtBot, runner: JobRunner) -> None:
    log = Log()
    for number in range(3):
        runner.start(Lane.READING, lambda _, n=number: n, log.done, log.failed)
    wait_idle(qtbot, runner, log, 3)
    assert [entry[1] for entry in log.entries] == [0, 1, 2]


def test_the_newest_comparison_wins_without_a_word_from_the_older(qtbot: QtBot, runner: JobRunner) -> None:
    log, go = Log(), threading.Event()

    def slow(monitor: Monitor) -> str:
        go.wait(10)
        monitor.step(Stage.LINKING, 0, 1)
        return "older"

    runner.start(Lane.COMPARING, slow, log.done, log.failed, log.stopped)
    runner.start(Lane.COMPARING, lambda _: "newer", log.done, log.failed, log.stopped)
    go.set()
    wait_idle(qtbot, runner, log)
    assert log.entries == [("done", "newer", True)]


def test_a_comparison_does_not_push_reading_aside(qtbot: QtBot, runner: JobRunner) -> None:
    log = Log()
    runner.start(Lane.READING, lambda _: "read", log.done, log.failed)
    runner.start(Lane.COMPARING, lambda _: "compared", log.done, log.failed)
    wait_idle(qtbot, runner, log, 2)
    assert {entry[1] for entry in log.entries} == {"read", "compared"}


def test_cancel_stops_work_at_its_next_step(qtbot: QtBot, runner: JobRunner) -> None:
    log, begun, go = Log(), threading.Event(), threading.Event()

    def work(monitor: Monitor) -> None:
        begun.set()
        go.wait(10)
        monitor.step(Stage.LINKING, 1, 2)

    runner.start(Lane.COMPARING, work, log.done, log.failed, log.stopped)
    qtbot.waitUntil(begun.is_set)
    runner.cancel()
    assert not runner.busy
    go.set()
    qtbot.waitUntil(lambda: bool(log.entries))
    assert log.entries == [("stopped",)]


def test_a_result_that_comes_after_cancel_is_not_shown(qtbot: QtBot, runner: JobRunner) -> None:
    log, begun, go = Log(), threading.Event(), threading.Event()

    def deaf(_: Monitor) -> str:
        begun.set()
        go.wait(10)
        return "late"

    runner.start(Lane.COMPARING, deaf, log.done, log.failed, log.stopped)
    qtbot.waitUntil(begun.is_set)
    runner.cancel()
    go.set()
    qtbot.waitUntil(lambda: bool(log.entries))
    assert log.entries == [("stopped",)]


def test_progress_is_reported_by_stage(qtbot: QtBot, runner: JobRunner) -> None:
    seen: list[Any] = []
    log = Log()
    runner.progressed.connect(lambda *step: seen.append(step))

    def work(monitor: Monitor) -> None:
        monitor.step(Stage.SPLITTING, 0, 2)
        monitor.step(Stage.SPLITTING, 1, 2)
        monitor.step(Stage.LINKING, 0, 5)

    runner.start(Lane.COMPARING, work, log.done, log.failed)
    wait_idle(qtbot, runner, log)
    assert seen[0] == (Stage.SPLITTING, 0, 2)
    assert (Stage.LINKING, 0, 5) in seen


def test_busy_is_told_at_the_beginning_and_at_the_end(qtbot: QtBot, runner: JobRunner) -> None:
    told: list[bool] = []
    log = Log()
    runner.busy_changed.connect(told.append)
    for _ in range(2):
        runner.start(Lane.READING, lambda _: None, log.done, log.failed)
    wait_idle(qtbot, runner, log, 2)
    assert told == [True, False]


def test_closing_waits_for_the_worker_and_calls_nobody(qtbot: QtBot, runner: JobRunner) -> None:
    log, begun = Log(), threading.Event()

    def work(monitor: Monitor) -> None:
        begun.set()
        while True:
            monitor.step(Stage.LINKING, 0, 1)

    runner.start(Lane.COMPARING, work, log.done, log.failed, log.stopped)
    qtbot.waitUntil(begun.is_set)
    runner.close()
    qtbot.wait(20)
    assert log.entries == []


def test_reading_does_not_wait_for_a_long_comparison(qtbot: QtBot, runner: JobRunner) -> None:
    log, read = Log(), threading.Event()

    def compare(monitor: Monitor) -> str:
        while not read.is_set():
            monitor.step(Stage.MEANING, 1, 2)
        return "compared"

    def take(result: object) -> None:
        log.done(result)
        read.set()

    runner.start(Lane.COMPARING, compare, log.done, log.failed)
    runner.start(Lane.READING, lambda _: "read", take, log.failed)
    wait_idle(qtbot, runner, log, 2)
    assert [entry[1] for entry in log.entries] == ["read", "compared"]


def test_a_cancelled_job_is_over_at_once_though_its_worker_has_not_noticed(qtbot: QtBot, runner: JobRunner) -> None:
    log, begun, go_on = Log(), threading.Event(), threading.Event()

    def work(_monitor: Monitor) -> str:
        begun.set()
        go_on.wait()
        return "too late"

    runner.start(Lane.COMPARING, work, log.done, log.failed, log.stopped)
    qtbot.waitUntil(begun.is_set)
    with qtbot.waitSignal(runner.busy_changed):
        runner.cancel()
    assert log.entries == [("stopped",)]
    assert not runner.busy
    assert not runner.at_rest
    runner.start(Lane.COMPARING, lambda _: "newer", log.done, log.failed)
    go_on.set()
    qtbot.waitUntil(lambda: runner.at_rest and not runner.busy)
    assert [entry[:2] for entry in log.entries] == [("stopped",), ("done", "newer")]
