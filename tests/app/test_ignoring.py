"""Differences that a reader ignores, by the menu."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.conftest import ReadyComparer, bridge
from tests.factories import compared, told
from viewer.app.actions import Do
from viewer.app.ignoring import IgnoreMenu, difference_names
from viewer.app.preferences import Preferences
from viewer.app.presentation import present_comparison
from viewer.app.program import Program
from viewer.model import EditKind
from viewer.present.changes import ChangeKind
from viewer.present.differences import TYPOGRAPHY, Difference
from viewer.present.palette import Underline
from viewer.present.rows import RowKind

TYPED = compared(
    told("the bridge is shut.", B1="{:The>the} bridge is shut."),
    told("It carries 41,000 cars.", B2="It carries {!40,500>41,000} cars."),
    asides={"B3": "Log in to comment."},
)


def menu_of(program: Program) -> IgnoreMenu:
    menu = program.window.side.changes.ignoring.menu()
    assert isinstance(menu, IgnoreMenu)
    return menu


def shown_kinds(program: Program) -> list[ChangeKind]:
    return [change.kind for change in program.state.changes]


def test_every_kind_has_a_switch_and_typography_is_ignored_at_first(program: Program) -> None:
    switches = program.window.ignore_menu.switches
    assert set(switches) == set(Difference) == set(difference_names())
    assert {difference for difference, switch in switches.items() if switch.isChecked()} == TYPOGRAPHY


def test_switching_marks_and_lists_at_once_without_comparing_again(opened: Program, comparer: ReadyComparer) -> None:
    opened.state.show(present_comparison(TYPED))
    assert shown_kinds(opened) == [ChangeKind.EDITED]
    asked = len(comparer.asked)
    menu_of(opened).switches[Difference.CASE].trigger()
    assert shown_kinds(opened) == [ChangeKind.REFORMATTED, ChangeKind.EDITED]
    menu_of(opened).switches[Difference.NUMBERS].trigger()
    assert shown_kinds(opened) == [ChangeKind.REFORMATTED]
    assert len(comparer.asked) == asked


def test_asides_go_from_the_table_and_come_back(opened: Program) -> None:
    kinds = [row.kind for row in opened.state.presentation.rows]
    opened.window.ignore_menu.switches[Difference.ASIDES].trigger()
    assert [row.kind for row in opened.state.presentation.rows] == [k for k in kinds if k is not RowKind.ASIDE]
    opened.window.ignore_menu.switches[Difference.ASIDES].trigger()
    assert [row.kind for row in opened.state.presentation.rows] == kinds


def test_rows_are_counted_in_full_for_exports(opened: Program) -> None:
    every = opened.state.presentation
    opened.window.ignore_menu.switches[Difference.ASIDES].trigger()
    fewer = opened.state.presentation
    last = len(fewer.rows) - 1
    assert every.rows[fewer.row_in_full(last)] == fewer.rows[last]


def test_a_click_on_a_switch_leaves_the_menu_open(qtbot: QtBot, opened: Program) -> None:
    menu = menu_of(opened)
    menu.adjustSize()
    switch = menu.switches[Difference.QUOTES]
    place = QPointF(menu.actionGeometry(switch).center())
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    release = QMouseEvent(QEvent.Type.MouseButtonRelease, place, place, left, none, Qt.KeyboardModifier.NoModifier)
    with qtbot.assertNotEmitted(menu.aboutToHide):
        QApplication.sendEvent(menu, release)
    assert not switch.isChecked()


def test_both_menus_and_the_settings_keep_what_is_ignored(
    qtbot: QtBot, opened: Program, preferences: Preferences
) -> None:
    menu_of(opened).switches[Difference.NUMBERS].trigger()
    assert opened.window.ignore_menu.switches[Difference.NUMBERS].isChecked()
    again = Program(preferences, ReadyComparer(bridge()))
    assert again.state.ignored == TYPOGRAPHY | {Difference.NUMBERS}
    again.window.close()


def test_to_ignore_nothing_is_remembered_too(preferences: Preferences) -> None:
    preferences.ignored = frozenset()
    assert preferences.ignored == frozenset()


def test_typography_that_is_seen_has_a_mark(opened: Program) -> None:
    assert opened.theme.palette.marks[EditKind.REFORMATTED].underline is Underline.DOTTED
    assert opened.window.actions_by_name[Do.NEXT].isEnabled()


def test_the_status_line_says_what_is_ignored_beyond_typography(opened: Program) -> None:
    figures = opened.window.status.figures
    assert "ignored" not in figures.text()
    opened.window.ignore_menu.switches[Difference.NUMBERS].trigger()
    assert figures.text().endswith(" · ignored: Numbers")
    opened.window.ignore_menu.switches[Difference.NUMBERS].trigger()
    assert "ignored" not in figures.text()
