"""The window for versions in time, driven as a person would."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from tests.present.test_lives import FIRE, FIVE, KIOSK, OWNER, THREE, chain_of
from viewer.app.fonts import make_fonts
from viewer.app.themes import load_theme
from viewer.app.timeline.window import TimelineWindow

CHAIN = chain_of((FIRE, THREE), (FIRE, FIVE), (FIRE, FIVE, OWNER))


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[TimelineWindow]:
    made = TimelineWindow(CHAIN, load_theme("light"), make_fonts(100))
    qtbot.addWidget(made)
    made.show()
    yield made


def look_at(window: TimelineWindow, words: str) -> QTextCursor:
    found = window.text.document().find(words)
    assert not found.isNull(), words
    return found


def test_it_opens_at_the_last_version_with_what_is_new_marked(window: TimelineWindow) -> None:
    assert window.version == 2
    assert window.told.text().startswith("Version 3 of 3")
    assert window.happened.text() == "Since the version before: 1 appeared"
    assert look_at(window, OWNER).charFormat().fontUnderline()
    assert not look_at(window, FIRE).charFormat().fontUnderline()


def test_the_buttons_and_the_slider_go_through_time(qtbot: QtBot, window: TimelineWindow) -> None:
    qtbot.mouseClick(window.back, Qt.MouseButton.LeftButton)
    assert window.happened.text() == "Since the version before: 1 changed"
    assert look_at(window, "three").charFormat().fontStrikeOut()
    window.slider.setValue(0)
    assert window.happened.text() == "The first version."
    assert not window.back.isEnabled()
    qtbot.mouseClick(window.on, Qt.MouseButton.LeftButton)
    assert window.version == 1


def test_sentences_to_which_something_happened_are_listed_with_their_signs(window: TimelineWindow) -> None:
    items = window.model.items
    assert [(item.place.replace("\u2007", " "), item.text) for item in items] == [("=~=", FIVE), ("  +", OWNER)]
    assert items[0].warnings == ("1 → 2: ⚑ number: “three” became “five”",)


def test_choosing_a_sentence_goes_to_the_version_in_which_something_happened_to_it(window: TimelineWindow) -> None:
    window.list.setCurrentIndex(window.model.index(0))
    assert window.version == 1
    assert window.text.textCursor().block().text().startswith("Firefighters")


def test_an_articles_words_never_become_markup(qtbot: QtBot) -> None:
    markup = "<b>Two</b> &amp; <img src=x> people were missing."
    made = TimelineWindow(chain_of((FIRE,), (FIRE, markup)), load_theme("dark"), make_fonts(100))
    qtbot.addWidget(made)
    assert markup in made.text.toPlainText()


def test_nothing_changed_is_said(qtbot: QtBot) -> None:
    made = TimelineWindow(chain_of((FIRE,), (FIRE,)), load_theme("light"), make_fonts(100))
    qtbot.addWidget(made)
    assert made.happened.text() == "Nothing changed since the version before."


def test_versions_can_be_turned_round(qtbot: QtBot, window: TimelineWindow) -> None:
    with qtbot.waitSignal(window.turn_asked):
        qtbot.mouseClick(window.turn, Qt.MouseButton.LeftButton)
    assert KIOSK not in window.text.toPlainText()
