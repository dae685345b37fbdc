"""What a screen reader finds."""

import gc

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from viewer.app.actions import Do
from viewer.app.aligned.view import AlignedView
from viewer.app.program import Program

NAME = QAccessible.Text.Name


def names(program: Program) -> list[str]:
    table = QAccessible.queryAccessibleInterface(program.window.aligned)
    return [table.child(number).text(NAME) for number in range(table.childCount())]


def test_every_row_is_spoken_with_what_became_of_it(opened: Program) -> None:
    said = names(opened)
    assert len(said) == len(opened.state.presentation.rows)
    assert said[0] == (
        "Sentence 1, edited from B. Inspectors found three cracks on Monday. B: Inspectors found two cracks on Monday."
    )
    assert any(name.startswith("Sentence 7, verbatim from B, moved. The bridge carries") for name in said)
    assert any(name.startswith("Left out: B, sentence 6. The pylon was repaired") for name in said)
    assert any(name.startswith("Set aside in C. Log in") for name in said)


def test_the_table_has_a_name_and_its_rows_know_where_they_are(opened: Program) -> None:
    table = QAccessible.queryAccessibleInterface(opened.window.aligned)
    assert table.text(NAME) == "Aligned sentences"
    assert table.role() == QAccessible.Role.List
    row = table.child(2)
    assert row.role() == QAccessible.Role.ListItem
    assert table.indexOfChild(row) == 2
    centre = row.rect().center()
    assert table.childAt(centre.x(), centre.y()).text(NAME) == row.text(NAME)
    assert table.child(10_000) is None


def test_the_row_in_hand_is_the_focused_one(opened: Program) -> None:
    opened.state.go_to(3)
    table = QAccessible.queryAccessibleInterface(opened.window.aligned)
    assert table.focusChild().text(NAME) == names(opened)[3]
    assert table.child(3).state().selected
    assert not table.child(2).state().selected


def test_a_fold_is_spoken_as_one_line(opened: Program) -> None:
    opened.window.actions_by_name[Do.FOLD].trigger()
    assert any(name.endswith("unchanged sentences") for name in names(opened))


def test_spoken_rows_of_many_views_come_and_go(qtbot: QtBot, opened: Program) -> None:
    for _ in range(20):
        view = AlignedView()
        assert QAccessible.queryAccessibleInterface(view).childCount() == 0
        view.deleteLater()
        del view
    gc.collect()
    opened.state.go_to(1)
    opened.controller.close_case()
    assert QAccessible.queryAccessibleInterface(opened.window.aligned).childCount() == 0


def test_the_sentences_of_the_reading_view_are_spoken_too(opened: Program) -> None:
    opened.window.actions_by_name[Do.READING].trigger()
    opened.controller.go_to_sentence(6)
    panes = {pane.position: pane for pane in opened.window.reading.panes}
    base, city = (QAccessible.queryAccessibleInterface(panes[position]) for position in (0, 2))
    assert base.text(NAME) == "A: Bridge shut"
    assert base.focusChild().text(NAME) == "Sentence 6, paraphrased from C. The old ferry ramp is open."
    assert city.child(1).text(NAME) == "Source C, sentence 2, left out. Her office asked for money twice."
    assert city.child(2).text(NAME) == "Source C, outside its own text. Log in to comment."
    middle = base.child(0).rect().center()
    assert base.indexOfChild(base.childAt(middle.x(), middle.y())) == 0
