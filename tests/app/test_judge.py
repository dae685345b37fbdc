"""Corrections by a reader, made as a person would."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QInputDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from viewer.app.actions import Do
from viewer.app.comparing import Comparer
from viewer.app.preferences import Preferences
from viewer.app.presentation import Presentation
from viewer.app.program import Program
from viewer.model import By, Options, Verdict
from viewer.model.comparison import LEXICAL

BASE = (
    "Inspectors found three cracks in the northern pillar of the bridge. The council approved the budget for the new "
    "library on Tuesday. Nobody was hurt. A choir from Veldhaven sang at the quay until midnight."
)
FIRST = (
    "Inspectors found two cracks in the northern pillar of the bridge. Inspectors saw a pillar of the bridge again. "
    "Nobody was hurt. Log in and be the first to comment on the choir."
)
SECOND = "The council approved a budget for the new library on Tuesday. A choir sang. It was from Veldhaven."


@pytest.fixture
def judged(qtbot: QtBot, preferences: Preferences, files: Callable[..., list[str]]) -> Iterator[Program]:
    """The program on a small story, compared by the engine itself."""
    preferences.options = Options(model=LEXICAL, language="en")
    preferences.author = "Ana Okafor"
    program = Program(preferences, Comparer())
    program.window.show()
    program.controller.open_files(files(base=BASE, first=FIRST, second=SECOND), guess=False)
    qtbot.waitUntil(lambda: program.state.presentation is not None and not program.runner.busy)
    yield program
    program.window.may_close = lambda: True
    program.window.close()
    program.deleteLater()
    QApplication.processEvents()


def shown(program: Program) -> Presentation:
    assert program.state.presentation is not None
    return program.state.presentation


def settled(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.runner.busy)


def linked(program: Program) -> set[tuple[int, str, tuple[int, ...], By]]:
    return {
        (sentence, link.source, link.sentences, link.by)
        for link in shown(program).comparison.links
        for sentence in link.base
    }


def button(program: Program, text: str) -> QPushButton:
    inside = program.window.side.inspector.widget()
    return next(each for each in inside.findChildren(QPushButton) if each.text() == text)


def panel_says(program: Program) -> list[str]:
    return [label.text() for label in program.window.side.inspector.widget().findChildren(QLabel)]


def press(qtbot: QtBot, program: Program, text: str) -> None:
    qtbot.mouseClick(button(program, text), Qt.MouseButton.LeftButton)
    settled(qtbot, program)


def entry(menu: QMenu, beginning: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(beginning))


def undo(qtbot: QtBot, program: Program) -> None:
    program.window.actions_by_name[Do.UNDO].trigger()
    settled(qtbot, program)


def redo(qtbot: QtBot, program: Program) -> None:
    program.window.actions_by_name[Do.REDO].trigger()
    settled(qtbot, program)


def test_a_confirmed_link_is_by_reader_and_undo_gives_it_back(qtbot: QtBot, judged: Program) -> None:
    before = linked(judged)
    press(qtbot, judged, "Confirm")
    assert (0, "B", (0,), By.READER) in linked(judged)
    assert "by reader" in panel_says(judged)
    assert judged.window.actions_by_name[Do.UNDO].text() == "&Undo: confirming B1"
    undo(qtbot, judged)
    assert linked(judged) == before
    redo(qtbot, judged)
    assert (0, "B", (0,), By.READER) in linked(judged)


def test_not_this_takes_the_link_away_and_the_sentence_is_new(qtbot: QtBot, judged: Program) -> None:
    press(qtbot, judged, "Not this")
    assert not any(sentence == 0 for sentence, *_ in linked(judged))
    assert shown(judged).rows[0].verdict is Verdict.ADDED
    undo(qtbot, judged)
    assert any(sentence == 0 for sentence, *_ in linked(judged))


def test_an_accepted_runner_up_takes_the_links_place(qtbot: QtBot, judged: Program) -> None:
    claim = shown(judged).index.attributions[0].runners_up[0]
    press(qtbot, judged, "Use this")
    own = {(source, sentences) for sentence, source, sentences, by in linked(judged) if sentence == 0}
    assert (claim.source, claim.sentences) in own
    assert len([1 for source, _ in own if source == claim.source]) == 1


def test_the_verdict_is_changed_from_the_menu_and_given_back(qtbot: QtBot, judged: Program) -> None:
    menu = judged.window.sentence_menu.menu_of(0, 0)
    verdicts = entry(menu, "Verdict").menu()
    entry(verdicts, "paraphrased").trigger()
    settled(qtbot, judged)
    assert shown(judged).rows[0].verdict is Verdict.PARAPHRASED
    assert "Verdict by reader" in panel_says(judged)
    entry(entry(judged.window.sentence_menu.menu_of(0, 0), "Verdict").menu(), "As the program").trigger()
    settled(qtbot, judged)
    assert shown(judged).rows[0].verdict is Verdict.EDITED
    assert "Verdict by reader" not in panel_says(judged)


def test_a_sentence_is_set_aside_and_taken_back(qtbot: QtBot, judged: Program) -> None:
    judged.controller.show_source("B", 1)
    row = judged.state.row
    press(qtbot, judged, "Set aside")
    assert not shown(judged).comparison.article("B").sentences[1].body
    assert judged.state.row == row
    press(qtbot, judged, "Own text")
    assert shown(judged).comparison.article("B").sentences[1].body
    undo(qtbot, judged)
    undo(qtbot, judged)
    assert shown(judged).comparison.corrections == ()


def test_a_note_is_written_shown_changed_and_taken_away(qtbot: QtBot, judged: Program) -> None:
    judged.window.actions_by_name[Do.NOTE].trigger()
    dialog = judged.window.findChild(QInputDialog)
    dialog.setTextValue("Ask the <b>inspectors</b>.")
    dialog.accept()
    settled(qtbot, judged)
    assert any(said.startswith("✎ Ask the <b>inspectors</b>. (Ana Okafor, ") for said in panel_says(judged))
    judged.window.judge.note("A", 0, "They said three.")
    settled(qtbot, judged)
    assert judged.window.judge.note_on("A", 0) == "They said three."
    judged.window.judge.note("A", 0, "")
    settled(qtbot, judged)
    assert judged.window.judge.note_on("A", 0) == ""


def test_corrections_outlive_another_threshold(qtbot: QtBot, judged: Program) -> None:
    press(qtbot, judged, "Confirm")
    for threshold in (0.9, 0.2):
        judged.controller.link_from(threshold)
        settled(qtbot, judged)
        assert (0, "B", (0,), By.READER) in linked(judged)


def test_a_left_out_sentence_is_linked_with_the_one_in_hand(qtbot: QtBot, judged: Program) -> None:
    rows = shown(judged).rows
    place = next(i for i, row in enumerate(rows) if row.cells[1] and row.cells[1].sentences == (1,))
    entry(judged.window.sentence_menu.menu_of(place, 1), "Link with sentence 1").trigger()
    settled(qtbot, judged)
    assert (0, "B", (1,), By.READER) in linked(judged)


def test_keys_confirm_and_unlink_the_row_in_hand(qtbot: QtBot, judged: Program) -> None:
    judged.window.actions_by_name[Do.CONFIRM].trigger()
    settled(qtbot, judged)
    assert (0, "B", (0,), By.READER) in linked(judged)
    judged.window.actions_by_name[Do.UNLINK].trigger()
    settled(qtbot, judged)
    assert not any(sentence == 0 for sentence, *_ in linked(judged))


def test_what_cannot_be_placed_is_told_in_a_bar_once(qtbot: QtBot, judged: Program) -> None:
    judged.window.actions_by_name[Do.CONFIRM].trigger()
    settled(qtbot, judged)
    judged.controller.remove(1)
    settled(qtbot, judged)
    told = [text for text in judged.window.bars.texts if "could not be applied" in text]
    assert told == ["A correction of yours could not be applied, and is kept: “first” is not among the articles."]
    judged.controller.link_from(0.4)
    settled(qtbot, judged)
    assert [text for text in judged.window.bars.texts if "could not be applied" in text] == told
    undo(qtbot, judged)
    undo(qtbot, judged)
    assert (0, "B", (0,), By.READER) in linked(judged)


def test_the_table_opens_the_menu_of_the_cell_under_the_mouse(qtbot: QtBot, judged: Program) -> None:
    asked: list[tuple[int, int]] = []
    judged.aligned.menu_asked.disconnect(judged.window.sentence_menu.open)
    judged.aligned.menu_asked.connect(lambda row, article, _at: asked.append((row, article)))
    area = judged.window.aligned.row_area(0)
    judged.aligned.open_menu(area.topLeft() + QPoint(8, 8), QPoint(0, 0))
    assert asked == [(0, 0)]
