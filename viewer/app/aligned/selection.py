"""Selecting text in the table, down one column, and copying it with its attribution."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from viewer.app.presentation import Presentation
from viewer.app.words import said
from viewer.present.rows import Row
from viewer.present.wording import VERDICT_NAMES, badge_text, numbers_text


@dataclass(frozen=True, slots=True, order=True)
class TextPlace:
    """A place in a column: a row, and a code point of the text its cell shows."""

    row: int
    at: int


@dataclass(frozen=True, slots=True)
class Selection:
    """What is selected in one article's column, from where it began to where it was taken."""

    article: int
    anchor: TextPlace
    caret: TextPlace

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self.anchor == self.caret

    def parts(self, length: Callable[[int], int]) -> Iterator[tuple[int, int, int]]:
        """Row, start and end of every selected part, from the top; `length(row)` tells how long a cell's text is."""
        first, last = sorted((self.anchor, self.caret))
        for row in range(first.row, last.row + 1):
            start = first.at if row == first.row else 0
            end = last.at if row == last.row else length(row)
            if start < end:
                yield row, start, end


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Copied words of one row and what is known of them."""

    text: str
    attribution: str


def excerpt(presentation: Presentation, row: Row, article: int, text: str) -> Excerpt:
    """Words of a cell with their article, sentence and, in the base, where the sentence came from."""
    cell = row.cells[article]
    siglum = presentation.comparison.articles[article].siglum
    parts = [f"{siglum} {numbers_text(cell.numbers)}".strip() if cell else siglum]
    if article == 0 and row.verdict is not None:
        parts.append(said(VERDICT_NAMES[row.verdict]))
        parts.extend(badge_text(badge) for badge in row.badges)
    elif cell and cell.left_out:
        parts.append(said("left out"))
    return Excerpt(text.strip(), ", ".join(parts))


def copy_excerpts(excerpts: list[Excerpt]) -> None:
    """Put excerpts on the clipboard as text and as HTML; nothing where there are none."""
    if excerpts:
        data = QMimeData()
        data.setText(as_text(excerpts))
        data.setHtml(as_html(excerpts))
        QGuiApplication.clipboard().setMimeData(data)


def as_text(excerpts: list[Excerpt]) -> str:
    """Excerpts as plain text, a line each, the attribution in brackets behind the words."""
    return "\n".join(f"{each.text} [{each.attribution}]" for each in excerpts)


def as_html(excerpts: list[Excerpt]) -> str:
    """Excerpts as HTML, a paragraph each; nothing of an article becomes markup."""
    return "".join(f"<p>{escape(each.text)} <cite>[{escape(each.attribution)}]</cite></p>" for each in excerpts)
