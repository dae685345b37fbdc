"""What a reader ignores in the window is ignored by every report that marks words."""

from collections.abc import Callable

import pytest

from tests.export.docx.settled import settled
from tests.factories import compared, set_aside, told
from viewer.cli.arguments import parse_compare
from viewer.export.contents import EVERYTHING, Contents
from viewer.export.docx import render_annotated_docx
from viewer.export.html import render_html
from viewer.export.markdown import render_markdown
from viewer.export.pdf import render_pdf
from viewer.export.writers import Writer
from viewer.model import Comparison, Verdict
from viewer.present.differences import TYPOGRAPHY, Difference

TYPED = compared(
    set_aside("Menu and more"),
    told("the bridge , shut.", B1="{:The>the} bridge {+,} shut.", verdict=Verdict.VERBATIM),
    told("It carries 41,000 cars.", B2="It carries {!forty>41,000} cars."),
    asides={"B3": "Log in to comment."},
)
NUMBERS_TOO = Contents(ignored=TYPOGRAPHY | {Difference.NUMBERS})
NOTHING = Contents(ignored=frozenset())
NO_ASIDES = Contents(ignored=TYPOGRAPHY | {Difference.ASIDES})


def words_of(comparison: Comparison, contents: Contents = EVERYTHING) -> str:
    return settled(render_annotated_docx(comparison, contents), accept=True)


def test_at_first_typography_is_ignored_and_nothing_else() -> None:
    assert EVERYTHING.ignored == TYPOGRAPHY
    assert Contents() == EVERYTHING


def test_the_page_marks_what_is_not_ignored() -> None:
    usual = render_html(TYPED)
    assert 'class="m-replaced"' in usual.split("<table")[2]
    assert 'class="m-reformatted"' not in usual
    page = render_html(TYPED, NUMBERS_TOO)
    assert 'class="m-replaced"' not in page.split('<table class="rows')[1]
    assert "numbers alone are not marked" in page
    assert 'class="m-reformatted"' in render_html(TYPED, NOTHING).split('<table class="rows')[1]


def test_the_pages_legend_has_the_marks_that_may_be_there() -> None:
    assert "reformatted" not in render_html(TYPED).split("<h2")[2]
    assert '<span class="m-reformatted">reformatted</span>' in render_html(TYPED, NOTHING)


def test_markdown_shows_what_is_not_ignored() -> None:
    assert "~~forty~~**41,000**" in render_markdown(TYPED)
    numberless = render_markdown(TYPED, NUMBERS_TOO)
    assert "It carries 41,000 cars." in numberless
    assert "~~forty~~" not in numberless
    assert "~~The~~**the** bridge" in render_markdown(TYPED, NOTHING)


def test_a_word_file_marks_what_is_not_ignored() -> None:
    made = {render_annotated_docx(TYPED, contents) for contents in (EVERYTHING, NUMBERS_TOO, NOTHING)}
    assert len(made) == 3


@pytest.mark.usefixtures("qapp")  # the writer of PDFs takes the application that runs
@pytest.mark.parametrize("render", [render_html, render_pdf])
def test_reports_with_asides_ignored_are_those_without_asides(render: Callable[..., str | bytes]) -> None:
    assert render(TYPED, NO_ASIDES) == render(TYPED, Contents(asides=False))


def test_asides_that_are_ignored_stand_in_no_report() -> None:
    assert "Log in to comment." in render_html(TYPED)
    assert "Log in to comment." not in render_html(TYPED, NO_ASIDES)
    assert "Menu and more" in words_of(TYPED)
    assert "Menu and more" not in words_of(TYPED, NO_ASIDES)


def test_only_reports_that_mark_words_take_what_is_ignored() -> None:
    assert {writer for writer in Writer if writer.shows} == {
        Writer.HTML,
        Writer.PDF,
        Writer.ANNOTATED_DOCX,
        Writer.MARKDOWN,
    }


@pytest.mark.parametrize(
    ("said", "ignored"),
    [
        ([], TYPOGRAPHY),
        (["--ignore", "none"], frozenset()),
        (["--ignore", "numbers, CASE"], frozenset({Difference.NUMBERS, Difference.CASE})),
        (["--ignore", ",".join(d.value for d in Difference)], frozenset(Difference)),
    ],
)
def test_the_command_line_names_every_difference(said: list[str], ignored: frozenset[Difference]) -> None:
    asked = parse_compare("variorum", ["a.txt", "b.txt", *said]).ignored
    assert len(asked) == len(ignored)
    assert frozenset(map(Difference, asked)) == ignored


@pytest.mark.parametrize("wrong", ["", "capitals", "none,case"])
def test_a_difference_that_is_none_is_refused(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parse_compare("variorum", ["a.txt", "b.txt", "--ignore", wrong])
    assert left.value.code == 2
    assert "punctuation, quotes, numbers, asides" in capsys.readouterr().err
