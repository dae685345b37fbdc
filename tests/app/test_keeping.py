"""Sessions in the window: saved, opened, dropped, asked about, recovered."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.app.conftest import ReadyComparer, bridge
from tests.app.test_program import drop_files
from viewer.app.actions import Do
from viewer.app.keeping import SUFFIX, case_of, session_of
from viewer.app.preferences import Preferences
from viewer.app.program import Program
from viewer.app.state import Case
from viewer.session import Journal, open_session, save_session
from viewer.session.writing import SUFFIX as WRITTEN_SUFFIX


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "autosaves"


@pytest.fixture
def make(qtbot: QtBot, preferences: Preferences, folder: Path) -> Iterator[Callable[[], Program]]:
    programs: list[Program] = []

    def made() -> Program:
        program = Program(preferences, ReadyComparer(bridge()), folder)
        program.window.show()
        programs.append(program)
        return program

    yield made
    for program in programs:
        if isValid(program.window):
            program.window.may_close = lambda: True
            program.window.close()
        # Left to Python it might be taken apart on a worker's thread, which its own pools would wait for.
        program.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def story(qtbot: QtBot, make: Callable[[], Program], files: Callable[..., list[str]]) -> Program:
    """A window on the bridge, opened from files, with one link confirmed."""
    program = make()
    paths = files(**{article.siglum: article.text for article in bridge().articles})
    program.controller.open_files(paths, guess=False)
    qtbot.waitUntil(lambda: program.state.presentation is not None and not program.runner.busy)
    assert not program.keeper.modified
    program.window.judge.confirm(0)
    settled(qtbot, program)
    return program


def settled(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.runner.busy)


def do(qtbot: QtBot, program: Program, what: Do) -> None:
    program.window.actions_by_name[what].trigger()
    settled(qtbot, program)


def save_to(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def answer(program: Program, button: QMessageBox.StandardButton) -> None:
    box = program.window.findChild(QMessageBox)
    box.button(button).click()
    QApplication.processEvents()


def autosaves(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*/*{SUFFIX}"))


def test_the_ending_is_the_one_that_sessions_are_written_with() -> None:
    assert SUFFIX == WRITTEN_SUFFIX


def test_a_case_comes_back_from_its_session(story: Program) -> None:
    case = story.state.case.with_hue(1, 3)
    assert case_of(session_of(case)) == case


def test_saving_asks_for_a_place_once(
    qtbot: QtBot, story: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert story.keeper.modified
    assert story.window.isWindowModified()
    save_to(monkeypatch, tmp_path / "bridge")
    do(qtbot, story, Do.SAVE)
    path = tmp_path / f"bridge{SUFFIX}"
    assert open_session(path).session.corrections == story.state.case.corrections
    assert not story.keeper.modified
    assert not story.window.isWindowModified()
    monkeypatch.delattr(QFileDialog, "getSaveFileName")
    story.state.undo()
    settled(qtbot, story)
    assert story.keeper.modified
    do(qtbot, story, Do.SAVE)
    assert open_session(path).session.corrections == ()


@pytest.mark.parametrize("way", ["opened", "dropped", "recent"])
def test_a_session_opens_again_without_the_files(
    qtbot: QtBot, story: Program, make: Callable[[], Program], tmp_path: Path, way: str
) -> None:
    path = tmp_path / f"bridge{SUFFIX}"
    story.keeper.save_as(path)
    settled(qtbot, story)
    for file in tmp_path.glob("*.txt"):
        file.unlink()
    other = make()
    if way == "opened":
        other.controller.open_files([str(path)], guess=False)
    elif way == "recent":
        button = next(b for b in other.window.start_page.findChildren(QPushButton) if b.text() == path.name)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        drop_files(other, [str(path)])
    qtbot.waitUntil(lambda: other.state.presentation is not None and not other.runner.busy)
    assert other.state.case == story.state.case
    assert other.keeper.path == path
    assert not other.keeper.modified


def test_what_is_no_session_is_said_in_a_bar(qtbot: QtBot, make: Callable[[], Program], tmp_path: Path) -> None:
    path = tmp_path / f"broken{SUFFIX}"
    path.write_text("no archive")
    program = make()
    program.controller.open_files([str(path)], guess=False)
    settled(qtbot, program)
    assert program.window.bars.texts == (f"{path} is no Variorum session",)


def test_a_damaged_session_opens_with_a_report_and_is_not_written_over(
    qtbot: QtBot, story: Program, make: Callable[[], Program], tmp_path: Path
) -> None:
    path = tmp_path / f"bridge{SUFFIX}"
    save_session(session_of(story.state.case), path)
    data = path.read_bytes()
    path.write_bytes(data.replace(b"Residents", b"Presidents"[:9], 1))
    program = make()
    program.controller.open_files([str(path)], guess=False)
    qtbot.waitUntil(lambda: program.state.presentation is not None and not program.runner.busy)
    assert f"{path.name} is damaged" in program.window.bars.texts[0]
    assert program.keeper.path is None
    assert program.keeper.modified


def test_where_it_cannot_be_saved_a_bar_says_so(qtbot: QtBot, story: Program, tmp_path: Path) -> None:
    story.keeper.save_as(tmp_path / "nowhere" / f"bridge{SUFFIX}")
    settled(qtbot, story)
    assert any("Could not save" in text for text in story.window.bars.texts)
    assert story.keeper.modified


def test_closing_asks_about_unsaved_changes(qtbot: QtBot, story: Program) -> None:
    story.window.close()
    assert story.window.isVisible()
    answer(story, QMessageBox.StandardButton.Cancel)
    assert story.window.isVisible()
    story.window.close()
    qtbot.waitUntil(lambda: story.window.findChild(QMessageBox) is not None)
    for box in story.window.findChildren(QMessageBox):
        if box.isVisible():
            box.button(QMessageBox.StandardButton.Discard).click()
    qtbot.waitUntil(lambda: not isValid(story.window) or not story.window.isVisible())


def test_the_answer_to_save_saves_and_closes(
    qtbot: QtBot, story: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_to(monkeypatch, tmp_path / f"kept{SUFFIX}")
    case = story.state.case
    story.window.close()
    answer(story, QMessageBox.StandardButton.Save)
    assert not isValid(story.window) or not story.window.isVisible()
    assert open_session(tmp_path / f"kept{SUFFIX}").session.corrections == case.corrections


def test_files_alone_are_closed_without_a_question(qtbot: QtBot, story: Program) -> None:
    story.state.undo()
    settled(qtbot, story)
    assert not story.keeper.modified
    do(qtbot, story, Do.CLOSE)
    assert story.window.start_page.isVisible()


def test_what_is_not_saved_is_kept_and_forgotten_when_the_window_closes(
    qtbot: QtBot, story: Program, folder: Path
) -> None:
    qtbot.waitUntil(lambda: bool(autosaves(folder)))
    assert open_session(autosaves(folder)[0]).session.corrections == story.state.case.corrections
    story.window.may_close = lambda: True
    story.window.close()
    assert autosaves(folder) == []


def test_what_a_killed_window_left_is_offered_and_recovered(
    qtbot: QtBot, story: Program, make: Callable[[], Program], folder: Path, tmp_path: Path
) -> None:
    killed = tmp_path / "elsewhere"
    journal = Journal(killed)
    journal.write(session_of(story.state.case), None)
    left = next(killed.iterdir())
    copied = folder / "0123456789abcdef"
    copied.mkdir(parents=True)
    for file in left.iterdir():
        (copied / file.name).write_bytes(file.read_bytes())
    journal.close()
    program = make()
    program.keeper.look_for_left_behind()
    settled(qtbot, program)
    assert "Variorum was ended before “A” was saved" in program.window.bars.texts[0]
    recover = next(b for b in program.window.bars.findChildren(QPushButton) if b.text() == "Recover it")
    qtbot.mouseClick(recover, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.state.presentation is not None and not program.runner.busy)
    assert program.state.case.corrections == story.state.case.corrections
    assert program.keeper.modified
    qtbot.waitUntil(lambda: not copied.exists())


def test_a_case_of_nothing_has_nothing_to_lose(make: Callable[[], Program]) -> None:
    program = make()
    assert program.state.case == Case()
    assert not program.keeper.modified
