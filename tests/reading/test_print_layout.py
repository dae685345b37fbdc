"""Lines on printed pages become paragraphs."""

import pytest

from viewer.reading.print_layout import Line, join_paragraphs, order_columns


def _line(text: str, bottom: float, left: float = 72, right: float = 520, page: int = 0, height: float = 11) -> Line:
    return Line(text, page, left, right, bottom, height)


def _paragraphs(*lines: Line) -> list[str]:
    return list(join_paragraphs(lines))


BEFORE = (_line("One line of words", 728), _line("that goes on here", 714), _line("and ends here.", 700))


@pytest.mark.parametrize(
    "after",
    [
        _line("A wider gap.", 670),
        _line("An indented line.", 686, left=90),
        _line("A Larger Line", 680, height=16),
        _line("• An item", 686),
        _line("The next page.", 728, page=1),
    ],
)
def test_paragraphs_end_where_print_shows_it(after: Line) -> None:
    assert _paragraphs(*BEFORE, after) == ["One line of words that goes on here and ends here.", after.text]


def test_a_short_last_line_ends_a_paragraph_only_with_its_sentence() -> None:
    ended = [_line("One line of words", 728), _line("ends here.", 714, right=200), _line("Another begins", 700)]
    assert _paragraphs(*ended) == ["One line of words ends here.", "Another begins"]
    going_on = [_line("One line of words", 728), _line("goes on", 714, right=200), _line("after a gap", 700)]
    assert _paragraphs(*going_on) == ["One line of words goes on after a gap"]


def test_a_line_across_both_columns_stands_between_what_is_above_and_below() -> None:
    def row(number: int, bottom: float) -> list[Line]:
        return [_line(f"l{number}", bottom, 72, 280), _line(f"r{number}", bottom, 320, 520)]

    head = _line("across", 700, 72, 520)
    lines = [*row(1, 760), *row(2, 746), head, *row(3, 680), *row(4, 666)]
    assert [line.text for line in order_columns(lines)] == ["l1", "l2", "r1", "r2", "across", "l3", "l4", "r3", "r4"]


def test_one_column_keeps_its_order() -> None:
    assert order_columns(BEFORE) == list(BEFORE)
    assert order_columns([]) == []
    assert _paragraphs() == []
