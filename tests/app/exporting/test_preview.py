import pytest
from pytestqt.qtbot import QtBot

from tests.app.conftest import bridge
from tests.export.test_html import STORY, hostile_comparison
from viewer.app.exporting.formats import Format
from viewer.app.exporting.preview import Preview, glance_at
from viewer.export.contents import Contents
from viewer.export.markdown import render_markdown

DATA = [form for form in Format if not form.chooses]


@pytest.mark.parametrize("form", DATA)
def test_a_glance_is_the_beginning_of_the_file(form: Format) -> None:
    glance = glance_at(bridge(), form)
    assert glance.rich == (form.is_word or form.is_table)
    assert "The bridge carries 41,000 cars a day." in glance.text


def test_a_long_file_is_not_shown_whole() -> None:
    glance = glance_at(hostile_comparison("long words " * 9000), Format.JSON)
    assert not glance.whole
    assert len(glance.text) == 20_000


def test_a_short_one_is() -> None:
    assert glance_at(STORY, Format.MARKDOWN).text == render_markdown(STORY)
    assert glance_at(STORY, Format.MARKDOWN).whole


def test_a_word_file_shows_what_is_tracked() -> None:
    text = glance_at(STORY, Format.DOCX).text
    assert 'line-through">two</span>' in text
    assert 'underline">three</span>' in text
    assert "color:#1c6e2c" in text


@pytest.mark.parametrize("form", DATA)
def test_nothing_of_an_article_becomes_markup_in_it(qtbot: QtBot, form: Format) -> None:
    preview = Preview(hostile_comparison("<img src=x> <b>bold</b> &amp;"))
    qtbot.addWidget(preview)
    preview.follow([form], Contents())
    qtbot.waitUntil(lambda: "bold" in preview.words.toPlainText())
    assert "\ufffc" not in preview.words.toPlainText()
    if form.is_word or form.is_table:
        assert "<b>bold</b> &amp;" in preview.words.toPlainText()


def test_the_reader_picks_which_file_to_look_at(qtbot: QtBot) -> None:
    preview = Preview(bridge())
    qtbot.addWidget(preview)
    preview.follow([Format.CSV, Format.TEI], Contents())
    qtbot.waitUntil(lambda: preview.words.toPlainText().strip().startswith("article\n"))
    preview.which.setCurrentIndex(1)
    qtbot.waitUntil(lambda: preview.words.toPlainText().startswith("<?xml"))
    preview.follow([Format.TEI, Format.JSON], Contents())
    assert preview.which.currentData() is Format.TEI


def test_without_a_file_there_is_nothing_to_look_at(qtbot: QtBot) -> None:
    preview = Preview(bridge())
    qtbot.addWidget(preview)
    preview.follow([], Contents())
    qtbot.waitUntil(lambda: preview.note.text() == "No file is chosen.")
