"""Selecting words and dragging ribbons in the reading view."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.conftest import bridge
from viewer.app.actions import Do
from viewer.app.fonts import make_fonts
from viewer.app.presentation import present_comparison
from viewer.app.program import Program
from viewer.app.reading.article_pane import ArticlePane
from viewer.app.reading.ribbons import RibbonGap
from viewer.app.reading.view import ReadingView
from viewer.app.themes import load_theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    made = ReadingView()
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.wear(load_theme("light"), make_fonts(100))
    made.present(present_comparison(bridge()))
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: all(pane.flow.is_measured for pane in made.panes))
    return made


def pane_of(view: ReadingView, position: int) -> ArticlePane:
    return next(pane for pane in view.panes if pane.position == position)


def point_of(pane: ArticlePane, sentence: int, *, end: bool = False) -> QPoint:
    """The first word of a sentence in the viewport, or the end of its last line."""
    boxes = pane.flow.boxes_of(sentence)
    box = boxes[-1] if end else boxes[0]
    return QPoint(int(box.right() - 2 if end else box.left() + 2), int(box.center().y() - pane.top))


def gap_beside(view: ReadingView, source: int) -> tuple[RibbonGap, int]:
    """The gap between the base and a source, and its place."""
    positions = [pane.position for pane in view.panes]
    place = min(positions.index(0), positions.index(source))
    return view.gaps[place], place


def end_of(gap: RibbonGap, link: int, x: int) -> QPoint:
    """A point of a gap at which that link's ribbon can be taken hold of."""
    under = ((y, gap.ribbon_at(QPointF(x, y))) for y in range(gap.height()))
    return QPoint(x, next(y for y, ribbon in under if ribbon is not None and ribbon.link == link) + 1)


def select(qtbot: QtBot, pane: ArticlePane, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(pane.viewport(), LEFT, pos=start)
    qtbot.mouseMove(pane.viewport(), end)
    qtbot.mouseRelease(pane.viewport(), LEFT, pos=end)


def test_words_dragged_over_are_selected_in_one_pane_at_a_time(qtbot: QtBot, view: ReadingView) -> None:
    base, source = pane_of(view, 0), pane_of(view, 1)
    select(qtbot, base, point_of(base, 1), point_of(base, 2, end=True))
    words = base.selection.span
    assert words is not None
    assert words.of(base.article.text).startswith("The bridge is shut. Traffic is being sent roun")
    with qtbot.waitSignal(view.words_selected):
        select(qtbot, source, point_of(source, 0), point_of(source, 0, end=True))
    assert base.selection.span is None
    assert source.selection.span is not None


def test_shift_and_click_take_the_selection_on(qtbot: QtBot, view: ReadingView) -> None:
    base = pane_of(view, 0)
    qtbot.mouseClick(base.viewport(), LEFT, pos=point_of(base, 1))
    qtbot.mouseClick(base.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, point_of(base, 2))
    assert base.selection.span is not None
    assert base.selection.span.of(base.article.text).strip() == "The bridge is shut."


def test_what_is_selected_is_copied_sentence_by_sentence(qtbot: QtBot, opened: Program) -> None:
    opened.views.show_reading()
    base = pane_of(opened.window.reading, 0)
    article = opened.state.presentation.comparison.base
    base.select(article.sentences[1].span.cover(article.sentences[2].span))
    opened.window.actions_by_name[Do.COPY].trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines == [
        "The bridge is shut. [A 2, verbatim, B2]",
        "Traffic is being sent round. [A 3, verbatim, B3]",
    ]
    base.select(None)
    opened.window.actions_by_name[Do.COPY].trigger()
    assert QGuiApplication.clipboard().text().endswith("[A 1, edited, B1]")


def test_the_menu_is_asked_for_the_sentence_under_the_mouse(qtbot: QtBot, view: ReadingView) -> None:
    base = pane_of(view, 0)
    point = point_of(base, 3)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, base.viewport().mapToGlobal(point))
    with qtbot.waitSignal(view.menu_asked) as asked:
        QApplication.sendEvent(base.viewport(), event)
    assert asked.args[:3] == ["A", 3, base.article.sentences[3].span.start]


def test_the_menu_key_asks_for_the_pinned_sentence(qtbot: QtBot, view: ReadingView) -> None:
    view.pin("A", 2)
    base = pane_of(view, 0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    with qtbot.waitSignal(view.menu_asked) as asked:
        QApplication.sendEvent(base.viewport(), event)
    assert asked.args[:3] == ["A", 2, -1]


@pytest.mark.parametrize("as_well", [False, True])
def test_an_end_of_a_ribbon_is_dragged_to_another_sentence(qtbot: QtBot, view: ReadingView, as_well: bool) -> None:
    gap, _ = gap_beside(view, 1)
    source = pane_of(view, 1)
    start = end_of(gap, 1, 4)
    goal = gap.mapFromGlobal(source.viewport().mapToGlobal(point_of(source, 5)))
    keys = Qt.KeyboardModifier.ControlModifier if as_well else Qt.KeyboardModifier.NoModifier
    qtbot.mousePress(gap, LEFT, pos=start)
    qtbot.mouseMove(gap, goal)
    with qtbot.waitSignal(view.relink_asked) as asked:
        qtbot.mouseRelease(gap, LEFT, keys, goal)
    assert asked.args == [1, "B", 5, as_well]


def test_the_other_end_goes_to_a_sentence_of_the_base(qtbot: QtBot, view: ReadingView) -> None:
    gap, _ = gap_beside(view, 1)
    base = pane_of(view, 0)
    start = end_of(gap, 1, gap.width() - 4)
    goal = gap.mapFromGlobal(base.viewport().mapToGlobal(point_of(base, 4)))
    qtbot.mousePress(gap, LEFT, pos=start)
    qtbot.mouseMove(gap, goal)
    with qtbot.waitSignal(view.relink_asked) as asked:
        qtbot.mouseRelease(gap, LEFT, pos=goal)
    assert asked.args == [1, "A", 4, False]


def test_an_end_that_is_let_go_beside_every_sentence_stays(qtbot: QtBot, view: ReadingView) -> None:
    gap, _ = gap_beside(view, 1)
    start = end_of(gap, 1, 4)
    qtbot.mousePress(gap, LEFT, pos=start)
    qtbot.mouseMove(gap, start + QPoint(0, 60))
    with qtbot.assertNotEmitted(view.relink_asked):
        qtbot.mouseRelease(gap, LEFT, pos=start + QPoint(0, 60))


def test_a_click_on_a_ribbon_takes_its_sentence_in_hand(qtbot: QtBot, view: ReadingView) -> None:
    gap, _ = gap_beside(view, 1)
    with qtbot.waitSignal(view.sentence_pressed) as pressed:
        qtbot.mouseClick(gap, LEFT, pos=end_of(gap, 2, 3))
    assert pressed.args == ["A", 2]


def test_the_ribbon_under_the_mouse_is_found(view: ReadingView) -> None:
    gap, place = gap_beside(view, 1)
    for ribbon in view.ribbons_right_of(place):
        middle = sum(ribbon.bands[0].left) / 2
        found = gap.ribbon_at(QPointF(1, middle))
        assert found is not None
    assert gap.ribbon_at(QPointF(1, -50)) is None


def test_a_dropped_end_becomes_a_correction(qtbot: QtBot, opened: Program) -> None:
    opened.views.show_reading()
    opened.window.reading.relink_asked.emit(1, "B", 5, False)
    qtbot.waitUntil(lambda: not opened.runner.busy)
    assert opened.state.undo_label == "taking B2 to another sentence"
