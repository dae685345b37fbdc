"""The report's first pages: title, what was found, how to read it, what to know; and its last: how it was made."""

from PySide6.QtGui import QTextTable

from viewer import __version__
from viewer.export.html.page import Page, PageArticle
from viewer.export.pdf.looks import COLOURS, Face, Look, cell, paragraph
from viewer.export.pdf.manuscript import Manuscript
from viewer.model import Verdict
from viewer.model.comparison import LEXICAL
from viewer.present import CORRECTIONS_HEADING, SourceFigures
from viewer.present.lines import cut
from viewer.present.wording import (
    FLAG_NAMES,
    MARK_MEANINGS,
    MARK_NAMES,
    VERDICT_MEANINGS,
    VERDICT_NAMES,
    count,
    percent,
)
from viewer.present.writing import is_right_to_left

_SMALL = Look(Face.INTERFACE, 8.5)
_QUIET = Look(Face.INTERFACE, 8.5, COLOURS.muted)
_STRONG = Look(Face.INTERFACE, 8.5, bold=True)
_HEADS = ("Source", "Share of the article", "Verbatim", "Edited", "Para\u00adphrased", "Moved", "Left out", "Used")
_WIDTHS = (0.34, 0.13, 0.10, 0.09, 0.09, 0.08, 0.08, 0.09)
_CAUTION = (
    "Colour names the source, the line under the words what happened to them. Each row of the table is a sentence of "
    "the article with the sentences it was written from. Links were found by a program from shared words, names and "
    "meaning; it can be wrong. Check what matters against the articles themselves."
)


def write_opening(manuscript: Manuscript, page: Page) -> None:
    """Title and figures."""
    manuscript.paragraph(paragraph(below=10))
    manuscript.write("Variorum", Look(Face.INTERFACE, 9, bold=True))
    manuscript.write("  where an article came from", Look(Face.INTERFACE, 9, COLOURS.muted))
    manuscript.heading(page.base.name, 1, "top")
    if page.base.about:
        manuscript.paragraph(paragraph(below=4, right_to_left=is_right_to_left(page.base.about)))
        manuscript.write(page.base.about, _QUIET)
    manuscript.heading("What was found", 2, "found")
    manuscript.paragraph(paragraph(below=8))
    manuscript.write(" ".join(page.summary), Look(size=10.5))
    if page.figures.sources:
        _write_figures(manuscript, page)


def write_facts(manuscript: Manuscript, page: Page) -> None:
    """What may change the facts, where there is anything."""
    if not page.facts:
        return
    manuscript.heading("What may change the facts", 2, "facts")
    for fact in page.facts[: page.first_facts]:
        manuscript.paragraph(paragraph(below=2))
        place = f", after {fact.place}" if fact.place else ""
        manuscript.write(f"• Sentence {fact.number}{place}: {fact.message} ", _SMALL)
        manuscript.write(f"({FLAG_NAMES[fact.kind]})", _QUIET)
    more = len(page.facts) - page.first_facts
    if more:
        manuscript.paragraph(paragraph(below=2))
        manuscript.write(f"… and {more:,} more, each beside its sentence", _QUIET)


def write_legend(manuscript: Manuscript, page: Page) -> None:
    """What colours, badges and lines mean."""
    manuscript.heading("How to read this", 2, "legend")
    manuscript.paragraph(paragraph(below=6))
    for article in page.articles:
        manuscript.chip(article)
        manuscript.write(f" {f'source {article.siglum}' if article.position else 'the article'}    ", _SMALL)
    for kind in page.marks:
        _line(manuscript)
        manuscript.write_marked(MARK_NAMES[kind], Look(size=9.5), kind)
        manuscript.write(f"  {MARK_MEANINGS[kind]}", _SMALL)
    for verdict in Verdict:
        _line(manuscript)
        manuscript.write(VERDICT_NAMES[verdict], _STRONG)
        manuscript.write(f"  {VERDICT_MEANINGS[verdict]}", _SMALL)
    _line(manuscript)
    manuscript.write("left out", Look(size=9.5, ink=COLOURS.muted, italic=True))
    manuscript.write("  a sentence of a source that the article does not use, where it would have stood", _SMALL)
    if page.figures.sources:
        _write_badges(manuscript)
    manuscript.paragraph(paragraph(above=6))
    manuscript.write(_CAUTION, _QUIET)


