"""The tabs that list what was left out and who agrees with whom, driven as a person would."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.conftest import ReadyComparer
from tests.factories import compared, told
from viewer.app.program import Program
from viewer.app.side.told_list import Told, ToldModel, ToldRole, broken
from viewer.app.side.told_panel import ToldPanel

LETTER = "The council could not find the letter anywhere."
FOUND = "Nobody at the council has found that letter."
STORY = compared(
    told("The ferry ran aground.", B1="The ferry ran aground."),
    told("It was late.", C1="It was late{-, and nobody had slept a wink that night}."),
    left_out={"B2": LETTER, "C2": FOUND, "C3": "A warning had been sent to the town in February."},
    statements=[("B2", "C2")],
)


@pytest.fixture
def comparer() -> ReadyComparer:
    return ReadyComparer(STORY)


@pytest.fixture
def story(qtbot: QtBot, program: Program, tmp_path: Path) -> Program:
    paths = []
    for article in STORY.articles:
        path = tmp_path / f"{article.siglum}.txt"
        path.write_text(article.text, encoding="utf-8")
        paths.append(str(path))
    program.controller.open_files(paths, guess=False)
    qtbot.waitUntil(lambda: program.state.presentation is not None and not program.runner.busy)
    return program


def opened_tab(program: Program, panel: ToldPanel) -> list[Told]:
    program.window.side.tabs.setCurrentWidget(panel)
    QApplication.processEvents()
    return list(panel.model.items)


def shown_texts(program: Program) -> list[str]:
    row = program.state.presentation.rows[program.state.row]
    index = program.state.presentation.index
    return [index.article(c.siglum).sentence_text(s) for c in row.cells if c for s in c.sentences]


def test_the_left_out_stand_under_headings_what_most_say_first(story: Program) -> None:
    items = opened_tab(story, story.window.side.left_out)
    assert [item.text for item in items if item.heading] == [
        "In 2 of 2 sources, not here · 1",
        "In one source only, not here · 1",
        "Only a part of it is here · 1",
    ]
    assert (items[1].place, items[1].beside, items[1].text) == ("B2 · C2", "after sentence 1", LETTER)
    assert items[1].notes == (f"C2: {FOUND}",)
    assert "[, and nobody had slept a wink that night]" in items[-1].text
    assert "of the article is from it" in story.window.side.left_out.head.text()


def test_a_click_goes_to_where_it_would_have_stood(qtbot: QtBot, story: Program) -> None:
    panel = story.window.side.left_out
    opened_tab(story, panel)
    place = panel.list.visualRect(panel.model.index(3)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown_texts(story) == ["A warning had been sent to the town in February."]


def test_the_list_follows_the_row_in_hand(story: Program) -> None:
    panel = story.window.side.left_out
    opened_tab(story, panel)
    rows = story.state.presentation.rows
    wanted = next(i for i, row in enumerate(rows) if row.cells[1] and row.cells[1].sentences == (1,))
    story.state.go_to(wanted)
    assert panel.list.currentIndex().data(ToldRole).text == LETTER


def test_agreement_is_listed_over_all_articles(story: Program) -> None:
    items = opened_tab(story, story.window.side.agreement)
    found = [(item.text, item.place) for item in items]
    assert found[0] == ("Said by 2 of 3 · 2", "")
    assert ("The ferry ran aground.", "A1 · B1") in found
    assert (LETTER, "B2 · C2") in found
    assert found[-1] == ("A warning had been sent to the town in February.", "C3")


def test_nothing_is_listed_before_it_is_looked_at(story: Program) -> None:
    assert story.window.side.agreement.model.items == ()


def test_a_base_that_leaves_nothing_out_is_said_to(
    qtbot: QtBot, program: Program, comparer: ReadyComparer, tmp_path: Path
) -> None:
    comparer.comparison = compared(told("The ferry ran aground.", B1="The ferry ran aground."))
    (tmp_path / "a.txt").write_text("The ferry ran aground.")
    program.controller.open_files([str(tmp_path / "a.txt"), str(tmp_path / "a.txt")], guess=False)
    qtbot.waitUntil(lambda: program.state.presentation is not None and not program.runner.busy)
    assert opened_tab(program, program.window.side.left_out) == []
    assert program.window.side.left_out.head.text() == "Nothing was left out."


def test_qt_finds_no_fault_with_the_model(qapp: QApplication) -> None:
    model = ToldModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.fill([Told("Only in A", heading=True), Told("It rained.", place="A1", row=0)])
    model.fill([])
    assert tester.model() is model


def test_headings_cannot_be_chosen() -> None:
    model = ToldModel()
    model.fill([Told("Only in A", heading=True), Told("It rained.", place="A1", row=0)])
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsEnabled
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole) == "A1, It rained."
    assert model.index_of_row(0).row() == 1
    assert not model.index_of_row(7).isValid()


def test_long_text_is_broken_at_spaces_and_ends_in_an_ellipsis(qapp: QApplication) -> None:
    metrics = QFontMetrics(QFont())
    text = " ".join(["word"] * 60)
    lines = broken(text, metrics, 120, 3)
    assert len(lines) == 3
    assert all(metrics.horizontalAdvance(line) <= 120 for line in lines)
    assert lines[-1].endswith("…")
    assert broken("one two", metrics, 1000, 3) == ["one two"]
    assert broken("", metrics, 100, 3) == []
