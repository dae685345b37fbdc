"""The window in another language than it was written in."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

import viewer.app
from tests.app.conftest import ReadyComparer, bridge
from viewer.app.preferences import Preferences
from viewer.app.program import Program
from viewer.app.translations import install_translation, language_codes, language_names
from viewer.app.words import forget_language, said, said_all
from viewer.present.wording import (
    CHANGE_NAMES,
    FLAG_NAMES,
    MARK_MEANINGS,
    MARK_NAMES,
    MOVED_NAMES,
    VERDICT_MEANINGS,
    VERDICT_NAMES,
)
from viewer.resources import resource

OTHERS = language_codes()[1:]


@pytest.fixture
def german(qapp: QApplication) -> Iterator[QTranslator]:
    translator = install_translation(qapp, "de")
    assert translator is not None
    forget_language()
    yield translator
    for each in qapp.findChildren(QTranslator):
        qapp.removeTranslator(each)
    forget_language()


def messages(path: Path) -> dict[tuple[str, str], tuple[str, bool]]:
    """Translation and whether it is finished, by context and English."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = (translation.text or "", translation.get("type") is None)
    return found


@pytest.mark.parametrize("code", OTHERS)
def test_every_string_is_translated_and_keeps_its_places(code: str) -> None:
    for (_, english), (translated, finished) in messages(resource("translations", f"variorum_{code}.ts")).items():
        assert finished, english
        assert translated, english
        assert english.count("{") == translated.count("{"), english
        assert english.count("&") == translated.count("&"), english


@pytest.mark.skipif(
    shutil.which("pyside6-lupdate") is None, reason="the tool that reads strings out of code is missing"
)
@pytest.mark.parametrize("code", OTHERS)
def test_the_translation_knows_every_string_of_the_code(code: str, tmp_path: Path) -> None:
    sources = sorted(map(str, Path(viewer.app.__file__).parent.rglob("*.py")))
    fresh = tmp_path / "fresh.ts"
    command = ["pyside6-lupdate", *sources, "-ts", str(fresh)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own words
    assert set(messages(fresh)) == set(messages(resource("translations", f"variorum_{code}.ts")))


@pytest.mark.skipif(shutil.which("pyside6-lrelease") is None, reason="the tool that packs translations is missing")
@pytest.mark.parametrize("code", OTHERS)
def test_what_is_shipped_is_what_was_written(code: str, tmp_path: Path) -> None:
    packed = tmp_path / "packed.qm"
    command = ["pyside6-lrelease", str(resource("translations", f"variorum_{code}.ts")), "-qm", str(packed)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own words
    assert packed.read_bytes() == resource("translations", f"variorum_{code}.qm").read_bytes()


def test_languages_go_by_their_own_names() -> None:
    assert list(language_names()) == ["", "en", "de"]
    assert language_names()["de"] == "Deutsch"


def test_english_and_unknown_languages_need_no_translator(qapp: QApplication) -> None:
    assert install_translation(qapp, "en") is None
    assert install_translation(qapp, "xx") is None
    if QLocale.system().language() is QLocale.Language.English:
        assert install_translation(qapp, "") is None


def test_without_a_translation_words_stay_as_they_are() -> None:
    forget_language()
    assert said("Sentence 4, paraphrased from B, moved") == "Sentence 4, paraphrased from B, moved"


@pytest.mark.parametrize(
    ("english", "german_text"),
    [
        ("verbatim", "wörtlich"),
        ("Sentence 4, paraphrased from B, moved", "Satz 4, umschrieben aus B, verschoben"),
        ("Sentence 6, edited from B and C", "Satz 6, bearbeitet aus B und C"),
        ("12 unchanged sentences", "12 unveränderte Sätze"),
        ("Left out: B, sentence 12, also in C", "Weggelassen: B, Satz 12, auch in C"),
        ("3 of 41", "3 von 41"),
        ("“two” became “three”", "„two“ wurde zu „three“"),
        ("something that nobody has translated", "something that nobody has translated"),
    ],
)
def test_what_present_says_is_looked_up(german: QTranslator, english: str, german_text: str) -> None:
    assert said(english) == german_text


def test_several_sentences_are_looked_up_one_by_one(german: QTranslator) -> None:
    english = "Reworded from source B, sentence 17; 62\u00a0% of its words are B’s. Source C, sentence 4 says it too."
    assert said_all(english) == (
        "Umformuliert aus Quelle B, Satz 17; 62\u00a0% der Wörter stammen aus B. Quelle C, Satz 4 sagt es auch."
    )


def test_an_articles_words_are_never_translated(german: QTranslator) -> None:
    assert said("“new” became “moved {0}”") == "„new“ wurde zu „moved {0}“"


def test_every_name_that_present_has_is_known(german: QTranslator) -> None:
    names = [VERDICT_NAMES, MARK_NAMES, CHANGE_NAMES, FLAG_NAMES, MOVED_NAMES, VERDICT_MEANINGS]
    told = {name for table in names for name in table.values()}
    told |= set(MARK_MEANINGS.values())
    alike = {"name"}  # the same word in German
    assert {name for name in told if said(name) == name} - alike == set()


def test_the_window_speaks_german(qtbot: QtBot, preferences: Preferences, german: QTranslator) -> None:
    program = Program(preferences, ReadyComparer(bridge()))
    program.window.show()
    program.controller.open_example()
    qtbot.waitUntil(lambda: program.state.presentation is not None and not program.runner.busy)
    assert program.window.menuBar().actions()[0].text() == "&Datei"
    assert program.window.status.figures.text().startswith("7 Sätze: 4 wörtlich")
    said_in_panel = [label.text() for label in program.window.side.inspector.widget().findChildren(QLabel)]
    assert said_in_panel[0] == "Satz 1, bearbeitet aus B"
    program.window.close()


def test_the_application_is_the_owner(qapp: QApplication, german: QTranslator) -> None:
    assert german.parent() is QCoreApplication.instance()


@pytest.mark.parametrize(
    ("message", "german_message"),
    [
        ("“two” became “three”", "„two“ wurde zu „three“"),
        ("“two” became “three”, as in C", "„two“ wurde zu „three“, wie in C"),
        ("“not” was left out", "„not“ wurde weggelassen"),
        ("“1,900” stands in no source", "„1,900“ steht in keiner Quelle"),
        (
            "Words inside the quotation were changed: “no” became “little”; “a” was added",
            "Wörter im Zitat wurden verändert: „no“ wurde zu „little“; „a“ kam hinzu",
        ),
    ],
)
def test_flags_are_told_in_german(german: QTranslator, message: str, german_message: str) -> None:
    assert said(message) == german_message
