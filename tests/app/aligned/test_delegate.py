from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.app.conftest import bridge
from tests.factories import compared, told
from viewer.app.aligned.columns import lay_columns, plan_for
from viewer.app.aligned.delegate import Highlights, RowDelegate
from viewer.app.fonts import make_fonts
from viewer.app.marked_text import ChipKind
from viewer.app.presentation import Presentation, present_comparison
from viewer.app.themes import load_theme
from viewer.model import Comparison, Flag, FlagKind, Severity, Span

THEME = load_theme("light")
COLUMNS = lay_columns(plan_for(3), 1000, 80, 45)


def flagged(flag: Flag) -> Comparison:
    comparison = compared(told("Three cracks.", B1="{!Two>Three} cracks."), told("More.", C1="More."))
    first, *others = comparison.links
    return replace(comparison, links=(replace(first, flags=(flag,)), *others))


def delegate_for(shown: Presentation) -> RowDelegate:
    return RowDelegate(shown, THEME, make_fonts(100))


def chips(delegate: RowDelegate, row: int, column: int) -> list[tuple[str, ChipKind]]:
    text = delegate.cell(row, COLUMNS[column])
    return [(patch.chip.text, patch.chip.kind) for patch in text.chips] if text else []


def test_a_flag_shows_what_became_what(qapp: QApplication) -> None:
    flag = Flag(FlagKind.NUMBER, Severity.HIGH, Span(0, 5), Span(0, 3), "two became three")
    delegate = delegate_for(present_comparison(flagged(flag)))
    assert chips(delegate, 0, 0) == [("Two → Three", ChipKind.FLAG)]
    assert chips(delegate, 0, 1) == []


def test_a_flag_without_a_place_in_the_base_stands_with_the_source(qapp: QApplication) -> None:
    flag = Flag(FlagKind.SPEAKER, Severity.HIGH, None, Span(0, 3), "the speaker was dropped")
    delegate = delegate_for(present_comparison(flagged(flag)))
    assert chips(delegate, 0, 0) == []
    assert chips(delegate, 0, 1) == [("speaker", ChipKind.FLAG)]


def test_what_was_left_out_says_so_and_who_has_it_too(qapp: QApplication) -> None:
    shown = present_comparison(
        compared(told("One.", B1="One."), left_out={"B2": "Rain fell.", "C1": "It rained."}, also_in={"B2": ["C"]})
    )
    delegate = delegate_for(shown)
    row = next(i for i, row in enumerate(shown.rows) if row.sentence is None and row.also_in)
    told_first = [chips(delegate, row, column) for column in range(3)]
    assert [("left out · also in C", ChipKind.NOTE)] in told_first


def test_a_new_sentence_is_marked_as_a_whole(qapp: QApplication) -> None:
    shown = present_comparison(bridge())
    text = delegate_for(shown).cell(shown.row_of_sentence(4), COLUMNS[0])
    assert text is not None
    assert [patch.kind.value for patch in text.patches] == ["added"]


def test_a_split_source_is_shown_once(qapp: QApplication) -> None:
    shown = present_comparison(compared(told("The road", "is wet.", B1="The road{/ }is wet."), told("x", C1="x")))
    delegate = delegate_for(shown)
    assert delegate.cell(0, COLUMNS[1]) is not None
    assert delegate.cell(1, COLUMNS[1]) is None


def test_estimates_are_near_the_truth(qapp: QApplication) -> None:
    words = "The bridge was shut on Monday because of cracks in the eastern pylon, officials said. " * 2
    own = [f"{words[: 20 + 3 * n].strip()}." for n in range(40)]
    parts = (told(line, **{f"B{n + 1}": line}) for n, line in enumerate(own))
    shown = present_comparison(compared(*parts, told("x", C1="x")))
    delegate = delegate_for(shown)
    estimated = sum(delegate.estimates(COLUMNS).tolist()[:40])
    measured = sum(delegate.measure(row, COLUMNS) for row in range(40))
    assert abs(estimated - measured) < 0.15 * measured


@pytest.mark.parametrize("key", ["light", "dark", "contrast", "safe-light", "safe-dark"])
def test_every_row_can_be_drawn_in_every_theme(qapp: QApplication, key: str) -> None:
    shown, theme = present_comparison(bridge()), load_theme(key)
    delegate = RowDelegate(shown, theme, make_fonts(100))
    image = QImage(1000, 400, QImage.Format.Format_RGB32)
    for row in range(len(shown.rows)):
        image.fill(theme.palette.page)
        painter = QPainter(image)
        delegate.draw_row(painter, row, QRect(0, 0, 1000, 300), COLUMNS, current=False, lit=Highlights())
        painter.end()
        drawn = {image.pixelColor(x, y).name() for x in range(0, 1000, 2) for y in range(0, 120, 2)}
        assert len(drawn) > 3
