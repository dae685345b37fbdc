"""One running window with everything behind it: made, wired, and taken apart again."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from viewer.app.actions import Do
from viewer.app.aligned.pane import AlignedPane
from viewer.app.comparing import Comparer
from viewer.app.controller import Controller
from viewer.app.fonts import make_fonts
from viewer.app.jobs import JobRunner
from viewer.app.key_sheet import KeySheet
from viewer.app.labels import plain_action_text
from viewer.app.paste_dialog import PasteDialog
from viewer.app.preferences import Preferences
from viewer.app.state import State
from viewer.app.style import qt_palette, style_sheet
from viewer.app.themes import SYSTEM, Theme, chosen_theme
from viewer.app.window import MainWindow
from viewer.resources import resource

_ZOOM_STEP = 10


def example_files() -> tuple[str, ...]:
    """The files of the example that ships with the program, the article first."""
    case = next(folder for folder in sorted(resource("samples").iterdir()) if folder.is_dir())
    return tuple(str(path) for path in (case / "article.txt", *sorted(case.glob("source-*.txt"))))


class Program(QObject):
    """Owns the state, the worker and the window, and joins them."""

    def __init__(self, preferences: Preferences, compare: Comparer | None = None) -> None:
        super().__init__()
        self.preferences = preferences
        self.state = State(self)
        self.runner = JobRunner(self)
        self.window = MainWindow(self.state)
        self.aligned = AlignedPane(self.state, self.window.aligned)
        self.controller = Controller(
            self.state, self.runner, self.window.bars, preferences, example_files(), compare or Comparer()
        )
        self.theme: Theme = chosen_theme(preferences.theme, _system_is_dark())
        self._wire()
        self._wire_actions()
        self.wear_theme()
        self._refresh()
        self.window.restoreGeometry(preferences.bytes_of("window/geometry")) or self.window.resize(1280, 820)

    def wear_theme(self) -> None:
        """Dress everything in the chosen theme at the chosen size."""
        self.theme = chosen_theme(self.preferences.theme, _system_is_dark())
        QApplication.setPalette(qt_palette(self.theme))
        self.window.setStyleSheet(style_sheet(self.theme))
        self.window.sources.wear(self.theme)
        self.window.aligned.wear(self.theme, make_fonts(self.preferences.zoom))
        self.window.check_theme(self.preferences.theme)

    # Asking the reader

    def ask_for_files(self) -> None:
        """Ask for an article and its sources, and begin with them."""
        self.controller.open_files(self._chosen_files(self.tr("Open an article and its sources")), guess=True)

    def ask_for_source(self) -> None:
        """Ask for one source or several more."""
        self.controller.add_files(self._chosen_files(self.tr("Add sources")))

    def ask_for_text(self) -> None:
        """Ask for text to be pasted."""
        dialog = PasteDialog(bool(self.state.case.articles), parent=self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.controller.take_pasted(dialog.pasted))
        dialog.open()

    def show_keys(self) -> None:
        """Show every key on one sheet."""
        sheet = KeySheet(self.window)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def show_about(self) -> None:
        """Say what this program is."""
        box = QMessageBox(self.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("About Variorum"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Variorum shows where an article came from: sentence by sentence, source by source."))
        box.setInformativeText(self.tr("It works on this computer alone and sends nothing anywhere."))
        box.open()

    def _chosen_files(self, title: str) -> Sequence[str]:
        paths, _ = QFileDialog.getOpenFileNames(self.window, title)
        return paths

    # Inside

    def _wire(self) -> None:
        window, controller, status = self.window, self.controller, self.window.status
        window.dropped.connect(controller.take_drop)
        window.theme_chosen.connect(self._choose_theme)
        window.closing.connect(self._end)
        window.start_page.open_asked.connect(self.ask_for_files)
        window.start_page.paste_asked.connect(self.ask_for_text)
        window.start_page.example_asked.connect(controller.open_example)
        window.start_page.recent_asked.connect(lambda paths: controller.open_files(paths, guess=False))
        window.start_page.forget_asked.connect(self._forget_recent)
        window.sources.base_asked.connect(controller.set_base)
        window.sources.removal_asked.connect(controller.remove)
        window.sources.add_asked.connect(self.ask_for_source)
        controller.ask_for_source.connect(self.ask_for_source)
        status.cancel_asked.connect(self.runner.cancel)
        self.runner.busy_changed.connect(status.show_busy)
        self.runner.busy_changed.connect(self.window.actions_by_name[Do.CANCEL].setEnabled)
        self.runner.progressed.connect(status.show_progress)
        for signal in (self.state.case_changed, self.state.presentation_changed, self.state.history_changed):
            signal.connect(self._refresh)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def _wire_actions(self) -> None:
        on, controller = self.window.on, self.controller
        on(Do.OPEN, self.ask_for_files)
        on(Do.ADD, self.ask_for_source)
        on(Do.PASTE, self.ask_for_text)
        on(Do.EXAMPLE, controller.open_example)
        on(Do.CLOSE, controller.close_case)
        on(Do.QUIT, lambda: (self.window.close(), None)[1])
        on(Do.UNDO, self.state.undo)
        on(Do.REDO, self.state.redo)
        on(Do.NEXT, controller.next_change)
        on(Do.PREVIOUS, controller.previous_change)
        on(Do.CANCEL, self.runner.cancel).setEnabled(False)
        on(Do.KEYS, self.show_keys)
        on(Do.ABOUT, self.show_about)
        on(Do.LARGER, lambda: self._zoom(self.preferences.zoom + _ZOOM_STEP))
        on(Do.SMALLER, lambda: self._zoom(self.preferences.zoom - _ZOOM_STEP))
        on(Do.USUAL_SIZE, lambda: self._zoom(100))
        panel = self.window.actions_by_name[Do.SHOW_SOURCES]
        panel.setChecked(True)
        panel.toggled.connect(self.window.sources.setVisible)
        self.window.actions_by_name[Do.FOLD].toggled.connect(self.aligned.set_folding)

    def _refresh(self) -> None:
        """Enable what can be done now, and name it."""
        actions, state = self.window.actions_by_name, self.state
        has_case, has_result = bool(state.case.articles), state.presentation is not None
        for do in (Do.ADD, Do.CLOSE):
            actions[do].setEnabled(has_case)
        for do in (Do.NEXT, Do.PREVIOUS, Do.FOLD):
            actions[do].setEnabled(has_result)
        for do, label, plain in (
            (Do.UNDO, state.undo_label, self.tr("&Undo")),
            (Do.REDO, state.redo_label, self.tr("&Redo")),
        ):
            actions[do].setEnabled(label is not None)
            actions[do].setText(f"{plain} {plain_action_text(label)}" if label else plain)
        self._list_recent()

    def _list_recent(self) -> None:
        recent, menu = self.preferences.recent, self.window.recent_menu
        self.window.start_page.show_recent(recent)
        menu.clear()
        menu.setEnabled(bool(recent))
        for paths in recent:
            action = QAction(plain_action_text(" · ".join(Path(path).name for path in paths)), menu)
            action.triggered.connect(lambda _checked, p=paths: self.controller.open_files(p, guess=False))
            menu.addAction(action)

    def _forget_recent(self) -> None:
        self.preferences.forget_recent()
        self._list_recent()

    def _choose_theme(self, key: str) -> None:
        self.preferences.theme = key
        self.wear_theme()

    def _follow_system(self) -> None:
        if self.preferences.theme == SYSTEM:
            self.wear_theme()

    def _zoom(self, percent: int) -> None:
        self.preferences.zoom = percent
        self.wear_theme()

    def _end(self) -> None:
        self.preferences.store("window/geometry", self.window.saveGeometry())
        self.runner.close()


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
