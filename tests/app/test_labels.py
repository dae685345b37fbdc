import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from viewer.app.labels import breakable, draw_words
from viewer.app.words import said

WIDTH = 600


def middle_of_ink(text: str) -> float:
    image = QImage(WIDTH, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_words(painter, QRect(0, 0, WIDTH, 40), text)
    painter.end()
    inked = [x for x in range(WIDTH) if any(image.pixelColor(x, y).lightness() < 128 for y in range(40))]
    assert inked
    return (inked[0] + inked[-1]) / 2


@pytest.mark.parametrize(
    ("text", "on_the_right"),
    [
        ("Nobody was hurt.", False),
        ("لم يُصب أحد بأذى.", True),
        ("איש לא נפגע.", True),
        ("没有人受伤。", False),
        (said("“شقين” became “ثلاثة شقوق”"), False),
    ],
)
def test_words_begin_where_their_script_does(qapp: QApplication, text: str, on_the_right: bool) -> None:
    assert (middle_of_ink(text) > WIDTH / 2) is on_the_right


def test_a_sentence_of_the_interface_runs_from_the_left_whatever_it_quotes() -> None:
    assert said("“شقين” was dropped") == "\u200e“شقين” was dropped"
    assert said("“two” was dropped") == "“two” was dropped"


def test_endless_words_can_be_broken_and_others_stay_as_they_are() -> None:
    assert breakable("A very long headline about it") == "A very long headline about it"
    broken = breakable("Donaudampfschifffahrtsgesellschaft und mehr")
    assert broken.replace("\u200b", "") == "Donaudampfschifffahrtsgesellschaft und mehr"
    assert max(len(part) for part in broken.replace(" ", "\u200b").split("\u200b")) <= 14
