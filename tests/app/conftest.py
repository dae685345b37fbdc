"""A running program on a comparison that needs no engine, driven as a person would."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.factories import compared, told
from viewer.app.preferences import Preferences
from viewer.app.presentation import Presentation, present_comparison
from viewer.app.program import Program
from viewer.compare import Engine
from viewer.model import Article, Comparison, Monitor, Options, Stage
from viewer.model.corrections import Correction
from viewer.session import apply_corrections


def bridge() -> Comparison:
    """A small comparison with every verdict, a moved sentence, one left out and an aside."""
    return compared(
        told("Inspectors found three cracks on Monday.", B1="Inspectors found {!two>three} cracks on Monday."),
        told("The bridge is shut.", B2="The bridge is shut."),
        told("Traffic is being sent round.", B3="Traffic is being sent round."),
        told("Nobody was hurt.", B4="Nobody was hurt."),
        told("Residents are angry."),
        told("The old ferry ramp is open.", C1="The {~disused landing>old ferry ramp} is open{- for now}."),
        told("The bridge carries 41,000 cars a day.", B5="The bridge carries 41,000 cars a day.", moved=True),
        left_out={"B6": "The pylon was repaired in 2019.", "C2": "Her office asked for money twice."},
        asides={"C3": "Log in to comment."},
        titles={"A": "Bridge shut", "B": "Harbour Post", "C": "City Radio"},
    )


class ReadyComparer:
    """Answers with a comparison made beforehand, over whatever articles it is given, and remembers what was asked."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.asked: list[tuple[str, ...]] = []

    def has_first_look(self, articles: tuple[Article, ...]) -> bool:
        return False

    def takes_long(self, articles: tuple[Article, ...], options: Options) -> bool:
        return False

    def __call__(
        self,
        articles: tuple[Article, ...],
        options: Options,
        corrections: tuple[Correction, ...],
        monitor: Monitor,
    ) -> Presentation:
        self.asked.append(tuple(article.title for article in articles))
        monitor.step(Stage.LINKING, 0, 1)
        corrected = apply_corrections(self.comparison, corrections, Engine("lexical"))
        return present_comparison(corrected.comparison, corrected.report)


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def comparer() -> ReadyComparer:
    return ReadyComparer(bridge())


@pytest.fixture
def program(qtbot: QtBot, preferences: Preferences, comparer: ReadyComparer) -> Iterator[Program]:
    made = Program(preferences, comparer)
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    if isValid(made.window):
        made.window.may_close = lambda: True
        made.window.close()
    made.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def files(tmp_path: Path) -> Callable[..., list[str]]:
    def write(**texts: str) -> list[str]:
        paths = []
        for name, text in texts.items():
            path = tmp_path / f"{name}.txt"
            path.write_text(text, encoding="utf-8")
            paths.append(str(path))
        return paths

    return write


@pytest.fixture
def opened(qtbot: QtBot, program: Program, files: Callable[..., list[str]]) -> Program:
    """The program with the bridge comparison shown."""
    comparison = bridge()
    texts = {article.siglum: article.text for article in comparison.articles}
    with qtbot.waitSignal(program.state.presentation_changed, check_params_cb=None):
        program.controller.open_files(files(**texts), guess=False)
    qtbot.waitUntil(lambda: program.state.presentation is not None)
    qtbot.waitUntil(lambda: not program.runner.busy)
    return program
