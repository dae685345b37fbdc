"""What can be done with the articles, driven as a person would."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QPushButton
from pytestqt.qtbot import QtBot

from viewer.app.actions import Do
from viewer.app.article_menu import ArticleMenu
from viewer.app.program import Program
from viewer.app.themes import load_theme


def settled(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.runner.busy)


def titles(program: Program) -> list[str]:
    return [article.title for article in program.state.case.articles]


def choose(menu: ArticleMenu, position: int, text: str) -> None:
    """Choose an entry of an article's menu."""
    made = menu.menu_of(position)
    for action in made.actions():
        if action.text() == text:
            assert action.isEnabled()
            action.trigger()
    made.deleteLater()


def enabled(program: Program, position: int) -> set[str]:
    made = program.window.sources.menu.menu_of(position)
    found = {action.text() for action in made.actions() if action.isEnabled() and action.text()}
    made.deleteLater()
    return found


def test_the_base_cannot_move_and_is_the_base_already(opened: Program) -> None:
    assert not {"Set as the article being read", "Move up", "Move down"} & enabled(opened, 0)
    assert {"Set as the article being read", "Move down", "Remove"} <= enabled(opened, 1)


def test_a_source_moves_among_the_sources(qtbot: QtBot, opened: Program) -> None:
    choose(opened.window.sources.menu, 1, "Move down")
    settled(qtbot, opened)
    assert titles(opened) == ["A", "C", "B"]
    assert [article.siglum for article in opened.state.case.articles] == ["A", "B", "C"]


def test_an_article_can_be_renamed(qtbot: QtBot, opened: Program) -> None:
    choose(opened.window.sources.menu, 1, "Rename…")
    dialog = opened.window.findChild(QInputDialog)
    dialog.setTextValue("The Post")
    dialog.accept()
    settled(qtbot, opened)
    assert titles(opened) == ["A", "The Post", "C"]


def test_a_source_can_have_another_colour(qtbot: QtBot, opened: Program) -> None:
    opened.window.sources.menu.hue_asked.emit(1, 3)
    settled(qtbot, opened)
    assert opened.theme.palette.colour_at(1) == load_theme(opened.theme.key).palette.sources[3]
    opened.window.actions_by_name[Do.UNDO].trigger()
    assert opened.theme.palette == load_theme(opened.theme.key).palette


def test_a_column_can_be_hidden_and_shown_again_in_both_views(opened: Program) -> None:
    choose(opened.window.sources.menu, 1, "Show its column")
    assert [column.article for column in opened.window.aligned.columns] == [0, 2]
    opened.window.actions_by_name[Do.READING].trigger()
    assert [pane.position for pane in opened.window.reading.panes] == [0, 2]
    choose(opened.window.sources.menu, 1, "Show its column")
    assert [pane.position for pane in opened.window.reading.panes] == [1, 0, 2]


def test_a_cards_menu_opens_by_mouse_and_by_key(qtbot: QtBot, opened: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(opened.window.sources.menu, "open", lambda position, _: asked.append(position))
    qtbot.keyClick(opened.window.sources.cards[1], Qt.Key.Key_Return)
    qtbot.mouseClick(opened.window.sources.cards[2], Qt.MouseButton.LeftButton)
    assert asked == [1, 2]


def test_a_file_that_changes_on_disk_is_offered_and_read_again(qtbot: QtBot, opened: Program) -> None:
    path = opened.state.case.articles[1].origin.path
    assert path is not None
    Path(path).write_text("Something else altogether.", encoding="utf-8")
    qtbot.waitUntil(lambda: bool(opened.window.bars.texts))
    assert opened.window.bars.texts == (f"{Path(path).name} has changed on disk.",)
    again = next(b for b in opened.window.bars.findChildren(QPushButton) if b.text() == "Read it again")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.state.case.articles[1].text == "Something else altogether.")
    assert titles(opened)[1] == "B"


def test_a_file_that_is_gone_changes_nothing(qtbot: QtBot, opened: Program) -> None:
    before = opened.state.case
    path = opened.state.case.articles[1].origin.path
    assert path is not None
    Path(path).unlink()
    opened.controller.reload(1)
    qtbot.waitUntil(lambda: bool(opened.window.bars.texts))
    assert "does not exist" in opened.window.bars.texts[0]
    assert opened.state.case == before


@pytest.mark.parametrize("position", [0, 1])
def test_removing_leaves_the_others(qtbot: QtBot, opened: Program, position: int) -> None:
    before = titles(opened)
    choose(opened.window.sources.menu, position, "Remove")
    settled(qtbot, opened)
    assert titles(opened) == [title for i, title in enumerate(before) if i != position]


def test_a_column_moves_without_the_articles_changing(opened: Program) -> None:
    choose(opened.window.sources.menu, 2, "Move its column to the left")
    assert [column.article for column in opened.window.aligned.columns] == [0, 2, 1]
    assert titles(opened) == ["A", "B", "C"]
    assert "Move its column to the left" not in enabled(opened, 0)
