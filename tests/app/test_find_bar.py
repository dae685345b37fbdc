from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from viewer.app.actions import Do
from viewer.app.program import Program


def summon(qtbot: QtBot, program: Program, words: str) -> None:
    program.window.activateWindow()
    qtbot.waitActive(program.window)
    qtbot.keyClick(program.window.aligned, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(program.window.find_bar.field, words)
    qtbot.waitUntil(lambda: program.state.words == words)


def test_words_are_found_while_one_types(qtbot: QtBot, opened: Program) -> None:
    summon(qtbot, opened, "bridge")
    hits = opened.state.found.hits
    assert len(hits) == 4
    assert opened.window.find_bar.count.text() == "1 of 4"
    assert opened.window.aligned.highlights.found


def test_enter_goes_from_hit_to_hit_and_round(qtbot: QtBot, opened: Program) -> None:
    summon(qtbot, opened, "bridge")
    field, hits = opened.window.find_bar.field, opened.state.found.hits
    for place in (1, 2, 3, 0):
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert opened.state.row == hits[place].row
        assert opened.window.aligned.highlights.in_hand == (hits[place].sentence, hits[place].span)
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert opened.state.row == hits[3].row


def test_enter_before_the_search_begins_searches_first(qtbot: QtBot, opened: Program) -> None:
    opened.window.find_bar.summon()
    qtbot.keyClicks(opened.window.find_bar.field, "bridge")
    qtbot.keyClick(opened.window.find_bar.field, Qt.Key.Key_Return)
    assert opened.state.words == "bridge"


def test_f3_steps_from_the_articles(qtbot: QtBot, opened: Program) -> None:
    summon(qtbot, opened, "bridge")
    opened.window.actions_by_name[Do.FIND_NEXT].trigger()
    assert opened.window.find_bar.count.text() == "2 of 4"
    opened.window.actions_by_name[Do.FIND_PREVIOUS].trigger()
    assert opened.window.find_bar.count.text() == "1 of 4"


def test_what_is_nowhere_is_said(qtbot: QtBot, opened: Program) -> None:
    summon(qtbot, opened, "zebra")
    assert opened.window.find_bar.count.text() == "Not found"


def test_escape_closes_the_bar_and_forgets_the_words(qtbot: QtBot, opened: Program) -> None:
    summon(qtbot, opened, "bridge")
    qtbot.keyClick(opened.window.find_bar.field, Qt.Key.Key_Escape)
    assert not opened.window.find_bar.isVisible()
    assert opened.state.found.hits == ()
    assert not opened.window.aligned.highlights.found


def test_letters_typed_in_the_bar_do_not_step_through_changes(qtbot: QtBot, opened: Program) -> None:
    row = opened.state.row
    summon(qtbot, opened, "npn")
    assert opened.state.row == row
