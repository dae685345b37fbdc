from PySide6.QtWidgets import QApplication

from viewer.app.composition import Composition, Lead, Passage
from viewer.app.fonts import make_fonts
from viewer.app.marked_text import MarkedText
from viewer.app.themes import load_theme
from viewer.model import Span
from viewer.present.runs import Run


def passage(text: str) -> Passage:
    return Passage(0, (Run(text, Span(0, len(text)), None, None),), leads=(Lead("B3", 1), Lead("C1", 2)))


def boxes(text: str) -> list[tuple[float, float]]:
    laid = MarkedText([passage(text)], (), make_fonts(100), load_theme("light"), 400)
    return [(lead.box.left(), lead.box.right()) for lead in laid.leads]


def test_badges_stand_in_the_order_of_the_script(qapp: QApplication) -> None:
    (first, first_end), (second, _) = boxes("Nobody was hurt.")
    assert first < first_end <= second
    (first, _), (_, second_end) = boxes("لم يُصب أحد بأذى.")
    assert second_end <= first


def test_where_nothing_runs_from_the_right_nothing_is_put_around_badges() -> None:
    assert "\u2066" not in Composition([passage("Nobody was hurt.")]).text
    assert Composition([passage("איש לא נפגע.")]).text.count("\u2066") == 2
