"""Damaged files of every format: is each read or refused in one line, how long does it take, how much memory?

    python -m tests.benchmarks.mangled [--seed N] [--files N]

One article in every format is cut at random places, has random bytes changed, or both; in archives, every other time,
it is a part within that is damaged, so that its reader has to deal with it and not only the archive's checksums. The
time is that of one file on the clock; the memory the most that this process and the one that reads have held together.
The same seed makes the same files. Anything but an article or a ReadError of one line ends the run.

Not collected by pytest: it measures, it does not judge.
"""

import argparse
import io
import resource
import sys
import tempfile
import time
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.benchmarks.one_article import in_every_format
from viewer.reading import ReadError, read, what_to_decide
from viewer.reading.confinement import close_reading_process


def damage(data: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    how = random.choice(("cut", "flip", "both"))
    if how != "cut":
        for _ in range(random.choice((1, 1, 2, 5, 20, 100))):
            changed[random.randrange(len(changed))] = random.randrange(256)
    if how != "flip":
        del changed[random.randrange(len(changed)) :]
    return bytes(changed)


def damage_part(data: bytes, random: Random) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        names = [name for name in old.namelist() if old.read(name)]
        chosen = random.choice(names)
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, damage(part, random) if name == chosen else part)
    return held.getvalue()


@dataclass
class Tally:
    """What became of the files of each name: how often each outcome, and the longest time."""

    outcomes: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    slowest: dict[str, float] = field(default_factory=lambda: defaultdict(float))


def measure(seed: int, count: int, folder: Path) -> Tally:
    random = Random(seed)  # noqa: S311 - no secret is made
    files = in_every_format()
    tally = Tally()
    for number in range(count):
        name = sorted(files)[number % len(files)]
        data = files[name]
        inner = data.startswith(b"PK") and random.random() < 0.5
        path = folder / f"{number}-{name}"
        path.write_bytes(damage_part(data, random) if inner else damage(data, random))
        started = time.monotonic()
        tally.outcomes[name][try_reading(path)] += 1
        tally.slowest[name] = max(tally.slowest[name], time.monotonic() - started)
    return tally


def try_reading(path: Path) -> str:
    try:
        read(str(path))
        what_to_decide(str(path))
    except ReadError as error:
        if len(str(error).splitlines()) != 1:
            sys.exit(f"{path.name}: more than one line: {error!r}")
        return "refused"
    return "read"


def report(tally: Tally) -> Iterator[str]:
    yield f"{'file':16}{'read':>8}{'refused':>10}{'slowest, s':>14}"
    for name, counts in sorted(tally.outcomes.items()):
        yield f"{name:16}{counts['read']:8}{counts['refused']:10}{tally.slowest[name]:14.2f}"
    whole = sum(tally.outcomes.values(), Counter())
    yield f"{'all':16}{whole['read']:8}{whole['refused']:10}{max(tally.slowest.values()):14.2f}"
    close_reading_process()  # only of a process that has ended is it known what it held
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    held = sum(resource.getrusage(who).ru_maxrss for who in whose) / 1024
    yield f"memory, at most: {held:.0f} MiB in both processes together"


def main() -> None:
    """Measure as the command line asks, and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", type=int, default=1000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tally = measure(asked.seed, asked.files, Path(folder))
    sys.stdout.write("\n".join(report(tally)) + "\n")


if __name__ == "__main__":
    main()
