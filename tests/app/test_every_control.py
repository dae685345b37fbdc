"""A walk over every window: what can be reached has a name, and what can be seen has a way to be reached."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtPrintSupport import QPrintPreviewWidget
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QApplication, QComboBox, QMenu, QWidget
from pytestqt.qtbot import QtBot

from viewer.app.actions import Do, action_specs
from viewer.app.key_sheet import KeySheet
from viewer.app.program import Program
from viewer.app.themes import theme_keys
from viewer.app.views import View

WINDOWS = (
    Do.PASTE,
    Do.EXPORT,
    Do.SETTINGS,
    Do.GO_TO,
    Do.LINK,
    Do.SPLIT,
    Do.NOTE,
    Do.KEYS,
    Do.HOW_TO_READ,
    Do.ABOUT,
)
# Parts of these are spoken with the whole.
WHOLES = (QAbstractSpinBox, QComboBox, QPrintPreviewWidget)


def is_part(widget: QWidget, top: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and parent is not top:
        if isinstance(parent, WHOLES):
            return True
        parent = parent.parentWidget()
    return False


def name_of(widget: QWidget) -> str:
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name) if told is not None else ""


def controls(top: QWidget) -> Iterator[QWidget]:
    for widget in top.findChildren(QWidget):
        reached = widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, QAbstractButton)
        if reached and widget.isVisibleTo(top) and not is_part(widget, top):
            yield widget


def nameless(top: QWidget) -> list[str]:
    return [f"{type(w).__name__} in {type(w.parent()).__name__}" for w in controls(top) if not name_of(w).strip()]


def menus(program: Program) -> list[QMenu]:
    bar = program.window.menuBar()
    return [menu for menu in bar.findChildren(QMenu) if menu.menuAction() in bar.actions()]


def opened_by(program: Program, do: Do, qtbot: QtBot) -> QWidget:
    before = {id(each) for each in QApplication.topLevelWidgets() if each.isVisible()}
    program.window.actions_by_name[do].trigger()

    def fresh() -> list[QWidget]:
        return [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.isWindow() and id(w) not in before]

    qtbot.waitUntil(lambda: bool(fresh()))
    return fresh()[0]


@pytest.mark.parametrize("do", WINDOWS, ids=lambda do: do.value)
def test_every_control_of_a_dialog_has_a_name(qtbot: QtBot, opened: Program, do: Do) -> None:
    opened.state.go_to(1)
    dialog = opened_by(opened, do, qtbot)
    assert next(controls(dialog), None) is not None
    assert nameless(dialog) == []
    assert dialog.windowTitle()
    dialog.close()


@pytest.mark.parametrize("view", View, ids=lambda view: view.value)
def test_every_control_of_the_window_has_a_name(opened: Program, view: View) -> None:
    act: Callable[[], None] = opened.views.show_reading if view is View.READING else opened.views.show_aligned
    act()
    opened.state.go_to(1)
    for panel in (Do.SHOW_SOURCES, Do.SHOW_SIDE, Do.SHOW_MAP):
        opened.window.actions_by_name[panel].setChecked(True)
    opened.window.find_bar.summon()
    for tab in range(opened.window.side.tabs.count()):
        opened.window.side.tabs.setCurrentIndex(tab)
        assert nameless(opened.window) == []


def test_every_control_of_the_start_page_has_a_name(program: Program) -> None:
    assert nameless(program.window) == []


def test_every_action_can_be_found_in_a_menu_with_its_keys(program: Program) -> None:
    shown = {action.objectName(): action for menu in menus(program) for action in menu.actions()}
    for spec in action_specs():
        assert spec.do.value in shown
        assert shown[spec.do.value].shortcuts() == [QKeySequence(key) for key in spec.keys]


def test_no_two_actions_share_a_key() -> None:
    keys = [key for spec in action_specs() for key in spec.keys]
    assert len(keys) == len(set(keys))


def test_the_sheet_of_keys_has_every_key(qtbot: QtBot) -> None:
    sheet = KeySheet()
    qtbot.addWidget(sheet)
    told = {word for label in sheet.findChildren(QWidget) for word in name_of(label).split()}
    for spec in action_specs():
        for key in spec.keys:
            assert QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) in told


def test_no_two_entries_of_a_menu_share_a_letter(program: Program) -> None:
    for menu in menus(program):
        names = [action.text() for action in menu.actions()]
        letters = [name.replace("&&", "").partition("&")[2][:1].lower() for name in names if "&" in name]
        assert [letter for letter in letters if letters.count(letter) > 1] == [], menu.title()


@pytest.mark.parametrize("key", theme_keys())
def test_boxes_that_can_be_ticked_are_drawn_by_the_theme(program: Program, key: str) -> None:
    # Where the style draws them, their frame is a shade of a dark page and cannot be seen.
    program.window.theme_chosen.emit(key)
    sheet = program.window.styleSheet()
    assert f"border: 1px solid {program.theme.palette.muted}" in sheet.partition("QCheckBox::indicator")[2]
