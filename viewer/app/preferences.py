"""What the program remembers from one day to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSettings

from viewer.app.themes import SYSTEM

_RECENT_LIMIT = 12
_SMALLEST_ZOOM, _LARGEST_ZOOM = 60, 300


class Preferences:
    """The reader's choices, kept in Qt's settings."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def theme(self) -> str:
        """The chosen theme's key, or `system`."""
        return str(self._settings.value("view/theme", SYSTEM))

    @theme.setter
    def theme(self, key: str) -> None:
        self._settings.setValue("view/theme", key)

    @property
    def zoom(self) -> int:
        """The size of article text in percent of its usual size, 60 to 300."""
        stored = self._settings.value("view/zoom", 100)
        percent = int(str(stored)) if str(stored).isdecimal() else 100
        return min(max(percent, _SMALLEST_ZOOM), _LARGEST_ZOOM)

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._settings.setValue("view/zoom", min(max(percent, _SMALLEST_ZOOM), _LARGEST_ZOOM))

    @property
    def recent(self) -> tuple[tuple[str, ...], ...]:
        """The files of recent comparisons, base first, the newest comparison first."""
        found = []
        for position in range(self._settings.beginReadArray("recent")):
            self._settings.setArrayIndex(position)
            paths = self._settings.value("paths", [])
            # A list of one comes back from some settings formats as the string it holds.
            found.append(tuple(map(str, paths)) if isinstance(paths, list) else (str(paths),))
        self._settings.endArray()
        return tuple(paths for paths in found if paths)

    def remember(self, paths: Sequence[str]) -> None:
        """Put a comparison of these files in front of the recent ones."""
        newest = tuple(paths)
        self._write_recent((newest, *(older for older in self.recent if older != newest))[:_RECENT_LIMIT])

    def forget_recent(self) -> None:
        """Empty the list of recent comparisons."""
        self._write_recent(())

    def _write_recent(self, comparisons: Sequence[Sequence[str]]) -> None:
        self._settings.remove("recent")
        self._settings.beginWriteArray("recent", len(comparisons))
        for position, paths in enumerate(comparisons):
            self._settings.setArrayIndex(position)
            self._settings.setValue("paths", list(paths))
        self._settings.endArray()

    def bytes_of(self, what: str) -> QByteArray:
        """A stored layout (`window/geometry`, say); empty when there is none."""
        stored = self._settings.value(what)
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def store(self, what: str, value: QByteArray) -> None:
        """Keep a layout for `bytes_of`."""
        self._settings.setValue(what, value)
