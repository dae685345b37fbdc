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
from viewer.app.sentence_dialogs import NoteDialog, SplitDialog
from viewer.model import By, Options, Span, Verdict
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
    dialog = judged.window.findChild(NoteDialog)
    dialog.note.setPlainText("Ask the <b>inspectors</b>.")
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
    judged.aligned.menu_asked.connect(lambda row, article, *_: asked.append((row, article)))
    area = judged.window.aligned.row_area(0)
    judged.aligned.open_menu(area.topLeft() + QPoint(8, 8), QPoint(0, 0))
    assert asked == [(0, 0)]


def texts(program: Program, siglum: str) -> list[str]:
    article = shown(program).index.article(siglum)
    return [article.sentence_text(i) for i in range(len(article.sentences))]


def test_a_sentence_is_split_by_the_menu_before_the_word_under_the_mouse(qtbot: QtBot, judged: Program) -> None:
    place = BASE.index("northern") + 3
    menu = judged.window.sentence_menu.menu_of(0, 0, 0, place)
    entry(menu, "Split it before “northern pillar of").trigger()
    settled(qtbot, judged)
    assert texts(judged, "A")[:2] == ["Inspectors found three cracks in the", "northern pillar of the bridge."]
    judged.state.undo()
    settled(qtbot, judged)
    assert texts(judged, "A")[0] == "Inspectors found three cracks in the northern pillar of the bridge."


def test_a_sentence_is_split_by_keyboard(qtbot: QtBot, judged: Program) -> None:
    judged.window.actions_by_name[Do.SPLIT].trigger()
    dialog = judged.window.findChild(SplitDialog)
    qtbot.keyClick(dialog.sentence, Qt.Key.Key_Home)
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    for _ in range(2):
        qtbot.keyClick(dialog.sentence, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    dialog.accept()
    settled(qtbot, judged)
    assert texts(judged, "A")[:2] == ["Inspectors found", "three cracks in the northern pillar of the bridge."]


def test_a_sentence_is_joined_with_the_next_by_key_and_by_menu(qtbot: QtBot, judged: Program) -> None:
    judged.window.actions_by_name[Do.JOIN].trigger()
    settled(qtbot, judged)
    assert texts(judged, "A")[0].endswith("library on Tuesday.")
    assert len(texts(judged, "A")) == 3
    row = shown(judged).row_of_sentence(1)
    entry(judged.window.sentence_menu.menu_of(row, 0), "Join it with the one before").trigger()
    settled(qtbot, judged)
    assert len(texts(judged, "A")) == 2


def test_the_last_sentence_has_none_to_be_joined_with(judged: Program) -> None:
    last = len(texts(judged, "A")) - 1
    assert judged.window.judge.next_to_join("A", last) is None


def test_keys_are_about_the_sentence_that_was_clicked(qtbot: QtBot, judged: Program) -> None:
    judged.window.judge.point_at("B", 0)
    judged.window.actions_by_name[Do.JOIN].trigger()
    settled(qtbot, judged)
    assert len(texts(judged, "A")) == 4
    assert texts(judged, "B")[0].endswith("the bridge again.")


def test_a_note_is_written_on_words(qtbot: QtBot, judged: Program) -> None:
    start = BASE.index("three cracks")
    words = Span(start, start + len("three cracks"))
    judged.window.judge.select("A", words)
    judged.window.actions_by_name[Do.NOTE].trigger()
    dialog = judged.window.findChild(NoteDialog)
    assert dialog.sentence.selected == (start, start + len("three cracks"))
    dialog.note.setPlainText("Two, says B.")
    dialog.accept()
    settled(qtbot, judged)
    assert judged.window.judge.note_on("A", words) == "Two, says B."
    assert judged.window.judge.note_on("A", 0) == ""
    assert any(said.startswith("✎ “three cracks”: Two, says B. (Ana Okafor, ") for said in panel_says(judged))


def test_words_for_a_note_are_selected_by_keyboard_in_its_dialog(qtbot: QtBot, judged: Program) -> None:
    judged.window.actions_by_name[Do.NOTE].trigger()
    dialog = judged.window.findChild(NoteDialog)
    qtbot.keyClick(dialog.sentence, Qt.Key.Key_Home)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(dialog.sentence, Qt.Key.Key_Right, both)
    assert dialog.sentence.selected == (0, len("Inspectors"))
    dialog.reject()


@pytest.mark.parametrize("name", ["B2", "b 2", "B2-2"])
def test_a_sentence_is_linked_with_any_other_by_its_name(qtbot: QtBot, judged: Program, name: str) -> None:
    judged.window.actions_by_name[Do.LINK].trigger()
    dialog = judged.window.findChild(QInputDialog)
    dialog.setTextValue(name)
    dialog.accept()
    settled(qtbot, judged)
    assert (0, "B", (1,), By.READER) in linked(judged)


@pytest.mark.parametrize("name", ["", "B99", "X1", "A1", "seven", "B2-999999"])
def test_a_name_that_is_none_is_told(judged: Program, name: str) -> None:
    judged.window.actions_by_name[Do.LINK].trigger()
    dialog = judged.window.findChild(QInputDialog)
    dialog.setTextValue(name)
    dialog.accept()
    assert "Give a letter and a number, such as B7." in judged.window.bars.texts[0]


def test_an_end_of_a_link_is_taken_to_another_sentence_or_there_as_well(qtbot: QtBot, judged: Program) -> None:
    link = next(i for i, each in enumerate(shown(judged).comparison.links) if each.source == "B" and each.base == (0,))
    judged.window.judge.relink(link, "B", 1, extend=True)
    settled(qtbot, judged)
    assert (0, "B", (0, 1), By.READER) in linked(judged)
    judged.state.undo()
    settled(qtbot, judged)
    judged.window.judge.relink(link, "A", 3)
    settled(qtbot, judged)
    assert (3, "B", (0,), By.READER) in linked(judged)
    assert (0, "B", (0,), By.ENGINE) not in linked(judged)
