"""Sessions: saving what is open, opening it again, and keeping it against a crash."""

import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from viewer.app.jobs import Failure, JobRunner, Lane
from viewer.app.message_bar import BarButton, BarKind, MessageBars
from viewer.app.preferences import Preferences
from viewer.app.state import Case, State
from viewer.model import Monitor

if TYPE_CHECKING:
    from viewer.session import Journal, LeftBehind, Opened, Session

SUFFIX = ".variorum"
_AUTOSAVE_AFTER = 500  # milliseconds of calm
_HUES = "hues"


class SessionKeeper(QObject):
    """Knows which file the case belongs to and whether it holds what is shown.

    With a `folder` it keeps an autosave of what was not saved there. `kept(text)` tells what was saved, for a line at
    the bottom; `changed` that `path` or `modified` may be others; `path_asked` asks where to save.
    """

    kept = Signal(str)
    changed = Signal()
    path_asked = Signal()
    _autosave_failed = Signal(str)

    def __init__(
        self, state: State, runner: JobRunner, bars: MessageBars, preferences: Preferences, folder: Path | None
    ) -> None:
        super().__init__(bars)
        self._state = state
        self._runner = runner
        self._bars = bars
        self._preferences = preferences
        self._folder = folder
        self.path: Path | None = None
        self._saved = Case()
        self._journal: Journal | None = None
        # One thread of its own: an autosave must not wait for a long comparison, nor a window for an autosave.
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AUTOSAVE_AFTER)
        self._timer.timeout.connect(self._autosave)
        state.began.connect(self._begin)
        state.case_changed.connect(self._follow)
        self._autosave_failed.connect(self._say_no_autosave)

    @property
    def modified(self) -> bool:
        """Whether something would be lost: changes of a session, or corrections and pasted text that no file has."""
        case = self._state.case
        if not case.articles or case == self._saved:
            return False
        pasted = any(article.origin.path is None for article in case.articles)
        return self.path is not None or self._saved.articles == () or pasted or bool(case.corrections)

    # Saving

    def save(self) -> None:
        """Save to the file the session belongs to, or ask for one."""
        if self.path is None:
            self.path_asked.emit()
        else:
            self.save_as(self.path)

    def save_as(self, path: Path) -> None:
        """Save to `path`, off the window's thread; the session belongs to it from then on."""
        case = self._state.case
        work = partial(_write, session_of(case), path)

        def settle(reason: str | None) -> None:
            self._settle(case, path, reason)

        self._runner.start(Lane.READING, work, settle, self._say_failure)

    def save_now(self, path: Path) -> bool:
        """Save to `path` before going on; whether that was possible."""
        case = self._state.case
        return self._settle(case, path, _write(session_of(case), path))

    def _settle(self, case: Case, path: Path, reason: str | None) -> bool:
        if reason is not None:
            text = self.tr("Could not save {0}: {1}. Choose another place.").format(path, reason)
            self._bars.say(BarKind.ERROR, text, [BarButton(self.tr("Save as…"), self.path_asked.emit)])
            return False
        self.path, self._saved = path, case
        self._preferences.remember([str(path)])
        self._forget_autosave()
        self.kept.emit(self.tr("Saved {0}").format(path))
        self.changed.emit()
        return True

    # Opening

    def open(self, path: Path) -> None:
        """Go on with the session in the file at `path`."""

        def read(_monitor: Monitor) -> "Opened":
            from viewer.session import open_session  # noqa: PLC0415 - loaded when the first session is opened

            return open_session(path)

        self._runner.start(Lane.READING, read, partial(self._take, path), self._say_failure)

    def _take(self, path: Path, opened: "Opened") -> None:
        self._bars.clear()
        case = case_of(opened.session)
        self._state.begin(case)
        # What could be saved of a damaged file does not go over it.
        self.path = path if opened.salvage.complete else None
        self._saved = case if opened.salvage.complete else Case()
        self._preferences.remember([str(path)])
        self._say_salvage(path, opened)
        self._follow()

    def _say_salvage(self, path: Path, opened: "Opened") -> None:
        salvage = opened.salvage
        if salvage.complete:
            return
        parts = []
        if salvage.doubtful:
            parts.append(self.tr("Look at these: {0}.").format("; ".join(salvage.doubtful)))
        if salvage.lost:
            parts.append(self.tr("Lost: {0}.").format("; ".join(salvage.lost)))
        text = self.tr("{0} is damaged; this is what could be saved of it. {1}").format(path.name, " ".join(parts))
        self._bars.say(BarKind.WARNING, text, details="\n".join((*salvage.whole, *salvage.doubtful, *salvage.lost)))

    # Keeping against a crash

    def look_for_left_behind(self) -> None:
        """Offer what a window that was killed has left."""
        if self._folder is None:
            return
        folder = self._folder

        def look(_monitor: Monitor) -> "Sequence[LeftBehind]":
            # Most often there is nothing, and what reads sessions need not be loaded to see that.
            if not folder.is_dir() or not any(folder.iterdir()):
                return ()
            from viewer.session import find_left_behind  # noqa: PLC0415 - the window is shown before

            return find_left_behind(folder)

        self._runner.start(Lane.READING, look, self._offer, self._say_failure)

    def close(self) -> None:
        """The window is closed as it should be: wait for the last autosave, and forget it."""
        self._timer.stop()
        self._pool.waitForDone()
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def _offer(self, found: "Sequence[LeftBehind]") -> None:
        for left in found:
            base = left.opened.session.articles[0].title if left.opened.session.articles else left.place.name
            text = self.tr("Variorum was ended before “{0}” was saved ({1}, corrections: {2}).").format(
                base, f"{left.time.astimezone():%Y-%m-%d %H:%M}", len(left.opened.session.corrections)
            )
            buttons = [
                BarButton(self.tr("Recover it"), partial(self._recover, left)),
                BarButton(self.tr("Throw it away"), left.forget),
            ]
            self._bars.say(BarKind.WARNING, text, buttons)

    def _recover(self, left: "LeftBehind") -> None:
        self._bars.clear()
        self._state.begin(case_of(left.opened.session))
        self.path, self._saved = left.origin, Case()
        if left.origin is not None:
            self._say_salvage(left.origin, left.opened)
        self._autosave(left.forget)
        self.changed.emit()

    def _begin(self) -> None:
        """Another comparison was begun: it belongs to no file yet. Pasted text is nowhere but here."""
        case = self._state.case
        pasted = any(article.origin.path is None for article in case.articles)
        self.path, self._saved = None, Case() if pasted else case
        self._forget_autosave()

    def _follow(self) -> None:
        self.changed.emit()
        if self.modified:
            self._timer.start()
        else:
            self._forget_autosave()

    def _autosave(self, then: Callable[[], None] | None = None) -> None:
        """Write an autosave, and do `then` once it is written. Both on the thread of autosaves."""
        if self._folder is None or not self.modified:
            return
        if self._journal is None:
            from viewer.session import Journal  # noqa: PLC0415 - loaded when there is something to keep

            try:
                self._journal = Journal(self._folder)
            except OSError as error:
                self._folder = None
                self._say_no_autosave(error.strerror or str(error))
                return
        journal, session, path = self._journal, session_of(self._state.case), self.path

        def write() -> None:
            try:
                journal.write(session, path)
            except OSError as error:
                self._autosave_failed.emit(error.strerror or str(error))
            else:
                if then is not None:
                    then()

        self._pool.start(write)

    def _forget_autosave(self) -> None:
        self._timer.stop()
        if self._journal is not None:
            self._pool.start(self._journal.clear)

    def _say_no_autosave(self, reason: str) -> None:
        text = self.tr("What you do cannot be kept against a crash: {0}. Save it now and then.").format(reason)
        self._bars.say(BarKind.WARNING, text)

    def _say_failure(self, failure: Failure) -> None:
        self._bars.say(BarKind.ERROR, failure.message, details=failure.details)


def session_of(case: Case) -> "Session":
    """What a case would be missed for."""
    from viewer.session import Session  # noqa: PLC0415 - loaded when there is something to keep

    return Session(case.articles, case.options, case.corrections, ((_HUES, json.dumps(case.hues)),))


def case_of(session: "Session") -> Case:
    """The case that a session holds."""
    try:
        hues = tuple((str(key), int(hue)) for key, hue in json.loads(dict(session.view).get(_HUES, "[]")) if hue >= 0)
    except (ValueError, TypeError):
        hues = ()
    return Case(session.articles, session.options, hues, session.corrections)


def _write(session: "Session", path: Path, _monitor: Monitor | None = None) -> str | None:
    """Save, and say why if that cannot be."""
    from viewer.session import save_session  # noqa: PLC0415 - see session_of

    try:
        save_session(session, path)
    except OSError as error:
        return error.strerror or str(error)
    return None
