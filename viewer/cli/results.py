"""The results file of a batch, and what lets a batch go on after it was stopped at any moment.

Beside OUT stands a small file OUT.resume that says what the results were made from: which program, which jobs, which
options. It is written, whole, before the first result, and stays when the batch is done, so that the same batch started
again has nothing left to do and another one is refused. Results are only ever added at the end of OUT; what a killed
process leaves half-written is the last line, without its line break, and is cut off.
"""

import errno
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Self

from viewer.cli.errors import UNREADABLE, WRONG_COMMAND_LINE, CommandError, reason_of
from viewer.export.atomic import write_text
from viewer.export.comparison_json import encode
from viewer.locking import lock

_FORMAT = "variorum-batch"
_NONE_LEFT = object()
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a results file is made from. `jobs` is the SHA-256 of the jobs file, as hex digits."""

    program: str
    jobs: str
    model: str
    threshold: float | None
    language: str | None
    asides: str


class Results:
    """A results file, open for adding to. Use it in a `with` block; `done` results stand in it already."""

    def __init__(self, path: Path, recipe: Recipe, ids: Iterable[object]) -> None:
        """`ids` are those of all jobs, in order. Raises CommandError when `path` holds the results of something else,
        is being written to by another batch, is not a file that can be gone on with, or cannot be written.
        """
        self._path = path
        if path.exists() and not path.is_file():
            raise CommandError(f"{path} is not a file, so a batch could not go on in it; name another --out")
        with ExitStack() as stack, self._telling():
            self._stream = stack.enter_context(path.open("a+b"))
            lock(self._stream)
            self.done = self._resume(recipe, ids)
            stack.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()

    def append(self, result: bytes) -> None:
        """Add one result line, given without its line break, and hand it to the system."""
        with self._telling():
            # Past the stream's own buffer, where what a full disk refused would lie in wait for the next flush.
            left = memoryview(result + b"\n")
            while left:
                left = left[os.write(self._stream.fileno(), left) :]

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except BlockingIOError as error:
            line = f"another batch is writing to {self._path}; wait for it or name another --out"
            raise CommandError(line) from error
        except OSError as error:
            line = f"could not write {self._path}: {reason_of(error)}"
            if error.errno in _FULL:
                line += "; once there is room, the same command goes on where it stopped"
            raise CommandError(line) from error

    def _resume(self, recipe: Recipe, ids: Iterable[object]) -> int:
        ledger = self._path.with_name(f"{self._path.name}.resume")
        if self._stream.seek(0, os.SEEK_END) == 0:
            write_text(ledger, _ledger_text(recipe))
            return 0
        self._check_recipe(ledger, recipe)
        done, end = self._count_results(ids)
        self._stream.truncate(end)
        self._stream.seek(end)
        return done

    def _check_recipe(self, ledger: Path, recipe: Recipe) -> None:
        try:
            kept = json.loads(ledger.read_text(encoding="utf-8"))
        except FileNotFoundError:
            kept = None
        except ValueError:
            kept = {}
        if not isinstance(kept, dict):
            self._refuse("is there already and is not the beginning of this batch")
        for key, wanted in asdict(recipe).items():
            if kept.get(key) != wanted:
                self._refuse(_said(key, kept.get(key), wanted))

    def _count_results(self, ids: Iterable[object]) -> tuple[int, int]:
        """How many results stand whole, and where the last of them ends."""
        done = end = 0
        expected = iter(ids)
        self._stream.seek(0)
        for line in self._stream:
            if not line.endswith(b"\n"):
                break
            job_id = next(expected, _NONE_LEFT)
            if job_id is _NONE_LEFT or not line.endswith(b"}\n") or not line.startswith(_beginning(job_id)):
                self._refuse(f"has a line {done + 1} that is not the result of the job in that place", UNREADABLE)
            done += 1
            end += len(line)
        return done, end

    def _refuse(self, why: str, exit_code: int = WRONG_COMMAND_LINE) -> NoReturn:
        raise CommandError(f"{self._path} {why}; name another --out, or delete it to start anew", exit_code)


def _beginning(job_id: object) -> bytes:
    return encode({"id": job_id}).removesuffix(b"}") + b","


def _ledger_text(recipe: Recipe) -> str:
    return json.dumps({"format": _FORMAT, **asdict(recipe)}, indent=1) + "\n"


def _said(key: str, kept: object, wanted: object) -> str:
    """In what a results file differs from what is wanted now."""
    if key == "jobs":
        return "was made from other jobs"
    if key == "program":
        return f"was made by Variorum {kept}, and this is {wanted}"
    option = "lang" if key == "language" else key
    return f"was made with {_option(option, kept)}, not {_option(option, wanted)}"


def _option(name: str, value: object) -> str:
    return f"no --{name}" if value is None else f"--{name} {value}"
