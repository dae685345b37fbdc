"""What the program remembers from one day to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSettings

from viewer.app.themes import SYSTEM
from viewer.model import Options
from viewer.model.comparison import BUNDLED
from viewer.present.differences import TYPOGRAPHY, Difference

_RECENT_LIMIT = 12
SMALLEST_ZOOM, LARGEST_ZOOM = 60, 300


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
        return min(max(percent, SMALLEST_ZOOM), LARGEST_ZOOM)

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._settings.setValue("view/zoom", min(max(percent, SMALLEST_ZOOM), LARGEST_ZOOM))

    @property
    def family(self) -> str:
        """The font that articles are set in; empty for the usual serif."""
        return str(self._settings.value("view/family", ""))

    @family.setter
    def family(self, family: str) -> None:
        self._settings.setValue("view/family", family)

    @property
    def language(self) -> str:
        """The code of the window's language; empty for the system's."""
        return str(self._settings.value("view/language", ""))

    @language.setter
    def language(self, code: str) -> None:
        self._settings.setValue("view/language", code)

    @property
    def view(self) -> str:
        """How the articles were last shown; empty when nobody has said yet."""
        return str(self._settings.value("view/kind", ""))

    @view.setter
    def view(self, kind: str) -> None:
        self._settings.setValue("view/kind", kind)

    @property
    def ignored(self) -> frozenset[Difference]:
        """The differences that are not shown; those of typography until the reader says otherwise."""
        kept = self._settings.value("view/ignored")
        if kept is None:
            return TYPOGRAPHY
        return frozenset(difference for difference in Difference if difference.value in str(kept).split())

    @ignored.setter
    def ignored(self, differences: frozenset[Difference]) -> None:
        self._settings.setValue("view/ignored", " ".join(sorted(each.value for each in differences)))

    @property
    def author(self) -> str:
        """The name on the reader's corrections; empty for none."""
        return str(self._settings.value("corrections/author", ""))

    @author.setter
    def author(self, name: str) -> None:
        self._settings.setValue("corrections/author", name.strip())

    @property
    def options(self) -> Options:
        """How new comparisons are made."""
        language = str(self._settings.value("compare/language", ""))
        return Options(
            model=str(self._settings.value("compare/model", BUNDLED)) or BUNDLED,
            language=language or None,
            include_asides=self._flag("compare/asides"),
        )

    @options.setter
    def options(self, options: Options) -> None:
        self._settings.setValue("compare/model", options.model)
        self._settings.setValue("compare/language", options.language or "")
        self._settings.setValue("compare/asides", options.include_asides)

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

    def _flag(self, key: str) -> bool:
        # Settings files hold words; the registry and the like hold true values.
        return str(self._settings.value(key, False)).lower() == "true"

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
