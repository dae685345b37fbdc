"""Words first, then meaning: driven as a person would, with work that goes on until the test lets it end."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.app.conftest import ReadyComparer
from tests.factories import compared, told
from viewer.app.actions import Do
from viewer.app.comparing import Comparer
from viewer.app.filtering import Aspect
from viewer.app.preferences import Preferences
from viewer.app.presentation import Presentation, present_comparison
from viewer.app.program import Program
from viewer.app.reading.article_pane import ArticlePane
from viewer.app.waiting import WaitingNote
from viewer.compare import Engine
from viewer.model import Article, Comparison, Monitor, Options, Origin, Span, Stage
from viewer.model.comparison import LEXICAL
from viewer.model.corrections import Correction
from viewer.session import apply_corrections

Files = Callable[..., list[str]]
LEFT = Qt.MouseButton.LeftButton


def by_meaning() -> Comparison:
    """A hundred sentences, each as the source has it, with a thread of comments in between."""
    text = "This sentence is as long as it needs to be to take two or three lines in a column."
    own = [told(f"Number {n}: {text}", **{f"B{n + 1}": f"Number {n}: {text}"}) for n in range(100)]
    asides = {f"B{101 + n}": f"Comment {n} of somebody." for n in range(9)}
    return replace(compared(*own, asides=asides, join="\n\n"), model="a model")


def by_words(full: Comparison) -> Comparison:
    """What words alone found of it: every third sentence is linked with none."""
    return replace(full, links=tuple(link for link in full.links if link.base[0] % 3), model=LEXICAL)


def unread(words: Comparison) -> Comparison:
    """What a first look tells of it: links without edits."""
    return replace(words, links=tuple(replace(link, edits=()) for link in words.links))


class WaitingComparer(ReadyComparer):
    """Answers by words at once, or when it is let read them after a first look, and by meaning when it is let go."""

    def __init__(self) -> None:
        super().__init__(by_meaning())
        self.words = by_words(self.comparison)
        self.go_on = threading.Event()
        self.read_on = threading.Event()
        self.read_on.set()
        self.looks = 0
        self.models: list[str] = []

    def has_first_look(self, articles: tuple[Article, ...]) -> bool:
        return not self.read_on.is_set()

    def first_look(self, articles: tuple[Article, ...], options: Options, monitor: Monitor) -> Presentation:
        self.looks += 1
        return present_comparison(unread(self.words), complete=False)

    def takes_long(self, articles: tuple[Article, ...], options: Options) -> bool:
        return True

    def __call__(
        self,
        articles: tuple[Article, ...],
        options: Options,
        corrections: tuple[Correction, ...],
        monitor: Monitor,
    ) -> Presentation:
        self.models.append(options.model)
        while not self.read_on.is_set():
            monitor.step(Stage.DIFFING, 1, 2)
        while options.model != LEXICAL and not self.go_on.is_set():
            monitor.step(Stage.MEANING, 1, 2)
        comparison = self.words if options.model == LEXICAL else self.comparison
        corrected = apply_corrections(comparison, corrections, Engine(LEXICAL))
        return present_comparison(corrected.comparison, corrected.report)


@pytest.fixture
def waiting() -> WaitingComparer:
    return WaitingComparer()


@pytest.fixture
def weighing(qtbot: QtBot, preferences: Preferences, waiting: WaitingComparer, files: Files) -> Iterator[Program]:
    """The program with what words tell on the screen, while meaning is being weighed."""
    yield from shown_first(qtbot, preferences, waiting, files)


@pytest.fixture
def reading(qtbot: QtBot, preferences: Preferences, waiting: WaitingComparer, files: Files) -> Iterator[Program]:
    """The program with a first look on the screen, while words are being compared."""
    waiting.read_on.clear()
    yield from shown_first(qtbot, preferences, waiting, files)


def shown_first(qtbot: QtBot, preferences: Preferences, waiting: WaitingComparer, files: Files) -> Iterator[Program]:
    program = Program(preferences, waiting)  # type: ignore[arg-type]
    program.window.resize(1400, 800)
    with qtbot.waitExposed(program.window):
        program.window.show()
    texts = {article.siglum: article.text for article in waiting.comparison.articles}
    program.controller.open_files(files(**texts), guess=False)
    qtbot.waitUntil(lambda: program.state.presentation is not None)
    yield program
    waiting.read_on.set()
    waiting.go_on.set()
    if isValid(program.window):
        program.window.may_close = lambda: True
        program.window.close()
    program.deleteLater()
    QApplication.processEvents()


def let_go(qtbot: QtBot, program: Program, waiting: WaitingComparer) -> None:
    waiting.go_on.set()
    qtbot.waitUntil(lambda: program.state.presentation.comparison.model != LEXICAL)


def pane_of(program: Program, position: int) -> ArticlePane:
    return next(pane for pane in program.window.reading.panes if pane.position == position)


def test_what_words_tell_is_shown_first_and_the_status_line_says_what_goes_on(
    qtbot: QtBot, weighing: Program, waiting: WaitingComparer
) -> None:
    status = weighing.window.status
    assert weighing.state.presentation.comparison.model == LEXICAL
    qtbot.waitUntil(lambda: status.cancel.isVisible() and status.work.text() == "Weighing meaning …")
    assert weighing.window.bars.texts == ()
    let_go(qtbot, weighing, waiting)
    assert len(weighing.state.presentation.comparison.links) == 100
    qtbot.waitUntil(lambda: not status.cancel.isVisible())
    assert waiting.models == [LEXICAL, "bundled"]


def test_what_is_read_in_the_table_stays_where_it_is(qtbot: QtBot, weighing: Program, waiting: WaitingComparer) -> None:
    view, before = weighing.window.aligned, weighing.state.presentation
    row = before.row_of_sentence(52)
    view.centre(row)
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.row_area(row).center())
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 40)
    view.viewport().repaint()
    stood = view.row_area(row).top()
    let_go(qtbot, weighing, waiting)
    after = weighing.state.presentation
    assert len(after.rows) < len(before.rows)
    assert after.rows[weighing.state.row].sentence == 52
    assert view.row_area(weighing.state.row).top() == stood


def test_the_table_stays_where_the_sentence_in_hand_cannot_be_seen(
    qtbot: QtBot, weighing: Program, waiting: WaitingComparer
) -> None:
    view, before = weighing.window.aligned, weighing.state.presentation
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    view.viewport().repaint()
    row = next(r for r in range(view.top_row, len(before.rows)) if before.rows[r].sentence is not None)
    sentence, stood = before.rows[row].sentence, view.row_area(row).top()
    let_go(qtbot, weighing, waiting)
    assert weighing.state.row == 0
    assert view.row_area(weighing.state.presentation.row_of_sentence(sentence)).top() == stood


def test_selected_words_and_open_folds_stay(qtbot: QtBot, weighing: Program, waiting: WaitingComparer) -> None:
    view, aligned = weighing.window.aligned, weighing.aligned
    (fold,) = aligned.shut
    aligned.toggle(fold)
    row = weighing.state.presentation.row_of_sentence(40)
    view.centre(row)
    base = view.columns[0]
    inside = QPoint(base.left + base.gutter + 6, view.row_area(row).top() + 20)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=inside)
    qtbot.mousePress(view.viewport(), LEFT, pos=inside)
    qtbot.mouseMove(view.viewport(), inside + QPoint(90, 0))
    qtbot.mouseRelease(view.viewport(), LEFT, pos=inside + QPoint(90, 0))
    words = aligned.selecting.words()
    assert words is not None
    let_go(qtbot, weighing, waiting)
    assert aligned.selecting.words() == words
    assert aligned.shut == frozenset()


def test_what_is_read_pinned_and_selected_in_the_reading_view_stays(
    qtbot: QtBot, weighing: Program, waiting: WaitingComparer
) -> None:
    weighing.views.show_reading()
    view = weighing.window.reading
    source = pane_of(weighing, 1)
    source.bring_into_view(61)
    view.sentence_pressed.emit("B", 61)
    pane_of(weighing, 0).select(Span(3, 9))
    view.gaps[0].grab()
    panes = tuple(view.panes)
    stood = [pane.flow.extent(61)[0] - pane.top for pane in panes]
    assert view.pinned == ("B", 61)
    let_go(qtbot, weighing, waiting)
    assert tuple(view.panes) == panes
    assert [pane.flow.extent(61)[0] - pane.top for pane in panes] == pytest.approx(stood, abs=3)
    assert view.pinned == ("B", 61)
    assert pane_of(weighing, 0).selection.span == Span(3, 9)
    assert {60, 61} <= {ribbon.link for ribbon in view.gaps[0].crossing}


def test_a_correction_made_meanwhile_is_kept(qtbot: QtBot, weighing: Program, waiting: WaitingComparer) -> None:
    words = weighing.state.presentation
    first = words.comparison.links[0]
    weighing.window.judge.unlink(0)
    with qtbot.waitSignal(weighing.state.presentation_changed):
        pass
    assert weighing.state.presentation.comparison.model == LEXICAL
    assert first.base[0] not in {link.base[0] for link in weighing.state.presentation.comparison.links}
    let_go(qtbot, weighing, waiting)
    assert first.base[0] not in {link.base[0] for link in weighing.state.presentation.comparison.links}
    assert len(weighing.state.presentation.comparison.links) == 99


def test_who_stops_the_weighing_keeps_what_words_tell_and_may_ask_again(
    qtbot: QtBot, weighing: Program, waiting: WaitingComparer
) -> None:
    qtbot.waitUntil(lambda: waiting.models == [LEXICAL, "bundled"])
    shown = weighing.state.presentation
    qtbot.mouseClick(weighing.window.status.cancel, LEFT)
    qtbot.waitUntil(lambda: len(weighing.window.bars.texts) == 1)
    assert weighing.window.bars.texts[0].startswith("Stopped: what is shown rests on words alone")
    assert weighing.state.presentation is shown
    weighing.window.judge.unlink(0)
    qtbot.waitUntil(lambda: not weighing.runner.busy)
    assert weighing.state.presentation.comparison.model == LEXICAL
    assert waiting.models == [LEXICAL, "bundled", LEXICAL]
    weighing.controller.live.weigh_meaning()
    let_go(qtbot, weighing, waiting)


def test_a_newer_comparison_takes_the_place_of_the_weighing(
    qtbot: QtBot, weighing: Program, waiting: WaitingComparer, files: Files
) -> None:
    qtbot.waitUntil(lambda: waiting.models == [LEXICAL, "bundled"])
    with qtbot.waitSignal(weighing.state.began):
        weighing.controller.open_files(files(other="Another article.", made="Of another source."), guess=False)
    assert weighing.state.presentation is None
    qtbot.waitUntil(lambda: waiting.models == [LEXICAL, "bundled", LEXICAL, "bundled"])
    assert weighing.window.bars.texts == ()


def test_closing_while_meaning_is_weighed_is_clean(qtbot: QtBot, weighing: Program) -> None:
    qtbot.waitUntil(weighing.window.status.cancel.isVisible)
    weighing.window.close()
    assert not weighing.runner.busy


def test_another_threshold_is_taken_from_what_meaning_told(
    qtbot: QtBot, weighing: Program, waiting: WaitingComparer
) -> None:
    let_go(qtbot, weighing, waiting)
    qtbot.waitUntil(lambda: not weighing.runner.busy)
    weighing.controller.link_from(0.4)
    qtbot.waitUntil(lambda: not weighing.runner.busy)
    assert waiting.models == [LEXICAL, "bundled", "bundled"]


@pytest.mark.parametrize("view", ["aligned", "reading"])
def test_while_nothing_is_known_yet_every_view_says_what_is_being_done(
    qtbot: QtBot, preferences: Preferences, waiting: WaitingComparer, files: Files, view: str
) -> None:
    waiting.takes_long = lambda _articles, _options: False  # type: ignore[method-assign]
    program = Program(preferences, waiting)  # type: ignore[arg-type]
    program.window.resize(1400, 800)
    program.window.show()
    if view == "reading":
        program.views.show_reading()
        program.window.actions_by_name[Do.SHOW_SIDE].trigger()
    program.window.side.tabs.setCurrentWidget(program.window.side.left_out)
    program.controller.open_files(files(base="The base.", source="A source."), guess=False)
    shown = program.window.reading if view == "reading" else program.window.aligned
    qtbot.waitUntil(lambda: any(note.isVisible() for note in shown.findChildren(WaitingNote)))
    assert program.window.side.left_out.head.text() == "The articles are being compared …"
    waiting.go_on.set()
    qtbot.waitUntil(lambda: program.state.presentation is not None)
    assert not any(note.isVisible() for note in shown.findChildren(WaitingNote))
    assert program.window.side.left_out.head.text() == "Nothing was left out."
    program.window.close()


def read_on(qtbot: QtBot, program: Program, waiting: WaitingComparer) -> None:
    waiting.read_on.set()
    qtbot.waitUntil(lambda: program.state.presentation.complete)


def test_a_first_look_says_what_is_still_to_come_and_shows_nothing_that_is_not_known(
    qtbot: QtBot, reading: Program, waiting: WaitingComparer
) -> None:
    window = reading.window
    qtbot.waitUntil(lambda: window.status.work.text().startswith("Comparing words …"))
    assert not reading.state.presentation.complete
    assert window.status.figures.text().endswith("words and flags to follow")
    assert "verbatim" not in window.status.figures.text()
    assert not window.actions_by_name[Do.EXPORT].isEnabled()
    flagged = window.chips.buttons[Aspect.FLAGGED]
    assert (flagged.text(), flagged.isEnabled()) == ("Flags …", False)
    assert all("shares to follow" in card.accessibleName() for card in window.sources.cards)
    window.side.tabs.setCurrentWidget(window.side.left_out)
    assert window.side.left_out.head.text() == "The words are not compared yet."
    read_on(qtbot, reading, waiting)
    assert window.actions_by_name[Do.EXPORT].isEnabled()
    assert (flagged.text(), flagged.isVisible()) == ("Flags 0", False)
    assert "verbatim" in window.status.figures.text()
    assert window.side.left_out.head.text() != "The words are not compared yet."
    let_go(qtbot, reading, waiting)
    assert (waiting.looks, waiting.models) == (1, [LEXICAL, "bundled"])


def test_what_is_read_stays_where_it_is_when_words_have_been_compared(
    qtbot: QtBot, reading: Program, waiting: WaitingComparer
) -> None:
    view, before = reading.window.aligned, reading.state.presentation
    row = before.row_of_sentence(52)
    view.centre(row)
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.row_area(row).center())
    view.viewport().repaint()
    stood = view.row_area(row).top()
    read_on(qtbot, reading, waiting)
    assert reading.state.row == row
    assert view.row_area(row).top() == stood


def test_a_correction_made_after_a_first_look_is_in_what_words_tell(
    qtbot: QtBot, reading: Program, waiting: WaitingComparer
) -> None:
    first = reading.state.presentation.comparison.links[0]
    reading.window.judge.unlink(0)
    read_on(qtbot, reading, waiting)
    assert first.base[0] not in {link.base[0] for link in reading.state.presentation.comparison.links}
    assert waiting.looks == 1


def test_who_stops_the_reading_of_words_keeps_the_links_and_may_go_on(
    qtbot: QtBot, reading: Program, waiting: WaitingComparer
) -> None:
    qtbot.waitUntil(lambda: bool(waiting.models))
    shown = reading.state.presentation
    qtbot.mouseClick(reading.window.status.cancel, LEFT)
    qtbot.waitUntil(lambda: len(reading.window.bars.texts) == 1)
    assert reading.window.bars.texts[0].startswith("Stopped: the words of linked sentences were not compared")
    assert reading.state.presentation is shown
    reading.controller.live.start()
    read_on(qtbot, reading, waiting)


def test_another_threshold_needs_no_first_look_where_words_are_known(
    qtbot: QtBot, reading: Program, waiting: WaitingComparer
) -> None:
    read_on(qtbot, reading, waiting)
    waiting.read_on.clear()
    reading.controller.link_from(0.4)
    assert waiting.looks == 1
    read_on(qtbot, reading, waiting)
    assert waiting.looks == 1


def article(length: int) -> Article:
    return Article("A", "An article", "x" * length, Origin(None, "0"))


def test_short_articles_need_no_first_picture() -> None:
    comparer = Comparer()
    assert not comparer.takes_long((article(1000), article(1000)), Options())
    assert comparer.takes_long((article(20_000), article(20_000)), Options())
    assert not comparer.takes_long((article(40_000),), Options())
    assert not comparer.has_first_look((article(20_000), article(20_000)))
    assert comparer.has_first_look((article(40_000), article(40_000)))
    assert not comparer.has_first_look((article(80_000),))


def test_the_engine_compares_links_then_words_and_then_meaning(
    qtbot: QtBot, preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.app.comparing._READ_AT_ONCE", 0)
    sentences = [f"The council of ward {n} voted on Monday to close bridge number {n}." for n in range(40)]
    paths = []
    for name in ("base", "source"):
        paths.append(tmp_path / f"{name}.txt")
        paths[-1].write_text(" ".join(sentences), encoding="utf-8")
    program = Program(preferences)
    qtbot.addWidget(program.window)
    shown: list[tuple[str, bool]] = []

    def note() -> None:
        presentation = program.state.presentation
        shown.append((presentation.comparison.model, presentation.complete) if presentation else ("", False))

    program.state.presentation_changed.connect(note)
    program.controller.open_files([str(path) for path in paths], guess=False)
    qtbot.waitUntil(lambda: len(shown) == 4 and not program.runner.busy, timeout=60_000)
    assert shown[:3] == [("", False), (LEXICAL, False), (LEXICAL, True)]
    assert shown[3][0] not in ("", LEXICAL)
    assert len(program.state.presentation.comparison.links) == 40
    program.window.close()