def write_corrections(manuscript: Manuscript, page: Page) -> None:
    """What a reader corrected, where there is anything."""
    if not page.corrections:
        return
    manuscript.heading(CORRECTIONS_HEADING, 2, "corrections")
    for line in page.corrections:
        manuscript.paragraph(paragraph(below=2))
        manuscript.write(f"• {line}", _SMALL)


def write_notices(manuscript: Manuscript, page: Page) -> None:
    """What the reader must know, where there is anything."""
    if not page.notices:
        return
    manuscript.heading("To know", 2, "notices")
    for notice in page.notices:
        manuscript.paragraph(paragraph(below=2))
        manuscript.write(f"• {notice.message} ", _SMALL)
        manuscript.write(f"({notice.where})", _QUIET)


def write_making(manuscript: Manuscript, page: Page) -> None:
    """By which program, options and inputs the report was made."""
    comparison = page.comparison
    options = comparison.options
    by = "by words alone" if comparison.model == LEXICAL else f"with the model {comparison.model}"
    told = [f"By Variorum {__version__}, meaning weighed {by}"]
    if options.threshold is not None:
        told.append(f", links accepted from a score of {options.threshold}")
    if options.include_asides:
        told.append(", with what stands around the articles")
    if options.paired:
        told.append(", sentence by sentence as they were given")
    manuscript.heading("How this was made", 2, "made")
    manuscript.paragraph(paragraph(below=4))
    manuscript.write(f"{''.join(told)}. The same files and options give the same report.", _SMALL)
    for article in page.articles:
        manuscript.paragraph(paragraph(above=4))
        manuscript.chip(article)
        manuscript.write(f"  {article.file or 'given text'}", _SMALL)
        manuscript.paragraph(paragraph(indent=18))
        manuscript.write(f"SHA-256 {article.sha256}", Look(Face.DIGEST, 7, COLOURS.muted))


def _line(manuscript: Manuscript) -> None:
    manuscript.paragraph(paragraph(below=1.5, indent=10))


def _write_badges(manuscript: Manuscript) -> None:
    for text, meaning in (
        (
            "B7",
            "beside a sentence, dark: words come from sentence 7 of source B; pale: that sentence says the same",
        ),
        ("7 ↑  7 ↓", "moved: the article tells it earlier, or later, than the source does"),
        ("ᴮ words", "in a sentence stitched together from several sources: the words that follow come from B"),
    ):
        _line(manuscript)
        manuscript.write(text, _STRONG)
        manuscript.write(f"  {meaning}", _SMALL)


def _write_figures(manuscript: Manuscript, page: Page) -> None:
    sources = page.figures.sources
    grid = manuscript.table(len(sources) + 2, _WIDTHS)
    for column, head in enumerate(_HEADS):
        manuscript.enter(grid, 0, column)
        manuscript.paragraph(paragraph())
        manuscript.write(head, Look(Face.INTERFACE, 7.5, COLOURS.muted))
    for row, source in enumerate(sources, start=1):
        _write_source(manuscript, grid, row, page.articles[row], source)
    last = len(sources) + 1
    new = page.figures.count(Verdict.ADDED)
    for column, text in enumerate(("In no source", percent(page.figures.share_new), count(new, "new sentence"))):
        manuscript.enter(grid, last, column)
        manuscript.paragraph(paragraph())
        manuscript.write(text, _SMALL)
    grid.mergeCells(last, 2, 1, len(_HEADS) - 2)
    for row in range(last + 1):
        for column in range(len(_HEADS)):
            grid.cellAt(row, column).setFormat(cell())
    manuscript.leave(grid)


def _write_source(
    manuscript: Manuscript, grid: QTextTable, row: int, article: PageArticle, source: SourceFigures
) -> None:
    manuscript.enter(grid, row, 0)
    manuscript.paragraph(paragraph())
    manuscript.chip(article, 8)
    manuscript.write(" ", _SMALL)
    manuscript.write(cut(article.name, 80), _SMALL, target=f"text-{article.siglum}")
    if article.about:
        manuscript.write(f"  {cut(article.about, 80)}", Look(Face.INTERFACE, 7.5, COLOURS.muted))
    numbers = (*(number for _, number in source.verdicts), source.moved, source.left_out)
    figures = (percent(source.share_of_base), *(str(n or "–") for n in numbers), percent(source.share_used))
    for column, text in enumerate(figures, start=1):
        manuscript.enter(grid, row, column)
        manuscript.paragraph(paragraph())
        manuscript.write(text, _SMALL)
