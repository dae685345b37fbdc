"""The program driven as a person would: keys, mouse, drops."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.app.conftest import ReadyComparer, bridge
from viewer.app.actions import Do
from viewer.app.filtering import Aspect
from viewer.app.key_sheet import KeySheet
from viewer.app.paste_dialog import PasteDialog
from viewer.app.preferences import Preferences
from viewer.app.presentation import Presentation
from viewer.app.program import Program, example_files
from viewer.app.themes import load_theme
from viewer.language.embedding.failure import ModelError
from viewer.model import Article, Monitor, Options, Stage
from viewer.model.corrections import Correction

Files = Callable[..., list[str]]


def settled(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.runner.busy)


def drop(program: Program, mime: QMimeData) -> None:
    """Hold `mime` over the window and let it go."""
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), actions, mime, buttons, keys)
    QApplication.sendEvent(program.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(program.window, QDropEvent(QPointF(50, 50), actions, mime, buttons, keys))


def drop_files(program: Program, paths: list[str]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    drop(program, mime)


def titles(program: Program) -> list[str]:
    return [article.title for article in program.state.case.articles]


def active(qtbot: QtBot, program: Program) -> None:
    program.window.activateWindow()
    qtbot.waitActive(program.window)


def press(qtbot: QtBot, program: Program, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    qtbot.keyClick(program.window.aligned, key, modifier or Qt.KeyboardModifier.NoModifier)


# Opening


def test_one_meets_the_start_page_first(program: Program) -> None:
    assert program.window.start_page.isVisible()
    assert not program.window.aligned.isVisible()


def test_files_from_the_command_line_keep_their_order(qtbot: QtBot, program: Program, files: Files) -> None:
    program.controller.open_files(files(base="The base.", source="A source."), guess=False)
    settled(qtbot, program)
    assert titles(program) == ["base", "source"]
    assert program.window.bars.texts == ()
    assert program.window.aligned.isVisible()


def test_the_example_opens_by_its_button(qtbot: QtBot, program: Program, comparer: ReadyComparer) -> None:
    qtbot.mouseClick(program.window.start_page.example_button, Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    qtbot.waitUntil(lambda: program.state.presentation is not None)
    assert len(titles(program)) == len(example_files())
    assert program.preferences.recent == ()


def test_the_open_button_asks_for_files(
    qtbot: QtBot, program: Program, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = files(one="The bridge is shut today.", two="Rain fell all day on the town.")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (paths, ""))
    qtbot.mouseClick(program.window.start_page.open_button, Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    assert sorted(titles(program)) == ["one", "two"]


def test_a_comparison_is_remembered_and_opens_again(qtbot: QtBot, program: Program, files: Files) -> None:
    paths = files(base="The base.", source="A source.")
    program.controller.open_files(paths, guess=False)
    settled(qtbot, program)
    program.window.actions_by_name[Do.CLOSE].trigger()
    assert program.window.start_page.isVisible()
    button = next(b for b in program.window.start_page.findChildren(QPushButton) if "base.txt" in b.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    assert titles(program) == ["base", "source"]


def test_for_dropped_files_the_base_is_guessed_said_and_changed_by_one_click(
    qtbot: QtBot, program: Program, files: Files
) -> None:
    paths = files(
        first="The bridge was shut on Monday because of cracks. Rain fell on the hills.",
        mixed="The bridge was shut on Monday because of cracks. The mayor spoke to reporters at noon.",
        second="Reporters waited. The mayor spoke to reporters at noon.",
    )
    drop_files(program, paths)
    settled(qtbot, program)
    assert titles(program) == ["mixed", "first", "second"]
    assert program.window.bars.texts == ("Taken as the article: mixed. Its sources: first, second.",)
    change = next(b for b in program.window.bars.findChildren(QPushButton) if "second" in b.text())
    qtbot.mouseClick(change, Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    assert titles(program) == ["second", "mixed", "first"]
    assert program.window.bars.texts == ()


def test_files_dropped_on_a_comparison_become_sources(qtbot: QtBot, opened: Program, files: Files) -> None:
    before = titles(opened)
    drop_files(opened, files(late="A late source."))
    settled(qtbot, opened)
    assert titles(opened) == [*before, "late"]


def test_dropped_text_becomes_the_article_then_a_source(qtbot: QtBot, program: Program) -> None:
    for text in ("The bridge is shut.", "The bridge is closed."):
        mime = QMimeData()
        mime.setText(text)
        drop(program, mime)
        settled(qtbot, program)
    assert [article.text for article in program.state.case.articles] == ["The bridge is shut.", "The bridge is closed."]


def test_nothing_is_fetched_from_a_dropped_web_address_before_the_reader_says_so(program: Program) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://news.example/story")])
    drop(program, mime)
    assert program.window.bars.texts[0].startswith("Get the page at https://news.example/story?")
    assert not program.runner.busy


def test_what_cannot_be_read_is_said_and_the_rest_opens(
    qtbot: QtBot, program: Program, files: Files, tmp_path: Path
) -> None:
    paths = files(base="The base.", source="A source.")
    program.controller.open_files([*paths, str(tmp_path / "gone.txt")], guess=False)
    settled(qtbot, program)
    assert titles(program) == ["base", "source"]


def test_a_missing_file_is_said_in_one_line(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    program.controller.open_files([str(tmp_path / "gone.txt")], guess=False)
    settled(qtbot, program)
    assert len(program.window.bars.texts) == 1
    assert "gone.txt does not exist" in program.window.bars.texts[0]
    assert program.window.start_page.isVisible()


def test_a_single_article_asks_for_its_sources(qtbot: QtBot, program: Program, files: Files) -> None:
    program.controller.open_files(files(alone="The bridge is shut."), guess=True)
    settled(qtbot, program)
    assert "“alone” is open" in program.window.bars.texts[0]


# Pasting


def test_pasted_text_becomes_the_article(qtbot: QtBot, program: Program) -> None:
    active(qtbot, program)
    program.window.start_page.paste_button.click()
    dialog = program.window.findChild(PasteDialog)
    dialog.text_field.setPlainText("The bridge is shut.")
    qtbot.keyClicks(dialog.title_field, "Bridge")
    dialog.accept()
    settled(qtbot, program)
    assert titles(program) == ["Bridge"]


def test_pasting_offers_a_source_once_there_is_an_article(qtbot: QtBot, opened: Program) -> None:
    before = titles(opened)
    opened.window.actions_by_name[Do.PASTE].trigger()
    dialog = opened.window.findChild(PasteDialog)
    assert dialog.source_choice.isChecked()
    dialog.text_field.setPlainText("One more report.")
    dialog.title_field.setText("More")
    dialog.accept()
    settled(qtbot, opened)
    assert titles(opened) == [*before, "More"]


def test_nothing_pasted_cannot_be_accepted(qtbot: QtBot, program: Program) -> None:
    dialog = PasteDialog(has_base=False, text="x")
    qtbot.addWidget(dialog)
    dialog.text_field.setPlainText("  \n ")
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()


# Moving


@pytest.mark.parametrize(
    ("forward", "back"),
    [
        ((Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier)),
        ((Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)),
    ],
)
def test_keys_step_from_change_to_change(
    qtbot: QtBot,
    opened: Program,
    forward: tuple[Qt.Key, Qt.KeyboardModifier],
    back: tuple[Qt.Key, Qt.KeyboardModifier],
) -> None:
    active(qtbot, opened)
    shown = opened.state.presentation
    assert shown is not None
    rows = [change.row for change in shown.changes]
    assert opened.state.row == rows[0] == 0
    seen = []
    for _ in rows[1:]:
        press(qtbot, opened, *forward)
        seen.append(opened.state.row)
    assert seen == rows[1:]
    assert opened.window.status.place.text() == f"Change {len(rows)} of {len(rows)}"
    press(qtbot, opened, *forward)
    assert opened.state.row == rows[-1]
    press(qtbot, opened, *back)
    assert opened.state.row == rows[-2]


def test_the_status_line_counts_what_happened(opened: Program) -> None:
    text = opened.window.status.figures.text()
    assert text.startswith("7 sentences: 4 verbatim, 1 edited, 1 paraphrased, 1 new")
    assert "2 sentences of the sources left out" in text


def test_undo_takes_a_removed_source_back(qtbot: QtBot, opened: Program) -> None:
    before = titles(opened)
    opened.controller.remove(1)
    settled(qtbot, opened)
    assert titles(opened) == [before[0], *before[2:]]
    assert "removing B" in opened.window.actions_by_name[Do.UNDO].text()
    opened.window.actions_by_name[Do.UNDO].trigger()
    settled(qtbot, opened)
    assert titles(opened) == before


def test_setting_the_base_from_the_panel_compares_again(qtbot: QtBot, opened: Program, comparer: ReadyComparer) -> None:
    before = titles(opened)
    opened.window.sources.menu.menu_of(1).actions()[0].trigger()
    settled(qtbot, opened)
    assert comparer.asked[-1] == (before[1], before[0], before[2])


# Long work and trouble


class SlowComparer(ReadyComparer):
    """Works until it is cancelled."""

    begun: threading.Event

    def __call__(
        self,
        articles: tuple[Article, ...],
        options: Options,
        corrections: tuple[Correction, ...],
        monitor: Monitor,
    ) -> Presentation:
        self.begun.set()
        while True:
            monitor.step(Stage.LINKING, 1, 2)


class BrokenComparer(ReadyComparer):
    """Fails."""

    def __call__(
        self,
        articles: tuple[Article, ...],
        options: Options,
        corrections: tuple[Correction, ...],
        monitor: Monitor,
    ) -> Presentation:
        raise ModelError("the model’s file is cut short; install Variorum again")


def test_long_work_shows_progress_and_can_be_cancelled(qtbot: QtBot, preferences: object, files: Files) -> None:
    comparer = SlowComparer(bridge())
    comparer.begun = threading.Event()
    program = Program(preferences, comparer)  # type: ignore[arg-type]
    program.window.show()
    program.controller.open_files(files(base="The base.", source="A source."), guess=False)
    qtbot.waitUntil(comparer.begun.is_set)
    qtbot.waitUntil(program.window.status.cancel.isVisible)
    qtbot.waitUntil(lambda: program.window.status.work.text() == "Looking for the same words …")
    qtbot.mouseClick(program.window.status.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window.bars.texts == ("Comparing was stopped.",))
    assert not program.window.status.cancel.isVisible()
    program.window.close()


def test_closing_while_busy_is_clean(qtbot: QtBot, preferences: object, files: Files) -> None:
    comparer = SlowComparer(bridge())
    comparer.begun = threading.Event()
    program = Program(preferences, comparer)  # type: ignore[arg-type]
    program.window.show()
    program.controller.open_files(files(base="The base.", source="A source."), guess=False)
    qtbot.waitUntil(comparer.begun.is_set)
    program.window.close()
    assert not program.runner.busy


def test_what_goes_wrong_becomes_a_bar_and_the_program_lives_on(
    qtbot: QtBot, preferences: object, files: Files
) -> None:
    program = Program(preferences, BrokenComparer(bridge()))  # type: ignore[arg-type]
    program.window.show()
    program.controller.open_files(files(base="The base.", source="A source."), guess=False)
    qtbot.waitUntil(lambda: bool(program.window.bars.texts))
    assert program.window.bars.texts == ("the model’s file is cut short; install Variorum again",)
    program.window.close()


# Looks


def test_the_theme_is_chosen_from_the_menu_and_remembered(program: Program) -> None:
    dark = next(action for action in program.window.theme_menu.actions() if action.data() == "dark")
    dark.trigger()
    assert program.theme == load_theme("dark")
    assert program.preferences.theme == "dark"
    assert dark.isChecked()


def test_zoom_keys_make_text_larger_and_smaller(qtbot: QtBot, opened: Program) -> None:
    active(qtbot, opened)
    press(qtbot, opened, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert opened.preferences.zoom == 110
    press(qtbot, opened, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, opened, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert opened.preferences.zoom == 90
    press(qtbot, opened, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert opened.preferences.zoom == 100


def test_f1_shows_every_key(qtbot: QtBot, opened: Program) -> None:
    active(qtbot, opened)
    press(qtbot, opened, Qt.Key.Key_F1)
    sheet = opened.window.findChild(KeySheet)
    assert sheet.isVisible()
    sheet.close()


def test_a_narrow_window_leaves_the_room_to_the_articles(qtbot: QtBot, opened: Program) -> None:
    opened.window.resize(700, 600)
    qtbot.waitUntil(lambda: not opened.window.sources.isVisible())
    opened.window.resize(1200, 600)
    qtbot.waitUntil(opened.window.sources.isVisible)


def test_every_part_one_can_reach_has_a_name_to_be_spoken(opened: Program) -> None:
    assert opened.window.aligned.accessibleName()
    assert opened.window.sources.cards[0].accessibleName().startswith("Article being read A:")


def test_the_wheel_with_ctrl_makes_text_larger(opened: Program) -> None:
    viewport = opened.window.aligned.viewport()
    at = QPointF(viewport.rect().center())
    event = QWheelEvent(
        at,
        viewport.mapToGlobal(at),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)
    assert opened.preferences.zoom == 110


def test_the_view_and_the_panels_are_as_one_left_them(
    qtbot: QtBot, opened: Program, preferences: Preferences, comparer: ReadyComparer
) -> None:
    opened.window.splitter.setSizes([260, 700, 340])
    sizes = opened.window.splitter.sizes()
    opened.window.actions_by_name[Do.READING].trigger()
    opened.window.actions_by_name[Do.ALIGNED].trigger()
    assert opened.window.splitter.sizes() == sizes
    opened.window.close()
    again = Program(preferences, comparer)
    again.window.resize(1440, 900)
    again.window.show()
    again.controller.open_example()
    qtbot.waitUntil(lambda: again.state.presentation is not None and not again.runner.busy)
    assert again.window.splitter.sizes()[::2] == sizes[::2]
    again.window.actions_by_name[Do.READING].trigger()
    again.window.close()
    last = Program(preferences, comparer)
    assert last.window.actions_by_name[Do.READING].isChecked()
    last.window.close()


def test_a_chip_tells_what_it_counts(opened: Program) -> None:
    chip = opened.window.chips.buttons[Aspect.LEFT_OUT]
    assert chip.text() == "Left out 2"
    assert chip.toolTip().splitlines() == [
        "Only Left out: 2 changes",
        "2 sentences of the sources; where several tell the same it is one change",
    ]
