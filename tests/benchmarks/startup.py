"""How long Variorum takes to start: processor time of whole processes, over that of Python doing nothing.

    python -m tests.benchmarks.startup

The goal is 60 ms at most for a command's help and for `import viewer`. Three sentences against three show what a
comparison costs before there is much to compare: numpy alone, which it cannot do without, stands beside it. Linux and
macOS only (it asks the system for the time of ended children). Not collected by pytest: it measures. That nothing
heavy is imported before it is needed is a test of its own, `tests/test_architecture.py`.

The compiled modules of a first round that is not counted are kept in a folder of the measurement, also where
PYTHONDONTWRITEBYTECODE is set, as in many containers; without them each start compiles the program anew, 0.2 s.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

_ROOT = Path(__file__).parents[2]
_ROUNDS = 11
_CASES: dict[str, tuple[str, ...]] = {
    "Python alone": ("-c", "pass"),
    "import viewer": ("-c", "import viewer"),
    "--version": ("main.py", "--version"),
    "compare --help": ("main.py", "compare", "--help"),
    "batch --help": ("main.py", "batch", "--help"),
    "import numpy": ("-c", "import numpy"),
    "three sentences": ("main.py", "compare", "base.txt", "source.txt", "--model", "lexical"),
    "the same, given": ("main.py", "compare", "base.txt", "source.txt", "--model", "lexical", "--lines"),
}
_TEXTS = {
    "base.txt": "The ferry ran aground on Monday near the harbour.\nNobody was hurt, police said.\nTwo boats came.\n",
    "source.txt": "On Monday the ferry ran aground close to the harbour.\nThe police said nobody was injured.\n"
    "Rescue boats came from three towns.\n",
}


def _spent(arguments: tuple[str, ...], folder: Path, environment: Mapping[str, str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, *(str(folder / part) if part in _TEXTS else part for part in arguments)]
    subprocess.run(command, cwd=_ROOT, stdout=subprocess.DEVNULL, check=True, env=environment)  # noqa: S603 - ours
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the median of each case, taken in turn, and what it takes more than Python alone."""
    times: dict[str, list[float]] = {name: [] for name in _CASES}
    with TemporaryDirectory() as place:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": place}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for name, text in _TEXTS.items():
            Path(place, name).write_text(text, encoding="utf-8")
        for arguments in _CASES.values():
            _spent(arguments, Path(place), environment)
        for _ in range(_ROUNDS):
            for name, arguments in _CASES.items():
                times[name].append(1000 * _spent(arguments, Path(place), environment))
    bare = median(times["Python alone"])
    for name, measured in times.items():
        sys.stdout.write(f"{name:16} {median(measured):6.1f} ms, {median(measured) - bare:5.1f} ms more than Python\n")


if __name__ == "__main__":
    main()
