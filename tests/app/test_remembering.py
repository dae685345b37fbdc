"""The window comes back as it was left."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from tests.app.conftest import ReadyComparer, bridge
from viewer.app.actions import Do
from viewer.app.aligned.columns import ColumnPlan
from viewer.app.preferences import Preferences
from viewer.app.program import Program


def started(preferences: Preferences, comparer: ReadyComparer, qtbot: QtBot, paths: list[str]) -> Program:
    program = Program(preferences, comparer)
    program.window.resize(1440, 900)
    program.window.show()
    program.controller.open_files(paths, guess=False)
    qtbot.waitUntil(lambda: program.state.presentation is not None and not program.runner.busy)
    return program


@pytest.fixture
def paths(files: Callable[..., list[str]]) -> list[str]:
    return files(**{article.siglum: article.text for article in bridge().articles})


def test_panels_folds_and_tabs_are_as_one_left_them(
    qtbot: QtBot, preferences: Preferences, comparer: ReadyComparer, paths: list[str]
) -> None:
    first = started(preferences, comparer, qtbot, paths)
    actions = first.window.actions_by_name
    for do in (Do.SHOW_SOURCES, Do.SHOW_MAP, Do.FOLD, Do.MAP_VERDICTS):
        actions[do].trigger()
    first.window.side.tabs.setCurrentIndex(2)
    first.window.close()
    again = started(preferences, comparer, qtbot, paths)
    assert not again.window.sources.isVisible()
    assert not again.window.map.isVisible()
    assert again.window.side.isVisible()
    assert again.aligned.folding
    assert again.window.actions_by_name[Do.MAP_VERDICTS].isChecked()
    assert again.window.side.tabs.currentIndex() == 2
    again.window.close()


def test_each_view_keeps_its_own_panels(
    qtbot: QtBot, preferences: Preferences, comparer: ReadyComparer, paths: list[str]
) -> None:
    first = started(preferences, comparer, qtbot, paths)
    first.views.show_reading()
    first.window.actions_by_name[Do.SHOW_SIDE].trigger()
    first.window.close()
    again = started(preferences, comparer, qtbot, paths)
    assert again.window.side.isVisible()
    assert not again.window.sources.isVisible()
    again.views.show_aligned()
    assert again.window.sources.isVisible()
    again.window.close()


def test_a_comparison_has_its_columns_again(
    qtbot: QtBot, preferences: Preferences, comparer: ReadyComparer, paths: list[str]
) -> None:
    first = started(preferences, comparer, qtbot, paths)
    plan = ColumnPlan((2, 0, 1), frozenset({1}), (1.0, 2.0, 3.0))
    first.state.arrange(plan)
    first.controller.remove(1)
    qtbot.waitUntil(lambda: not first.runner.busy)
    first.window.close()
    again = started(preferences, comparer, qtbot, paths)
    assert again.state.plan == plan
    again.state.arrange(ColumnPlan((0, 1, 2)))
    again.window.close()
    last = started(preferences, comparer, qtbot, paths)
    assert last.state.plan == ColumnPlan((0, 1, 2))
    last.window.close()


@pytest.mark.parametrize("kept", [b"", b"{", b"[]", b'{"switches": 3, "panels": [], "tab": 99}', b"[1, [2]]"])
def test_what_cannot_be_understood_counts_as_nothing(
    qtbot: QtBot, preferences: Preferences, comparer: ReadyComparer, paths: list[str], kept: bytes
) -> None:
    for what in ("window/looks", "window/columns"):
        preferences.store(what, QByteArray(kept))
    program = started(preferences, comparer, qtbot, paths)
    assert program.window.map.isVisible()
    assert program.state.plan == ColumnPlan((0, 1, 2))
    program.window.close()
