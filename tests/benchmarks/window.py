"""The window, measured: `python -m tests.benchmarks.window [views] [cycles] [start] [work]`.

* views: three articles of 1,000 rows (a base and two sources), in both views: showing them, frames while scrolling,
  resizing, ignoring, another threshold, and memory.
* cycles: 500 times open, compare, close; how much memory is held after 100, 200 … of them.
* work: with the bundled model, how soon the first picture is there for 5,000 sentences on each side, how long frames
  take while meaning is weighed behind it, how soon Cancel is heard, and how soon another threshold is shown for 200
  (all by the clock, since that is what a reader waits for).
* start: from starting Python to the first window, and on to the example shown, in a process of its own.

It draws without a screen: a frame is everything that Qt does from the scroll to the finished pixels in memory. Times
are of the processor, in the window's thread, so that other work on the machine does not count.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter, process_time, sleep, thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from tests.benchmarks.speed import texts
from viewer.app.preferences import Preferences
from viewer.app.program import Program, example_files
from viewer.model import Options
from viewer.model.comparison import LEXICAL
from viewer.present.differences import Difference

_ROWS = 1000
_FRAMES = 200
_SIZES = ((1440, 900), (1180, 800), (1600, 1000))
_CYCLES = 500
_BEFORE_CANCEL = 0.7  # seconds of work before each
_STARTED = """
import sys, time
began = time.perf_counter()
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
application = QApplication(["variorum"])
from viewer.app.preferences import Preferences
from viewer.app.program import Program
program = Program(Preferences(QSettings(sys.argv[1], QSettings.Format.IniFormat)))
program.window.show()
application.processEvents()
program.window.grab()
first = time.perf_counter() - began
program.controller.open_example()
while program.state.presentation is None or program.runner.busy:
    application.processEvents()
program.window.grab()
print(f"{first:.2f} {time.perf_counter() - began - first:.2f}")
program.window.close()
"""


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def memory() -> float:
    """What this process holds in memory, in MiB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


