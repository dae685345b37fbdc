"""The search for garbage, put off while objects are made that last."""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def garbage_left_alone() -> Iterator[None]:
    """Put off Python's search for unreachable cycles until the block ends.

    A comparison makes millions of objects that last and hardly a cycle; looking through all of them again and again
    took a third of its time. What is not part of a cycle is freed at once as ever.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def garbage_left_at_exit() -> None:
    """When this process ends, let its memory go as it is, back to the system.

    Python would first look for cycles in all that there is, several times, and take apart what it finds: a tenth of
    the time of a short comparison. What `atexit` was told is still done and what was printed is written; a file must
    have been closed.
    """
    atexit.register(_leave_garbage)


def _leave_garbage() -> None:
    gc.disable()
    gc.freeze()


def garbage_sought_now(*, among_all: bool) -> None:
    """Look for unreachable cycles now, and leave what there is alone from then on, until the next time.

    A search comes when Python likes, and takes half a second where a book has been compared: too long for a window
    that is being scrolled. With `among_all` false nothing is looked at now either, for where that would take too long.
    """
    gc.unfreeze()
    if among_all:
        gc.collect()
    gc.freeze()


def garbage_sought_as_ever() -> None:
    """Let Python look at everything again, when it likes."""
    gc.unfreeze()
