"""What happens when the reader asks for something: opening, comparing, changing what is compared."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from viewer.app.comparing import Comparer
from viewer.app.drops import Dropped, Pasted, web_address
from viewer.app.exporting.choice import Choice, restored, stored
from viewer.app.exporting.formats import Format, Written, export_job
from viewer.app.importing.importer import Importer
from viewer.app.importing.intake import Intake, Refusal, read_pasted
from viewer.app.jobs import Failure, JobRunner, Lane
from viewer.app.keeping import SUFFIX
from viewer.app.live_comparison import LiveComparison
from viewer.app.message_bar import BarButton, BarKind, MessageBars
from viewer.app.navigation import next_change, previous_change
from viewer.app.preferences import Preferences
from viewer.app.state import Case, State
from viewer.app.telling import Teller
from viewer.export.contents import EVERYTHING, Contents
from viewer.model import Article, Monitor, Options

_EXPORT_CHOICE = "export/choice"
_REFUSALS_TOLD = 3


class Controller(QObject):
    """Turns wishes into jobs and jobs' results into state; what goes wrong becomes a bar.

    `example` are the paths of the example, base first. `compare` does the comparing, on the worker.
    `session_asked(path, in_place)` asks to open a session's file, which may be among files that are opened or,
    `in_place` of what is shown, added.
    """

    ask_for_source = Signal()
    session_asked = Signal(str, bool)

    def __init__(
        self,
        state: State,
        runner: JobRunner,
        bars: MessageBars,
        preferences: Preferences,
        example: Sequence[str],
        compare: Comparer,
    ) -> None:
        super().__init__(bars)
        self._state = state
        self._runner = runner
        self._bars = bars
        self._preferences = preferences
        self._example = tuple(example)
        self.importer = Importer(runner, self._say_failure, self)
        self.teller = Teller(bars)
        self.teller.repair_asked.connect(self.repair)
        self.teller.otherwise_asked.connect(self.read_otherwise)
        state.began.connect(self.teller.forget)
        self.live = LiveComparison(state, runner, bars, self.teller, compare)

    # Opening

    def open_files(self, paths: Sequence[str], *, guess: bool) -> None:
        """Begin a comparison of these files. With `guess` the base is the one the others cover best, else the first."""
        if paths and not self._is_session(paths, in_place=False):
            self._read(paths, guess=guess, afresh=True)

    def add_files(self, paths: Sequence[str]) -> None:
        """Add these files as sources; where nothing is open yet, begin with them."""
        if paths and not self._is_session(paths, in_place=True):
            self._read(paths, guess=not self._state.case.articles, afresh=not self._state.case.articles)

    def open_example(self) -> None:
        """Begin with the example that ships with the program."""
        self.open_files(self._example, guess=False)

    def take_drop(self, dropped: Dropped) -> None:
        """Open what was dropped or pasted; with something open already it is added as sources."""
        if dropped.addresses:
            self.offer_pages(dropped.addresses)
        if dropped.paths:
            self.add_files(dropped.paths)
        elif dropped.text:
            self.take_pasted(Pasted(dropped.text, "", as_base=not self._state.case.articles))

    def take_pasted(self, pasted: Pasted) -> None:
        """Take pasted text as the article being read, or as one more source."""

        address = web_address(pasted.text)
        if address is not None:
            self.importer.read([address], partial(self._take_page, pasted))
            return

        def read(_monitor: Monitor) -> Article:
            return read_pasted(pasted.text, pasted.title)

        self._runner.start(Lane.READING, read, partial(self._add_pasted, pasted.as_base), self._say_failure)

    def offer_pages(self, addresses: Sequence[str]) -> None:
        """Offer to get the pages at these web addresses; nothing is fetched before the reader says so."""
        if len(addresses) == 1:
            text = self.tr("Get the page at {0}? That page alone is fetched, and nothing is sent.").format(addresses[0])
        else:
            text = self.tr("Get these {0} pages? They alone are fetched, and nothing is sent: {1}").format(
                len(addresses), ", ".join(addresses)
            )
        get = BarButton(self.tr("Get it"), lambda: self.add_files(addresses))
        self._bars.say(BarKind.INFORMATION, text, [get])

    def _take_page(self, pasted: Pasted, intake: Intake) -> None:
        self._say_refusals(intake.refusals)
        for article in intake.articles:
            titled = replace(article, title=pasted.title) if pasted.title else article
            self._add_pasted(pasted.as_base, titled)

    def _is_session(self, paths: Sequence[str], *, in_place: bool) -> bool:
        """Whether a session is among the files; it is opened then, and the others are not."""
        session = next((path for path in paths if path.lower().endswith(SUFFIX)), None)
        if session is not None:
            self.session_asked.emit(session, in_place)
        return session is not None

    def _read(self, paths: Sequence[str], *, guess: bool, afresh: bool) -> None:
        self.importer.read(paths, partial(self._take, afresh), guess=guess)

    def _say_refusals(self, refusals: Sequence[Refusal]) -> None:
        """Tell what could not be read, a bar each; many of them, as of a folder of pictures, in one bar."""
        if len(refusals) <= _REFUSALS_TOLD:
            for refusal in refusals:
                self._bars.say(BarKind.ERROR, refusal.message)
            return
        names = ", ".join(Path(refusal.path).name for refusal in refusals[:_REFUSALS_TOLD])
        text = self.tr("{0} files could not be read: {1} …").format(len(refusals), names)
        self._bars.say(BarKind.ERROR, text, details="\n".join(refusal.message for refusal in refusals))

    def _take(self, afresh: bool, intake: Intake) -> None:
        self._say_refusals(intake.refusals)
        if not intake.articles:
            return
        if afresh:
            self._begin(intake.articles)
            if intake.guessed:
                self._say_guess()
        else:
            label = self.tr("adding {0}").format(", ".join(article.title for article in intake.articles))
            self._state.change(label, self._state.case.with_articles((*self._state.case.articles, *intake.articles)))

    def _add_pasted(self, as_base: bool, article: Article) -> None:
        case = self._state.case
        if not case.articles:
            self._begin((article,))
        elif as_base:
            self._state.change(self.tr("pasting the article"), case.with_articles((article, *case.articles[1:])))
        else:
            label = self.tr("adding {0}").format(article.title)
            self._state.change(label, case.with_articles((*case.articles, article)))

    def _begin(self, articles: tuple[Article, ...]) -> None:
        self._bars.clear()
        self._state.begin(Case(options=self._preferences.options).with_articles(articles))
        paths = [article.origin.path for article in articles]
        if all(paths) and tuple(path for path in paths if path) != self._example:
            self._preferences.remember([path for path in paths if path])
        if len(articles) == 1:
            self._ask_for_source(articles[0])

    def _ask_for_source(self, article: Article) -> None:
        text = self.tr("“{0}” is open. Add the articles it may have been made from: drop them here, or").format(
            article.title
        )
        self._bars.say(BarKind.INFORMATION, text, [BarButton(self.tr("Add a source…"), self.ask_for_source.emit)])

    def _say_guess(self) -> None:
        base, *sources = self._state.case.articles
        text = self.tr("Taken as the article: {0}. Its sources: {1}.").format(
            base.title, ", ".join(source.title for source in sources)
        )
        buttons = [
            BarButton(self.tr("Take {0} instead").format(_short(source.title)), partial(self.set_base, position))
            for position, source in enumerate(sources, start=1)
        ]
        self._bars.say(BarKind.INFORMATION, text, buttons)

    # Changing what is compared

    def set_base(self, position: int) -> None:
        """Take the article at `position` as the base."""
        if position:
            title = self._state.case.articles[position].title
            self._state.change(self.tr("taking {0} as the article").format(title), self._state.case.with_base(position))

    def remove(self, position: int) -> None:
        """Remove the article at `position`; the last one stays."""
        if len(self._state.case.articles) > 1:
            title = self._state.case.articles[position].title
            self._state.change(self.tr("removing {0}").format(title), self._state.case.without(position))

    def rename(self, position: int, title: str) -> None:
        """Give the article at `position` another title."""
        case = self._state.case
        if title.strip():
            article = replace(case.articles[position], title=title.strip())
            self._state.change(self.tr("renaming {0}").format(article.siglum), case.with_article(position, article))

    def move(self, position: int, by: int) -> None:
        """Move a source up or down among the sources."""
        case = self._state.case
        self._state.change(self.tr("moving {0}").format(case.articles[position].title), case.moved(position, by))

    def recolour(self, position: int, hue: int) -> None:
        """Give a source another of the theme's colours."""
        case = self._state.case
        self._state.change(self.tr("colouring {0}").format(case.articles[position].title), case.with_hue(position, hue))

    def reload(self, position: int) -> None:
        """Read the file of the article at `position` again."""
        path = self._state.case.articles[position].origin.path
        if path is not None:
            self.importer.read([path], partial(self._replace, path))

    def read_otherwise(self, path: str) -> None:
        """Ask how to read a file of the case, and read it again that way."""
        self.importer.read([path], partial(self._replace, path), ask_always=True)

    def repair(self, position: int) -> None:
        """Make the garbled characters of the article at `position` whole."""
        article = self._state.case.articles[position]
        path = article.origin.path
        if path is not None:
            self.importer.read_otherwise(
                path, lambda choices: replace(choices, repair=True), partial(self._replace, path)
            )
            return

        def mend(_monitor: Monitor) -> Article:
            return read_pasted(article.text, article.title, repair=True)

        def take(mended: Article) -> None:
            label = self.tr("repairing {0}").format(article.title)
            self._state.change(label, self._state.case.with_article(position, mended))

        self._runner.start(Lane.READING, mend, take, self._say_failure)

    def offer_reload(self, path: str) -> None:
        """Say that a file has changed on disk, and offer to read it again."""
        positions = [i for i, article in enumerate(self._state.case.articles) if article.origin.path == path]
        if positions:
            again = BarButton(self.tr("Read it again"), partial(self.reload, positions[0]))
            self._bars.say(BarKind.INFORMATION, self.tr("{0} has changed on disk.").format(Path(path).name), [again])

    def _replace(self, path: str, intake: Intake) -> None:
        self._say_refusals(intake.refusals)
        case = self._state.case
        for position, article in enumerate(case.articles):
            if article.origin.path == path and intake.articles:
                fresh = replace(intake.articles[0], title=article.title)
                label = self.tr("reading {0} again").format(article.title)
                self._state.change(label, case.with_article(position, fresh))
                return

    def close_case(self) -> None:
        """Close the comparison and show the start page."""
        self._runner.cancel()
        self._bars.clear()
        self._state.begin(Case(options=self._preferences.options))

    def link_from(self, threshold: float) -> None:
        """Link what scores at least `threshold`."""
        case = self._state.case
        if case.articles and case.options.threshold != threshold:
            options = replace(case.options, threshold=threshold)
            self._state.change(self.tr("linking from {0}").format(f"{threshold:.2f}"), replace(case, options=options))

    def choose_options(self, options: Options) -> None:
        """Compare by other options."""
        case = self._state.case
        self._state.change(self.tr("changing how to compare"), replace(case, options=options))

    # Exporting

    @property
    def export_choice(self) -> Choice:
        """What was exported last."""
        return restored(self._preferences.bytes_of(_EXPORT_CHOICE))

    def export(self, choice: Choice, files: Sequence[tuple[Format, Path]], contents: Contents = EVERYTHING) -> None:
        """Write the result that is shown to each of `files`, off the window's thread, and remember the choice."""
        shown = self._state.presentation
        if shown is not None:
            self._preferences.store(_EXPORT_CHOICE, stored(choice))
            job = export_job(shown.comparison, files, contents)
            self._runner.start(Lane.READING, job, self._say_written, self._say_failure)

    def _say_written(self, written: Written) -> None:
        def show() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(written.paths[0].absolute())))

        if written.paths:
            told = ", ".join([str(written.paths[0]), *(path.name for path in written.paths[1:])])
            self._bars.say(BarKind.INFORMATION, self.tr("Saved {0}").format(told), [BarButton(self.tr("Open"), show)])
        for path, reason in written.failures:
            text = self.tr("Could not save {0}: {1}. Choose another place.").format(path, reason)
            self._bars.say(BarKind.ERROR, text)

    def _say_failure(self, failure: Failure) -> None:
        self._bars.say(BarKind.ERROR, failure.message, details=failure.details)

    # Moving

    def next_change(self) -> None:
        """Take the next change in hand."""
        if (place := next_change(self._state.changes, self._state.row)) >= 0:
            self._state.go_to(self._state.changes[place].row)

    def previous_change(self) -> None:
        """Take the change before in hand."""
        if (place := previous_change(self._state.changes, self._state.row)) >= 0:
            self._state.go_to(self._state.changes[place].row)

    def go_to_sentence(self, number: int) -> None:
        """Take the base sentence that readers know by that number in hand."""
        shown = self._state.presentation
        if shown is None:
            return
        for place, row in enumerate(shown.rows):
            if row.sentence is not None and row.cells[0] is not None and number in row.cells[0].numbers:
                self._state.go_to(place)

    def show_source(self, siglum: str, sentence: int) -> None:
        """Take the row in hand where a source's sentence stands: the one it is linked to, or its own."""
        shown = self._state.presentation
        if shown is None:
            return
        for place, row in enumerate(shown.rows):
            if any(cell and cell.siglum == siglum and sentence in cell.sentences for cell in row.cells):
                self._state.go_to(place)
                return


def _short(title: str, length: int = 32) -> str:
    return title if len(title) <= length else f"{title[: length - 1].rstrip()}…"
