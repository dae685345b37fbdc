from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from viewer.app.actions import Do
from viewer.app.program import Program


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
