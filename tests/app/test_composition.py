from PySide6.QtWidgets import QApplication

from viewer.app.composition import Composition, Lead, Passage, with_origins_inside
from viewer.app.fonts import make_fonts
from viewer.app.marked_text import MarkedText
from viewer.app.themes import load_theme
from viewer.model import EditKind, Span
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


def test_a_sentence_from_two_sources_names_each_where_it_begins_to_speak() -> None:
    runs = (
        Run("Two cracks were found", Span(0, 21), EditKind.EQUAL, "B"),
        Run(" and the ferry", Span(21, 35), EditKind.EQUAL, "C"),
        Run(" will run.", Span(35, 45), EditKind.EQUAL, "C"),
    )
    passage = with_origins_inside(Passage(0, runs), lambda siglum: Lead(siglum, "ABC".index(siglum)))
    made = Composition([passage])
    badges = [made.text[each.start : each.end].strip("\u202f") for each in made.leads]
    assert badges == ["B", "C"]
    assert made.text.index("B") < made.text.index("Two") < made.text.index("C") < made.text.index("and")
    assert passage.text == "Two cracks were found and the ferry will run."
    # A place in the text is the article's own, whatever badges stand before it.
    assert [made.article_place(made.text.index(word)) for word in ("Two", "and", "run.")] == [0, 22, 41]


def test_a_sentence_from_one_source_names_none() -> None:
    one = Passage(
        0, (Run("Two cracks", Span(0, 10), EditKind.EQUAL, "B"), Run(".", Span(10, 11), EditKind.ADDED, None))
    )
    assert with_origins_inside(one, lambda siglum: Lead(siglum, 1)) is one
