"""The reading view under control: it follows the state while it can be seen, and hands clicks back to the state."""

from PySide6.QtCore import QObject, Signal

from viewer.app.aligned.selection import copy_excerpts, excerpt
from viewer.app.presentation import Presentation
from viewer.app.reading.selecting import parts
from viewer.app.reading.view import ReadingView
from viewer.app.searching import Hit
from viewer.app.state import State
from viewer.app.waiting import WaitingNote
from viewer.model import Span
from viewer.present.rows import Row


class ReadingReader(QObject):
    """Keeps a reading view and the state in step. `visible_changed(first, last)` tells of rows."""

    visible_changed = Signal(float, float)

    def __init__(self, state: State, view: ReadingView) -> None:
        super().__init__(view)
        self.view = view
        self._state = state
        self._shown: Presentation | None = None
        self._active = False
        self._hit: Hit | None = None
        self._still = -1  # the row in hand of a result that was shown in place of another
        view.stand_in(WaitingNote(state))
        state.presentation_changed.connect(self._present)
        state.plan_changed.connect(self._arrange)
        state.row_changed.connect(self._follow)
        state.search_changed.connect(self._light_found)
        view.sentence_pressed.connect(self._choose)
        view.visible_changed.connect(self._tell_visible)

    def set_active(self, active: bool) -> None:
        """Follow the state from now on, or leave it be while the view is hidden: laying it out takes time."""
        self._active = active
        if active:
            self._present()
            self._still = -1
            self._follow(self._state.row)

    def show_hit(self, hit: Hit | None) -> None:
        """Frame the hit in hand."""
        self._hit = hit
        self._light_found()

    def copy(self) -> None:
        """Put the selected words, or else the pinned sentence, on the clipboard with their attribution."""
        shown, pinned = self._shown, self.view.pinned
        if shown is None:
            return
        for pane in self.view.panes:
            if pane.selection.span is not None:
                self._copy_from(shown, pane.position, pane.selection.span)
                return
        if pinned is not None:
            article = shown.index.article(pinned[0])
            self._copy_from(shown, shown.index.positions[pinned[0]], article.sentences[pinned[1]].span)

    def _copy_from(self, shown: Presentation, position: int, words: Span) -> None:
        article = shown.comparison.articles[position]
        excerpts = [
            excerpt(shown, shown.rows[row], position, " ".join(part.of(article.text).split()))
            for sentence, part in parts(article, words, range(len(article.sentences)))
            if (row := _row_of(shown, position, sentence)) is not None
        ]
        copy_excerpts(excerpts)

    def centre(self, place: float) -> None:
        """Bring the row at that place into view."""
        if self._shown is not None and (row := int(place)) < len(self._shown.rows):
            self.view.bring_into_view(*_shown_by(self._shown.rows[row]))

    def _present(self) -> None:
        if self._active and self._shown is not self._state.presentation:
            self._shown = self._state.presentation
            in_place = self.view.present(self._shown, self._state.plan.shown)
            self._still = self._state.row if in_place else -1
            self._light_found()

    def _arrange(self) -> None:
        if self._active:
            self.view.present(self._shown, self._state.plan.shown)
            self._light_found()
            self._follow(self._state.row)

    def _follow(self, row: int) -> None:
        still, self._still = self._still, -1
        if row != still and self._active and self._shown is not None and 0 <= row < len(self._shown.rows):
            self.view.pin(*_shown_by(self._shown.rows[row]))

    def _choose(self, siglum: str, sentence: int) -> None:
        """Take the first row in hand where that sentence stands, and pin the sentence itself."""
        shown = self._shown
        if shown is None:
            return
        row = _row_of(shown, shown.index.positions[siglum], sentence)
        if row is not None:
            self._state.go_to(row)
        self.view.pin(siglum, sentence)

    def _light_found(self) -> None:
        if self._active:
            self.view.show_found(self._state.found, self._hit)

    def _tell_visible(self, first: int, last: int) -> None:
        if self._shown is not None:
            self.visible_changed.emit(
                float(self._shown.row_of_sentence(first)), self._shown.row_of_sentence(last) + 1.0
            )


def _row_of(shown: Presentation, position: int, sentence: int) -> int | None:
    """The first row in which an article has that sentence."""
    for place, row in enumerate(shown.rows):
        cell = row.cells[position]
        if cell is not None and sentence in cell.sentences:
            return place
    return None


def _shown_by(row: Row) -> tuple[str, int]:
    """The siglum and the sentence that a row is about."""
    cell = next(cell for cell in row.cells if cell)
    return cell.siglum, cell.sentences[0]
