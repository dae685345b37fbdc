"""The list of articles, driven as a person would."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from viewer.app.program import Program


def titles(program: Program) -> list[str]:
    return [article.title for article in program.state.case.articles]


def test_any_source_becomes_the_article_in_one_click(qtbot: QtBot, opened: Program) -> None:
    button = opened.window.sources.cards[2].findChild(QToolButton)
    assert button.toolTip() == "Set as the article being read"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not opened.runner.busy)
    assert titles(opened) == ["C", "A", "B"]
    opened.state.undo()
    qtbot.waitUntil(lambda: not opened.runner.busy)
    assert titles(opened) == ["A", "B", "C"]


def test_the_article_being_read_needs_no_such_button(opened: Program) -> None:
    assert opened.window.sources.cards[0].findChild(QToolButton) is None


def test_the_menu_of_a_columns_head_does_it_too(qtbot: QtBot, opened: Program) -> None:
    menu = opened.window.sources.menu.menu_of(1)
    next(action for action in menu.actions() if action.text() == "Set as the article being read").trigger()
    qtbot.waitUntil(lambda: not opened.runner.busy)
    assert titles(opened) == ["B", "A", "C"]
