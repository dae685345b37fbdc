"""The report on paper. Read back with pypdfium2, another reader than the one that wrote it."""

import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from tests.export.test_html import STORY, hostile_comparison
from tests.factories import base_side, compared, told
from viewer.export.contents import Contents
from viewer.export.pdf import render_pdf, write_pdf
from viewer.export.pdf.looks import PLACE, Look
from viewer.export.pdf.manuscript import _linked
from viewer.export.pdf.outline import Bookmark, with_outline
from viewer.model import Comparison, Flag, FlagKind, Severity, Span

ROOT = Path(__file__).parents[2]
# Qt's one application of a process belongs to the window's tests; the writer takes what is running.
pytestmark = pytest.mark.usefixtures("qapp")


@contextmanager
def opened(comparison: Comparison, contents: Contents | None = None) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(render_pdf(comparison, contents or Contents()))
    yield document
    document.close()


def words_of(comparison: Comparison, contents: Contents | None = None) -> str:
    """All text in the order of the file, its white space drawn together."""
    with opened(comparison, contents) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return " ".join(unicodedata.normalize("NFKC", " ".join(pages)).split())


def test_it_says_what_the_page_says() -> None:
    told_words = words_of(STORY)
    for heading in ("What was found", "How to read this", "To know", "Side by side", "Each article in full"):
        assert heading in told_words
    assert "This file was read as Windows-1252." in told_words
    assert "left out · also in C" in told_words
    assert "shown above" in told_words
    # A reader may break a digest in two.
    digits = re.sub(r"\s", "", told_words)
    assert all(article.origin.sha256 in digits for article in STORY.articles)


def test_every_sentence_stands_in_it_side_by_side_and_in_full() -> None:
    comparison = compared(
        told("Fourteen herons left."),
        told("Nobody counted the grey geese.", B1="Nobody counted the {+grey }geese."),
        left_out={"B2": "The weir is shut."},
        asides={"B3": "Subscribe today."},
    )
    told_words = words_of(comparison)
    for sentence in ("Fourteen herons left.", "Nobody counted the grey geese.", "Subscribe today."):
        assert told_words.count(sentence) == 2, sentence
    assert told_words.count("The weir is shut.") == 3, "what is left out is listed too"


@pytest.mark.parametrize("sentences", [14, 28, 46])
def test_a_heading_that_moves_to_the_next_page_costs_no_lines(sentences: int) -> None:
    """At these lengths a heading stood at the foot of a page, and Qt forgot the lines of what comes later."""
    markup = "The {!geese>herons} of lake %d left the valley{- again} in the fog."
    parts = [told(base_side(markup % n), **{f"B{n}": markup % n}) for n in range(1, sentences + 1)]
    told_words = words_of(compared(*parts, join="\n"))
    assert [told_words.count(f"lake {n} left") for n in range(1, sentences + 1)] == [4] * sentences


def test_the_outline_leads_to_every_heading_and_sentence() -> None:
    with opened(STORY) as document:
        outline = [
            (mark.level, mark.get_title(), mark.get_dest().get_index() if mark.get_dest() else None)
            for mark in document.get_toc()
        ]
        pages = len(document)
    titles = [title for level, title, _ in outline if level == 0]
    assert titles[1:-1] == ["What was found", "How to read this", "To know", "Side by side", "The articles"]
    assert titles[-1] == "How this was made"
    assert [t for level, t, _ in outline if level == 1 and t.startswith("2 ")]
    places = [place for *_, place in outline]
    assert all(place is not None and 0 <= place < pages for place in places)
    assert places[0] == 0


def test_the_title_and_language_are_known_to_a_reader_program() -> None:
    pdf = render_pdf(STORY)
    assert b"/Lang <feff" in pdf
    with opened(STORY) as document:
        assert document.get_metadata_value("Title").endswith("– where it came from")


def test_pages_are_numbered() -> None:
    many = compared(*[told(f"Sentence of the number {n} tells of the river once more.") for n in range(120)])
    with opened(many) as document:
        assert len(document) > 3
        for number, page in enumerate(document, start=1):
            assert f"Page {number} of {len(document)}" in page.get_textpage().get_text_bounded()


def test_no_line_stands_on_two_pages() -> None:
    """Qt draws the last line of a page on the next one too, unseen; a reader would find and copy it twice."""
    words = [f"w{n}w" for n in range(6000)]
    sentences = [" ".join(words[at : at + 300]) for at in range(0, len(words), 300)]
    told_words = words_of(compared(*map(told, sentences)))
    found = [told_words.count(word) for word in words]
    # Side by side and in full; the outline's text is none of the page's.
    assert set(found) == {2}


def test_badges_lead_to_the_sentences_they_name() -> None:
    pdf = render_pdf(compared(told("One.", B1="One.")))
    named = re.findall(rb"/Dest \(([^)]*)\)", pdf)
    targets = {name.replace(b"\\", b"").decode("utf-16") for name in named}
    assert {"B-1", "s1", "text-B"} <= targets


def test_the_same_comparison_gives_the_same_bytes() -> None:
    pdf = render_pdf(STORY)
    assert pdf == render_pdf(STORY)
    assert b"/CreationDate" not in pdf
    assert b"xmp:CreateDate" not in pdf


def test_fonts_are_embedded() -> None:
    pdf = render_pdf(STORY)
    fonts = pdf.count(b"/Type /FontDescriptor")
    assert fonts
    assert pdf.count(b"/FontFile") == fonts


