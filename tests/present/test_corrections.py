"""What a reader corrected, in plain lines."""

from dataclasses import replace

import pytest

from tests.session.cases import BASE, compared, corrected, corrector, every_correction, link_at, recompared
from viewer.export.csv_tables import sentences_csv
from viewer.export.docx.annotated import render_annotated_docx
from viewer.export.docx.tracked import render_tracked_docx
from viewer.export.html import render_html
from viewer.export.markdown import render_markdown
from viewer.export.summary import render_summary
from viewer.export.tei import render_tei
from viewer.export.web_annotations import to_web_annotations
from viewer.model import Span, Verdict
from viewer.model.corrections import Correction
from viewer.present import correction_lines, index_comparison

BY = corrector()
CHOIR = Span(BASE.index("choir"), BASE.index("choir") + 5)


def line(*corrections: Correction) -> str:
    return correction_lines(index_comparison(recompared(*corrections).comparison))[-1]


@pytest.mark.parametrize(
    ("correction", "told"),
    [
        (BY.link([0], "C", [1]), "A1 and C2 linked"),
        (BY.link([3], "C", [1, 2]), "A4 and C2–3 linked"),
        (BY.confirm(link_at(compared(), 0, "B")), "A1 and B3: link confirmed"),
        (BY.unlink(link_at(compared(), 0, "B")), "A1 and B3 are not linked"),
        (BY.reject([0], "C", [1]), "A1 and C2: not a source"),
        (BY.same_topic([0], "C", [1]), "A1 and C2: same topic, not the same claim"),
        (BY.relink(link_at(compared(), 0, "B"), [4], [2]), "A5 and B3 linked in place of A1 and B3"),
        (BY.join("B", [0, 1]), "B1: joined"),
        (BY.mark("B", [1], body=False), "B “They will return in June.”: set aside"),
        (BY.judge(1, Verdict.PARAPHRASED), "A2: paraphrased"),
        (BY.note("A", 4, "Which\nchoir?"), "A5: Which choir?"),
        (BY.note("A", CHOIR, "Which?"), "A5 “choir”: Which?"),
    ],
)
def test_a_correction_is_told_in_a_line(correction: Correction, told: str) -> None:
    assert line(correction) == f"{told} (by reader Ana Okafor, 2031-05-04)"


def test_a_reader_without_a_name_is_a_reader() -> None:
    assert line(corrector(author=None).note("A", 4, "?")) == "A5: ? (by reader, 2031-05-04)"


def test_words_that_have_changed_are_told() -> None:
    made = corrected(BY.note("A", 4, "?"))
    (placed,) = made.comparison.corrections
    moved = replace(placed, places=(replace(placed.places[0], changed=True),))
    (told,) = correction_lines(index_comparison(replace(made.comparison, corrections=(moved,))))
    assert told.endswith("2031-05-04, on words that have changed since)")


def test_nothing_is_told_of_the_program() -> None:
    assert correction_lines(index_comparison(compared())) == ()


@pytest.mark.parametrize(
    "render",
    [render_html, render_markdown, render_summary, render_tei, sentences_csv],
    ids=lambda render: render.__name__,
)
def test_every_export_in_words_carries_them(render) -> None:
    note = "Ask the harbour master first"
    written = render(recompared(*every_correction(), BY.note("A", 3, note)).comparison)
    assert note in written
    assert "by reader Ana Okafor" in written
    assert "by reader" not in render(compared())


def test_word_files_carry_them() -> None:
    made = corrected(BY.note("A", 3, "Ask first")).comparison
    for render in (render_annotated_docx, render_tracked_docx):
        assert render(made) != render(replace(made, corrections=()))


def test_annotations_stand_on_the_words() -> None:
    made = corrected(BY.note("A", CHOIR, "Which?")).comparison
    items = to_web_annotations(made)["first"]["items"]
    (found,) = (item for item in items if item["motivation"] == "commenting")
    assert found["target"][0]["selector"][1]["exact"] == "choir"


def test_a_note_never_becomes_markup() -> None:
    made = corrected(BY.note("A", 3, "<script>alert(1)</script>")).comparison
    assert "<script>alert" not in render_html(made)
    assert "<script>alert" not in render_tei(made)
