"""Notices when an open article's file changes on disk."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from viewer.app.state import State

_SETTLING = 400  # milliseconds: an editor saves in several steps


class FileWatcher(QObject):
    """Watches the files of the case; `changed(path)` is told once a file has been written and is there."""

    changed = Signal(str)

    def __init__(self, state: State, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._watcher = QFileSystemWatcher(self)
        self._waiting: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLING)
        self._watcher.fileChanged.connect(self._wait)
        self._timer.timeout.connect(self._tell)
        state.case_changed.connect(self._watch)

    def _watch(self) -> None:
        wanted = {
            path for article in self._state.case.articles if (path := article.origin.path) and Path(path).is_file()
        }
        watched = set(self._watcher.files())
        if stale := list(watched - wanted):
            self._watcher.removePaths(stale)
        if fresh := list(wanted - watched):
            self._watcher.addPaths(fresh)

    def _wait(self, path: str) -> None:
        self._waiting.add(path)
        self._timer.start()

    def _tell(self) -> None:
        waiting, self._waiting = self._waiting, set()
        self._watch()  # a file that was replaced is no longer watched
        for path in sorted(waiting):
            if Path(path).is_file():
                self.changed.emit(path)
