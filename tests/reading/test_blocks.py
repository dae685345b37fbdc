"""A text falls into paragraphs, list items and lines on their own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.reading.blocks import Marker, find_blocks, fold


def _texts(text: str) -> list[str]:
    return [block.span.of(text) for block in find_blocks(text)]


def test_blank_lines_part_blocks() -> None:
    assert _texts("One.\n\nTwo.\n \t\nThree.\r\n\r\nFour.\r\rFive.") == ["One.", "Two.", "Three.", "Four.", "Five."]


def test_wrapped_lines_are_one_block() -> None:
    text = "The harbour ferry ran aground on a sandbank on\nThursday, and its forty passengers were kept\nthere."
    assert _texts(text) == [text]
    assert _texts(text.replace("\n", "\r\n")) == [text.replace("\n", "\r\n")]


def test_lines_that_end_early_are_blocks_of_their_own() -> None:
    text = "Gwen P. says:\nNovember 11\nThis is wonderful news. The children and I walk there every week."
    assert _texts(text) == text.split("\n")


def test_a_marker_begins_a_block_also_in_a_wrapped_paragraph() -> None:
    text = "  - the lamp will be serviced twice a year by the board,\n  - the fog signal stays as it is\n    for now."
    assert _texts(text)[0] == "- the lamp will be serviced twice a year by the board,"
    assert _texts(text)[1].startswith("- the fog signal")


@pytest.mark.parametrize(
    ("line", "marker", "number", "folded"),
    [
        ("• A point", Marker.BULLET, None, "a point"),
        ("•A point", Marker.BULLET, None, "a point"),
        ("- A point", Marker.DASH, None, "a point"),
        ("12. A point", Marker.NUMBER, 12, "a point"),
        ("(3) A point", Marker.NUMBER, 3, "a point"),
        ("#7 A post", Marker.NUMBER, 7, "a post"),
        ("2012 was wet", None, None, "2012 was wet"),
        ("3.5 metres", None, None, "3.5 metres"),
        ("-5 degrees", None, None, "-5 degrees"),
    ],
)
def test_markers_are_read(line: str, marker: Marker | None, number: int | None, folded: str) -> None:
    (block,) = find_blocks(line)
    assert (block.marker, block.number, block.folded) == (marker, number, folded)


def test_indents_are_columns_before_the_block() -> None:
    assert [block.indent for block in find_blocks("a\n\n   b\n\n\tc")] == [0, 3, 1]


def test_folding_keeps_words_and_plain_quotes() -> None:
    assert fold("“It’s\xa0 HERE”\n now") == '"it\'s here" now'


@pytest.mark.parametrize(
    ("line", "prose", "label"),
    [
        ("The ferry came back at ten and nobody was hurt.", True, False),
        ("“The ferry came back at ten and nobody was hurt.”", True, False),
        ("Most read", False, True),
        ("It fell.", False, False),
        ("What happens next:", False, False),
    ],
)
def test_prose_and_labels_are_told(line: str, prose: bool, label: bool) -> None:
    (block,) = find_blocks(line)
    assert (block.is_prose, block.is_label) == (prose, label)


@given(st.text(st.sampled_from("ab .•-1\n\r\t\u2028\x0c\x85“")))
def test_blocks_hold_every_character_that_is_not_white_space(text: str) -> None:
    reached = 0
    for block in find_blocks(text):
        assert text[reached : block.span.start].strip() == ""
        assert block.span.of(text) == block.span.of(text).strip() != ""
        reached = block.span.end
    assert text[reached:].strip() == ""
