"""Page -> a text document: the report in the order in which it is read."""

from PySide6.QtGui import QTextDocument, QTextTable

from viewer.export.html.page import Page, PageAsides, PageCell, PageRow, PageText
from viewer.export.pdf.front import (
    write_corrections,
    write_facts,
    write_legend,
    write_making,
    write_notices,
    write_opening,
)
from viewer.export.pdf.looks import COLOURS, Face, Look, cell, paragraph
from viewer.export.pdf.manuscript import Manuscript, writing
from viewer.export.pdf.reverse import write_contradictions, write_omissions
from viewer.present import index_comparison
from viewer.present.lines import cut
from viewer.present.wording import FLAG_NAMES, count, percent

# More columns than this leave too few words to a line; the sources then stand under the sentence.
_MOST_COLUMNS = 3
_GUTTER = 0.12
# Qt takes as long for each page as the whole table on it is long; a book goes on in a new one, on a new page.
_ROWS_TO_A_TABLE = 300
_BASE = Look(size=9.5)
_SOURCE = Look(size=8.5)
_LEFT_OUT = Look(size=8.5, ink=COLOURS.muted, italic=True)
_ASIDE = Look(Face.INTERFACE, 7.5, COLOURS.muted)
_SMALL = Look(Face.INTERFACE, 7.5, COLOURS.muted)
_FLAG = Look(Face.INTERFACE, 7.5, COLOURS.flag_text, bold=True)
_LONGEST_HEAD = 70  # a head stands on every page


def write_report(page: Page, document: QTextDocument) -> None:
    """Write the whole report into an empty document."""
    with writing(document) as manuscript:
        _write(manuscript, page)


def _write(manuscript: Manuscript, page: Page) -> None:
    index = index_comparison(page.comparison) if _is_whole(page) else None
    write_opening(manuscript, page)
    write_facts(manuscript, page)
    if index is not None:
        write_contradictions(manuscript, index)
    write_legend(manuscript, page)
    write_corrections(manuscript, page)
    write_notices(manuscript, page)
    if page.rows:
        manuscript.heading("Side by side", 2, "aligned")
        _write_rows(manuscript, page)
    if index is not None:
        write_omissions(manuscript, page, index)
    manuscript.heading("Each article in full" if _is_whole(page) else "The articles", 2, "texts")
    for text in page.texts:
        _write_text(manuscript, text)
    write_making(manuscript, page)


def _is_whole(page: Page) -> bool:
    shown = {text.article.siglum: sum(len(p.sentences) for p in text.paragraphs) for text in page.texts}
    articles = page.comparison.articles
    return all(shown[a.siglum] == sum(1 for s in a.sentences if len(s.span)) for a in articles)


def _write_rows(manuscript: Manuscript, page: Page) -> None:
    articles = len(page.articles)
    columns = articles if articles <= _MOST_COLUMNS else 1
    widths = (_GUTTER, *[(1 - _GUTTER) / columns] * columns)
    for first in range(0, len(page.rows), _ROWS_TO_A_TABLE):
        rows = page.rows[first : first + _ROWS_TO_A_TABLE]
        grid = manuscript.table(len(rows) + 1, widths, on_a_new_page=first > 0)
        _write_heads(manuscript, page, grid, columns)
        for place, row in enumerate(rows, start=1):
            if isinstance(row, PageAsides):
                _write_asides(manuscript, grid, place, row)
            else:
                _write_gutter(manuscript, grid, place, row)
                _write_cells(manuscript, grid, place, row)
        manuscript.leave(grid)


def _write_heads(manuscript: Manuscript, page: Page, grid: QTextTable, columns: int) -> None:
    grid.cellAt(0, 0).setFormat(cell())
    for column in range(1, columns + 1):
        grid.cellAt(0, column).setFormat(cell())
        manuscript.enter(grid, 0, column)
        manuscript.paragraph(paragraph(leading=105))
        if columns == len(page.articles):
            article = page.articles[column - 1]
            manuscript.chip(article)
            manuscript.write(f"  {cut(article.name, _LONGEST_HEAD)}", Look(Face.INTERFACE, 8, bold=True))
        else:
            for article in page.articles:
                manuscript.chip(article)
                manuscript.write(f" {cut(article.name, 24)}   ", Look(Face.INTERFACE, 8, bold=True))


