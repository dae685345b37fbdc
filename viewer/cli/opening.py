"""Opening a file in the program that the reader's computer has for it."""

import subprocess
import sys
from pathlib import Path

from viewer.cli.errors import CommandError

_OPENERS = {"darwin": "open", "linux": "xdg-open"}


def open_file(path: Path) -> None:
    """Open `path` and do not wait for it to be closed. Raises CommandError when nothing can open it."""
    try:
        if sys.platform == "win32":
            import os  # noqa: PLC0415 - only this system has what is used of it here

            os.startfile(path)  # noqa: S606 - there is no shell to start one with
            return
        opener = _OPENERS.get(sys.platform, "xdg-open")
        subprocess.Popen(  # noqa: S603 - the path is one argument and begins with a slash
            [opener, str(path.absolute())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        reason = error.strerror or error
        raise CommandError(f"wrote {path}, but could not open it: {reason}; open it yourself") from error
