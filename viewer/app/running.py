"""The application around the window: made once, run until the window is closed."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from viewer.app.preferences import Preferences
from viewer.app.program import Program
from viewer.app.translations import install_translation
from viewer.resources import resource


def run(paths: Sequence[str]) -> int:
    """Show the window and serve it until it is closed; the exit code."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Variorum")
    application.setOrganizationName("Variorum")
    application.setDesktopFileName("variorum")
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(resource("icons", "variorum.svg"))))
    preferences = Preferences(QSettings())
    install_translation(application, preferences.language)
    program = Program(preferences, autosaves=_autosaves())
    program.window.show()
    if paths:
        QTimer.singleShot(0, program, lambda: program.controller.open_files(list(paths), guess=False))
    QTimer.singleShot(0, program, program.keeper.look_for_left_behind)
    code = application.exec()
    program.runner.close()
    return code


def _autosaves() -> Path:
    """Where all windows of a reader keep what was not saved."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation), "autosaves")
