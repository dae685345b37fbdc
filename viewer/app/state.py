"""What the window shows, in one place; views read it and listen."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from viewer.app.aligned.columns import ColumnPlan, plan_for
from viewer.app.filtering import ChangeFilter
from viewer.app.places import row_after
from viewer.app.presentation import Presentation
from viewer.app.searching import Found, search
from viewer.model import Article, Options, siglum_at
from viewer.model.corrections import Correction
from viewer.present.changes import Change
from viewer.present.differences import TYPOGRAPHY, Difference


@dataclass(frozen=True, slots=True)
class Case:
    """The articles under comparison, base first, and what was chosen for comparing and showing them.

    `hues` are the colours that the reader chose, as places among a theme's sources, by the hash of an article's text.
    `corrections` are the reader's, in the order they were made.
    """

    articles: tuple[Article, ...] = ()
    options: Options = field(default_factory=Options)
    hues: tuple[tuple[str, int], ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def base(self) -> Article | None:
        """The article being read, once there is one."""
        return self.articles[0] if self.articles else None

    def with_articles(self, articles: tuple[Article, ...]) -> "Case":
        """The same choices over other articles, which get their sigla in order."""
        labelled = tuple(replace(article, siglum=siglum_at(i)) for i, article in enumerate(articles))
        return replace(self, articles=labelled)

    def with_base(self, position: int) -> "Case":
        """The same articles with the one at `position` as the base, the others in their order."""
        chosen = self.articles[position]
        return self.with_articles((chosen, *(a for i, a in enumerate(self.articles) if i != position)))

    def with_article(self, position: int, article: Article) -> "Case":
        """The same case with another article at `position`."""
        return self.with_articles(tuple(article if i == position else a for i, a in enumerate(self.articles)))

    def moved(self, position: int, by: int) -> "Case":
        """The same sources with the one at `position` moved by so many places; the base stays first."""
        target = min(max(position + by, 1), len(self.articles) - 1)
        articles = list(self.articles)
        articles.insert(target, articles.pop(position))
        return self.with_articles(tuple(articles))

    def with_hue(self, position: int, hue: int) -> "Case":
        """The same case with the article at `position` in another colour."""
        key = self.articles[position].origin.sha256
        return replace(self, hues=(*(pair for pair in self.hues if pair[0] != key), (key, hue)))

    def corrected(self, correction: Correction) -> "Case":
        """The same case with one more correction."""
        return replace(self, corrections=(*self.corrections, correction))

    @property
    def hue_by_position(self) -> dict[int, int]:
        """The colours that the reader chose, by the articles' positions."""
        chosen = dict(self.hues)
        keys = ((position, article.origin.sha256) for position, article in enumerate(self.articles))
        return {position: chosen[key] for position, key in keys if position and key in chosen}

    def without(self, position: int) -> "Case":
        """The same articles but for the one at `position`."""
        return self.with_articles(tuple(a for i, a in enumerate(self.articles) if i != position))


@dataclass(frozen=True, slots=True)
class _Step:
    label: str
    before: Case
    after: Case


class State(QObject):
    """The one object that holds what is open, what it was compared to, and where the reader is.

    Every change of the case can be undone. `presentation` is None while there is nothing to show or a first
    comparison is under way; an older one stays until the newer arrives. `changes` are those the filter takes, `found`
    what the search words were found in. `plan` tells which articles are shown, in which order and how wide.
    `began` tells of a fresh start, before `case_changed` does. `ignored` are the differences that are not shown.
    """

    began = Signal()
    case_changed = Signal()
    presentation_changed = Signal()
    row_changed = Signal(int)
    filter_changed = Signal()
    search_changed = Signal()
    history_changed = Signal()
    plan_changed = Signal()
    ignored_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.case = Case()
        self.presentation: Presentation | None = None
        self.filter = ChangeFilter()
        self.changes: tuple[Change, ...] = ()
        self.words = ""
        self.found = Found()
        self.plan = ColumnPlan(())
        self.ignored: frozenset[Difference] = TYPOGRAPHY
        self._row = -1
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    @property
    def row(self) -> int:
        """The row in hand, an index into the presentation's rows; -1 when there is none."""
        return self._row

    def begin(self, case: Case) -> None:
        """Start afresh with `case`: nothing to undo, nothing shown yet."""
        self.case = case
        self._done.clear()
        self._undone.clear()
        self.show(None)
        self.began.emit()
        self.case_changed.emit()
        self.history_changed.emit()

    def change(self, label: str, case: Case) -> None:
        """Go on with `case`; `label` names the step for undoing it."""
        if case == self.case:
            return
        self._done.append(_Step(label, self.case, case))
        self._undone.clear()
        self._go_to(case)

    def undo(self) -> None:
        """Take the last step back, if there is one."""
        if self._done:
            step = self._done.pop()
            self._undone.append(step)
            self._go_to(step.before)

    def redo(self) -> None:
        """Take the last undone step again, if there is one."""
        if self._undone:
            step = self._undone.pop()
            self._done.append(step)
            self._go_to(step.after)

    @property
    def undo_label(self) -> str | None:
        """What `undo` would take back."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What `redo` would do again."""
        return self._undone[-1].label if self._undone else None

    def show(self, presentation: Presentation | None) -> None:
        """Show another result; the reader stays at the same base sentence where it still stands."""
        presentation = presentation.ignoring(self.ignored) if presentation else None
        kept = self._place_in(presentation)
        self.presentation = presentation
        self._row = kept
        articles = len(presentation.comparison.articles) if presentation else 0
        if articles != len(self.plan.order):
            self.plan = plan_for(articles)
        self.found = search(presentation, self.words) if presentation else Found()
        self._filter_changes()
        self.presentation_changed.emit()
        self.row_changed.emit(kept)

    def ignore(self, ignored: frozenset[Difference]) -> None:
        """Show everything but these differences."""
        if ignored != self.ignored:
            self.ignored = ignored
            if self.presentation is not None:
                self.show(self.presentation)
            self.ignored_changed.emit()

    def go_to(self, row: int) -> None:
        """Take the row in hand; one outside the rows is ignored."""
        if self.presentation is None or not 0 <= row < len(self.presentation.rows) or row == self._row:
            return
        self._row = row
        self.row_changed.emit(row)

    def arrange(self, plan: ColumnPlan) -> None:
        """Show the articles in another order or width, or hide some."""
        if plan != self.plan:
            self.plan = plan
            self.plan_changed.emit()

    def filter_by(self, wanted: ChangeFilter) -> None:
        """Step through and list only the changes that are wanted."""
        self.filter = wanted
        self._filter_changes()
        self.filter_changed.emit()

    def search_for(self, words: str) -> None:
        """Find `words` in all articles; nothing when they are empty."""
        self.words = words
        self.found = search(self.presentation, words) if self.presentation else Found()
        self.search_changed.emit()

    def _filter_changes(self) -> None:
        every = self.presentation.changes if self.presentation else ()
        self.changes = tuple(change for change in every if self.filter.takes(change))

    def _go_to(self, case: Case) -> None:
        self.case = case
        self.case_changed.emit()
        self.history_changed.emit()

    def _place_in(self, presentation: Presentation | None) -> int:
        if presentation is None or not presentation.rows:
            return -1
        before = self.presentation
        if before is None or self._row < 0 or before.comparison.base.text != presentation.comparison.base.text:
            return 0
        return row_after(before, self._row, presentation) or 0
