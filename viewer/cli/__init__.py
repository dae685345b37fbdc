"""The headless commands, and the way to the window."""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from threading import current_thread, main_thread
from types import FrameType

from viewer.cli.arguments import (
    parse_batch,
    parse_compare,
    parse_dropped,
    parse_flags,
    parse_versions,
    parse_window,
)
from viewer.cli.errors import UNREADABLE, CommandError
from viewer.cli.mistyped import refuse_mistyped
from viewer.cli.terminal import say
from viewer.inference import leave_processors_alone
from viewer.pausing import garbage_left_at_exit

_INTERRUPTED = 130
# Signals that end a program, by default without a word: from a shutdown, a queue whose time is up, a closed terminal.
_ENDING = ("SIGTERM", "SIGHUP")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    0 done, 1 something could not be read or written, 2 the command line is wrong, 130 stopped by Ctrl+C, 128 and the
    number of the signal when stopped by another one. `arguments` are those of the process by default.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    program = Path(sys.argv[0]).name or "variorum"
    leave_processors_alone()
    try:
        with _ending_in_order():
            if _run_command(program, given):
                garbage_left_at_exit()
                return 0
        return _open_window(program, given)
    except SystemExit as stop:  # argparse: --help, --version, a wrong command line; a signal
        return stop.code if isinstance(stop.code, int) else UNREADABLE
    except CommandError as error:
        say(f"{program}: {error}", sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        _drop_standard_output()
        return UNREADABLE
    except KeyboardInterrupt:
        say(f"{program}: stopped", sys.stderr)
        return _INTERRUPTED


def _run_command(program: str, given: list[str]) -> bool:
    """Do what a command that needs no window was given for; False when it is none."""
    # Each command imports what it needs when it is asked for, so that none waits for the others.
    if given[:1] == ["compare"]:
        request = parse_compare(program, given[1:])
        from viewer.cli.compare_command import run_compare  # noqa: PLC0415

        run_compare(request)
        return True
    if given[:1] == ["dropped"]:
        asked = parse_dropped(program, given[1:])
        from viewer.cli.dropped_command import run_dropped  # noqa: PLC0415

        run_dropped(asked)
        return True
    if given[:1] == ["flags"]:
        flags = parse_flags(program, given[1:])
        from viewer.cli.flags_command import run_flags  # noqa: PLC0415

        run_flags(flags)
        return True
    if given[:1] == ["versions"]:
        wanted = parse_versions(program, given[1:])
        from viewer.cli.versions_command import run_versions  # noqa: PLC0415

        run_versions(wanted)
        return True
    if given[:1] == ["batch"]:
        jobs = parse_batch(program, given[1:])
        from viewer.cli.batch_command import run_batch  # noqa: PLC0415

        run_batch(jobs)
        return True
    return False


def _open_window(program: str, given: list[str]) -> int:
    files = parse_window(program, given)
    refuse_mistyped(files)
    from viewer.app.main import run_app  # noqa: PLC0415

    return run_app(files)


@contextmanager
def _ending_in_order() -> Iterator[None]:
    """Let a signal that would end the program at once end it like an error, so that no half-written file is left."""
    signals = [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]
    taken = [number for number in signals if signal.getsignal(number) == signal.SIG_DFL]
    if current_thread() is not main_thread():
        taken = []
    for number in taken:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


def _drop_standard_output() -> None:
    """Let the interpreter flush at its end without a second error; who read our output has gone."""
    if isinstance(sys.stdout, TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
