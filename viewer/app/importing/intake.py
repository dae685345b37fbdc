"""Files, web addresses and pasted text -> articles. Runs on the worker; readers load late."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.model import Article, Monitor, Stage, siglum_at

if TYPE_CHECKING:
    from viewer.reading import Choices, Undecided


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
    refusals: tuple[Refusal, ...] = ()
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """A file in hand and how it is to be read; a corpus may give several articles."""

    undecided: "Undecided"
    choices: "tuple[Choices, ...]"


def look_at(
    paths: Sequence[str], known: "Mapping[str, Choices]", monitor: Monitor
) -> "tuple[Undecided | Refusal, ...]":
    """What there is to decide about each file or web page; `known` are choices made before, by path."""
    from viewer.reading import ReadError, what_to_decide  # noqa: PLC0415 - the window is shown before readers are loaded

    found: list[Undecided | Refusal] = []
    for done, path in enumerate(paths):
        monitor.step(Stage.READING, done, len(paths))

        def watch(held: int, total: int | None) -> None:
            monitor.step(Stage.READING, held, total or 0)

        try:
            found.append(what_to_decide(path, known.get(path), watch))
        except ReadError as error:
            found.append(Refusal(path, str(error)))
    return tuple(found)


def read_decided(entries: "Sequence[Decided | Refusal]", guess: bool, monitor: Monitor) -> Intake:
    """Read what was decided; with `guess`, put the article that the others cover best first."""
    from viewer.provenance.likeliest_base import likeliest_base  # noqa: PLC0415 - see look_at
    from viewer.reading import ReadError  # noqa: PLC0415 - see look_at

    articles: list[Article] = []
    refusals: list[Refusal] = []
    for done, entry in enumerate(entries):
        monitor.step(Stage.READING, done, len(entries))
        if isinstance(entry, Refusal):
            refusals.append(entry)
            continue
        for choices in entry.choices:
            try:
                articles.append(_read(entry.undecided, choices, siglum_at(len(articles))))
            except ReadError as error:
                refusals.append(Refusal(entry.undecided.loaded.path, str(error)))
    if guess and len(articles) > 1:
        base = likeliest_base(articles)
        others = (article for position, article in enumerate(articles) if position != base)
        return Intake((articles[base], *others), tuple(refusals), guessed=True)
    return Intake(tuple(articles), tuple(refusals))


def rework(undecided: "Undecided", choices: "Choices", _monitor: Monitor) -> "tuple[Undecided, str]":
    """The same file with other choices, and how it would begin. Raises ReadError when it cannot be read so."""
    chosen = undecided if choices == undecided.choices else undecided.choose(choices)
    return chosen, chosen.preview()


def read_pasted(text: str, title: str, *, repair: bool = False) -> Article:
    """An article of pasted text, garbled characters made whole with `repair`. Raises ReadError when it is empty."""
    from viewer.reading import offer_repair, read_text  # noqa: PLC0415 - see look_at

    offer = offer_repair(text) if repair else None
    return read_text(text if offer is None else offer.text, siglum=siglum_at(0), title=title or None)


def _read(undecided: "Undecided", choices: "Choices", siglum: str) -> Article:
    """The article; of a corpus with several its path names the record, so that it can be read again."""
    article = undecided.read(choices, siglum=siglum)
    if choices.record is None or len(undecided.records) < 2:
        return article
    place = undecided.loaded.place
    title = f"{article.title} {choices.record}" if article.title == Path(place).stem else article.title
    return replace(article, title=title, origin=replace(article.origin, path=f"{place}#{choices.record}"))
