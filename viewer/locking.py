"""A lock on an open file, which the system takes back when the process ends, however it ends."""

import sys
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    # Windows locks a stretch of the file and then keeps others from reading it: one far beyond any result.
    _FAR = 1 << 62

    def lock(stream: BinaryIO) -> None:
        """Take the file for this process alone. Raises BlockingIOError when another process has it."""
        place = stream.tell()
        stream.seek(_FAR)
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError(error.errno, error.strerror) from error
        finally:
            stream.seek(place)
else:
    import fcntl

    def lock(stream: BinaryIO) -> None:
        """Take the file for this process alone. Raises BlockingIOError when another process has it."""
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