def _write_gutter(manuscript: Manuscript, grid: QTextTable, place: int, row: PageRow) -> None:
    grid.cellAt(place, 0).setFormat(cell())
    manuscript.enter(grid, place, 0)
    manuscript.paragraph(paragraph(leading=105))
    manuscript.write(row.number or "\u200b", Look(Face.INTERFACE, 9, bold=True), anchor=row.anchor)
    if row.badges:
        manuscript.write(" ", _SMALL)
    for item in row.badges:
        manuscript.badge(item)
        manuscript.write(" ", _SMALL)
    if row.verdict:
        manuscript.paragraph(paragraph(leading=105))
        manuscript.write(f"{row.verdict}{' · moved' if row.moved else ''}", _SMALL)


def _write_cells(manuscript: Manuscript, grid: QTextTable, place: int, row: PageRow) -> None:
    stacked = grid.columns() == 2 and len(row.cells) > 1
    if stacked:
        grid.cellAt(place, 1).setFormat(cell())
        manuscript.enter(grid, place, 1)
    for column, shown in enumerate(row.cells, start=1):
        if shown is None:
            if not stacked:
                grid.cellAt(place, column).setFormat(cell())
            continue
        if not stacked:
            origin = row.origins[0] if column == 1 and row.origins else shown.article.position
            bar = COLOURS.colour_at(origin).line if column > 1 or row.origins else ""
            grid.cellAt(place, column).setFormat(cell(bar=bar))
            manuscript.enter(grid, place, column)
        _write_cell(manuscript, shown, named=stacked and column > 1, indent=12 if stacked and column > 1 else 0)


def _write_cell(manuscript: Manuscript, shown: PageCell, *, named: bool, indent: float) -> None:
    article = shown.article
    is_base = article.position == 0
    if not is_base:
        manuscript.paragraph(paragraph(leading=105, indent=indent, above=2 if named else 0))
        place = f"{article.siglum}{shown.numbers}{f' {shown.arrow}' if shown.arrow else ''}"
        manuscript.write(place, Look(Face.INTERFACE, 7.5, COLOURS.colour_at(article.position).ink, bold=True))
        if shown.left_out:
            also = f" · also in {shown.also_in}" if shown.also_in else ""
            manuscript.write(f"  left out{also}", _SMALL)
        if shown.continued:
            manuscript.write("  shown above", _SMALL)
    if not shown.continued:
        look = _ASIDE if shown.aside else _LEFT_OUT if shown.left_out else _BASE if is_base else _SOURCE
        manuscript.paragraph(paragraph(indent=indent, right_to_left=article.direction == "rtl"))
        for position, sentence in enumerate(shown.sentences):
            if position:
                manuscript.write(" ", look)
            manuscript.sentence(sentence, look)
    for flag in shown.flags:
        manuscript.paragraph(paragraph(above=2, leading=105, indent=indent))
        manuscript.write(f"⚑ {FLAG_NAMES[flag.kind]}: ", _FLAG)
        manuscript.write(flag.message, Look(Face.INTERFACE, 7.5, COLOURS.flag_text))


def _write_asides(manuscript: Manuscript, grid: QTextTable, place: int, row: PageAsides) -> None:
    grid.mergeCells(place, 0, 1, grid.columns())
    grid.cellAt(place, 0).setFormat(cell(ground=COLOURS.panel))
    manuscript.enter(grid, place, 0)
    manuscript.paragraph(paragraph(below=2))
    manuscript.chip(row.article, 7)
    manuscript.write(f"  {row.title}", Look(Face.INTERFACE, 7.5, bold=True))
    for sentence in row.sentences:
        manuscript.paragraph(paragraph(right_to_left=row.article.direction == "rtl", leading=108))
        manuscript.sentence(sentence, _ASIDE)


def _write_text(manuscript: Manuscript, text: PageText) -> None:
    article = text.article
    manuscript.heading(f"{article.siglum}  {article.name}", 3, f"text-{article.siglum}")
    told = [article.about] if article.about else []
    if text.figures:
        share, left_out = percent(text.figures.share_of_base), count(text.figures.left_out, "sentence")
        told.append(f"{share} of the article; {left_out} left out")
    if told:
        manuscript.paragraph(paragraph(below=3))
        manuscript.write(" · ".join(told), _SMALL)
    for part in text.paragraphs:
        manuscript.paragraph(paragraph(below=5, leading=125, right_to_left=article.direction == "rtl"))
        for position, sentence in enumerate(part.sentences):
            if position:
                manuscript.write("  ", _BASE)
            for item in sentence.badges:
                manuscript.badge(item, 6.5)
                manuscript.write("\u2060\u2005", _SMALL)
            look = _ASIDE if part.aside else _LEFT_OUT if sentence.left_out else _BASE
            manuscript.sentence(sentence, look, anchor=sentence.anchor)
