"""The side panel, driven as a person would."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from viewer.app.filtering import Aspect
from viewer.app.program import Program
from viewer.app.side.changes_model import ChangeRole


def texts(program: Program) -> list[str]:
    """What the inspector says."""
    return [label.text() for label in program.window.side.inspector.widget().findChildren(QLabel)]


def test_the_inspector_explains_the_row_in_hand(opened: Program) -> None:
    opened.controller.go_to_sentence(1)
    said = texts(opened)
    assert said[0] == "Sentence 1, edited from B"
    assert "“two” became “three”" in said


def test_a_left_out_sentence_is_explained_as_that(opened: Program) -> None:
    shown = opened.state.presentation
    opened.state.go_to(next(i for i, row in enumerate(shown.rows) if row.kind.value == "left-out"))
    assert "The article does not say this." in texts(opened)


def test_an_aside_is_explained_as_that(opened: Program) -> None:
    shown = opened.state.presentation
    opened.state.go_to(next(i for i, row in enumerate(shown.rows) if row.kind.value == "aside"))
    assert "This surrounds the article and is not its own text." in texts(opened)


def test_a_source_can_be_shown_from_the_inspector(qtbot: QtBot, opened: Program) -> None:
    opened.controller.go_to_sentence(1)
    row = opened.state.row
    show = next(b for b in opened.window.side.inspector.widget().findChildren(QPushButton) if b.text() == "Show")
    qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    assert opened.state.row == row


def test_choosing_a_change_takes_its_row_in_hand_and_the_other_way_round(opened: Program) -> None:
    opened.window.side.tabs.setCurrentIndex(1)
    panel = opened.window.side.changes
    last = opened.state.changes[-1]
    panel.tree.setCurrentIndex(panel.model.index_of_row(last.row))
    assert opened.state.row == last.row
    first = opened.state.changes[0]
    opened.state.go_to(first.row)
    assert panel.tree.currentIndex().data(ChangeRole) == first


def test_pressed_chips_narrow_the_list_and_the_steps(qtbot: QtBot, opened: Program) -> None:
    chip = opened.window.chips.buttons[Aspect.LEFT_OUT]
    assert chip.text() == "Left out 2"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert [change.kind.value for change in opened.state.changes] == ["left-out", "left-out"]
    opened.window.side.tabs.setCurrentWidget(opened.window.side.changes)
    assert opened.window.side.changes.total.text() == "changes: 2 of 6"
    opened.controller.next_change()
    assert opened.state.presentation.rows[opened.state.row].kind.value == "left-out"
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len(opened.state.changes) == 6


def test_an_aspect_without_changes_has_no_chip(opened: Program) -> None:
    assert not opened.window.chips.buttons[Aspect.FLAGGED].isVisible()


def test_the_list_can_be_grouped_and_sorted(opened: Program) -> None:
    opened.window.side.tabs.setCurrentIndex(1)
    panel = opened.window.side.changes
    panel.grouping.setCurrentIndex(1)
    assert panel.model.grouped
    panel.sorting.setCurrentIndex(2)
    assert panel.model.rowCount() > 1
