"""How far the work has come, on one line of a terminal."""

import sys
import time
from typing import TextIO

from viewer.cli.terminal import say
from viewer.forecast import Clock, Forecast, time_left
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

    def __init__(
        self,
        stream: TextIO | None = None,
        *,
        quiet: bool = False,
        meaning: bool = True,
        comparisons: int = 1,
        clock: Clock = time.monotonic,
    ) -> None:
        """`meaning` says whether a model is used, which is most of the work, `comparisons` how many follow each other;
        `clock` gives seconds.
        """
        self._stream = stream or sys.stderr
        self._shown = not quiet and self._stream.isatty()
        self._width = 0
        self._clock = clock
        self._begun = self._next = clock()
        self._forecast = Forecast(meaning=meaning, comparisons=comparisons, clock=clock)

    def step(self, stage: Stage, done: int, total: int) -> None:
        """Show how far a comparison has come: what it is at, its share of the whole, and how long the rest may take."""
        self._forecast.step(stage, done, total)
        if stage is Stage.READING:
            self.show(f"{_DOING[stage]}: {done} of {total}")
        else:
            self.show_share(_DOING[stage], self._forecast.share, self._forecast.seconds_left())

    def show_share(self, doing: str, share: float, left: float | None) -> None:
        """Show what is being done, how much of it is, 0 to 1, and in how many seconds the rest may be."""
        parts = f"{doing}: {min(share, 0.99):.0%}", time_left(share, self._clock() - self._begun, left)
        self.show(", ".join(part for part in parts if part))

    def show(self, text: str) -> None:
        """Show `text` in place of what the line said, unless that was only just written."""
        now = self._clock()
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
