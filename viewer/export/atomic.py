"""Files written whole or not at all."""

import errno
import os
import secrets
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open `path` for writing bytes so that it changes only when the block ends well.

    What was there before stays until then, and stays for good when the block raises or the process is killed. A
    symbolic link keeps pointing where it did, an existing file keeps its permissions. What is no regular file (a
    terminal, a pipe) is written to directly. Raises OSError when the place cannot be written.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        mode = None
    if mode is not None and stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if mode is not None and not stat.S_ISREG(mode):
        with path.open("wb") as stream:
            yield stream
        return
    target = Path(os.path.realpath(path))
    if mode is not None and not os.access(target, os.W_OK):
        # A new file could still take its place, but whoever made it read-only did not want that.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    with _beside(target, mode) as stream:
        yield stream


@contextmanager
def _beside(target: Path, mode: int | None) -> Iterator[BinaryIO]:
    """A new file in the folder of `target` that takes its place at the end, and vanishes on an error."""
    draft = target.with_name(f".variorum-{secrets.token_hex(8)}.tmp")
    try:
        with draft.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            with suppress(PermissionError):
                draft.chmod(stat.S_IMODE(mode))
        draft.replace(target)
    except BaseException:
        with suppress(FileNotFoundError):
            draft.unlink()
        raise


def write_chunks(path: Path, chunks: Iterable[bytes]) -> None:
    """Write `chunks` one after the other to `path`, whole or not at all. Raises OSError when it cannot be written."""
    with replacing(path) as stream:
        for chunk in chunks:
            stream.write(chunk)


def write_text(path: Path, text: str) -> None:
    """Write `text` to `path` in UTF-8, its line ends as they are, whole or not at all.

    Raises OSError when it cannot be written and UnicodeEncodeError when the text holds half a surrogate pair.
    """
    write_chunks(path, [text.encode("utf-8")])
