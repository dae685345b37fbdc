"""Reading and comparing what a command line names."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from viewer.cli.errors import WRONG_COMMAND_LINE, CommandError
from viewer.cli.progress import ProgressLine
from viewer.compare import Engine
from viewer.language.embedding import ModelError
from viewer.model import Article, Comparison, Options, Stage, siglum_at
from viewer.reading import Choices, ReadError, load_place, read_lines, read_loaded
from viewer.reading.errors import printable

if TYPE_CHECKING:
    from viewer.model.corrections import Correction, CorrectionReport


def compare_named(
    names: Sequence[str],
    options: Options,
    progress: ProgressLine,
    corrections: "Sequence[Correction] | None" = None,
    *,
    lines: bool = False,
    choices: Choices | None = None,
) -> "tuple[Comparison, CorrectionReport | None]":
    """The comparison of the first article of `names` with the others, and what became of the corrections, if any.

    `lines` takes each line that is not empty as one sentence, `choices` say how the files are read. Raises CommandError
    when one cannot be read or compared.
    """
    check_standard_input(names)
    try:
        articles = read_named(names, progress, lines=lines, choices=choices)
        if corrections is None:
            return Engine(options.model).compare(articles, options, progress), None
        from viewer.cli.sessions import compare_with  # noqa: PLC0415 - only a session has corrections

        return compare_with(corrections, articles, options, progress)
    except (ReadError, ModelError) as error:
        raise CommandError(str(error)) from error


def check_standard_input(names: Sequence[str]) -> None:
    """Raises CommandError when standard input is named more than once."""
    if names.count("-") > 1:
        raise CommandError("standard input can be read only once; name - once", WRONG_COMMAND_LINE)


def read_named(
    names: Sequence[str], progress: ProgressLine, *, lines: bool, choices: Choices | None = None
) -> list[Article]:
    """The articles that a command line names, with sigla in its order. Raises ReadError when one cannot be read."""
    articles = []
    for position, name in enumerate(names):
        progress.step(Stage.READING, position, len(names))
        siglum = siglum_at(position)
        if lines:
            articles.append(read_lines(name, siglum=siglum, encoding=choices.encoding if choices else None))
        else:
            loaded = load_place(name, partial(_show_fetched, progress, name))
            articles.append(read_loaded(loaded, choices, siglum=siglum))
    return articles


def _show_fetched(progress: ProgressLine, address: str, held: int, total: int | None) -> None:
    of = "" if total is None else f" of {total / 1e6:.1f}"
    progress.show(f"Fetching {printable(address)}: {held / 1e6:.1f}{of} MB")
