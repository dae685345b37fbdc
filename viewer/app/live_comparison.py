"""Keeps what is shown in step with the case: from words alone first where meaning takes its time, then in full."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from viewer.app.comparing import Comparer
from viewer.app.jobs import Failure, JobRunner, Lane
from viewer.app.message_bar import BarButton, BarKind, MessageBars
from viewer.app.presentation import Presentation
from viewer.app.state import Case, State
from viewer.app.telling import Teller
from viewer.model import Monitor, Options
from viewer.model.comparison import LEXICAL
from viewer.pausing import garbage_sought_as_ever, garbage_sought_now
from viewer.present.differences import Difference

_FEW = 5000  # rows of which a search for garbage takes no time that one could see


class LiveComparison(QObject):
    """Compares the case whenever it changes; an older comparison under way is given up.

    Where weighing meaning takes long, what words alone tell is shown first, and what meaning adds then arrives in the
    same place. `weighing(bool)` tells whether meaning is being weighed behind what is shown. A reader who stops that
    keeps what words tell, also through corrections, until asking for meaning again.
    """

    weighing = Signal(bool)

    def __init__(self, state: State, runner: JobRunner, bars: MessageBars, teller: Teller, compare: Comparer) -> None:
        super().__init__(bars)
        self._state = state
        self._runner = runner
        self._bars = bars
        self._teller = teller
        self._compare = compare
        self._content_with_words: frozenset[str] = frozenset()
        state.began.connect(self._begin)
        state.case_changed.connect(self.start)

    def start(self) -> None:
        """Compare the case as it stands, off the window's thread."""
        self.weighing.emit(False)
        case = self._state.case
        if not case.articles:
            garbage_sought_as_ever()
            return
        words_alone = replace(case.options, model=LEXICAL)
        if _texts(case) == self._content_with_words and case.options.model != LEXICAL:
            self._run(case, words_alone, self._show, self._say_stopped)
        elif self._words_come_first(case):
            self._run(case, words_alone, partial(self._show_words, case), self._say_stopped)
        else:
            self._run(case, case.options, self._show, self._say_stopped)

    def weigh_meaning(self) -> None:
        """Compare by meaning after all, where only words were compared."""
        self._content_with_words = frozenset()
        self.start()

    def _begin(self) -> None:
        self._content_with_words = frozenset()

    def _words_come_first(self, case: Case) -> bool:
        """Whether words alone are worth showing before meaning: what is on the screen may tell more already."""
        if case.options.model == LEXICAL or not self._compare.takes_long(case.articles, case.options):
            return False
        shown = self._state.presentation
        if shown is None or shown.comparison.model == LEXICAL:
            return True
        return _shown_texts(shown) != _texts(case)

    def _run(
        self, case: Case, options: Options, done: Callable[[Presentation], None], stopped: Callable[[], None]
    ) -> None:
        work = partial(_compare_ignoring, self._compare, case, options, self._state.ignored)
        self._runner.start(Lane.COMPARING, work, done, self._say_failure, stopped)

    def _show_words(self, case: Case, presentation: Presentation) -> None:
        """Show what words tell, and go on to meaning."""
        if self._state.case is not case:
            return
        self._teller.tell(presentation)
        self._state.show(presentation)
        garbage_sought_now(among_all=False)
        self.weighing.emit(True)
        self._run(case, case.options, self._show, self._stay_with_words)

    def _show(self, presentation: Presentation) -> None:
        self.weighing.emit(False)
        if self._state.case.articles:
            self._teller.tell(presentation)
            self._state.show(presentation)
            garbage_sought_now(among_all=len(presentation.rows) <= _FEW)

    def _stay_with_words(self) -> None:
        self.weighing.emit(False)
        if not self._state.case.articles:
            return
        self._content_with_words = _texts(self._state.case)
        again = BarButton(self.tr("Weigh meaning"), self.weigh_meaning)
        text = self.tr("Stopped: what is shown rests on words alone, and sentences told in other words may be missing.")
        self._bars.say(BarKind.INFORMATION, text, [again])

    def _say_failure(self, failure: Failure) -> None:
        self.weighing.emit(False)
        self._bars.say(BarKind.ERROR, failure.message, details=failure.details)

    def _say_stopped(self) -> None:
        if self._state.case.articles:
            again = BarButton(self.tr("Compare again"), self.start)
            self._bars.say(BarKind.INFORMATION, self.tr("Comparing was stopped."), [again])


def _compare_ignoring(
    compare: Comparer, case: Case, options: Options, ignored: frozenset[Difference], monitor: Monitor
) -> Presentation:
    return compare(case.articles, options, case.corrections, monitor).ignoring(ignored)


def _texts(case: Case) -> frozenset[str]:
    return frozenset(article.text for article in case.articles)


def _shown_texts(shown: Presentation) -> frozenset[str]:
    return frozenset(article.text for article in shown.comparison.articles)
