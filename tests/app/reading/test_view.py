"""The reading view, driven as a person would."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.conftest import bridge
from tests.factories import compared, told
from viewer.app.actions import Do
from viewer.app.fonts import make_fonts
from viewer.app.presentation import Presentation, present_comparison
from viewer.app.program import Program
from viewer.app.reading.article_pane import ArticlePane
from viewer.app.reading.blocks import ArticleBlocks
from viewer.app.reading.title import ArticleTitle
from viewer.app.reading.view import ReadingView
from viewer.app.themes import load_theme


@pytest.fixture(scope="module")
def long() -> Presentation:
    """An article whose source says the same with three times as much between."""
    text = "This sentence is as long as it needs to be to take two or three lines in a column."
    told_ones = [told(f"Number {n}: {text}", **{f"B{4 * n + 1}": f"Number {n}: {text}"}) for n in range(60)]
    between = {f"B{4 * n + m}": f"Said {n} and {m}: {text}" for n in range(60) for m in (2, 3, 4)}
    return present_comparison(compared(*told_ones, left_out=between, join="\n\n"))


@pytest.fixture
def view(qtbot: QtBot, long: Presentation) -> ReadingView:
    made = ReadingView()
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.wear(load_theme("light"), make_fonts(100))
    made.present(long)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: all(pane.flow.is_measured for pane in made.panes))
    return made


def pane_of(view: ReadingView, position: int) -> ArticlePane:
    return next(pane for pane in view.panes if pane.position == position)


def wheel(pane: ArticlePane, down: int) -> None:
    at = QPointF(pane.viewport().rect().center())
    event = QWheelEvent(
        at,
        pane.viewport().mapToGlobal(at),
        QPoint(0, -down),
        QPoint(0, -down),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.viewport(), event)


def level(pane: ArticlePane, sentence: int) -> float:
    """How far below the top of the pane a sentence begins, in pixels."""
    return pane.flow.extent(sentence)[0] - pane.top


def test_the_base_stands_beside_its_sources(view: ReadingView) -> None:
    assert [pane.position for pane in view.panes] == [0, 1]


def test_with_two_sources_the_base_stands_between_them(qtbot: QtBot) -> None:
    view = ReadingView()
    qtbot.addWidget(view)
    view.wear(load_theme("dark"), make_fonts(100))
    view.present(present_comparison(bridge()))
    assert [pane.position for pane in view.panes] == [1, 0, 2]


def test_scrolling_one_pane_brings_the_other_to_the_linked_place(view: ReadingView) -> None:
    base, source = pane_of(view, 0), pane_of(view, 1)
    for _ in range(25):
        wheel(base, 120)
        line = base.top + base.progress * base.viewport().height()
        read = min(base.article.body, key=lambda s: abs(sum(base.flow.extent(s)) / 2 - line))
        off = sum(base.flow.extent(read)) / 2 - line
        assert abs(level(base, read) - level(source, 4 * read)) <= 4 * abs(off) + 3
    assert 0.1 < base.progress < 0.9


def test_beginnings_meet_and_ends_too(view: ReadingView) -> None:
    base, source = pane_of(view, 0), pane_of(view, 1)
    base.verticalScrollBar().setValue(base.verticalScrollBar().maximum())
    assert source.top == source.verticalScrollBar().maximum()
    base.verticalScrollBar().setValue(0)
    assert source.top == 0


def test_what_is_read_stays_when_text_above_it_proves_longer_than_expected(qtbot: QtBot, long: Presentation) -> None:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(1000, 600)
    view.wear(load_theme("light"), make_fonts(100))
    view.present(long)
    view.show()
    base = pane_of(view, 0)
    base.verticalScrollBar().setValue(base.verticalScrollBar().maximum() // 2)
    assert not base.flow.is_measured
    step = QApplication.wheelScrollLines() * base.verticalScrollBar().singleStep()
    for _ in range(8):
        read = base.visible[len(base.visible) // 2]
        before = level(base, read)
        wheel(base, -120)
        assert level(base, read) - before == pytest.approx(step, abs=2)


def test_scrolling_is_smooth_over_paragraphs_of_different_lengths(view: ReadingView) -> None:
    base, source = pane_of(view, 0), pane_of(view, 1)
    steps, last = [], source.top
    for _ in range(200):
        base.verticalScrollBar().setValue(base.verticalScrollBar().value() + 5)
        steps.append(source.top - last)
        last = source.top
    assert min(steps) >= 0
    assert max(steps) < 60


def test_a_click_pins_a_sentence_with_its_counterparts_at_its_level(qtbot: QtBot, view: ReadingView) -> None:
    base, source = pane_of(view, 0), pane_of(view, 1)
    base.level(30, 0.4)
    (box, *_) = base.flow.boxes_of(30)
    point = QPoint(int(box.left()) + 5, int(box.center().y() - base.top))
    with qtbot.waitSignal(view.sentence_pressed) as pressed:
        qtbot.mouseClick(base.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert pressed.args == ["A", 30]
    view.pin("A", 30)
    assert abs(level(base, 30) - level(source, 120)) < 3


def test_a_pinned_sentence_stays_pinned_and_level_when_the_window_changes(qtbot: QtBot, view: ReadingView) -> None:
    view.pin("A", 30)
    view.resize(700, 500)
    base, source = pane_of(view, 0), pane_of(view, 1)
    qtbot.waitUntil(lambda: all(pane.flow.is_measured for pane in view.panes))
    qtbot.waitUntil(lambda: abs(level(base, 30) - level(source, 120)) < 3)
    assert 0 <= level(base, 30) < base.viewport().height()


def test_who_has_scrolled_on_from_what_is_pinned_stays_there_when_the_window_changes(
    qtbot: QtBot, view: ReadingView
) -> None:
    view.pin("A", 5)
    base = pane_of(view, 0)
    base.verticalScrollBar().setValue(base.verticalScrollBar().maximum() // 2)
    read = next(s for s in base.visible if level(base, s) > 0)
    view.resize(1000, 560)
    qtbot.waitUntil(lambda: base.viewport().height() <= 560)
    with qtbot.waitSignal(base.scrolled, timeout=200, raising=False):
        pass
    assert -30 <= level(base, read) < base.viewport().height() / 2
    assert view.pinned == ("A", 5)


def test_ribbons_show_only_what_has_an_end_in_sight(view: ReadingView, long: Presentation) -> None:
    view.pin("A", 30)
    crossing = list(view.ribbons_right_of(0))
    assert 30 in {ribbon.link for ribbon in crossing}
    assert len(crossing) < len(long.comparison.links) / 2


def test_where_there_is_no_room_one_article_is_shown_at_a_time(qtbot: QtBot, view: ReadingView) -> None:
    view.resize(400, 600)
    assert [pane.position for pane in view.panes if pane.isVisible()] == [0]
    other = next(button for button in view.choices if button.text() == "B")
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert [pane.position for pane in view.panes if pane.isVisible()] == [1]
    view.resize(1000, 600)
    assert all(pane.isVisible() for pane in view.panes)


def test_where_there_is_room_for_two_the_base_stands_beside_the_source_that_was_picked(qtbot: QtBot) -> None:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.wear(load_theme("light"), make_fonts(100))
    view.present(present_comparison(bridge()))
    view.show()
    assert [pane.position for pane in view.panes if pane.isVisible()] == [1, 0]
    button = next(button for button in view.choices if button.text() == "C")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [pane.position for pane in view.panes if pane.isVisible()] == [0, 2]
    assert {ribbon.source for gap in view.gaps if gap.isVisible() for ribbon in gap.crossing} == {2}


# In the program


def test_the_reading_view_is_reached_by_key_and_remembers_its_panels(qtbot: QtBot, opened: Program) -> None:
    opened.window.activateWindow()
    qtbot.waitActive(opened.window)
    qtbot.keyClick(opened.window.aligned, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert opened.window.reading.isVisible()
    assert not opened.window.sources.isVisible()
    qtbot.keyClick(opened.window.reading, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert opened.window.aligned.isVisible()
    assert opened.window.sources.isVisible()


def test_stepping_from_change_to_change_pins_each(qtbot: QtBot, opened: Program) -> None:
    opened.window.actions_by_name[Do.READING].trigger()
    qtbot.waitUntil(opened.window.reading.isVisible)
    opened.controller.go_to_sentence(7)
    assert opened.window.reading.pinned == ("A", 6)


def test_clicking_a_source_takes_its_row_in_hand(opened: Program) -> None:
    opened.window.actions_by_name[Do.READING].trigger()
    opened.window.reading.sentence_pressed.emit("C", 0)
    row = opened.state.presentation.rows[opened.state.row]
    assert row.cells[2] is not None
    assert opened.window.reading.pinned == ("C", 0)


def test_escape_lets_go(qtbot: QtBot, opened: Program) -> None:
    opened.window.actions_by_name[Do.READING].trigger()
    opened.controller.go_to_sentence(7)
    qtbot.keyClick(opened.window.reading, Qt.Key.Key_Escape)
    assert opened.window.reading.pinned is None


def test_what_is_found_is_brought_into_view_and_unfolded(qtbot: QtBot, opened: Program) -> None:
    opened.window.actions_by_name[Do.READING].trigger()
    source = pane_of(opened.window.reading, 2)
    assert any(block.folded for block in source.flow.blocks)
    opened.window.find_bar.summon("log in")
    assert not any(block.folded for block in source.flow.blocks)


def test_a_folded_aside_opens_with_a_click(qtbot: QtBot, opened: Program) -> None:
    opened.window.actions_by_name[Do.READING].trigger()
    source = pane_of(opened.window.reading, 2)
    qtbot.waitUntil(source.isVisible)
    number = next(i for i, block in enumerate(source.flow.blocks) if block.folded)
    point = QPoint(int(source.flow.left) + 20, int(source.flow.begins(number) - source.top) + 6)
    qtbot.mouseClick(source.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert not any(block.folded for block in source.flow.blocks)


def test_the_panes_draw_words_marks_and_ribbons(qtbot: QtBot, opened: Program) -> None:
    opened.window.actions_by_name[Do.READING].trigger()
    opened.controller.go_to_sentence(6)
    qtbot.waitUntil(opened.window.reading.isVisible)
    image = opened.window.reading.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert opened.theme.palette.colour_at(1).line in colours


def test_large_text_leaves_room_for_fewer_articles(qtbot: QtBot) -> None:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(1000, 600)
    view.wear(load_theme("light"), make_fonts(100))
    view.present(present_comparison(bridge()))
    assert [pane.position for pane in view.panes if not pane.isHidden()] == [1, 0, 2]
    view.wear(load_theme("light"), make_fonts(200))
    shown = [pane.position for pane in view.panes if not pane.isHidden()]
    assert shown == [1, 0]
    assert [button.isChecked() for button in view.choices] == [True, True, False]


def test_a_long_title_leaves_the_page_to_the_article(qapp: QApplication) -> None:
    shown = present_comparison(compared(told("One.", B1="One."), titles={"A": "word " * 60, "B": "عنوان طويل"}))
    title = ArticleTitle(shown, 0, load_theme("light"), make_fonts(200))
    short = ArticleTitle(shown, 1, load_theme("light"), make_fonts(200))
    line = short.lay_out(600)
    assert title.lay_out(600) <= line * 5
    assert title.lay_out(260) < title.lay_out(600) * 1.2
    assert title.told.endswith("…")
    assert short.told == "عنوان طويل"


def test_a_stitched_sentence_has_its_badges_where_each_source_begins_to_speak() -> None:
    sentence = "Two cracks were found, and the ferry will run, said the mayor of the town."
    shown = present_comparison(
        compared(
            told(
                sentence,
                B1="Two cracks were found{+, and the ferry will run}, said the mayor of the town.",
                C1="{+Two cracks were found, and} the ferry will run{+, said the mayor of the town}.",
            )
        )
    )
    blocks = ArticleBlocks(shown, 0, open_asides=True)
    (passage,) = blocks.passages(0)
    assert passage.leads == ()
    assert [lead.text for _, lead in passage.inside] == ["B1", "C1", "B"]
    assert [passage.runs[place].text.split()[0] for place, _ in passage.inside] == ["Two", "the", "said"]


def test_of_many_sources_that_say_the_same_the_last_are_counted() -> None:
    shown = present_comparison(compared(told("It is shut.", **{f"{siglum}1": "It is shut." for siglum in "BCDEFG"})))
    (passage,) = ArticleBlocks(shown, 0, open_asides=True).passages(0)
    assert [lead.text for lead in passage.leads] == ["B1", "C1", "D1", "+3"]
