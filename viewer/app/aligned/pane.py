"""The aligned view under control: it follows the state, folds and unfolds, and hands clicks back to the state."""

from PySide6.QtCore import QObject

from viewer.app.aligned.lines import TableLines
from viewer.app.aligned.view import AlignedView
from viewer.app.state import State
from viewer.present.changes import FoldKind


class AlignedPane(QObject):
    """Keeps an aligned view and the state in step. `folding` folds unchanged stretches away when a result arrives."""

    def __init__(self, state: State, view: AlignedView) -> None:
        super().__init__(view)
        self.view = view
        self._state = state
        self._folding = False
        self._shut: frozenset[int] = frozenset()
        state.presentation_changed.connect(self._present)
        state.row_changed.connect(self._follow)
        view.row_chosen.connect(state.go_to)
        view.fold_toggled.connect(self.toggle)

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
        self._shut = self._foldable() if folding else frozenset()
        self.view.fold(self._lines())
        self.view.go_to(self._state.row)

    def toggle(self, fold: int) -> None:
        """Open a closed fold, or close an open one."""
        self._shut = self._shut ^ {fold}
        self.view.fold(self._lines())

    def _present(self) -> None:
        self._shut = self._foldable() if self._folding else frozenset()
        self.view.present(self._state.presentation, self._lines())

    def _follow(self, row: int) -> None:
        shown = self._state.presentation
        if shown is None:
            return
        hiding = {place for place in self._shut if shown.folds[place].start <= row < shown.folds[place].end}
        if hiding:
            self._shut -= hiding
            self.view.fold(self._lines())
        self.view.go_to(row)

    def _foldable(self) -> frozenset[int]:
        shown = self._state.presentation
        if shown is None:
            return frozenset()
        return frozenset(i for i, fold in enumerate(shown.folds) if fold.kind is FoldKind.UNCHANGED)

    def _lines(self) -> TableLines:
        shown = self._state.presentation
        if shown is None:
            return TableLines(0, ())
        with_line = range(len(shown.folds)) if self._folding else ()
        return TableLines(len(shown.rows), shown.folds, self._shut, with_line)
