"""Qt's drawing without a window: fonts and text layout for whoever has no application running."""

import os
from functools import cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase, QGuiApplication


def prepare_graphics() -> None:
    """Make sure that text can be laid out; a running application is used as it is.

    Raises OSError when there is no font on this computer to write with.
    """
    if QCoreApplication.instance() is None:
        _application()
    if not QFontDatabase.families():
        raise OSError("no fonts are installed; install one that has your letters, such as DejaVu or Noto")


@cache
def _application() -> QGuiApplication:
    """An application that needs no screen. Qt allows one in a process and wants it kept until the end."""
    before = os.environ.get("QT_QPA_PLATFORM")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        return QGuiApplication(["variorum"])
    finally:
        if before is None:
            del os.environ["QT_QPA_PLATFORM"]
        else:
            os.environ["QT_QPA_PLATFORM"] = before
