import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.app.composition import Lead, Look, Passage
from viewer.app.fonts import make_fonts
from viewer.app.marked_text import Chip, ChipKind, MarkedText
from viewer.app.offsets import to_utf16
from viewer.app.themes import load_theme
from viewer.model import EditKind, Span
from viewer.present.runs import EditAt, Run

THEME = load_theme("light")


def passage(*parts: tuple[str, EditKind | None], look: Look = Look.BODY, sentence: int = 0) -> Passage:
    runs, at = [], 100
    for number, (text, mark) in enumerate(parts):
        edits = (EditAt(0, number),) if mark else ()
        runs.append(Run(text, Span(at, at + len(text)), mark, None, edits))
        at += len(text)
    return Passage(sentence, tuple(runs), look)


def laid(*passages: Passage, width: float = 400, chips: tuple[Chip, ...] = ()) -> MarkedText:
    return MarkedText(passages, chips, make_fonts(100), THEME, width)


def test_sentences_stand_behind_each_other(qapp: QApplication) -> None:
    text = laid(passage(("One.", None)), passage(("Two.", None), sentence=1))
    assert text.text == "One. Two."
    assert text.length == 9


def test_line_breaks_inside_a_sentence_are_spaces(qapp: QApplication) -> None:
    assert laid(passage(("wrapped\r\nhard\tand\u2028soft", None))).text == "wrapped  hard and soft"


def test_kept_words_have_no_mark(qapp: QApplication) -> None:
    text = laid(passage(("Kept ", EditKind.EQUAL), ("new", EditKind.ADDED), (" kept.", EditKind.EQUAL)))
    assert [patch.kind for patch in text.patches] == [EditKind.ADDED]


def test_a_mark_covers_its_words_and_no_white_space_at_their_ends(qapp: QApplication) -> None:
    text = laid(passage(("Kept", EditKind.EQUAL), (" new ", EditKind.ADDED), ("kept.", EditKind.EQUAL)))
    (box,) = text.patches[0].boxes
    (own,) = text.boxes(5, 8)
    assert box == own


def test_marks_do_not_shift_after_an_emoji(qapp: QApplication) -> None:
    plain = laid(passage(("ab ", EditKind.EQUAL), ("new", EditKind.ADDED)))
    with_emoji = laid(passage(("😀 ", EditKind.EQUAL), ("new", EditKind.ADDED)))
    (width,) = (box.width() for box in plain.patches[0].boxes)
    (shifted,) = (box.width() for box in with_emoji.patches[0].boxes)
    assert shifted == pytest.approx(width, abs=1)


def test_a_mark_over_two_lines_has_a_box_on_each(qapp: QApplication) -> None:
    text = laid(passage(("many words " * 12, EditKind.ADDED)), width=200)
    boxes = text.patches[0].boxes
    assert len(boxes) == text.layout.lineCount() > 1
    assert all(box.right() <= 200 for box in boxes)


def test_a_mark_in_right_to_left_text_lies_where_its_letters_do(qapp: QApplication) -> None:
    text = laid(passage(("שלום ", EditKind.EQUAL), ("עולם", EditKind.ADDED)))
    (box,) = text.patches[0].boxes
    (before,) = text.boxes(0, 4)
    assert box.right() <= before.left() + 6


def test_what_is_under_a_point_is_the_run_drawn_there(qapp: QApplication) -> None:
    text = laid(passage(("Kept ", EditKind.EQUAL), ("new", EditKind.ADDED)))
    (box,) = text.patches[0].boxes
    run = text.run_at(box.center())
    assert run is not None
    assert run.text == "new"
    assert text.run_at(QPointF(390, 5)) is None


def test_the_sentence_under_a_point_is_the_one_drawn_there(qapp: QApplication) -> None:
    text = laid(passage(("One.", None)), passage(("Two.", None), sentence=7))
    (box,) = text.boxes(5, 9)
    assert text.sentence_at(box.center()) == 7


def test_places_of_the_article_are_found_in_the_laid_out_text(qapp: QApplication) -> None:
    text = laid(passage(("a😀b ", EditKind.EQUAL), ("word", EditKind.ADDED)), passage(("x", None), sentence=1))
    assert text.units_of(0, Span(104, 108)) == (5, 9)
    assert text.units_of(1, Span(100, 101)) == (10, 11)
    assert text.units_of(5, Span(0, 3)) is None


