"""Variorum as a process of its own, for what cannot be seen from inside."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]


def start(*arguments: str, folder: Path = ROOT) -> subprocess.Popen[bytes]:
    """Start `main.py` with those arguments in `folder`; its output and errors come through pipes."""
    command = [sys.executable, str(ROOT / "main.py"), *arguments]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # noqa: S603 - ours


def wait_for_reader(pipe: Path, wait: Callable[[float], bool]) -> int:
    """Open a named pipe for writing as soon as somebody reads from it, and return its descriptor.

    `wait` waits that many seconds for whoever should read, and says whether it has ended meanwhile; then nobody will.
    """
    while True:
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as error:
            assert error.errno == errno.ENXIO, error
        assert not wait(0.02), f"it ended without reading from {pipe}"


def has_ended(process: subprocess.Popen[bytes]) -> Callable[[float], bool]:
    """For `wait_for_reader`: whether a process has ended."""

    def wait(seconds: float) -> bool:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    return wait
