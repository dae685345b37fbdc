"""The process that untrusted files are read in: tasks come in, answers go out, limits hold.

`viewer.reading.confinement` starts it and is the only one to speak with it. Here a file can neither reach the network,
nor start a program, nor write a file.
"""

import os
import pickle
import signal
import struct
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from viewer.reading.choices import Choices
from viewer.reading.errors import ReadError
from viewer.reading.extract import Extract
from viewer.reading.formats import Format
from viewer.reading.readers import reader_of

LARGEST_MEMORY = 1024 * 1024 * 1024
"""How much address space the process may take, in bytes (1 GiB), where the system can limit that."""

_LEAVES_FROM = 256 * 1024 * 1024  # bytes: memory once taken is seldom given back
TOO_LATE = 77
"""What the process ends with when its time is over, where the system does not end it."""

_LENGTH = struct.Struct(">Q")
_NETWORK = "socket.connect socket.bind socket.getaddrinfo socket.gethostbyname socket.sendto socket.sendmsg"
_PROGRAMS = "subprocess.Popen os.system os.exec os.fork os.forkpty os.posix_spawn os.spawn os.startfile"
_REFUSED = frozenset(f"{_NETWORK} {_PROGRAMS}".split())
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_POLLED = 0.1  # seconds


@dataclass(frozen=True, slots=True)
class Task:
    """A file to read: its format, its bytes, what to call it in messages, how it is to be read, and in how much time.

    `seconds` are of processor time.
    """

    format: Format
    data: bytes
    where: str
    choices: Choices
    seconds: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a task; `leaving` says that the process ends after it, and another has to be started."""

    content: Extract | ReadError
    leaving: bool = False


def send(message: Task | Answer, stream: IO[bytes]) -> None:
    """Write a message, its length first. Raises OSError when nobody listens."""
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """The next message. Raises EOFError when there is none, or only a part of one."""
    (length,) = _LENGTH.unpack(_take(stream, _LENGTH.size))
    return pickle.loads(_take(stream, length))  # noqa: S301 - from the one process at the other end, and no file


def _take(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data


def serve() -> int:
    """Do tasks from standard input until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asked hears of it, and ends this process
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not be taken for an answer
    bound_memory()
    sys.addaudithook(refuse)
    tasks = sys.stdin.buffer
    while True:
        try:
            task = receive(tasks)
        except EOFError:
            return 0
        answer = answer_within_limits(task)
        send(answer, answers)
        if answer.leaving:
            return 0


def answer_within_limits(task: Task) -> Answer:
    """Read a file. The process is ended from outside when that takes too long."""
    stop = _begin_time_limit(task.seconds)
    try:
        content: Extract | ReadError = reader_of(task.format)(task.data, task.where, task.choices)
    except ReadError as error:
        content = error
    except (MemoryError, RecursionError):
        content = ReadError("needs too much memory to be read", task.where, "copy its text and paste that")
        return Answer(content, leaving=True)
    except Exception as error:  # noqa: BLE001 - what a library makes of a broken file must not end in a traceback
        what = f"is damaged, so that reading it broke down ({type(error).__name__})"
        content = ReadError(what, task.where, "copy its text and paste that")
    finally:
        stop()
    return Answer(content, leaving=_memory_taken() > _LEAVES_FROM)


def _begin_time_limit(seconds: float) -> Callable[[], None]:
    """End this process when it has worked for that long; what is given back ends the limit."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)  # the system ends it, whatever it is busy with
        return _end_timer
    return begin_watch(seconds)


def _end_timer() -> None:
    signal.setitimer(signal.ITIMER_PROF, 0)


def begin_watch(seconds: float) -> Callable[[], None]:
    """The same for systems without such timers, by a thread that looks at the processor's clock."""
    done = threading.Event()
    end = time.process_time() + seconds

    def watch() -> None:
        while not done.wait(_POLLED):
            if time.process_time() > end:
                os._exit(TOO_LATE)

    threading.Thread(target=watch, daemon=True).start()
    return done.set


def bound_memory() -> None:
    """Limit what this process may take, where the system can; no dump is written when it breaks down."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (LARGEST_MEMORY, LARGEST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _memory_taken() -> int:
    """How much memory this process holds, in bytes; 0 where that is not known."""
    with suppress(OSError, ValueError, IndexError):
        # Linux would count what the process that started this one held among the most that this one ever did.
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    with suppress(ImportError):
        import resource  # noqa: PLC0415 - not on Windows

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # in bytes on macOS
    return 0


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit hook (PEP 578) that raises PermissionError at what reading a file never needs."""
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITES
    if writes or event in _REFUSED:
        raise PermissionError(f"a file that is being read may not do that: {event}")
