import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from viewer.app.sentence_dialogs import NoteDialog, SentenceField, SplitDialog, word_start


@pytest.mark.parametrize(
    ("at", "start"),
    [(0, None), (2, None), (3, 4), (4, 4), (6, 4), (7, 8), (10, 8), (11, None)],
)
def test_a_word_to_split_before_is_the_one_at_the_place_or_the_next(at: int, start: int | None) -> None:
    assert word_start("one two end", at) == start


@given(st.text(), st.integers(0, 50))
def test_a_split_leaves_words_on_both_sides(text: str, at: int) -> None:
    start = word_start(text, at)
    if start is not None:
        assert text[:start].strip()
        assert text[start:].strip()


def test_places_are_counted_in_code_points(qtbot: QtBot) -> None:
    field = SentenceField("😀 was\r\nhere\u00a0today")
    qtbot.addWidget(field)
    field.select(2, 5)
    assert field.selected == (2, 5)
    assert field.textCursor().selectedText() == "was"
    field.select(1, 6)
    assert field.selected == (2, 5)


def test_the_note_there_is_shows_unless_another_is_being_written(qtbot: QtBot) -> None:
    notes = {None: "on all", (0, 3): "on words"}
    dialog = NoteDialog("one two", None, lambda words: notes.get(words, ""))
    qtbot.addWidget(dialog)
    assert dialog.note.toPlainText() == "on all"
    dialog.sentence.select(0, 3)
    assert dialog.note.toPlainText() == "on words"
    dialog.note.setPlainText("new")
    dialog.sentence.select(4, 7)
    assert dialog.note.toPlainText() == "new"
    with qtbot.waitSignal(dialog.written) as told:
        dialog.accept()
    assert told.args == [(4, 7), "new"]


def test_the_halves_are_shown_before_a_sentence_is_split(qtbot: QtBot) -> None:
    dialog = SplitDialog("one two three")
    qtbot.addWidget(dialog)
    dialog.sentence.select(4, 4)
    assert dialog.halves.text() == "1. one\n\n2. two three"
    with qtbot.waitSignal(dialog.chosen) as told:
        qtbot.mouseClick(dialog.buttons.button(dialog.buttons.StandardButton.Ok), Qt.MouseButton.LeftButton)
    assert told.args == [4]


def test_a_sentence_of_one_word_cannot_be_split(qtbot: QtBot) -> None:
    dialog = SplitDialog("Nonsense.")
    qtbot.addWidget(dialog)
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
