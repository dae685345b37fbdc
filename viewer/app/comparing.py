"""The window's way to the engine. Runs on the worker; imports it late."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from viewer.app.presentation import Presentation, present_comparison
from viewer.model import Article, Comparison, Monitor, Options, siglum_at
from viewer.model.comparison import LEXICAL
from viewer.model.corrections import Correction, JoinedSentences, MarkedBody, SplitSentence
from viewer.pausing import garbage_left_alone, garbage_sought_now

if TYPE_CHECKING:
    from viewer.compare import Engine

# Characters of all articles together whose words are compared, and flags found, in about a third of a second.
_READ_AT_ONCE = 60_000
# Characters of all articles together that are compared by meaning in about half a second, with the model at hand
# and with the model still to be loaded.
_SHORT = 12_000
_SHORT_AT_FIRST = 4_000
# What changes the sentences themselves, so that they have to be linked anew.
_RECUTS = (SplitSentence, JoinedSentences, MarkedBody)


@dataclass(frozen=True, slots=True)
class _Known:
    """The program's own comparison of some articles as the reader cut them, before any other correction."""

    articles: tuple[Article, ...]
    options: Options
    recuts: tuple[Correction, ...]
    comparison: Comparison


class Comparer:
    """Compares on the worker and keeps the engines it has loaded, one a model, and the last comparison of each.

    Where nothing but the reader's judgement has changed, nothing is linked anew.
    """

    def __init__(self) -> None:
        self._engines: dict[str, Engine] = {}
        self._known: dict[str, _Known] = {}

    def takes_long(self, articles: tuple[Article, ...], options: Options) -> bool:
        """Whether comparing these takes so long that what words tell should be shown first."""
        short = _SHORT if options.model in self._engines else _SHORT_AT_FIRST
        return len(articles) > 1 and sum(len(article.text) for article in articles) > short

    def has_first_look(self, articles: tuple[Article, ...]) -> bool:
        """Whether comparing the words of these takes so long that their links should be shown first."""
        return len(articles) > 1 and sum(len(article.text) for article in articles) > _READ_AT_ONCE

    @garbage_left_alone()
    def first_look(self, articles: tuple[Article, ...], options: Options, monitor: Monitor) -> Presentation:
        """What links by words tell of the articles, before their words are compared and without any correction.

        Comparing them by words then goes on from here. Raises Cancelled when the monitor says so.
        """
        options = replace(options, model=LEXICAL)
        found = self._engine(LEXICAL).first_look(_labelled(articles), options, monitor)
        return _made_to_last(present_comparison(found, complete=False))

    @garbage_left_alone()
    def __call__(
        self,
        articles: tuple[Article, ...],
        options: Options,
        corrections: tuple[Correction, ...],
        monitor: Monitor,
    ) -> Presentation:
        """Compare, apply the corrections and prepare the result for the window.

        Raises Cancelled when the monitor says so.
        """
        from viewer.session import apply_corrections, compare_corrected  # noqa: PLC0415 - see _engine

        engine = self._engine(options.model)
        recuts = tuple(correction for correction in corrections if isinstance(correction, _RECUTS))
        known = self._known.get(options.model)
        if known is not None and (known.articles, known.options, known.recuts) == (articles, options, recuts):
            corrected = apply_corrections(known.comparison, corrections, engine)
        else:
            corrected = compare_corrected(engine, _labelled(articles), options, corrections, monitor)
            lost = any(isinstance(entry.correction, _RECUTS) for entry in corrected.report.lost)
            # A cut that found no place is told only while cutting.
            self._known.pop(options.model, None)
            if not lost:
                self._known[options.model] = _Known(articles, options, recuts, corrected.engine)
        if options.model != LEXICAL:
            # What words told first has served; a book's comparison is large.
            self._known.pop(LEXICAL, None)
            self._engines.pop(LEXICAL, None)
        return _made_to_last(present_comparison(corrected.comparison, corrected.report))

    def _engine(self, model: str) -> "Engine":
        from viewer.compare import Engine  # noqa: PLC0415 - brings NumPy and the model along

        if model not in self._engines:
            self._engines[model] = Engine(model)
        return self._engines[model]


def _made_to_last(made: Presentation) -> Presentation:
    """What was made, left alone by the search for garbage, which would else begin with all of it at once."""
    garbage_sought_now(among_all=False)
    return made


def _labelled(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """The articles with their sigla in order."""
    return tuple(replace(article, siglum=siglum_at(i)) for i, article in enumerate(articles))
