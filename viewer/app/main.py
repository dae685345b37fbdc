"""Opens the window."""

import os
import sys
from collections.abc import Sequence

from viewer.app.binding import read_no_sources

_NEEDED = (
    "libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 "
    "libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)


def why_no_window(platform: str, environment: "os._Environ[str] | dict[str, str]") -> str | None:
    """Why no window can open here, with what to do about it; None when one can.

    `platform` is Python's name for the system. On Linux and its like a window needs a display, or a Qt platform that
    was asked for by name.
    """
    if platform in ("win32", "darwin") or environment.get("QT_QPA_PLATFORM"):
        return None
    if environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        return None
    return (
        "No display is set (DISPLAY and WAYLAND_DISPLAY are empty), so no window can open; start Variorum in a desktop "
        "session, or compare without a window: python main.py compare BASE SOURCE … --html result.html"
    )


def run_app(paths: Sequence[str]) -> int:
    """Open the window, on a comparison of `paths` (the first is the base) or on the start page; the exit code.

    Says on standard error what to install or do, and answers 1, where no window can open.
    """
    reason = why_no_window(sys.platform, os.environ)
    if reason is not None:
        print(reason, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 1
    try:
        read_no_sources()
        from viewer.app.running import run  # noqa: PLC0415 - a missing library is told in words, not as a traceback
    except ImportError as error:
        print(  # noqa: T201 - there is no window to say it in
            f"Qt could not be loaded ({error}). On Debian and Ubuntu, install what it needs: "
            f"sudo apt install {_NEEDED}",
            file=sys.stderr,
        )
        return 1
    return run(paths)
