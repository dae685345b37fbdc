"""Memory that has been freed, given back to the system."""

import ctypes
from functools import cache
from typing import Any


def give_back_freed_memory() -> None:
    """Give the system back what this process has freed, where its C library keeps it and can be told to (glibc's can).

    The tables that links are weighed with are freed one by one among what lasts, and glibc keeps such gaps for itself:
    of a book 170 MiB, which edits and flags do not fit into. Takes a few milliseconds.
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Any:
    try:
        return ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # another C library: musl, macOS, Windows
        return None