def test_a_right_to_left_text_can_be_read_back() -> None:
    words = words_of(compared(told("أغلقت الشرطة الجسر."), left_out={"B1": "افتتح الجسر."}))
    letters = unicodedata.normalize("NFKC", words)
    for word in ("الشرطة", "افتتح"):
        # Readers differ in the order in which they hand over a line that runs from the right.
        assert word in letters or word[::-1] in letters


def test_a_book_goes_on_in_another_table_on_a_new_page(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [told(f"Heron {n} has left.", **{f"B{n}": f"Heron {n} {{+has }}left."}) for n in range(1, 8)]
    comparison = compared(*rows)
    whole = words_of(comparison)
    monkeypatch.setattr("viewer.export.pdf.composition._ROWS_TO_A_TABLE", 3)
    with opened(comparison) as document:
        pages = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    first = next(k for k, page in enumerate(pages) if "Side by side" in page)
    places = [next(k for k in range(first, len(pages)) if f"Heron {n} has left." in pages[k]) for n in range(1, 8)]
    assert [place - first for place in places] == [0, 0, 0, 1, 1, 1, 2]
    title = comparison.articles[1].title
    assert title
    assert all(f"B {title}" in page for page in pages[first : first + 3])
    in_pieces = words_of(comparison)
    assert all(in_pieces.count(f"{n} has left.") == whole.count(f"{n} has left.") for n in range(1, 8))


def test_what_a_book_has_too_much_of_stands_beside_its_sentences_alone() -> None:
    comparison = compared(told("Two herons left.", B1="{!Three>Two} herons left."))
    flag = Flag(FlagKind.NUMBER, Severity.HIGH, Span(0, 3), Span(0, 5), "")
    each = tuple(replace(flag, message=f"heron {number} is new") for number in range(50))
    words = words_of(replace(comparison, links=(replace(comparison.links[0], flags=each),)))
    assert words.count("is new") == 20 + 50
    assert "and 30 more, each beside its sentence" in words


def test_places_are_found_however_many_there_are() -> None:
    """Qt looks for a format among those of like sum; names of places must not be alike to it."""
    forms = [_linked(Look().format(), f"place-{number}", "") for number in range(3)]
    assert len({form.property(PLACE) for form in forms}) == 3
    assert _linked(Look().format(), "", "place-1").property(PLACE) is None


def test_more_sources_than_columns_stand_under_the_sentence() -> None:
    told_words = words_of(compared(told("One day.", **{f"{siglum}1": "One day." for siglum in "BCDEF"})))
    assert told_words.count("One day.") == 12


def test_asides_and_what_was_left_out_may_stay_away() -> None:
    comparison = compared(
        told("Fourteen herons left.", B1="Fourteen herons left."),
        left_out={"B2": "The weir is shut."},
        asides={"B3": "Subscribe today."},
    )
    assert "Subscribe today." not in words_of(comparison, Contents(asides=False))
    told_words = words_of(comparison, Contents(unused=False))
    assert "The weir is shut." not in told_words
    assert "What was left out of the sources is not shown." in told_words


def test_a_part_says_that_it_is_one() -> None:
    comparison = compared(told("Fourteen herons left."), told("Nobody counted the geese."))
    told_words = words_of(comparison, Contents(rows=Span(1, 2)))
    assert "Only a part is shown here: sentence 2." in told_words
    assert "herons" not in told_words


def test_scores_are_shown_when_asked_for() -> None:
    comparison = compared(told("One day.", B1="One day."))
    score = f"{comparison.links[0].score:.2f}"
    assert score in words_of(comparison, Contents(scores=True))
    assert score not in words_of(comparison)


def test_a_comparison_without_sources_is_a_report_too() -> None:
    assert "there was no source to compare it with" in words_of(compared(told("Only this.")))


@pytest.mark.parametrize(
    "text", ["(]]>) Tj \\", "\u202eover\u202c", "half \ud83d and \x00", "picture \ufffc", "t" * 10_000, "word " * 2000]
)
def test_nothing_of_an_article_breaks_the_file(text: str) -> None:
    words = words_of(hostile_comparison(text))
    assert "How this was made" in words


def test_what_paper_cannot_hold_is_told() -> None:
    assert "2 characters that this file cannot hold are shown as" in words_of(compared(told("A \ud83d and \x00.")))


def test_a_very_long_sentence_goes_over_pages() -> None:
    with opened(compared(told("interminable" * 8_000))) as document:
        assert len(document) > 20


def test_it_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        write_pdf(STORY, tmp_path / "gone" / "report.pdf")
    write_pdf(STORY, tmp_path / "report.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["report.pdf"]


def test_it_needs_no_screen(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from tests.factories import compared, told; "
        "from viewer.export.pdf import write_pdf; "
        "write_pdf(compared(told('One.', B1='One.')), Path(sys.argv[1])); "
        "assert 'QT_QPA_PLATFORM' not in os.environ"
    )
    hidden = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    bare = {key: value for key, value in os.environ.items() if key not in hidden}
    place = tmp_path / "report.pdf"
    subprocess.run([sys.executable, "-c", code, str(place)], cwd=ROOT, env=bare, check=True)  # noqa: S603 - ours
    assert place.read_bytes().startswith(b"%PDF")


def test_an_outline_is_added_only_to_what_is_understood() -> None:
    with pytest.raises(ValueError, match="not a PDF as Qt writes it"):
        with_outline(b"%PDF-1.7 something else", [Bookmark("a", "a")], "en")


def test_the_language_is_that_of_the_article() -> None:
    base = STORY.base
    pdf = render_pdf(replace(STORY, articles=(replace(base, language="de"), *STORY.articles[1:])))
    assert b"/Lang <feff00640065>" in pdf
