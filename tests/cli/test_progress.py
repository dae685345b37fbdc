"""How far the work has come."""

import io

import pytest

from viewer.cli.progress import ProgressLine
from viewer.model import Stage


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_is_told_in_words(stage):
    terminal = Terminal()
    ProgressLine(terminal).step(stage, 2, 7)
    assert terminal.getvalue().endswith(": 2 of 7")


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
