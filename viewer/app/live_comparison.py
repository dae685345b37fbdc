"""Keeps what is shown in step with the case: links first where words take their time, then words, then meaning."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from viewer.app.comparing import Comparer
from viewer.app.jobs import Failure, JobRunner, Lane
from viewer.app.message_bar import BarButton, BarKind, MessageBars
from viewer.app.presentation import Presentation
from viewer.app.state import Case, State
from viewer.app.telling import Teller
from viewer.model import Monitor
from viewer.model.comparison import LEXICAL
from viewer.pausing import garbage_sought_as_ever, garbage_sought_now
from viewer.present.differences import Difference

_FEW = 5000  # rows of which a search for garbage takes no time that one could see
_PAINTING = 40  # milliseconds in which a picture is drawn before the next is worked on

_Step = Callable[[Monitor], Presentation]


class LiveComparison(QObject):
    """Compares the case whenever it changes; an older comparison under way is given up.

    It goes by steps, each of which tells more than the one before and takes its place without a jump: links alone,
    where comparing words takes long; what words tell, where weighing meaning does; and the whole. `weighing(bool)`
    tells whether meaning is being weighed behind what is shown. A reader who stops a step keeps what is shown; one
    who stops the weighing of meaning does so also through corrections, until asking for meaning again.
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
        if self._state.case.articles:
            self._take(self._state.case, self._steps(self._state.case), self._say_stopped)
        else:
            garbage_sought_as_ever()

    def weigh_meaning(self) -> None:
        """Compare by meaning after all, where only words were compared."""
        self._content_with_words = frozenset()
        self.start()

    def _begin(self) -> None:
        self._content_with_words = frozenset()

    def _steps(self, case: Case) -> list[_Step]:
        """What to work out of the case, one after the other: the whole, after what is worth showing before it.

        What is on the screen may tell more already.
        """
        words_alone = replace(case.options, model=LEXICAL)
        options = words_alone if _texts(case) == self._content_with_words else case.options
        shown = self._state.presentation
        known = shown if shown is not None and _shown_texts(shown) == _texts(case) else None
        steps: list[_Step] = []
        if self._compare.has_first_look(case.articles) and not case.corrections and not (known and known.complete):
            steps.append(partial(self._compare.first_look, case.articles, options))
        in_words = known is None or known.comparison.model == LEXICAL
        if in_words and options.model != LEXICAL and self._compare.takes_long(case.articles, options):
            steps.append(partial(self._compare, case.articles, words_alone, case.corrections))
        return [*steps, partial(self._compare, case.articles, options, case.corrections)]

    def _take(self, case: Case, steps: Sequence[_Step], stopped: Callable[[], None], after: int = 0) -> None:
        """Take the first of the steps, and the others when it is shown."""
        work = partial(_ignoring, steps[0], self._state.ignored)
        done = partial(self._show, case, steps[1:])
        self._runner.start(Lane.COMPARING, work, done, self._say_failure, stopped, after=after)

    def _show(self, case: Case, rest: Sequence[_Step], presentation: Presentation) -> None:
        """Show what a step has told, and go on to the next."""
        self.weighing.emit(False)
        if self._state.case is not case:
            return
        self._teller.tell(presentation)
        self._state.show(presentation)
        garbage_sought_now(among_all=not rest and len(presentation.rows) <= _FEW)
        if rest:
            self.weighing.emit(presentation.complete)
            self._take(case, rest, self._stay_with_words if presentation.complete else self._stay_with_links, _PAINTING)

    def _stay_with_links(self) -> None:
        if self._state.case.articles:
            again = BarButton(self.tr("Compare words"), self.start)
            text = self.tr("Stopped: the words of linked sentences were not compared, and no flags were looked for.")
            self._bars.say(BarKind.INFORMATION, text, [again])

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


def _ignoring(step: _Step, ignored: frozenset[Difference], monitor: Monitor) -> Presentation:
    return step(monitor).ignoring(ignored)


def _texts(case: Case) -> frozenset[str]:
    return frozenset(article.text for article in case.articles)


def _shown_texts(shown: Presentation) -> frozenset[str]:
    return frozenset(article.text for article in shown.comparison.articles)
