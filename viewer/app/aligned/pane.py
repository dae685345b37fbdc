"""The aligned view under control: it follows the state, and hands what the reader does back to the state."""

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from viewer.app.aligned.lines import TableLines
from viewer.app.aligned.selecting import SelectionTool
from viewer.app.aligned.view import AlignedView
from viewer.app.places import row_after
from viewer.app.presentation import Presentation
from viewer.app.searching import Hit
from viewer.app.spoken import speak_lines, tell_current
from viewer.app.state import State
from viewer.app.waiting import WaitingNote
from viewer.model import EditKind, Span
from viewer.present.changes import FoldKind
from viewer.present.runs import EditAt

_MANY_ASIDES = 7  # rows; a notice or two do not stand in the way, a thread of comments does
_LOOKED_AT = 200  # rows from the top of what is in view, of which one is still there after comparing anew
_QUIET = (None, EditKind.EQUAL, EditKind.REFORMATTED)


class AlignedPane(QObject):
    """Keeps an aligned view and the state in step.

    Long stretches of asides are folded away when a result arrives, and with `folding` unchanged sentences too.
    `menu_asked(row, article, sentence, place, global point)` asks for the menu of a sentence; the place is the code
    point of its article under the mouse, -1 for none. `pointed_at(siglum, sentence)` tells what was clicked,
    `words_selected(siglum, span)` the words of one sentence that are selected (None for none).
    """

    menu_asked = Signal(int, int, int, int, QPoint)
    pointed_at = Signal(str, int)
    words_selected = Signal(str, object)

    def __init__(self, state: State, view: AlignedView) -> None:
        super().__init__(view)
        self.view = view
        self.selecting = SelectionTool(state, view)
        speak_lines()
        self._state = state
        self._folding = False
        self._shut: frozenset[int] = frozenset()
        self._before: Presentation | None = None
        self._still = -1  # the row in hand of a comparison that was shown in place of another
        QVBoxLayout(view.viewport()).addWidget(WaitingNote(state), 0, Qt.AlignmentFlag.AlignCenter)
        state.presentation_changed.connect(self._present)
        state.row_changed.connect(self._follow)
        state.search_changed.connect(self._light_found)
        state.plan_changed.connect(lambda: view.arrange(state.plan))
        view.plan_asked.connect(state.arrange)
        view.row_chosen.connect(state.go_to)
        view.fold_toggled.connect(self.toggle)
        view.hovered.connect(self._light_counterparts)
        view.pressed.connect(self._point_at)
        self.selecting.changed.connect(self._light_selected)
        self.selecting.changed.connect(self._tell_words)
        QApplication.instance().focusChanged.connect(self._show_focus)  # type: ignore[union-attr]  # it is running

    @property
    def shut(self) -> frozenset[int]:
        """The places of the folds that are closed."""
        return self._shut

    @property
    def folding(self) -> bool:
        """Whether unchanged stretches are folded away."""
        return self._folding

    def set_folding(self, folding: bool) -> None:
        """Fold every unchanged stretch, or show every row."""
        self._folding = folding
        unchanged = _places(self._state.presentation, FoldKind.UNCHANGED)
        self._shut = self._shut | unchanged if folding else self._shut - unchanged
        self.view.fold(self._lines())
        self._follow(self._state.row)

    def toggle(self, fold: int) -> None:
        """Open a closed fold, or close an open one."""
        self._shut = self._shut ^ {fold}
        self.view.fold(self._lines())

    def show_hit(self, hit: Hit | None) -> None:
        """Frame the hit in hand."""
        in_hand = (hit.sentence, hit.span) if hit is not None else None
        self.view.light(replace(self.view.highlights, in_hand=in_hand))

    def open_menu(self, point: QPoint, at: QPoint) -> None:
        """Ask for the menu of the cell under a point of the view."""
        line, column = self.view.line_at(point), self.view.column_at(point.x())
        if line is None or line.fold is not None or column is None:
            return
        found = self._sentence_at(point)
        if found is not None:
            self.menu_asked.emit(line.start, column.article, found[0], found[1], at)

    def _sentence_at(self, point: QPoint) -> tuple[int, int] | None:
        """The sentence under a point and the code point of its article there, -1 where no words are; None for none."""
        shown, found = self._state.presentation, self.view.text_at(point)
        if shown is None or found is None or self.view.delegate is None:
            return None
        row, column, seen = found
        cell = shown.rows[row].cells[column.article]
        if cell is None:
            return None
        marked = self.view.delegate.cell(row, column)
        sentence = marked.sentence_at(seen) if marked is not None else None
        place = marked.article_place(marked.place_at(seen)) if marked is not None and seen.x() >= 0 else None
        return cell.sentences[0] if sentence is None else sentence, -1 if place is None else place

    def _point_at(self, point: QPoint) -> None:
        found, column = self._sentence_at(point), self.view.column_at(point.x())
        if found is not None and column is not None and self._state.presentation is not None:
            self.pointed_at.emit(self._state.presentation.comparison.articles[column.article].siglum, found[0])

    def _tell_words(self) -> None:
        shown, chosen = self._state.presentation, self.selecting.selection
        if shown is not None:
            siglum = shown.comparison.articles[chosen.article if chosen is not None else 0].siglum
            self.words_selected.emit(siglum, self.selecting.words())

    def _present(self) -> None:
        before, shown = self._before, self._state.presentation
        self._before = shown
        if before is None or shown is None or before.comparison.base.text != shown.comparison.base.text:
            self._shut = self._foldable()
            self.view.present(shown, self._lines(), self._state.plan)
            self.selecting.clear()
        else:
            self._refresh(before, shown)
        self._light_found()

    def _refresh(self, before: Presentation, shown: Presentation) -> None:
        """Show another comparison of the same article: what is in view stays there, open folds stay open."""
        place = self._held(before, shown)
        open_rows = {
            row
            for fold in self._foldable_in(before) - self._shut
            if (row := row_after(before, before.folds[fold].start, shown)) is not None
        }
        opened = {n for n, fold in enumerate(shown.folds) if any(fold.start <= row < fold.end for row in open_rows)}
        self._shut = self._foldable() - opened
        self.view.present(shown, self._lines(), self._state.plan)
        if place is not None:
            self.view.hold(*place)
        self.selecting.move(before, shown)
        self._still = self._state.row

    def _held(self, before: Presentation, shown: Presentation) -> tuple[int, int] | None:
        """A row of what is shown next and where it is to stand: that in hand where it can be seen, or the top one.

        Sentences of the article come first, since what was left out may turn out not to be.
        """
        height, top = self.view.viewport().height(), max(self.view.top_row, 0)
        near = range(top, min(top + _LOOKED_AT, len(before.rows)))
        own = (row for row in near if before.rows[row].sentence is not None)
        for row in (self.view.current, *own, *near):
            area = self.view.row_area(row) if row >= 0 else QRect()
            if area.isEmpty() or not -area.height() < area.top() < height:
                continue
            if (after := row_after(before, row, shown)) is not None:
                return after, area.top()
        return None

    def _follow(self, row: int) -> None:
        shown, still = self._state.presentation, self._still
        self._still = -1
        if shown is None:
            return
        if row == still:
            self.view.mark(row)
            return
        hiding = {place for place in self._shut if shown.folds[place].start <= row < shown.folds[place].end}
        if hiding:
            self._shut -= hiding
            self.view.fold(self._lines())
        self.view.go_to(row)
        tell_current(self.view, self.view.current_line)

    def _light_selected(self) -> None:
        self.view.light(replace(self.view.highlights, selected=self.selecting.selected()))

    def _light_found(self) -> None:
        places: dict[tuple[int, int], list[tuple[int, Span]]] = {}
        for hit in self._state.found.hits:
            places.setdefault((hit.row, hit.article), []).append((hit.sentence, hit.span))
        found = {where: tuple(spans) for where, spans in places.items()}
        self.view.light(replace(self.view.highlights, found=found))

    def _show_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Show whether keys go to the table."""
        if self.view in (before, now):
            self.view.viewport().update()

    def _light_counterparts(self, point: QPoint) -> None:
        """Light the words under the mouse and those they stand for, at both ends."""
        edits: frozenset[EditAt] = frozenset()
        found = self.view.text_at(point)
        if found is not None and self.view.delegate is not None:
            row, column, seen = found
            marked = self.view.delegate.cell(row, column)
            run = marked.run_at(seen) if marked is not None else None
            if run is not None and run.mark not in _QUIET:
                edits = frozenset(run.edits)
        self.view.light(replace(self.view.highlights, edits=edits))

    def _foldable(self) -> frozenset[int]:
        """The places of the folds that have a line of their own."""
        return self._foldable_in(self._state.presentation)

    def _foldable_in(self, shown: Presentation | None) -> frozenset[int]:
        asides = _places(shown, FoldKind.ASIDE)
        return asides | _places(shown, FoldKind.UNCHANGED) if self._folding else asides

    def _lines(self) -> TableLines:
        shown = self._state.presentation
        if shown is None:
            return TableLines(0, ())
        return TableLines(len(shown.rows), shown.folds, self._shut, self._foldable())


def _places(shown: Presentation | None, kind: FoldKind) -> frozenset[int]:
    """The places of the folds of one kind that are long enough to be folded."""
    least = {FoldKind.ASIDE: _MANY_ASIDES, FoldKind.UNCHANGED: 1}[kind]
    folds = shown.folds if shown is not None else ()
    return frozenset(place for place, fold in enumerate(folds) if fold.kind is kind and len(fold) >= least)
