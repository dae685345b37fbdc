"""Opening files from the window: looked at on the worker, asked about where need be, then read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.app.importing.intake import Decided, Intake, Refusal, look_at, read_decided, rework
from viewer.app.jobs import Failure, JobRunner, Lane

if TYPE_CHECKING:
    from viewer.reading import Choices, Undecided

    Answer = tuple[Undecided, Sequence[Choices]] | None

Taken = Callable[[Intake], None]
Failed = Callable[[Failure], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is being opened: the files that are decided or refused so far, those to go, and what to do at the end."""

    entries: tuple[Decided | Refusal, ...]
    waiting: "tuple[Undecided | Refusal, ...]"
    ask_always: bool
    guess: bool
    take: Taken


class Importer(QObject):
    """Reads places and hands over the articles.

    `asked(undecided, answer)` asks how to read a file; `answer` takes a sequence of choices, each of which gives an
    article, or None to leave the file out. What was chosen is remembered by path, so that a file is read again in the
    same way.
    """

    asked = Signal(object, object)

    def __init__(self, runner: JobRunner, failed: Failed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._failed = failed
        self._known: dict[str, Choices] = {}

    def read(self, paths: Sequence[str], take: Taken, *, guess: bool = False, ask_always: bool = False) -> None:
        """Read these files or web pages, asking about those that need it (about every one with `ask_always`).

        With `guess` the likeliest base comes first.
        """

        def go_on(looked: "tuple[Undecided | Refusal, ...]") -> None:
            self._go_on(Wish((), looked, ask_always, guess, take))

        self._runner.start(Lane.READING, partial(look_at, tuple(paths), dict(self._known)), go_on, self._failed)

    def read_otherwise(self, path: str, change: "Callable[[Choices], Choices]", take: Taken) -> None:
        """Read a file again with other choices than before."""
        from viewer.reading import Choices  # noqa: PLC0415 - the window is shown before readers are loaded

        self._known[path] = change(self._known.get(path, Choices()))
        self.read([path], take)

    def rework(
        self,
        undecided: "Undecided",
        choices: "Choices",
        done: "Callable[[tuple[Undecided, str]], None]",
        failed: Failed,
    ) -> None:
        """Look at a file with other choices, for a dialog; `done` gets it and how it would begin."""
        self._runner.start(Lane.READING, partial(rework, undecided, choices), done, failed)

    def _go_on(self, wish: Wish) -> None:
        """Take what needs no question, ask the next question, or read it all when none is left."""
        for place, entry in enumerate(wish.waiting):
            if isinstance(entry, Refusal):
                wish = replace(wish, entries=(*wish.entries, entry))
            elif entry.questions or wish.ask_always:
                rest = replace(wish, waiting=wish.waiting[place + 1 :])
                self.asked.emit(entry, partial(self._take_answer, rest, entry))
                return
            else:
                wish = replace(wish, entries=(*wish.entries, Decided(entry, (entry.choices,))))
        if wish.entries:
            work = partial(read_decided, wish.entries, wish.guess)
            self._runner.start(Lane.READING, work, wish.take, self._failed)

    def _take_answer(self, wish: Wish, asked: "Undecided", answer: "Answer") -> None:
        if answer is not None:
            undecided, choices = answer
            for chosen in choices:
                several = len(undecided.records) > 1 and chosen.record is not None
                path = f"{undecided.loaded.place}#{chosen.record}" if several else asked.loaded.path
                self._known[path] = chosen
            wish = replace(wish, entries=(*wish.entries, Decided(undecided, tuple(choices))))
        self._go_on(wish)