def test_a_flag_stands_behind_the_last_word_or_below_it(qapp: QApplication) -> None:
    flag = Chip("two → three", ChipKind.FLAG)
    beside = laid(passage(("Short.", None)), chips=(flag,))
    assert beside.height == laid(passage(("Short.", None))).height
    below = laid(passage(("Short.", None)), chips=(flag,), width=70)
    assert below.height > laid(passage(("Short.", None)), width=70).height
    assert beside.chips[0].box.left() > 0
    assert below.chips[0].box.left() == 0


def test_a_note_stands_before_the_first_word(qapp: QApplication) -> None:
    note = Chip("left out", ChipKind.NOTE, leading=True)
    text = laid(passage(("Said before.", None), look=Look.LEFT_OUT), chips=(note,))
    (box,) = text.boxes(0, 4)
    assert text.chips[0].box.right() <= box.left()


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.text(min_size=1, max_size=12), st.sampled_from(list(EditKind))), min_size=1, max_size=5),
    st.integers(40, 500),
)
def test_whatever_the_text_no_mark_leaves_the_width(
    qtbot_session: None, parts: list[tuple[str, EditKind]], width: int
) -> None:
    runs, at = [], 0
    for text, mark in parts:
        clean = text.encode("utf-8", "ignore").decode()
        if not clean:
            continue
        kind = EditKind.ADDED if mark is EditKind.MOVED else mark
        runs.append(Run(clean, Span(at, at + len(clean)), kind, None))
        at += len(clean)
    text = laid(Passage(0, tuple(runs)), width=width)
    assert text.height > 0
    units = to_utf16(text.text, len(text.text))
    for patch in text.patches:
        for box in patch.boxes:
            assert box.left() >= -1
    assert list(text.boxes(units, units)) == []


@pytest.fixture(scope="session")
def qtbot_session(qapp: QApplication) -> None:
    """The application, for tests that Hypothesis calls many times."""


def test_zoom_makes_lines_higher(qtbot: QtBot) -> None:
    one = MarkedText([passage(("One.", None))], (), make_fonts(100), THEME, 300)
    two = MarkedText([passage(("One.", None))], (), make_fonts(200), THEME, 300)
    assert two.height > 1.7 * one.height


def test_text_from_the_right_stands_at_the_right(qapp: QApplication) -> None:
    text = laid(passage(("שלום עולם", None)), width=400)
    (box,) = text.boxes(0, 4)
    assert box.right() > 390
    mixed = laid(passage(("Peace, שלום", None)), width=400)
    (box,) = mixed.boxes(0, 5)
    assert box.left() < 5


def test_badges_do_not_turn_text_from_the_right_around(qapp: QApplication) -> None:
    own = passage(("שלום עולם", None))
    text = laid(Passage(0, own.runs, leads=(Lead("B7", 1),)), width=400)
    assert text.leads[0].box.right() > 380
    (box, *_) = text.boxes_of(0)
    assert box.right() <= text.leads[0].box.left()


@pytest.mark.parametrize("words", [("One. ", "Two is longer and goes on."), ("שלום. ", "עולם הוא ארוך יותר.")])
def test_a_line_knows_the_sentences_it_begins_and_ends_with(qapp: QApplication, words: tuple[str, str]) -> None:
    text = laid(passage((words[0], None)), passage((words[1], None), sentence=1), width=90)
    assert text.layout.lineCount() > 1
    assert (text.first_sentence_at(-5), text.last_sentence_at(3)) == (0, 1)
    assert text.first_sentence_at(text.height + 50) == 1


def test_marks_lie_on_the_baseline_whatever_the_scripts_font(qapp: QApplication) -> None:
    text = laid(passage(("ab ", EditKind.EQUAL), ("橋塔", EditKind.ADDED)))
    (box,) = text.patches[0].boxes
    line = text.layout.lineAt(0)
    (plain,) = laid(passage(("ab", EditKind.ADDED))).patches[0].boxes
    assert box.height() == plain.height()
    assert box.bottom() <= line.y() + line.height() + 1


@pytest.mark.parametrize("width", [120, 240, 777])
def test_a_text_fitted_to_another_width_is_like_one_laid_out_in_it(qapp: QApplication, width: float) -> None:
    chips = (Chip("left out", ChipKind.NOTE, leading=True), Chip("number", ChipKind.FLAG))
    words = passage(
        ("Some words that wrap here and there, ", EditKind.EQUAL), ("and others that do too", EditKind.ADDED)
    )
    fitted, fresh = laid(words, chips=chips), laid(words, chips=chips, width=width)
    assert fitted.patches != fresh.patches
    fitted.fit(width)
    assert fitted.fits(width)
    assert (fitted.height, fitted.patches, fitted.chips) == (fresh.height, fresh.patches, fresh.chips)
