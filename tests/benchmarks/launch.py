"""From launching the program to compared articles on the screen, against a bare window.

    python -m tests.benchmarks.launch [SIZE …] [--rounds N] [--first]
    python -m tests.benchmarks.launch --files BASE SOURCE [SOURCE …]

Each SIZE is a pair of articles of so many sentences, made of random words under a fixed seed (500 and 5000 unless
named). A round starts a bare PySide6 window and then the program, each in a process of its own, drawn without a
screen; medians of the rounds are told, in seconds of the clock, seconds of the processor and MiB held, with how many
times the bare window's they are. `first picture` is the first look at long articles, else what words tell, `settled`
when all is known. Compiled modules are at hand, as they are in every program that was started before.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.speed import texts
from tests.benchmarks.window import say

_WARM = 20  # sentences
_TELL = """
import resource, sys, time
from pathlib import Path
def tell(what):
    used = resource.getrusage(resource.RUSAGE_SELF)
    held = int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1048576
    print(what, time.time() - float(sys.argv[1]), used.ru_utime + used.ru_stime, held, flush=True)
"""
_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(["bare"])
window = QMainWindow()
window.resize(1440, 900)
window.show()
application.processEvents()
window.grab()
tell("window")
"""
_PROGRAM = """
from viewer.app.binding import read_no_sources
read_no_sources()
import viewer.app.running as running
from PySide6.QtCore import QTimer

class Watched(running.Program):
    def __init__(self, *given, **named):
        super().__init__(*given, **named)
        self.state.presentation_changed.connect(self.look)
        QTimer.singleShot(0, self, self.say_window)

    def say_window(self):
        self.window.grab()
        tell("window")

    def look(self):
        if self.state.presentation is not None:
            QTimer.singleShot(0, self, self.say_picture)

    def say_picture(self):
        self.window.grab()
        tell("picture")
        if sys.argv[2] == "first" or not self.runner.busy:
            self.window.may_close = lambda: True
            self.window.close()

running.Program = Watched
sys.exit(running.run(sys.argv[3:]))
"""
Told = dict[str, tuple[float, float, float]]


def write_pair(folder: Path, size: int) -> list[str]:
    """A base and a source of so many sentences, as files."""
    paths = []
    for name, article in zip(("base", "source"), texts(size), strict=True):
        paths.append(folder / f"{name}-{size}.txt")
        paths[-1].write_text(article.text, encoding="utf-8")
    return [str(path) for path in paths]


def measure(code: str, folder: Path, until: str = "settled", paths: Sequence[str] = ()) -> Told:
    """Clock, processor and memory at each point that a process tells of; of pictures the first and the last."""
    settings = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    settings |= {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-c", _TELL + code, str(time.time()), until, *paths]
    done = subprocess.run(  # noqa: S603 - our own words
        command,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, **settings, "QT_QPA_PLATFORM": "offscreen"},
    )
    told: Told = {}
    for line in done.stdout.splitlines():
        what, clock, processor, held = line.split()
        point = "settled" if what == "picture" and "first picture" in told else what.replace("picture", "first picture")
        told[point] = (float(clock), float(processor), float(held))
    return told


def report(name: str, paths: Sequence[str], rounds: int, until: str) -> None:
    """Print the table of one comparison."""
    with TemporaryDirectory() as held:
        measure(_PROGRAM, Path(held), until, write_pair(Path(held), _WARM))
        pairs = [(measure(_BARE, Path(held)), measure(_PROGRAM, Path(held), until, paths)) for _ in range(rounds)]
    bare = _medians([one["window"] for one, _ in pairs])
    say(f"{name}: a bare window takes {bare[0]:.2f} s, {bare[1]:.2f} s of processor, {bare[2]:.0f} MiB")
    for point in ("window", "first picture", "settled"):
        found = [told[point] for _, told in pairs if point in told]
        if found:
            clock, processor, memory = _medians(found)
            say(
                f"  {point:13}  {clock:6.2f} s ({clock / bare[0]:4.1f} times)"
                f"  {processor:6.2f} s of processor ({processor / bare[1]:4.1f})"
                f"  {memory:5.0f} MiB ({memory / bare[2]:.1f})"
            )


def _medians(told: Sequence[tuple[float, float, float]]) -> tuple[float, float, float]:
    clock, processor, memory = (median(column) for column in zip(*told, strict=True))
    return clock, processor, memory


def main() -> None:
    """Read the command line and print the tables."""
    parser = argparse.ArgumentParser(description="from launch to compared articles, against a bare window")
    parser.add_argument("sizes", nargs="*", type=int, metavar="SIZE")
    parser.add_argument("--files", nargs="+", metavar="FILE")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--first", dest="until", action="store_const", const="first", default="settled")
    asked = parser.parse_args()
    with TemporaryDirectory() as held:
        if asked.files:
            report("these files", asked.files, asked.rounds, asked.until)
        for size in asked.sizes or (() if asked.files else (500, 5000)):
            report(f"{size:,} sentences", write_pair(Path(held), size), asked.rounds, asked.until)


if __name__ == "__main__":
    main()
