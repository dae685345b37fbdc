"""The way to the versions in time: compares them off the window's thread and opens their window."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.app.fonts import make_fonts
from viewer.app.jobs import Failure, JobRunner, Lane
from viewer.app.message_bar import BarKind, MessageBars
from viewer.app.preferences import Preferences
from viewer.app.state import State
from viewer.app.themes import Theme
from viewer.model import Article, Monitor, Options

if TYPE_CHECKING:
    from viewer.app.timeline.window import TimelineWindow
    from viewer.present.lives import VersionChain

    CompareVersions = Callable[[tuple[Article, ...], Options, Monitor], VersionChain]


class Timeline(QObject):
    """Opens the versions of a case in time; `opened` is the last window, until it is closed."""

    def __init__(self, state: State, runner: JobRunner, bars: MessageBars, preferences: Preferences) -> None:
        super().__init__(bars)
        self._state = state
        self._runner = runner
        self._bars = bars
        self._preferences = preferences
        self.compare: CompareVersions = compare_chain
        self.opened: TimelineWindow | None = None

    def open(self, theme: Theme) -> None:
        """Compare each version with the one before, and show them."""
        self._open(theme, in_time(self._state.case.articles))

    def _open(self, theme: Theme, versions: tuple[Article, ...]) -> None:
        if len(versions) > 1:
            work = partial(self._compared, versions, self._state.case.options)
            show = partial(self._show, theme, versions)
            self._runner.start(Lane.READING, work, show, self._say_failure)

    def _compared(self, versions: tuple[Article, ...], options: Options, monitor: Monitor) -> "VersionChain":
        return self.compare(versions, options, monitor)

    def _show(self, theme: Theme, versions: tuple[Article, ...], chain: "VersionChain") -> None:
        from viewer.app.timeline.window import TimelineWindow  # noqa: PLC0415 - loaded when it is first asked for

        if self.opened is not None:
            self.opened.close()
        fonts = make_fonts(self._preferences.zoom, self._preferences.family)
        self.opened = TimelineWindow(chain, theme, fonts, self._bars.window())
        self.opened.finished.connect(self._forget)
        self.opened.turn_asked.connect(partial(self._open, theme, versions[::-1]))
        self.opened.show()

    def _forget(self) -> None:
        if self.opened is not None:
            self.opened.deleteLater()
            self.opened = None

    def _say_failure(self, failure: Failure) -> None:
        self._bars.say(BarKind.ERROR, failure.message, details=failure.details)


def compare_chain(versions: tuple[Article, ...], options: Options, monitor: Monitor) -> "VersionChain":
    """The versions compared, each with the one before. Runs on the worker."""
    from viewer.compare import Engine  # noqa: PLC0415 - brings NumPy and the model along
    from viewer.present.index import index_comparison  # noqa: PLC0415 - beside it
    from viewer.present.lives import VersionChain  # noqa: PLC0415 - as above
    from viewer.versions import compare_versions  # noqa: PLC0415 - as above

    compared = compare_versions(versions, Engine(options.model), options, monitor)
    return VersionChain([index_comparison(comparison) for comparison in compared])


def in_time(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles in the order of time: by their dates where all have one and all differ, else as they are listed."""
    dates = [article.metadata.date for article in articles]
    if all(dates) and len(set(dates)) == len(dates):
        return tuple(sorted(articles, key=lambda article: article.metadata.date or ""))
    return tuple(articles)
