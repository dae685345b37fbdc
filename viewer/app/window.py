"""The main window: puts the parts together and lets the reader's wishes reach them."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from viewer.app.actions import Do, Menu, action_specs, make_actions, menu_name
from viewer.app.aligned.view import AlignedView
from viewer.app.chips import FilterChips
from viewer.app.drops import Dropped, read_drop, takes
from viewer.app.find_bar import FindBar
from viewer.app.ignoring import IgnoreMenu
from viewer.app.judge import Judge
from viewer.app.map_strip import MapStrip
from viewer.app.message_bar import MessageBars
from viewer.app.reading.view import ReadingView
from viewer.app.sentence_menu import SentenceMenu
from viewer.app.side.panel import WIDTH as SIDE_WIDTH
from viewer.app.side.panel import SidePanel
from viewer.app.sources_panel import WIDTH as SOURCES_WIDTH
from viewer.app.sources_panel import SourcesPanel
from viewer.app.start_page import StartPage
from viewer.app.state import State
from viewer.app.status import StatusLine
from viewer.app.themes import SYSTEM, load_theme, theme_keys
from viewer.app.threshold import ThresholdSlider
from viewer.app.top_bar import TopBar
from viewer.app.words import said

# Window widths, in pixels, below which a panel leaves its room to the articles.
_ROOM_FOR_SOURCES = 900
_ROOM_FOR_SIDE = 1180


class MainWindow(QMainWindow):
    """The frame around start page, panels, articles and status line. It decides nothing.

    `dropped(Dropped)`, `theme_chosen(key)` and `closing` tell what the reader did to the window itself.
    """

    dropped = Signal(Dropped)
    theme_chosen = Signal(str)
    closing = Signal()

    def __init__(self, state: State) -> None:
        super().__init__()
        self.setWindowTitle("Variorum")
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._state = state
        self.actions_by_name = make_actions(self)
        self.top_bar = TopBar()
        self.chips = FilterChips(state)
        self.threshold = ThresholdSlider(state)
        self.bars = MessageBars()
        self.start_page = StartPage()
        self.sources = SourcesPanel(state)
        self.find_bar = FindBar(state)
        self.aligned = AlignedView()
        self.aligned.setAccessibleName(self.tr("Aligned sentences"))
        self.reading = ReadingView()
        self.reading.setAccessibleName(self.tr("Articles side by side"))
        self.views = QStackedWidget()
        self.may_close: Callable[[], bool] = lambda: True
        self.judge = Judge(state, self)
        self.sentence_menu = SentenceMenu(state, self.judge, self)
        self.side = SidePanel(state, self.judge)
        self.map = MapStrip(state)
        self.status = StatusLine(state)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._pages = QStackedWidget()
        self.recent_menu = QMenu(self.tr("&Recent comparisons"), self)
        self.theme_menu = QMenu(self.tr("T&heme"), self)
        self.ignore_menu = IgnoreMenu(state, self)
        self._themes = QActionGroup(self)
        self._assemble()
        self._fill_top_bar()
        self._fill_menus()
        state.case_changed.connect(self._choose_page)

    @property
    def has_room(self) -> bool:
        """Whether no panel is away for want of room."""
        return self.width() >= max(_ROOM_FOR_SOURCES, _ROOM_FOR_SIDE)

    def check_theme(self, choice: str) -> None:
        """Tick the theme in use in its menu."""
        for action in self._themes.actions():
            action.setChecked(action.data() == choice)

    def on(self, do: Do, act: Callable[[], object]) -> QAction:
        """Let `act` happen when the reader asks for `do`; the answer is its action."""
        action = self.actions_by_name[do]
        action.triggered.connect(lambda _checked=False: act())
        return action

    # Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, folders and text."""
        if takes(event.mimeData()):
            event.acceptProposedAction()
            self.start_page.mark_drop(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing is held over the window any more."""
        self.start_page.mark_drop(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        self.start_page.mark_drop(False)
        found = read_drop(event.mimeData())
        if found:
            event.acceptProposedAction()
            self.dropped.emit(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the articles when there is little of it; the panels come back with the room."""
        super().resizeEvent(event)
        before, now = event.oldSize().width(), event.size().width()
        for do, room in ((Do.SHOW_SOURCES, _ROOM_FOR_SOURCES), (Do.SHOW_SIDE, _ROOM_FOR_SIDE)):
            if (before < 0 and now < room) or (before >= 0 and (before >= room) != (now >= room)):
                self.actions_by_name[do].setChecked(now >= room)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Disappear at once, unless something is to be asked first; whoever listens ends what is under way."""
        if not self.may_close():
            event.ignore()
            return
        self.hide()
        self.closing.emit()
        super().closeEvent(event)

    # Inside

    def _assemble(self) -> None:
        articles = QWidget()
        column = QVBoxLayout(articles)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        self.views.addWidget(self.aligned)
        self.views.addWidget(self.reading)
        column.addWidget(self.views, 1)
        for widget in (self.sources, articles, self.side):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([SOURCES_WIDTH, 10_000, SIDE_WIDTH])
        comparison = QWidget()
        across = QHBoxLayout(comparison)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.splitter, 1)
        across.addWidget(self.map)
        self._pages.addWidget(self.start_page)
        self._pages.addWidget(comparison)
        whole = QWidget()
        whole.setObjectName("page")
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top_bar)
        rows.addWidget(self.bars)
        rows.addWidget(self._pages, 1)
        self.setCentralWidget(whole)
        self.setStatusBar(self.status)
        for do, panel in ((Do.SHOW_SOURCES, self.sources), (Do.SHOW_SIDE, self.side), (Do.SHOW_MAP, self.map)):
            action = self.actions_by_name[do]
            action.setChecked(True)
            action.toggled.connect(panel.setVisible)

    def _fill_top_bar(self) -> None:
        bar, actions = self.top_bar, self.actions_by_name
        bar.add_button(actions[Do.OPEN], self.tr("Open"))
        bar.add_button(actions[Do.PASTE], self.tr("Paste"), room=540)
        aligned, reading = actions[Do.ALIGNED], actions[Do.READING]
        bar.add_segments((aligned, self.tr("Aligned")), (reading, self.tr("Reading")))
        bar.add_widget(self.chips)
        bar.add_widget(self.threshold, stretch=0, room=1000)
        bar.add_button(actions[Do.PREVIOUS], "↑", room=760)
        bar.add_button(actions[Do.NEXT], "↓", room=760)
        bar.add_button(actions[Do.FIND], self.tr("Find"), room=760)
        bar.add_button(actions[Do.EXPORT], self.tr("Export…"), leading=True, room=620)

    def _fill_menus(self) -> None:
        menus = {menu: self.menuBar().addMenu(menu_name(menu)) for menu in Menu}
        for spec in action_specs():
            if spec.above:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(self.actions_by_name[spec.do])
        menus[Menu.FILE].insertMenu(self.actions_by_name[Do.EXAMPLE], self.recent_menu)
        menus[Menu.VIEW].insertMenu(self.actions_by_name[Do.LARGER], self.ignore_menu)
        menus[Menu.VIEW].addMenu(self.theme_menu)
        for key in (SYSTEM, *theme_keys()):
            name = self.tr("As the system has it") if key == SYSTEM else said(load_theme(key).name)
            action = QAction(name, self._themes)
            action.setData(key)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked, chosen=key: self.theme_chosen.emit(chosen))
            self.theme_menu.addAction(action)

    def _choose_page(self) -> None:
        base = self._state.case.base
        self._pages.setCurrentIndex(0 if base is None else 1)
        self.setWindowTitle("Variorum" if base is None else f"{_whole_title(base.title)}[*] – Variorum")


def _whole_title(title: str) -> str:
    """A title on one line, to the letter: Qt would put its sign for unsaved changes in place of "[*]"."""
    return " ".join(title.split()).replace("[*]", "[*][*]")
