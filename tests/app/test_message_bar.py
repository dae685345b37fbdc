import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from viewer.app.message_bar import BarButton, BarKind, MessageBars


@pytest.fixture
def bars(qtbot: QtBot) -> MessageBars:
    made = MessageBars()
    qtbot.addWidget(made)
    made.show()
    return made


def test_bars_stand_in_the_order_they_came(bars: MessageBars) -> None:
    bars.say(BarKind.ERROR, "one")
    bars.say(BarKind.WARNING, "two")
    assert bars.texts == ("one", "two")


def test_the_same_message_is_shown_once(bars: MessageBars) -> None:
    bars.say(BarKind.ERROR, "one")
    bars.say(BarKind.ERROR, "one")
    assert bars.texts == ("one",)


def test_a_bar_can_be_closed(qtbot: QtBot, bars: MessageBars) -> None:
    bars.say(BarKind.ERROR, "one")
    qtbot.mouseClick(bars.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert bars.texts == ()


def test_doing_what_a_bar_offers_closes_it(qtbot: QtBot, bars: MessageBars) -> None:
    done: list[str] = []
    bars.say(BarKind.INFORMATION, "one", [BarButton("Do it", lambda: done.append("done"))])
    qtbot.mouseClick(bars.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert (done, bars.texts) == (["done"], ())


def test_details_can_be_copied(qtbot: QtBot, bars: MessageBars) -> None:
    bars.say(BarKind.ERROR, "one", details="Traceback: …")
    qtbot.mouseClick(bars.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Traceback: …"
    assert bars.texts == ("one",)


def test_a_message_is_never_markup(bars: MessageBars) -> None:
    bars.say(BarKind.ERROR, "<b>bold</b>.txt does not exist")
    label = bars.findChild(QLabel)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>bold</b>.txt does not exist"
