"""The rows of the page as an HTML table; those of a book in parts that are laid out only when they are looked at."""

from collections.abc import Iterable, Iterator
from itertools import islice

from viewer.export.html.markup import badge, chip, escaped, marked, quoted, written_in
from viewer.export.html.page import Page, PageAsides, PageCell, PageRow, PageSentence
from viewer.present.wording import FLAG_NAMES

# Rows of a book that are laid out together: some screens full.
_ROWS_IN_A_PART = 100


def write_table(page: Page, rows: Iterable[PageRow | PageAsides]) -> Iterator[str]:
    """The table in pieces, in order.

    On a long page every part is a table of its own inside a `noscript`: without scripts it is read like any other
    table, and with them the page's own script takes each part out when it comes near the screen. Kept as text, a
    part costs a browser a hundredth of what its elements would.
    """
    head = _head(page)
    if not page.long:
        yield head
        yield from (_entry(page, row) for row in rows)
        yield "</tbody>\n</table>\n"
        return
    waiting = iter(rows)
    while part := list(islice(waiting, _ROWS_IN_A_PART)):
        body = "".join(_entry(page, row) for row in part)
        yield f'<div class="part"><noscript>{head}{body}</tbody>\n</table></noscript></div>\n'


def _head(page: Page) -> str:
    names = ((chip(article), escaped(article.name)) for article in page.articles)
    columns = "".join(
        f'<th scope="col" class="col">{letter} <span dir="auto" class="name">{name}</span></th>\n'
        for letter, name in names
    )
    return (
        f'<table class="rows n{len(page.articles)}">\n<thead><tr>\n'
        f'<th scope="col" class="gutter"><span class="vh">Sentence</span></th>\n{columns}</tr></thead>\n<tbody>\n'
    )


def _entry(page: Page, row: PageRow | PageAsides) -> str:
    return _asides(page, row) if isinstance(row, PageAsides) else _row(page, row)


def _row(page: Page, row: PageRow) -> str:
    classes = [f"v-{row.verdict}"] if row.verdict else [row.kind]
    classes += ["moved"] if row.moved else []
    classes += ["flagged"] if any(cell and cell.flags for cell in row.cells) else []
    why = f' data-why="{quoted(row.why)}"' if row.why else ""
    cells = "".join(_cell(page, row, cell, base=position == 0) for position, cell in enumerate(row.cells))
    return f'<tr class="{" ".join(classes)}" id="{quoted(row.anchor)}"{why}>\n{_gutter(page, row)}{cells}</tr>\n'


def _gutter(page: Page, row: PageRow) -> str:
    """The row's heading. A book's says what can be seen and no more, which fifty thousand times over is a lot."""
    brief = page.long and row.verdict
    hidden = "" if brief else ' aria-hidden="true"'
    spoken = "" if brief else f'<span class="vh">{escaped(row.spoken)}</span>\n'
    number = f'<span class="no"{hidden}>{row.number}</span>' if row.number else ""
    badges = "".join(f"{badge(item, spoken=not brief)} " for item in row.badges)
    told = f"{row.verdict}{' · moved' if row.moved else ''}"
    verdict = f'<span class="verdict"{hidden}>{told}</span>' if row.verdict else ""
    return f'<th scope="row">{spoken}{number}{badges}{verdict}</th>\n'


def _cell(page: Page, row: PageRow, cell: PageCell | None, *, base: bool) -> str:
    if cell is None:
        return '<td class="empty"></td>\n'
    classes = f"c{cell.article.position}"
    classes += " base" if base else ""
    classes += " aside" if cell.aside else ""
    classes += " leftout" if cell.left_out else ""
    # The colour of where the sentence came from, as a class where one will do.
    simple = base and bool(row.verdict) and len(row.origins) < 2
    classes += f" bar {f'o{row.origins[0]}' if row.origins else 'new'}" if simple else ""
    before = ("" if simple or not row.verdict else _bar(row)) if base else _place(page, cell)
    return f'<td class="{classes}">{before}{_words(page, cell)}{_flags(cell)}</td>\n'


def _bar(row: PageRow) -> str:
    parts = "".join(f'<i class="c{origin}"></i>' for origin in row.origins)
    return f'<span class="bars" aria-hidden="true">{parts}</span>'


def _place(page: Page, cell: PageCell) -> str:
    if page.long:
        return f'<span class="from">{cell.numbers}{f" {cell.arrow}" if cell.arrow else ""}</span>'
    moved = (
        f' <span title="{cell.moved}"><span aria-hidden="true">{cell.arrow}</span>'
        f'<span class="vh">, {cell.moved}</span></span>'
        if cell.arrow
        else ""
    )
    return f'<span class="from">{cell.numbers}{moved}</span>'


def _words(page: Page, cell: PageCell) -> str:
    if cell.continued:
        return '<p class="continued"><span aria-hidden="true">⤴</span> shown above</p>'
    also = f" · also in {escaped(cell.also_in)}" if cell.also_in else ""
    out = f'<span class="out">left out{also}</span> ' if cell.left_out else ""
    if len(cell.sentences) == 1 and not (out or cell.sentences[0].new):
        return _sentence(page, cell.sentences[0], "p", written_in(cell.article))
    return f"<p{written_in(cell.article)}>{out}{' '.join(_sentence(page, each) for each in cell.sentences)}</p>"


def _sentence(page: Page, sentence: PageSentence, element: str = "span", more: str = "") -> str:
    new = " new" if sentence.new else ""
    # In a book the sentences of a row are those that belong together.
    links = f' data-l="{sentence.links}"' if sentence.links and not page.long else ""
    words = marked(sentence, brief=page.long)
    return f'<{element} class="s{new}" data-s="{quoted(sentence.anchor)}"{links}{more}>{words}</{element}>'


def _flags(cell: PageCell) -> str:
    chips = "".join(
        f'<span class="flag {flag.severity.value}"><span class="vh">{FLAG_NAMES[flag.kind]}: </span>'
        f"{escaped(flag.message)}</span> "
        for flag in cell.flags
    )
    return f'<p class="flags">{chips}</p>' if chips else ""


def _asides(page: Page, row: PageAsides) -> str:
    said = "".join(f'<p class="s" data-s="{quoted(s.anchor)}">{marked(s)}</p>' for s in row.sentences)
    return (
        '<tr class="asides"><th scope="row">'
        f'<span class="vh">Set aside in {escaped(row.article.siglum)}</span></th>'
        f'<td colspan="{len(page.articles)}"><details><summary>{chip(row.article)} {escaped(row.title)}</summary>\n'
        f"<div{written_in(row.article)}>{said}</div></details></td></tr>\n"
    )
