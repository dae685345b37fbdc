from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.factories import compared, told
from viewer.app.actions import Do
from viewer.app.aligned.columns import plan_for
from viewer.app.aligned.lines import TableLines
from viewer.app.aligned.view import AlignedView
from viewer.app.fonts import make_fonts
from viewer.app.presentation import Presentation, present_comparison
from viewer.app.program import Program
from viewer.app.themes import load_theme


@pytest.fixture(scope="module")
def long() -> Presentation:
    text = "This sentence is as long as it needs to be to take two or three lines in a column."
    own = [f"Number {n}: {text}{' And some go on and on.' * (n % 6)}" for n in range(200)]
    return present_comparison(compared(*(told(line, **{f"B{n + 1}": line}) for n, line in enumerate(own))))


@pytest.fixture
def view(qtbot: QtBot, long: Presentation) -> AlignedView:
    made = AlignedView()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.wear(load_theme("light"), make_fonts(100))
    made.present(long, TableLines(len(long.rows), ()), plan_for(2))
    made.show()
    return made


def measured(qtbot: QtBot, view: AlignedView) -> None:
    """Wait until every row's height is known."""
    qtbot.waitUntil(lambda: view.is_measured)


def test_rows_stand_below_each_other_without_gaps(qtbot: QtBot, view: AlignedView, long: Presentation) -> None:
    measured(qtbot, view)
    areas = [view.row_area(row) for row in range(len(long.rows))]
    assert areas[0].top() == 0
    assert all(one.bottom() + 1 == other.top() for one, other in pairwise(areas))


@pytest.mark.parametrize("width", [420, 800, 1600])
@pytest.mark.parametrize("zoom", [70, 100, 200])
def test_every_row_is_as_high_as_its_longest_text(
    qtbot: QtBot, view: AlignedView, long: Presentation, width: int, zoom: int
) -> None:
    view.wear(load_theme("light"), make_fonts(zoom))
    view.resize(width, 500)
    measured(qtbot, view)
    for row in range(0, len(long.rows), 37):
        texts = [view.delegate.cell(row, column) for column in view.columns]
        highest = max(text.height for text in texts if text is not None)
        assert view.row_area(row).height() - highest >= 0


def test_measuring_rows_above_does_not_move_what_is_read(qtbot: QtBot, view: AlignedView) -> None:
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    view.viewport().repaint()
    line = view.line_at(QPoint(200, 100))
    before = view.row_area(line.start).top()
    measured(qtbot, view)
    assert view.row_area(line.start).top() == before


def test_what_is_read_stays_when_rows_above_it_prove_higher_than_expected(view: AlignedView) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    view.viewport().repaint()
    assert not view.is_measured
    for _ in range(12):
        line = view.line_at(QPoint(200, 100))
        before = view.row_area(line.start).top()
        bar.setValue(bar.value() - 90)
        assert view.row_area(line.start).top() == before + 90


def test_resizing_keeps_the_first_visible_row(qtbot: QtBot, view: AlignedView) -> None:
    measured(qtbot, view)
    view.go_to(110)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + view.row_area(110).top())
    before = view.line_at(QPoint(200, 5))
    view.resize(500, 500)
    assert view.line_at(QPoint(200, 5)) == before


def test_going_to_a_row_brings_it_into_view(view: AlignedView, long: Presentation) -> None:
    for row in (len(long.rows) - 1, 3, 120):
        view.go_to(row)
        area = view.row_area(row)
        assert area.top() >= 0
        assert area.bottom() <= view.viewport().height()


def test_an_emptied_view_draws_nothing(view: AlignedView) -> None:
    view.present(None, TableLines(0, ()), plan_for(0))
    view.viewport().repaint()
    assert view.line_at(QPoint(10, 10)) is None
    assert view.row_area(0).isEmpty()


def test_a_click_takes_a_row_in_hand(qtbot: QtBot, opened: Program) -> None:
    view = opened.window.aligned
    target = view.row_area(3).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=target)
    assert opened.state.row == 3
    assert view.current == 3


def test_arrow_keys_go_from_row_to_row(qtbot: QtBot, opened: Program) -> None:
    view = opened.window.aligned
    for key, row in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_End, len(opened.state.presentation.rows) - 1),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(view, key)
        assert opened.state.row == row


def test_unchanged_sentences_fold_and_unfold(qtbot: QtBot, opened: Program) -> None:
    view = opened.window.aligned
    shown = opened.state.presentation
    opened.window.actions_by_name[Do.FOLD].trigger()
    fold = next(fold for fold in shown.folds if fold.siglum is None)
    assert view.row_area(fold.start).isEmpty()
    line = view.line_at(QPoint(200, view.row_area(fold.start - 1).bottom() + 5))
    assert (line.start, line.end) == (fold.start, fold.end)
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, view.row_area(fold.start - 1).bottom() + 5)
    )
    assert not view.row_area(fold.start).isEmpty()


def test_going_into_a_fold_opens_it(qtbot: QtBot, opened: Program) -> None:
    opened.window.actions_by_name[Do.FOLD].trigger()
    fold = next(fold for fold in opened.state.presentation.folds if fold.siglum is None)
    opened.state.go_to(fold.start + 1)
    assert not opened.window.aligned.row_area(fold.start + 1).isEmpty()


def test_dragging_a_boundary_in_the_head_resizes_two_columns(qtbot: QtBot, opened: Program) -> None:
    view = opened.window.aligned
    before = view.columns
    edge = QPoint(before[0].right, 10)
    qtbot.mousePress(view.header, Qt.MouseButton.LeftButton, pos=edge)
    qtbot.mouseMove(view.header, edge + QPoint(60, 0))
    qtbot.mouseRelease(view.header, Qt.MouseButton.LeftButton, pos=edge + QPoint(60, 0))
    assert view.columns[0].width == before[0].width + 60
    assert view.columns[2] == before[2]
    qtbot.mouseDClick(view.header, Qt.MouseButton.LeftButton, pos=QPoint(view.columns[0].right, 10))
    assert view.columns == before


def test_the_picture_has_something_in_it(opened: Program) -> None:
    image = opened.window.aligned.viewport().grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    palette = opened.theme.palette
    assert palette.sources[0].line in colours
    assert palette.page in colours


def test_the_row_in_hand_stays_in_sight_through_another_view_width_and_size(qtbot: QtBot, opened: Program) -> None:
    view = opened.window.aligned
    opened.window.resize(1440, 330)
    qtbot.waitUntil(lambda: view.is_measured)
    last = len(opened.state.presentation.rows) - 1
    opened.state.go_to(last)

    def is_seen() -> bool:
        return view.row_area(last).intersects(view.viewport().rect())

    assert is_seen()
    opened.views.show_reading()
    opened.views.show_aligned()
    opened.window.resize(760, 330)
    qtbot.waitUntil(lambda: view.is_measured)
    assert is_seen()
    for _ in range(10):
        opened.window.actions_by_name[Do.LARGER].trigger()
    qtbot.waitUntil(lambda: view.is_measured)
    assert is_seen()
