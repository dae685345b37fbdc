"""Selecting with the mouse, and copying."""

import re

from PySide6.QtCore import QObject, QPoint, Signal

from viewer.app.aligned.columns import Column
from viewer.app.aligned.selection import Excerpt, Selection, TextPlace, copy_excerpts, excerpt
from viewer.app.aligned.view import AlignedView
from viewer.app.places import row_after
from viewer.app.presentation import Presentation
from viewer.app.state import State
from viewer.model import Span

_WORD = re.compile(r"\w+(?:['’\-]\w+)*|\S")


class SelectionTool(QObject):
    """Follows the mouse over an aligned view; `changed` tells that something else is selected."""

    changed = Signal()

    def __init__(self, state: State, view: AlignedView) -> None:
        super().__init__(view)
        self._state = state
        self._view = view
        self.selection: Selection | None = None
        view.pressed.connect(self._press)
        view.dragged.connect(self._drag)

    def clear(self) -> None:
        """Select nothing."""
        self._select(None)

    def move(self, before: Presentation, after: Presentation) -> None:
        """Take what is selected along to another comparison; nothing when its cells are not the same there."""
        chosen = self.selection
        self.selection = None
        if chosen is not None:
            ends = [_place_after(before, after, chosen.article, place) for place in (chosen.anchor, chosen.caret)]
            if ends[0] is not None and ends[1] is not None:
                self.selection = Selection(chosen.article, ends[0], ends[1])
        self.changed.emit()

    def select_all(self) -> None:
        """Select the whole column of the selection, or of the base."""
        shown = self._state.presentation
        if shown is None:
            return
        article = self.selection.article if self.selection else 0
        last = len(shown.rows) - 1
        self._select(Selection(article, TextPlace(0, 0), TextPlace(last, self._length(article, last))))

    def selected(self) -> dict[tuple[int, int], tuple[int, int]]:
        """What is selected, by row and article, in code points of the cells' texts."""
        chosen = self.selection
        if chosen is None:
            return {}
        parts = chosen.parts(lambda row: self._length(chosen.article, row))
        return {(row, chosen.article): (start, end) for row, start, end in parts}

    def words(self) -> Span | None:
        """What is selected as a place in its article; None when nothing is, or more than one row."""
        chosen, parts = self.selection, self.selected()
        if chosen is None or len(parts) != 1 or self._view.delegate is None:
            return None
        ((row, article), (start, end)) = next(iter(parts.items()))
        column = next(column for column in self._view.columns if column.article == article)
        marked = self._view.delegate.cell(row, column)
        if marked is None:
            return None
        first, last = marked.article_place(start), marked.article_place(end)
        return Span(first, last) if first is not None and last is not None and first < last else None

    def copy(self) -> None:
        """Put what is selected, or else the row in hand, on the clipboard as text and as HTML with its attribution."""
        copy_excerpts(self._selected_excerpts() or self._row_excerpts())

    def _selected_excerpts(self) -> list[Excerpt]:
        shown = self._state.presentation
        if shown is None:
            return []
        return [
            excerpt(shown, shown.rows[row], article, self._text(article, row)[start:end])
            for (row, article), (start, end) in self.selected().items()
        ]

    def _row_excerpts(self) -> list[Excerpt]:
        shown, row = self._state.presentation, self._state.row
        if shown is None or row < 0:
            return []
        texts = ((column.article, self._text(column.article, row)) for column in self._view.columns)
        return [excerpt(shown, shown.rows[row], article, text) for article, text in texts if text]

    def _press(self, point: QPoint, clicks: int, extend: bool) -> None:
        found = self._place(point)
        if found is None:
            self.clear()
            return
        column, place = found
        if extend and self.selection is not None and self.selection.article == column.article:
            self._select(Selection(column.article, self.selection.anchor, place))
        elif clicks > 1:
            start, end = self._word(column.article, place)
            self._select(Selection(column.article, start, end))
        else:
            self._select(Selection(column.article, place, place))

    def _drag(self, point: QPoint) -> None:
        if self.selection is None:
            return
        self._scroll_along(point)
        inside = self._view.viewport().rect()
        x = next(c.left for c in self._view.columns if c.article == self.selection.article) - self._view.scrolled.x()
        column = next(c for c in self._view.columns if c.article == self.selection.article)
        point = QPoint(min(max(point.x(), x), x + column.width - 1), min(max(point.y(), 0), inside.height() - 1))
        found = self._place(point)
        if found is not None:
            self._select(Selection(self.selection.article, self.selection.anchor, found[1]))

    def _scroll_along(self, point: QPoint) -> None:
        bar = self._view.verticalScrollBar()
        if point.y() < 0:
            bar.setValue(bar.value() - bar.singleStep())
        elif point.y() > self._view.viewport().height():
            bar.setValue(bar.value() + bar.singleStep())

    def _select(self, selection: Selection | None) -> None:
        if selection != self.selection:
            self.selection = selection
            self.changed.emit()

    def _place(self, point: QPoint) -> tuple[Column, TextPlace] | None:
        found = self._view.text_at(point)
        if found is None or self._view.delegate is None:
            return None
        row, column, seen = found
        marked = self._view.delegate.cell(row, column)
        return column, TextPlace(row, marked.place_at(seen) if marked is not None else 0)

    def _word(self, article: int, place: TextPlace) -> tuple[TextPlace, TextPlace]:
        for word in _WORD.finditer(self._text(article, place.row)):
            if word.start() <= place.at <= word.end():
                return TextPlace(place.row, word.start()), TextPlace(place.row, word.end())
        return place, place

    def _length(self, article: int, row: int) -> int:
        return len(self._text(article, row))

    def _text(self, article: int, row: int) -> str:
        column = next((column for column in self._view.columns if column.article == article), None)
        if column is None or self._view.delegate is None:
            return ""
        marked = self._view.delegate.cell(row, column)
        return marked.text if marked is not None else ""


def _place_after(before: Presentation, after: Presentation, article: int, place: TextPlace) -> TextPlace | None:
    row = row_after(before, place.row, after)
    if row is None or article >= len(after.comparison.articles):
        return None
    old, new = before.rows[place.row].cells[article], after.rows[row].cells[article]
    if old is None or new is None or (old.sentences, old.continued) != (new.sentences, new.continued):
        return None
    texts = (shown.comparison.articles[article].text for shown in (before, after))
    return TextPlace(row, place.at) if len(set(texts)) == 1 else None
