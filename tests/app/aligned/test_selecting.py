from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from viewer.app.actions import Do
from viewer.app.program import Program


def point_of(program: Program, row: int, column: int, words: str, *, end: bool = False) -> QPoint:
    """Where words of a cell stand in the viewport: their beginning or their end."""
    view = program.window.aligned
    marked = view.delegate.cell(row, view.columns[column])
    at = marked.text.index(words)
    boxes = list(marked.boxes(at, at + len(words)))
    box = boxes[-1] if end else boxes[0]
    origin = view.delegate.text_origin(view.columns[column], view.row_area(row).top())
    seen = box.topRight() if end else box.topLeft()
    return QPoint(int(origin.x() + seen.x()) + (0 if end else 1), int(origin.y() + box.center().y()))


def drag(qtbot: QtBot, program: Program, start: QPoint, end: QPoint) -> None:
    viewport = program.window.aligned.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewport, end)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)


def copied(program: Program) -> str:
    program.window.actions_by_name[Do.COPY].trigger()
    return QGuiApplication.clipboard().text()


def test_dragged_over_words_are_copied_with_their_attribution(qtbot: QtBot, opened: Program) -> None:
    start = point_of(opened, 0, 0, "found")
    drag(qtbot, opened, start, point_of(opened, 0, 0, "three cracks", end=True))
    assert copied(opened) == "found three cracks [A 1, edited, B1]"


def test_a_selection_runs_down_one_column(qtbot: QtBot, opened: Program) -> None:
    drag(qtbot, opened, point_of(opened, 0, 1, "Monday"), point_of(opened, 1, 1, "The bridge", end=True))
    assert copied(opened) == "Monday. [B 1]\nThe bridge [B 2]"


def test_a_double_click_selects_a_word(qtbot: QtBot, opened: Program) -> None:
    viewport = opened.window.aligned.viewport()
    point = point_of(opened, 0, 0, "Inspectors") + QPoint(8, 0)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    assert copied(opened) == "Inspectors [A 1, edited, B1]"


def test_shift_and_click_take_the_selection_on(qtbot: QtBot, opened: Program) -> None:
    viewport = opened.window.aligned.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point_of(opened, 0, 0, "found"))
    end = point_of(opened, 1, 0, "The bridge", end=True)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, pos=end)
    assert copied(opened).splitlines()[1] == "The bridge [A 2, verbatim, B2]"


def test_with_nothing_selected_the_row_in_hand_is_copied(opened: Program) -> None:
    opened.controller.go_to_sentence(2)
    assert copied(opened) == "The bridge is shut. [A 2, verbatim, B2]\nThe bridge is shut. [B 2]"


def test_all_of_a_column_can_be_selected(opened: Program) -> None:
    opened.window.actions_by_name[Do.SELECT_ALL].trigger()
    lines = copied(opened).splitlines()
    assert len(lines) == 7
    assert lines[4] == "Residents are angry. [A 5, new]"


def test_copied_words_never_become_markup(qtbot: QtBot, opened: Program) -> None:
    opened.controller.go_to_sentence(2)
    opened.window.actions_by_name[Do.COPY].trigger()
    html = QGuiApplication.clipboard().mimeData().html()
    assert "<cite>[A 2, verbatim, B2]</cite>" in html


def test_hovering_over_a_change_lights_both_ends(qtbot: QtBot, opened: Program) -> None:
    view = opened.window.aligned
    qtbot.mouseMove(view.viewport(), point_of(opened, 0, 0, "three") + QPoint(4, 0))
    base = view.highlights.edits
    assert base
    qtbot.mouseMove(view.viewport(), point_of(opened, 0, 1, "two") + QPoint(4, 0))
    assert view.highlights.edits == base
    qtbot.mouseMove(view.viewport(), point_of(opened, 0, 0, "Inspectors") + QPoint(4, 0))
    assert not view.highlights.edits
