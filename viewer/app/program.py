"""One running window with everything behind it: made, wired, and taken apart again."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication

from viewer.app.actions import Do
from viewer.app.aligned.pane import AlignedPane
from viewer.app.comparing import Comparer
from viewer.app.controller import Controller
from viewer.app.filtering import ChangeFilter
from viewer.app.fonts import make_fonts
from viewer.app.jobs import JobRunner
from viewer.app.keeping import SessionKeeper
from viewer.app.labels import plain_action_text
from viewer.app.map_strip import MapColours
from viewer.app.preferences import Preferences
from viewer.app.questions import Questions
from viewer.app.reading.reader import ReadingReader
from viewer.app.remembering import Remembering
from viewer.app.state import State
from viewer.app.style import qt_palette, style_sheet
from viewer.app.themes import SYSTEM, Theme, chosen_theme, recoloured
from viewer.app.timeline.opening import Timeline
from viewer.app.views import View, Views
from viewer.app.watching import FileWatcher
from viewer.app.window import MainWindow
from viewer.pausing import garbage_sought_as_ever
from viewer.present.lines import cut_at_word
from viewer.resources import resource

if TYPE_CHECKING:
    from viewer.app.settings_dialog import Settings

_ZOOM_STEP = 10
_USUAL_SIZE = (1440, 900)
_LONGEST_STEP = 60  # characters of what Undo would take back
_NEEDS_CASE = (Do.ADD, Do.CLOSE, Do.SAVE, Do.SAVE_AS)
_NEEDS_RESULT = (
    Do.VERSIONS,
    Do.NEXT,
    Do.PREVIOUS,
    Do.FOLD,
    Do.FIND,
    Do.FIND_NEXT,
    Do.FIND_PREVIOUS,
    Do.COPY,
    Do.SELECT_ALL,
    Do.GO_TO,
    Do.NO_FILTER,
    Do.CONFIRM,
    Do.UNLINK,
    Do.USE,
    Do.LINK,
    Do.SPLIT,
    Do.JOIN,
    Do.MARK,
    Do.NOTE,
)


def example_files() -> tuple[str, ...]:
    """The files of the example that ships with the program, the article first."""
    case = next(folder for folder in sorted(resource("samples").iterdir()) if folder.is_dir())
    return tuple(str(path) for path in (case / "article.txt", *sorted(case.glob("source-*.txt"))))


class Program(QObject):
    """Owns the state, the worker and the window, and joins them."""

    def __init__(
        self, preferences: Preferences, compare: Comparer | None = None, autosaves: Path | None = None
    ) -> None:
        """`autosaves` is the folder where what was not saved is kept; None keeps nothing."""
        super().__init__()
        self.preferences = preferences
        self.state = State(self)
        self.state.ignore(preferences.ignored)
        self.runner = JobRunner(self)
        self.window = MainWindow(self.state)
        self.aligned = AlignedPane(self.state, self.window.aligned)
        self.reader = ReadingReader(self.state, self.window.reading)
        self.views = Views(self.window, self.reader)
        self.controller = Controller(
            self.state, self.runner, self.window.bars, preferences, example_files(), compare or Comparer()
        )
        self.watcher = FileWatcher(self.state, self)
        self.keeper = SessionKeeper(self.state, self.runner, self.window.bars, preferences, autosaves)
        self.timeline = Timeline(self.state, self.runner, self.window.bars, preferences)
        self.questions = Questions(self.window, self.state, self.controller, self.keeper)
        self._leaving = False
        self._hues: dict[int, int] = {}
        self.theme: Theme = chosen_theme(preferences.theme, _system_is_dark())
        self._wire()
        self._wire_actions()
        self.wear_theme()
        self._refresh()
        self._list_recent()
        if not self.window.restoreGeometry(preferences.bytes_of("window/geometry")):
            self.window.resize(*_USUAL_SIZE)
        self.window.splitter.restoreState(preferences.bytes_of("window/panels"))
        if preferences.view == View.READING.value:
            self.views.show_reading()
        self.remembering = Remembering(self.state, self.window, self.views, preferences)

    def wear_theme(self) -> None:
        """Dress everything in the chosen theme at the chosen size."""
        self._hues = self.state.case.hue_by_position
        self.theme = recoloured(chosen_theme(self.preferences.theme, _system_is_dark()), self._hues)
        fonts = make_fonts(self.preferences.zoom, self.preferences.family)
        QApplication.setPalette(qt_palette(self.theme))
        self.window.setStyleSheet(style_sheet(self.theme))
        self.window.sources.wear(self.theme)
        self.window.map.wear(self.theme)
        self.window.aligned.wear(self.theme, fonts)
        self.window.reading.wear(self.theme, fonts)
        self.window.side.wear(self.theme, fonts)
        self.window.check_theme(self.preferences.theme)

    def _wire(self) -> None:
        window, controller, status, questions = self.window, self.controller, self.window.status, self.questions
        window.dropped.connect(controller.take_drop)
        window.theme_chosen.connect(self._choose_theme)
        window.closing.connect(self._end)
        window.start_page.open_asked.connect(questions.ask_for_files)
        window.start_page.paste_asked.connect(questions.ask_for_text)
        window.start_page.example_asked.connect(controller.open_example)
        window.start_page.recent_asked.connect(self._open_recent)
        window.start_page.forget_asked.connect(self._forget_recent)
        controller.importer.asked.connect(questions.ask_how_to_read)
        menu = window.sources.menu
        menu.base_asked.connect(controller.set_base)
        menu.removal_asked.connect(controller.remove)
        menu.rename_asked.connect(questions.ask_for_title)
        menu.reload_asked.connect(controller.reload)
        menu.otherwise_asked.connect(controller.read_otherwise)
        menu.move_asked.connect(controller.move)
        menu.hue_asked.connect(controller.recolour)
        window.aligned.header.menu_asked.connect(menu.open)
        for view in (window.aligned, window.reading):
            view.zoom_asked.connect(self._zoom_by)
        self._wire_keeping()
        window.judge.author = self.preferences.author
        self._wire_judging()
        self.watcher.changed.connect(controller.offer_reload)
        window.sources.add_asked.connect(questions.ask_for_source)
        window.find_bar.hit_changed.connect(self.aligned.show_hit)
        window.find_bar.hit_changed.connect(self.reader.show_hit)
        window.threshold.chosen.connect(controller.link_from)
        window.side.inspector.place_asked.connect(controller.show_source)
        controller.ask_for_source.connect(questions.ask_for_source)
        status.cancel_asked.connect(self.runner.cancel)
        self.runner.busy_changed.connect(status.show_busy)
        self.runner.busy_changed.connect(window.actions_by_name[Do.CANCEL].setEnabled)
        self.runner.progressed.connect(status.show_progress)
        controller.live.weighing.connect(status.show_weighing)
        for signal in (self.state.case_changed, self.state.presentation_changed, self.state.history_changed):
            signal.connect(self._refresh)
        self.state.case_changed.connect(self._list_recent)
        self.state.ignored_changed.connect(self._keep_ignored)
        self.state.case_changed.connect(self._recolour)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def _wire_judging(self) -> None:
        judge, questions, window = self.window.judge, self.questions, self.window
        judge.note_asked.connect(questions.ask_for_note)
        judge.split_asked.connect(questions.ask_where_to_split)
        judge.link_asked.connect(questions.ask_what_to_link)
        window.aligned.menu_asked.connect(self.aligned.open_menu)
        self.aligned.menu_asked.connect(window.sentence_menu.open)
        self.aligned.pointed_at.connect(judge.point_at)
        self.aligned.words_selected.connect(judge.select)
        window.reading.sentence_pressed.connect(judge.point_at)
        window.reading.words_selected.connect(judge.select)
        window.reading.menu_asked.connect(window.sentence_menu.open_of_sentence)
        window.reading.relink_asked.connect(judge.relink)

    def _wire_keeping(self) -> None:
        window, keeper, questions = self.window, self.keeper, self.questions
        window.may_close = self._may_close
        keeper.path_asked.connect(questions.ask_where_to_save)
        keeper.kept.connect(window.status.tell)
        keeper.changed.connect(lambda: window.setWindowModified(keeper.modified))
        keeper.changed.connect(self._list_recent)
        self.controller.session_asked.connect(self._open_session)

    def _wire_actions(self) -> None:
        window, find = self.window, self.window.find_bar
        acts: dict[Do, Callable[[], object]] = {
            Do.OPEN: lambda: self.questions.leave(self.questions.ask_for_files),
            Do.ADD: self.questions.ask_for_source,
            Do.PASTE: self.questions.ask_for_text,
            Do.EXAMPLE: lambda: self.questions.leave(self.controller.open_example),
            Do.SAVE: self.keeper.save,
            Do.SAVE_AS: self.questions.ask_where_to_save,
            Do.EXPORT: self.questions.ask_for_export,
            Do.CLOSE: lambda: self.questions.leave(self.controller.close_case),
            Do.QUIT: window.close,
            Do.UNDO: self.state.undo,
            Do.REDO: self.state.redo,
            Do.COPY: lambda: self.views.copy(self.aligned),
            Do.SELECT_ALL: self.aligned.selecting.select_all,
            Do.FIND: find.summon,
            Do.FIND_NEXT: lambda: find.step(1),
            Do.FIND_PREVIOUS: lambda: find.step(-1),
            Do.NEXT: self.controller.next_change,
            Do.PREVIOUS: self.controller.previous_change,
            Do.GO_TO: self.questions.ask_for_sentence,
            Do.NO_FILTER: lambda: self.state.filter_by(ChangeFilter()),
            Do.SETTINGS: self._ask_for_settings,
            Do.CANCEL: self.runner.cancel,
            Do.LARGER: lambda: self._zoom_by(larger=True),
            Do.SMALLER: lambda: self._zoom_by(larger=False),
            Do.USUAL_SIZE: lambda: self._zoom(100),
            Do.KEYS: self.questions.show_keys,
            Do.HOW_TO_READ: lambda: self.questions.show_how_to_read(self.theme),
            Do.ABOUT: self.questions.show_about,
        }
        acts |= self._judging_acts()
        acts |= {Do.ALIGNED: self.views.show_aligned, Do.READING: self.views.show_reading}
        acts |= {Do.VERSIONS: lambda: self.timeline.open(self.theme)}
        for do, act in acts.items():
            window.on(do, act)
        window.actions_by_name[Do.CANCEL].setEnabled(False)
        window.actions_by_name[Do.FOLD].toggled.connect(self.aligned.set_folding)
        window.actions_by_name[Do.MAP_VERDICTS].toggled.connect(
            lambda on: window.map.colour_by(MapColours.VERDICT if on else MapColours.SOURCE)
        )

    def _judging_acts(self) -> dict[Do, Callable[[], object]]:
        judge = self.window.judge
        return {
            Do.CONFIRM: judge.confirm_in_hand,
            Do.UNLINK: judge.unlink_in_hand,
            Do.USE: judge.use_in_hand,
            Do.LINK: judge.link_in_hand,
            Do.SPLIT: judge.split_in_hand,
            Do.JOIN: judge.join_in_hand,
            Do.MARK: judge.mark_in_hand,
            Do.NOTE: judge.note_in_hand,
        }

    def _refresh(self) -> None:
        """Enable what can be done now, and name it."""
        actions, state = self.window.actions_by_name, self.state
        for do in _NEEDS_CASE:
            actions[do].setEnabled(bool(state.case.articles))
        for do in _NEEDS_RESULT:
            actions[do].setEnabled(state.presentation is not None)
        actions[Do.EXPORT].setEnabled(state.presentation is not None and state.presentation.complete)
        for do, label, plain, named in (
            (Do.UNDO, state.undo_label, self.tr("&Undo"), self.tr("&Undo: {0}")),
            (Do.REDO, state.redo_label, self.tr("&Redo"), self.tr("&Redo: {0}")),
        ):
            actions[do].setEnabled(label is not None)
            actions[do].setText(named.format(plain_action_text(cut_at_word(label, _LONGEST_STEP))) if label else plain)

    def _list_recent(self) -> None:
        recent, menu = self.preferences.recent, self.window.recent_menu
        self.window.start_page.show_recent(recent)
        menu.clear()
        menu.setEnabled(bool(recent))
        for paths in recent:
            action = QAction(plain_action_text(" · ".join(Path(path).name for path in paths)), menu)
            action.triggered.connect(lambda _checked, p=paths: self._open_recent(p))
            menu.addAction(action)

    def _open_recent(self, paths: tuple[str, ...]) -> None:
        self.questions.leave(lambda: self.controller.open_files(paths, guess=False))

    def _open_session(self, path: str, in_place: bool) -> None:
        """Open a session; who opens files was asked about unsaved changes before, who drops one was not."""

        def go_on() -> None:
            self.keeper.open(Path(path))

        if in_place:
            self.questions.leave(go_on)
        else:
            go_on()

    def _may_close(self) -> bool:
        """Whether the window may close now; where something is to be asked first, it closes after the answer."""
        if self._leaving or not self.keeper.modified:
            return True
        self.questions.leave(self._close_for_good)
        return False

    def _close_for_good(self) -> None:
        self._leaving = True
        self.window.close()

    def _keep_ignored(self) -> None:
        self.preferences.ignored = self.state.ignored

    def _forget_recent(self) -> None:
        self.preferences.forget_recent()
        self._list_recent()

    def _recolour(self) -> None:
        if self.state.case.hue_by_position != self._hues:
            self.wear_theme()

    def _choose_theme(self, key: str) -> None:
        self.preferences.theme = key
        self.wear_theme()

    def _follow_system(self) -> None:
        if self.preferences.theme == SYSTEM:
            self.wear_theme()

    def _ask_for_settings(self) -> None:
        from viewer.app.settings_dialog import Settings  # noqa: PLC0415 - loaded with its dialog

        kept = self.preferences
        options = self.state.case.options if self.state.case.articles else kept.options
        held = Settings(kept.theme, kept.zoom, kept.family, kept.language, options, kept.author)
        self.questions.ask_for_settings(held, self._apply)

    def _apply(self, settings: "Settings") -> None:
        kept = self.preferences
        kept.theme, kept.zoom, kept.family = settings.theme, settings.zoom, settings.family
        kept.language, kept.options = settings.language, settings.options
        kept.author = self.window.judge.author = settings.author
        self.wear_theme()
        if self.state.case.articles:
            self.controller.choose_options(settings.options)

    def _zoom_by(self, larger: bool) -> None:
        self._zoom(self.preferences.zoom + (_ZOOM_STEP if larger else -_ZOOM_STEP))

    def _zoom(self, percent: int) -> None:
        self.preferences.zoom = percent
        self.wear_theme()

    def _end(self) -> None:
        self.preferences.store("window/geometry", self.window.saveGeometry())
        self.preferences.store("window/panels", self.window.splitter.saveState())
        self.preferences.view = self.views.current.value
        self.remembering.keep()
        self.runner.close()
        self.keeper.close()
        garbage_sought_as_ever()
        # A window that is still held somewhere must not hold the program in turn.
        self.window.may_close = lambda: True


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
