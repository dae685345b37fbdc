"""Paths and standard input -> bytes, bounded in size and in patience."""

import errno
import os
import stat
import sys
import time
from pathlib import Path

from viewer.reading.errors import ReadError

STANDARD_INPUT = "-"
LARGEST = 64 * 1024 * 1024
"""The largest file read, in bytes (64 MiB: some twenty Bibles)."""

PATIENCE = 30.0
"""How long a named pipe may stay silent, in seconds."""

_PIECE = 1024 * 1024
_REASONS = {
    errno.ENOENT: ("does not exist", "check its name and folder"),
    errno.ENOTDIR: ("does not exist", "check its name and folder"),
    errno.EACCES: ("may not be read by you", "change its permissions or copy it somewhere you may read"),
    errno.EPERM: ("may not be read by you", "change its permissions or copy it somewhere you may read"),
    errno.ELOOP: ("is a symbolic link that leads back to itself", "give the file that it should lead to"),
    errno.ENAMETOOLONG: ("is a longer name than a file can have", "check its name"),
    errno.EISDIR: ("is a folder, not an article", "give a file in it"),
    errno.ENXIO: ("is not a file", "give a file"),
}


def name_of(path: str) -> str:
    """What to call the thing read in messages: the path as given, or "standard input" for `-`."""
    return "standard input" if path == STANDARD_INPUT else path


def load(path: str, *, largest: int = LARGEST, patience: float = PATIENCE) -> bytes:
    """The bytes of a file, a named pipe or (for `-`) standard input.

    Raises ReadError, with a line that says why, when there is no such file, it may not be read, it is a folder or a
    device, it holds more than `largest` bytes, it changes while it is read, or a pipe stays silent for `patience`
    seconds. Nothing past the limit is kept in memory.
    """
    if path == STANDARD_INPUT:
        return _load_standard_input(largest)
    try:
        return _load_file(path, largest, patience)
    except OSError as error:
        what, advice = _REASONS.get(error.errno or 0, (f"could not be read ({error.strerror or error})", "try again"))
        raise ReadError(what, path or "an empty name", advice) from error
    except ValueError as error:  # a NUL in the name, or a character no file name can have
        raise ReadError("is not a name that a file can have", path, "check its name") from error


def _load_standard_input(largest: int) -> bytes:
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise ReadError("is not open", "standard input", "give a file instead of -")
    try:
        data: bytes = stream.read(largest + 1)
    except OSError as error:
        raise ReadError(
            f"could not be read ({error.strerror})", "standard input", "give a file instead of -"
        ) from error
    _check_size(len(data), "standard input", largest)
    return data


def _load_file(path: str, largest: int, patience: float) -> bytes:
    # Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    if path == os.devnull:
        return b""  # git gives this in place of a version that does not exist
    if not path:
        raise FileNotFoundError(errno.ENOENT, "no name")
    if Path(path).is_dir():
        raise IsADirectoryError(errno.EISDIR, "a folder")
    descriptor = os.open(path, flags)
    try:
        before = os.fstat(descriptor)
        if stat.S_ISFIFO(before.st_mode):
            return _drain_pipe(descriptor, path, largest, patience)
        if not stat.S_ISREG(before.st_mode):
            raise ReadError("is a device, not a file", path, "give a file")
        _check_size(before.st_size, path, largest)
        data = _drain_file(descriptor, largest)
        _check_size(len(data), path, largest)
        after = os.fstat(descriptor)
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            raise ReadError("changed while it was being read", path, "try again when it is no longer being written")
        return data
    finally:
        os.close(descriptor)


def _drain_file(descriptor: int, largest: int) -> bytes:
    pieces, held = [], 0
    while held <= largest and (piece := os.read(descriptor, _PIECE)):
        pieces.append(piece)
        held += len(piece)
    return b"".join(pieces)


def _drain_pipe(descriptor: int, path: str, largest: int, patience: float) -> bytes:
    # Imported late: there is no poll on Windows, where no path opens as a pipe either.
    import select  # noqa: PLC0415

    ready = select.poll()
    ready.register(descriptor, select.POLLIN)
    pieces: list[bytes] = []
    held = 0
    while held <= largest:
        deadline = time.monotonic() + patience
        while not ready.poll(max(0.0, deadline - time.monotonic()) * 1000):
            if time.monotonic() >= deadline:
                raise ReadError(
                    f"is a pipe that nobody wrote to for {patience:g} seconds", path, "give a file, or use - and a pipe"
                )
        try:
            piece = os.read(descriptor, _PIECE)
        except BlockingIOError:  # another reader of the pipe was faster
            continue
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)
        held += len(piece)
    _check_size(held, path, largest)
    return b"".join(pieces)


def _check_size(size: int, where: str, largest: int) -> None:
    if size > largest:
        mebibytes = 1024 * 1024
        bound = f"{largest // mebibytes} MiB" if largest >= mebibytes else f"{largest} bytes"
        raise ReadError(f"is larger than the {bound} that are read", where, "split it into smaller articles")
