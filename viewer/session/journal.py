"""Autosaves: where a session is found again after the program was killed."""

import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree

from viewer.locking import lock
from viewer.session.opening import Opened, SessionError, open_session
from viewer.session.sessions import Session
from viewer.session.writing import SUFFIX, Autosave, save_session

_LOCK = "lock"
# The newest autosave and the one before it: should a disk lose the one, the other is there.
_SLOTS = 2


class Journal:
    """The autosaves of one open window, in a folder that all windows of a reader share.

    While it is open no other process takes its autosaves for left behind: it holds a lock that the system takes back
    when the process ends, however it ends.
    """

    def __init__(self, folder: Path) -> None:
        """Raises OSError when nothing can be written in `folder`, which is made where it is missing."""
        self._place = folder / secrets.token_hex(8)
        self._place.mkdir(parents=True)
        self._lock = (self._place / _LOCK).open("xb")
        lock(self._lock)
        self._generation = 0

    def write(self, session: Session, origin: Path | None) -> None:
        """Keep the session as it is now; `origin` is the file it belongs to, if it was ever saved.

        May be called from any thread, one at a time. Raises OSError when it cannot be written; the autosave before
        stays then.
        """
        self._generation += 1
        path = _slot(self._place, self._generation % _SLOTS)
        save_session(session, path, Autosave(None if origin is None else str(origin), self._generation))

    def clear(self) -> None:
        """Forget the autosaves: the session was saved, or is not wanted."""
        for slot in range(_SLOTS):
            _slot(self._place, slot).unlink(missing_ok=True)

    def close(self) -> None:
        """Forget the autosaves and the journal: the window was closed as it should be."""
        self._lock.close()
        rmtree(self._place, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """The last good autosave of a window that did not close as it should, and when it was made.

    `origin` is the file that the session belongs to, None when it was never saved.
    """

    opened: Opened
    origin: Path | None
    time: datetime
    place: Path

    def forget(self) -> None:
        """Remove it: it was recovered and saved, or is not wanted."""
        rmtree(self.place, ignore_errors=True)


def find_left_behind(folder: Path) -> tuple[LeftBehind, ...]:
    """What windows that were killed have left in `folder`, newest first; those that still run are passed over.

    Journals without a readable autosave are removed.
    """
    found = []
    for path in sorted(folder.glob(f"*/{_LOCK}")):
        if not _is_free(path):
            continue
        left = _left_behind(path.parent)
        if left is not None:
            found.append(left)
        else:
            rmtree(path.parent, ignore_errors=True)
    return tuple(sorted(found, key=lambda left: left.time, reverse=True))


def _is_free(path: Path) -> bool:
    """Whether the process that made this lock has ended."""
    try:
        with path.open("rb+") as stream:
            lock(stream)
    except OSError:
        return False
    return True


def _left_behind(place: Path) -> LeftBehind | None:
    """The newest autosave that is whole, else the newest of which anything is left."""
    best: tuple[bool, int, LeftBehind] | None = None
    for slot in range(_SLOTS):
        path = _slot(place, slot)
        with suppress(SessionError, OSError):
            opened = open_session(path)
            generation = opened.autosave.generation if opened.autosave else 0
            origin = Path(opened.autosave.origin) if opened.autosave and opened.autosave.origin else None
            time = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            left = LeftBehind(opened, origin, time, place)
            if best is None or (opened.salvage.complete, generation) > best[:2]:
                best = (opened.salvage.complete, generation, left)
    return None if best is None else best[2]


def _slot(place: Path, slot: int) -> Path:
    return place / f"{slot}{SUFFIX}"
