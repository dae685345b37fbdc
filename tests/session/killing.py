"""Saves that are killed: a process forks, its child saves without end, and is killed at a random moment.

`python -m tests.session.killing FOLDER TIMES save|autosave` says how often nothing was lost. POSIX only.
"""

import os
import random
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.session.cases import session
from viewer.session import Journal, Session, find_left_behind, open_session, save_session

# Spun between a finished save and the kill, at most: long enough to fall anywhere in the next few saves.
_LONGEST = 60_000
_NUMBER = 4


def kill_saving(folder: Path, times: int, seed: int = 0) -> int:
    """Kill `times` processes that save to one file; how often it held the last finished save, or a later one."""
    path = folder / "story.variorum"
    given = session()
    save_session(numbered(given, 0), path)

    def save(number: int) -> None:
        save_session(numbered(given, number), path)

    kept = 0
    for turn in range(times):
        last = _killed(save, random.Random(seed + turn))  # noqa: S311
        opened = open_session(path)
        kept += opened.salvage.complete and _number(opened.session) >= last
    return kept


def kill_autosaving(folder: Path, times: int, seed: int = 0) -> int:
    """Kill `times` processes that autosave; how often the last finished autosave, or a later one, was found again."""
    given = session()
    kept = 0
    for turn in range(times):
        journals: list[Journal] = []

        def save(number: int, journals: list[Journal] = journals) -> None:
            if not journals:
                journals.append(Journal(folder))
            journals[0].write(numbered(given, number), None)

        last = _killed(save, random.Random(seed + turn))  # noqa: S311
        found = find_left_behind(folder)
        if found:
            kept += found[0].opened.salvage.complete and _number(found[0].opened.session) >= last
        else:
            kept += last == 0
        for left in found:
            left.forget()
    return kept


def numbered(given: Session, number: int) -> Session:
    return replace(given, view=(("number", str(number)),))


def _number(given: Session) -> int:
    return int(dict(given.view)["number"])


def _killed(save: Callable[[int], None], chance: random.Random) -> int:
    """Fork a child that saves 1, 2, 3 … until it is killed; the number of the last save that it said was done."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        for number in range(1, 1_000_000):
            save(number)
            os.write(writing, number.to_bytes(_NUMBER, "big"))
    os.close(writing)
    last = 0
    for _ in range(chance.randint(0, 3)):
        last = int.from_bytes(os.read(reading, _NUMBER), "big")
    for _ in range(chance.randrange(_LONGEST)):
        pass
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while said := os.read(reading, _NUMBER):
        last = int.from_bytes(said, "big")
    os.close(reading)
    return last


if __name__ == "__main__":
    place, count, what = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    print((kill_saving if what == "save" else kill_autosaving)(place, count))  # noqa: T201 - what it is run for
