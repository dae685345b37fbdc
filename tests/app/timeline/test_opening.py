"""The way to the versions in time."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.present.test_lives import LEXICAL
from tests.strategies import article_of
from viewer.app.actions import Do
from viewer.app.program import Program
from viewer.app.timeline.opening import compare_chain, in_time
from viewer.model import Article, Metadata, Monitor, Options
from viewer.present.lives import VersionChain


def dated(text: str, date: str | None) -> Article:
    return replace(article_of((text,)), metadata=Metadata(date=date))


def test_versions_stand_in_the_order_of_their_dates() -> None:
    late, early = dated("Late.", "2024-05-02"), dated("Early.", "2024-05-01")
    assert in_time([late, early]) == (early, late)


def test_without_dates_they_stand_as_they_are_listed() -> None:
    one, other = dated("One.", "2024-05-02"), dated("Other.", None)
    assert in_time([one, other]) == (one, other)


def test_the_menu_opens_them_and_they_can_be_turned_round(qtbot: QtBot, opened: Program) -> None:
    asked: list[tuple[str, ...]] = []

    def compare(versions: tuple[Article, ...], options: Options, monitor: Monitor) -> VersionChain:
        asked.append(tuple(version.siglum for version in versions))
        return compare_chain(versions, LEXICAL, monitor)

    opened.timeline.compare = compare
    opened.window.actions_by_name[Do.VERSIONS].trigger()
    qtbot.waitUntil(lambda: opened.timeline.opened is not None)
    first = opened.timeline.opened
    qtbot.mouseClick(first.turn, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.timeline.opened not in (None, first))
    assert asked == [("A", "B", "C"), ("C", "B", "A")]
    opened.timeline.opened.close()
    assert opened.timeline.opened is None
