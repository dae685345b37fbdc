"""How far the work has come, on one line of a terminal."""

import sys
import time
from typing import TextIO

from viewer.cli.terminal import say
from viewer.model import Stage

_DOING = {
    Stage.READING: "Reading",
    Stage.SPLITTING: "Splitting into sentences",
    Stage.LINKING: "Linking sentences",
    Stage.MEANING: "Weighing meaning",
    Stage.DIFFING: "Comparing words",
    Stage.ATTRIBUTING: "Attributing",
}
_SECONDS_BETWEEN = 0.1


class ProgressLine:
    """A monitor that keeps one line on a terminal up to date, and says nothing where there is none."""

    def __init__(self, stream: TextIO | None = None, *, quiet: bool = False) -> None:
        self._stream = stream or sys.stderr
        self._shown = not quiet and self._stream.isatty()
        self._width = 0
        self._next = 0.0

    def step(self, stage: Stage, done: int, total: int) -> None:
        """Show how far a stage has come."""
        self.show(f"{_DOING[stage]}: {done} of {total}")

    def show(self, text: str) -> None:
        """Show `text` in place of what the line said, unless that was only just written."""
        now = time.monotonic()
        if self._shown and now >= self._next:
            self._next = now + _SECONDS_BETWEEN
            self._write(text)

    def tell(self, text: str) -> None:
        """Leave `text` on a line of its own, on a terminal only."""
        if self._shown:
            self.clear()
            say(text, self._stream)

    def clear(self) -> None:
        """Take the line away."""
        if self._shown and self._width:
            self._write("")
            self._stream.write("\r")
            self._stream.flush()

    def _write(self, text: str) -> None:
        # Blanks rather than escape sequences: every terminal knows them.
        self._stream.write(f"\r{text.ljust(self._width)}")
        self._stream.flush()
        self._width = len(text)
