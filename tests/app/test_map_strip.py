import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from viewer.app.actions import Do
from viewer.app.map_strip import pixel_stretches, row_stretches
from viewer.app.program import Program
from viewer.model import EditKind
from viewer.present.palette import Pattern


def colours(program: Program) -> set[str]:
    image = program.window.map.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 2)}


def test_bars_have_the_colours_of_the_sources(opened: Program) -> None:
    palette = opened.theme.palette
    assert {palette.colour_at(1).line, palette.colour_at(2).line} <= colours(opened)


def test_bars_can_show_verdicts_instead(opened: Program) -> None:
    before = colours(opened)
    opened.window.actions_by_name[Do.MAP_VERDICTS].trigger()
    assert set(opened.theme.verdicts.values()) <= colours(opened)
    opened.window.actions_by_name[Do.MAP_VERDICTS].trigger()
    assert colours(opened) == before


def test_a_click_scrolls_there(qtbot: QtBot, opened: Program) -> None:
    opened.window.resize(1300, 300)
    qtbot.waitUntil(lambda: opened.window.aligned.is_measured)
    strip, bar = opened.window.map, opened.window.aligned.verticalScrollBar()
    strip.grab()
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(20, strip.height() - 8))
    assert bar.value() == bar.maximum() > 0
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    assert bar.value() == 0


def test_search_hits_are_ticked(opened: Program) -> None:
    before = colours(opened)
    opened.state.search_for("bridge")
    assert opened.theme.palette.focus in colours(opened) - before | {opened.theme.palette.focus}
    assert colours(opened) != before


def test_a_book_is_drawn_pixel_by_pixel_as_the_rows_in_their_middles_have_it() -> None:
    bars = np.array([4, 4, 3, 4] * 5_000, dtype=np.int32)
    bars[10_000:] = 2
    drawn = list(pixel_stretches(bars, np.linspace(0.0, 400.0, len(bars) + 1)))
    assert sum(height for _, height, _ in drawn) == 400
    assert all(bar in (3, 4) for top, _, bar in drawn if top < 200)
    assert drawn[-1] == (200, 200, 2)


def test_a_few_rows_have_a_gap_between_them() -> None:
    assert list(row_stretches(np.array([4, 0], dtype=np.int32), np.array([0.0, 50.0, 100.0]))) == [
        (0.0, 49.0, 4),
        (50.0, 49.0, 0),
    ]


def test_what_is_new_is_hollow_so_that_no_hue_is_taken_for_it(opened: Program) -> None:
    strip, palette = opened.window.map, opened.theme.palette
    image = strip.grab().toImage()
    line, panel = palette.marks[EditKind.ADDED].line, palette.panel
    x = next(
        x for x in range(image.width()) if any(image.pixelColor(x, y).name() == line for y in range(image.height()))
    )
    middle = [image.pixelColor(x + 4, y).name() for y in range(image.height())]
    assert [panel, line] in [middle[y : y + 2] for y in range(len(middle))]


def test_a_source_has_its_pattern_too(opened: Program) -> None:
    colour = opened.theme.palette.colour_at(2)
    assert colour.pattern is Pattern.BAR
    assert QColor(colour.line).darker(165).name() in colours(opened)
