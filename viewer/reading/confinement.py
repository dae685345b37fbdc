"""Untrusted files are read in a process of their own, with limits of time and memory.

The libraries that take documents apart are large, and a file may be made to keep one busy for hours, to fill the memory
or to crash it. So they never run in this process: one other, started when it is first needed, does the reading for it
(`viewer.reading.confined`), and is ended when it takes too long.
"""

import atexit
import json
import os
import pickle
import sys
import threading
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING

from viewer.reading.choices import Choices
from viewer.reading.confined import TOO_LATE, Answer, Task, receive, send
from viewer.reading.errors import ReadError
from viewer.reading.extract import Extract
from viewer.reading.formats import Format
from viewer.reading.readers import READ_HERE, reader_of

if TYPE_CHECKING:
    import subprocess

_MEBIBYTE = 1024 * 1024
_LEAST_SECONDS, _SECONDS_PER_MEBIBYTE, _MOST_SECONDS = 5.0, 10.0, 60.0
_WALL_PER_SECOND = 4.0  # of processor time: on a busy computer a process gets a part of it only
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from viewer.reading.confined import serve; sys.exit(serve())"
)


def extract_confined(found: Format, data: bytes, where: str, choices: Choices) -> Extract:
    """What the reader of a format makes of `data`, read with limits.

    A file may take 5 seconds of processor time and 10 more for each MiB, 60 at most, and its reader 1 GiB of memory
    (where the system can limit that: neither on Windows nor on macOS). Raises ReadError as the format's reader does,
    and when a limit is reached or the reader breaks down. Where no other process can be started, in a frozen program,
    the file is read in this one.
    """
    if found in READ_HERE or getattr(sys, "frozen", False) or not sys.executable:
        return reader_of(found)(data, where, choices)
    return _reading_process().read(Task(found, data, where, choices, _seconds_for(len(data))))


def _seconds_for(size: int) -> float:
    return min(_MOST_SECONDS, _LEAST_SECONDS + _SECONDS_PER_MEBIBYTE * size / _MEBIBYTE)


def close_reading_process() -> None:
    """End the process that reads, if there is one; the next file to be read starts another."""
    _reading_process().close()


@cache
def _reading_process() -> "ReadingProcess":
    process = ReadingProcess()
    atexit.register(process.close)
    return process


class ReadingProcess:
    """The process that reads; one file at a time, in whichever thread asks. It ends with this one."""

    def __init__(self, code: str = _START, wall_per_second: float = _WALL_PER_SECOND) -> None:
        """`code` is what the process runs, and `wall_per_second` how long each second of its work may take."""
        self._code = code
        self._wall_per_second = wall_per_second
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def read(self, task: Task) -> Extract:
        """What comes of a task. Raises ReadError; see `extract_confined`."""
        with self._lock:
            if self._process is None or self._process.poll() is not None:
                self._end()
                self._process = self._start(task.where)
            process = self._process
            late = threading.Event()
            timer = threading.Timer(task.seconds * self._wall_per_second, _kill, (process, late))
            timer.daemon = True
            timer.start()
            try:
                answer = _exchange(process, task)
            except (OSError, EOFError, MemoryError, pickle.UnpicklingError) as error:
                self._end()
                raise _breakdown(process.returncode, task, late=late.is_set()) from error
            except BaseException:  # half an answer may still be on its way
                self._end()
                raise
            finally:
                timer.cancel()
            if answer.leaving:
                self._end()
        if isinstance(answer.content, ReadError):
            raise answer.content
        return answer.content

    def close(self) -> None:
        """End the process. Another is started when there is more to read."""
        with self._lock:
            self._end()

    def _start(self, where: str) -> "subprocess.Popen[bytes]":
        import subprocess  # noqa: PLC0415 - most articles are plain text

        where_modules_are = json.dumps([entry or str(Path.cwd()) for entry in sys.path])
        try:
            return subprocess.Popen(  # noqa: S603 - this Python, and code of ours
                [sys.executable, "-I", "-B", "-c", self._code, where_modules_are],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            what = f"cannot be read, since no process could be started for that ({error.strerror or error})"
            raise ReadError(what, where, "close other programs and try again") from error

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):
                _pipe(stream).close()
        process.wait()


def _kill(process: "subprocess.Popen[bytes]", late: threading.Event) -> None:
    late.set()
    process.kill()


def _exchange(process: "subprocess.Popen[bytes]", task: Task) -> Answer:
    send(task, _pipe(process.stdin))
    answer = receive(_pipe(process.stdout))
    if not isinstance(answer, Answer):
        raise EOFError
    return answer


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise OSError("no pipe")
    return stream


def _breakdown(code: int | None, task: Task, *, late: bool) -> ReadError:
    """Why the process ended in the middle of a task."""
    import signal  # noqa: PLC0415

    over = (TOO_LATE, -signal.SIGPROF) if os.name == "posix" else (TOO_LATE,)
    if late or code in over:
        what = f"takes more than {task.seconds:.0f} seconds to read, as no article should"
        return ReadError(what, task.where, "copy its text and paste that")
    return ReadError("is damaged, so that reading it broke down", task.where, "copy its text and paste that")
