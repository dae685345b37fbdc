"""How far the work has come."""

import io
import re

import pytest

from tests.clock import Clock
from viewer.cli.progress import ProgressLine
from viewer.model import Stage


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_is_told_in_words(stage):
    terminal = Terminal()
    ProgressLine(terminal).step(stage, 2, 7)
    told, _, share = terminal.getvalue().strip().partition(": ")
    assert told.istitle() or " " in told
    assert share == "2 of 7" if stage is Stage.READING else share.endswith("%")


def test_the_share_and_the_time_left_are_told():
    terminal, clock = Terminal(), Clock()
    progress = ProgressLine(terminal, clock=clock)
    for clock.now, stage, done, total in (
        (0.0, Stage.SPLITTING, 0, 2),
        (30.0, Stage.MEANING, 10, 10),
        (60.0, Stage.DIFFING, 0, 100),
        (90.0, Stage.DIFFING, 50, 100),
    ):
        progress.step(stage, done, total)
    first, *_, last = terminal.getvalue().split("\r")[1:]
    assert first == "Splitting into sentences: 0%"
    assert re.fullmatch("Comparing words: 7[0-9]%, about 35 seconds left", last.strip())


def test_no_time_is_told_before_there_is_reason_to():
    terminal, clock = Terminal(), Clock()
    progress = ProgressLine(terminal, clock=clock)
    clock.now = 1.9
    progress.show_share("Job 3 of 9", 0.3, 60.0)
    clock.now = 9.0
    progress.show_share("Job 4 of 900", 0.04, 60.0)
    progress.show_share("too soon after the last", 0.5, 60.0)
    assert "left" not in terminal.getvalue()
    assert "too soon" not in terminal.getvalue()


def test_what_is_not_done_is_never_told_to_be():
    terminal = Terminal()
    ProgressLine(terminal).show_share("Job 9999 of 9999", 0.9999, None)
    assert terminal.getvalue() == "\rJob 9999 of 9999: 99%"


def test_nothing_is_said_where_there_is_no_terminal():
    stream = io.StringIO()
    progress = ProgressLine(stream)
    progress.step(Stage.LINKING, 1, 2)
    progress.tell("Wrote a file")
    progress.clear()
    assert stream.getvalue() == ""


def test_quiet_says_nothing_on_a_terminal_either():
    terminal = Terminal()
    progress = ProgressLine(terminal, quiet=True)
    progress.step(Stage.LINKING, 1, 2)
    progress.tell("Wrote a file")
    progress.clear()
    assert terminal.getvalue() == ""


def test_a_cleared_line_is_blank():
    terminal = Terminal()
    progress = ProgressLine(terminal)
    progress.step(Stage.READING, 0, 2)
    progress.clear()
    assert terminal.getvalue().split("\r")[1:] == ["Reading: 0 of 2", " " * 15, ""]