def write_case(folder: Path, rows: int) -> list[str]:
    """A base of so many sentences and two sources that it was made from, with changes in most of them."""
    chance = Random(7)  # noqa: S311 - no secret
    words = [f"{one}{two}" for one in ("har", "bo", "cra", "fer", "win") for two in ("bour", "ting", "ne", "ry", "d")]
    base, first, second = [], [], []
    for number in range(rows):
        own = [chance.choice(words) for _ in range(chance.randint(8, 30))]
        told = f"Report {number} says that {' '.join(own)} on day {number % 28 + 1}."
        base.append(told)
        changed = told.replace(own[3], "other words", 1).replace("says", "said") if number % 3 else told
        (first if number % 5 else second).append(changed)
        if number % 7 == 0:
            second.append(f"Only the other paper has number {number}: {' '.join(reversed(own))}.")
    paths = []
    for name, sentences in (("base", base), ("first", first), ("second", second)):
        paths.append(folder / f"{name}.txt")
        lines = [" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4)]
        paths[-1].write_text("\n\n".join(lines), encoding="utf-8")
    return [str(path) for path in paths]


def make_program(folder: Path) -> Program:
    preferences = Preferences(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    preferences.options = Options(model=LEXICAL, language="en")
    program = Program(preferences)
    program.window.resize(*_SIZES[0])
    program.window.show()
    QApplication.processEvents()
    return program


def settle(program: Program) -> None:
    _until(lambda: program.state.presentation is not None and not program.runner.busy)


def views() -> None:
    with TemporaryDirectory() as held:
        folder = Path(held)
        before = memory()
        program = make_program(folder)
        bare = memory()
        began = perf_counter()
        program.controller.open_files(write_case(folder, _ROWS), guess=False)
        settle(program)
        say(f"{len(program.state.presentation.rows):,} rows, opened and compared in {perf_counter() - began:.1f} s")
        say(f"memory: {bare - before:.0f} MiB for an empty window, {memory() - bare:.0f} MiB more with the comparison")
        window = program.window
        _tell("show a result", lambda: program.state.show(program.state.presentation))
        _measure_view("aligned", program, window.aligned)
        _tell(
            "ignore numbers, or no longer",
            lambda: program.state.ignore(program.state.ignored ^ {Difference.NUMBERS}),
        )
        say(f"the reading view is there after {_timed(program.views.show_reading):.0f} ms")
        _measure_view("reading", program, next(pane for pane in window.reading.panes if pane.position == 0))
        say(f"memory at the end: {memory():.0f} MiB")
        window.may_close = lambda: True
        window.close()


def cycles() -> None:
    with TemporaryDirectory() as held:
        folder = Path(held)
        program = make_program(folder)
        paths = write_case(folder, 40)
        at_100 = 0.0
        for done in range(1, _CYCLES + 1):
            program.controller.open_files(paths, guess=False)
            settle(program)
            if done % 2:
                program.views.show_reading()
            else:
                program.views.show_aligned()
            _draw()
            program.controller.close_case()
            QApplication.processEvents()
            # Outside of Qt's own loop nobody else deletes what is to be deleted later.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if done % 100 == 0:
                at_100 = at_100 or memory()
                say(f"  after {done} times: {memory():.0f} MiB")
        say(f"from the 100th to the {_CYCLES}th: {memory() - at_100:+.1f} MiB")
        program.window.close()


def work() -> None:
    with TemporaryDirectory() as held:
        folder = Path(held)
        program = make_program(folder)
        program.preferences.options = Options(language="en")
        _open_pair(program, folder, 5000)
        began = perf_counter()
        _until(lambda: program.state.presentation is not None)
        say(f"5,000 sentences: first picture after {perf_counter() - began:.1f} s")
        _until(lambda: program.window.status.work.text().startswith("Weighing"))
        bar = program.window.aligned.verticalScrollBar()
        frames = [_clocked(lambda: bar.setValue(bar.value() + 60)) for _ in range(_FRAMES)]
        _say_times("a frame while meaning is weighed", frames)
        seen, heard = [], []
        for _ in range(5):
            pause = perf_counter()
            _until(lambda since=pause: perf_counter() - since > _BEFORE_CANCEL)
            seen.append(_clocked(program.runner.cancel))
            spent = process_time()
            _until(lambda: program.runner.at_rest)
            heard.append(1000 * (process_time() - spent))
            program.controller.live.weigh_meaning()
        _say_times("until Cancel is seen", seen)
        _say_times("of processor until the worker has heard it", heard)
        began = perf_counter()
        _open_pair(program, folder, 200)
        _until(lambda: program.state.presentation is None)
        settle(program)
        say(f"200 sentences instead of these, compared by meaning after {perf_counter() - began:.1f} s")
        shown, spent = [], []
        for percent in (40, 60, 45, 55, 50, 65, 35, 70):
            before, began, used = program.state.presentation, perf_counter(), process_time()
            program.controller.link_from(percent / 100)
            _until(lambda old=before: program.state.presentation is not old)
            _draw()
            shown.append(1000 * (perf_counter() - began))
            spent.append(1000 * (process_time() - used))
        _say_times("until another threshold is shown", shown)
        _say_times("of processor for that", spent)
        program.window.may_close = lambda: True
        program.window.close()


def _open_pair(program: Program, folder: Path, size: int) -> None:
    paths = []
    for name, article in zip(("base", "source"), texts(size), strict=True):
        paths.append(folder / f"{name}-{size}.txt")
        paths[-1].write_text(article.text, encoding="utf-8")
    program.controller.open_files([str(path) for path in paths], guess=False)


def _until(done: Callable[[], bool]) -> None:
    while not done():
        QApplication.processEvents()
        sleep(0.001)  # the worker shall have the processor, as it has while a reader only looks


def _clocked(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    _draw()
    return 1000 * (perf_counter() - began)


def start() -> None:
    with TemporaryDirectory() as folder:
        told = []
        for _ in range(3):
            command = [sys.executable, "-c", _STARTED, str(Path(folder) / "settings.ini")]
            done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own words
            told.append(tuple(map(float, done.stdout.split())))
        for what, taken in zip(("first window", "and then the example"), zip(*told, strict=True), strict=True):
            say(f"{what}: {median(taken):.2f} s")
        say(f"(the example has {len(example_files())} articles)")


def _measure_view(name: str, program: Program, area: QAbstractScrollArea) -> None:
    bar = area.verticalScrollBar()
    chance = Random(3)  # noqa: S311 - no secret
    bar.setValue(0)
    step = max(1, bar.singleStep() * 3)
    wheel = [_timed(lambda: bar.setValue(bar.value() + step)) for _ in range(_FRAMES)]
    jumps = [_timed(lambda: bar.setValue(chance.randint(0, bar.maximum()))) for _ in range(_FRAMES)]
    say(f"{name} view:")
    _say_times("a frame while scrolling by the wheel", wheel)
    _say_times("a frame after a jump", jumps)
    sizes = [_timed(lambda s=size: program.window.resize(*s)) for size in (*_SIZES, *_SIZES)]
    _say_times("a resize", sizes)


def _timed(act: Callable[[], object]) -> float:
    """Milliseconds until what `act` does has been drawn."""
    began = thread_time()
    act()
    _draw()
    return 1000 * (thread_time() - began)


def _draw() -> None:
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def _say_times(what: str, taken: Sequence[float]) -> None:
    nineteen = quantiles(taken, n=20)
    say(f"  {what}: {median(taken):.1f} ms, 95 % under {nineteen[-1]:.1f} ms, at most {max(taken):.1f} ms")


def _tell(what: str, act: Callable[[], object]) -> None:
    _say_times(what, [_timed(act) for _ in range(10)])


if __name__ == "__main__":
    application = QApplication(["benchmark"])
    application.setStyle("Fusion")
    every = {act.__name__: act for act in (views, cycles, start, work)}
    for wanted in sys.argv[1:] or every:
        every[wanted]()
