"""How long Variorum takes to start: processor time of whole processes, over that of Python doing nothing.

    python -m tests.benchmarks.startup

The goal is 60 ms at most for a command's help and for `import viewer`. Linux and macOS only (it asks the system for
the time of ended children). Not collected by pytest: it measures. That nothing heavy is imported before it is needed
is a test of its own, `tests/test_architecture.py`.
"""

import resource
import subprocess
import sys
from pathlib import Path
from statistics import median

_ROOT = Path(__file__).parents[2]
_ROUNDS = 11
_CASES: dict[str, tuple[str, ...]] = {
    "Python alone": ("-c", "pass"),
    "import viewer": ("-c", "import viewer"),
    "--version": ("main.py", "--version"),
    "compare --help": ("main.py", "compare", "--help"),
    "batch --help": ("main.py", "batch", "--help"),
}


def _spent(arguments: tuple[str, ...]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, *arguments]
    subprocess.run(command, cwd=_ROOT, stdout=subprocess.DEVNULL, check=True)  # noqa: S603 - ours
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the median of each case, taken in turn, and what it takes more than Python alone."""
    times: dict[str, list[float]] = {name: [] for name in _CASES}
    for _ in range(_ROUNDS):
        for name, arguments in _CASES.items():
            times[name].append(1000 * _spent(arguments))
    bare = median(times["Python alone"])
    for name, measured in times.items():
        sys.stdout.write(f"{name:16} {median(measured):6.1f} ms, {median(measured) - bare:5.1f} ms more than Python\n")


if __name__ == "__main__":
    main()
