"""The window's way to the engine: reading, guessing the base, comparing. Runs on the worker; imports it all late."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from viewer.app.presentation import Presentation, present_comparison
from viewer.model import Article, Comparison, Monitor, Options, Stage, siglum_at
from viewer.model.corrections import Correction, JoinedSentences, MarkedBody, SplitSentence

if TYPE_CHECKING:
    from viewer.compare import Engine

# What changes the sentences themselves, so that they have to be linked anew.
_RECUTS = (SplitSentence, JoinedSentences, MarkedBody)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that could not be read, and the reader's own line on why and what to do."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Intake:
    """What came of opening files: the articles that could be read, in the order given, and the refusals.

    `guessed` says that the first article was chosen as the base because the others cover it best.
    """

    articles: tuple[Article, ...]
    refusals: tuple[Refusal, ...]
    guessed: bool = False


def read_files(paths: Sequence[str], guess: bool, monitor: Monitor) -> Intake:
    """Read the files at `paths`; with `guess`, put the one the others cover best first.

    A file that cannot be read becomes a refusal, and the others are read all the same.
    """
    from viewer.reading import ReadError, read  # noqa: PLC0415 - the window is shown before readers are loaded

    articles: list[Article] = []
    refusals: list[Refusal] = []
    for done, path in enumerate(paths):
        monitor.step(Stage.READING, done, len(paths))
        try:
            articles.append(read(path, siglum=siglum_at(len(articles))))
        except ReadError as error:
            refusals.append(Refusal(path, str(error)))
    if guess and len(articles) > 1:
        articles = best_covered_first(articles, monitor)
        return Intake(tuple(articles), tuple(refusals), guessed=True)
    return Intake(tuple(articles), tuple(refusals))


def read_pasted(text: str, title: str) -> Article:
    """An article of pasted text. Raises ReadError when there is nothing in it."""
    from viewer.reading import read_text  # noqa: PLC0415 - see read_files

    return read_text(text, siglum=siglum_at(0), title=title or None)


def best_covered_first(articles: Sequence[Article], monitor: Monitor) -> list[Article]:
    """The articles with the likeliest base first, the others in their order."""
    monitor.step(Stage.READING, len(articles), len(articles))
    chosen = _guess_base(articles)
    return [articles[chosen], *(article for i, article in enumerate(articles) if i != chosen)]


def _guess_base(articles: Sequence[Article]) -> int:
    """The article whose neighbouring words most often stand beside each other in one of the others too."""
    pairs = [set(pairwise(article.text.casefold().split())) for article in articles]
    covered = []
    for own, found in enumerate(pairs):
        others = set().union(*(other for i, other in enumerate(pairs) if i != own))
        covered.append(len(found & others) / max(1, len(found)))
    return max(range(len(articles)), key=lambda i: (covered[i], -i))


@dataclass(frozen=True, slots=True)
class _Known:
    """The program's own comparison of some articles as the reader cut them, before any other correction."""

    articles: tuple[Article, ...]
    options: Options
    recuts: tuple[Correction, ...]
    comparison: Comparison


class Comparer:
    """Compares on the worker and keeps the engines it has loaded, one a model, and the last comparison.

    Where nothing but the reader's judgement has changed, nothing is linked anew.
    """

    def __init__(self) -> None:
        self._engines: dict[str, Engine] = {}
        self._known: _Known | None = None

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
        from viewer.compare import Engine  # noqa: PLC0415 - brings NumPy and the model along
        from viewer.session import apply_corrections, compare_corrected  # noqa: PLC0415 - as above

        if options.model not in self._engines:
            self._engines[options.model] = Engine(options.model)
        engine = self._engines[options.model]
        recuts = tuple(correction for correction in corrections if isinstance(correction, _RECUTS))
        known = self._known
        if known is not None and (known.articles, known.options, known.recuts) == (articles, options, recuts):
            corrected = apply_corrections(known.comparison, corrections, engine)
        else:
            fresh = tuple(replace(article, siglum=siglum_at(i)) for i, article in enumerate(articles))
            corrected = compare_corrected(engine, fresh, options, corrections, monitor)
            lost = any(isinstance(entry.correction, _RECUTS) for entry in corrected.report.lost)
            # A cut that found no place is told only while cutting.
            self._known = None if lost else _Known(articles, options, recuts, corrected.engine)
        return present_comparison(corrected.comparison, corrected.report)
