"""A reader's session, applied to what the command line compares."""

import sys
from collections.abc import Sequence
from pathlib import Path

from viewer.cli.errors import CommandError
from viewer.cli.terminal import say
from viewer.compare import Engine
from viewer.model import Article, Comparison, Monitor, Options
from viewer.model.corrections import Correction, CorrectionReport
from viewer.reading.errors import printable
from viewer.session import SessionError, compare_corrected, open_session


def read_corrections(file: str) -> tuple[Correction, ...]:
    """The corrections in the session at `file`; what a damaged one has lost is told on standard error.

    Raises CommandError when it cannot be opened.
    """
    try:
        opened = open_session(Path(file))
    except SessionError as error:
        raise CommandError(printable(str(error))) from error
    for line in opened.salvage.lost:
        say(printable(f"{file} is damaged; lost: {line}"), sys.stderr)
    return opened.session.corrections


def compare_with(
    corrections: Sequence[Correction], articles: Sequence[Article], options: Options, monitor: Monitor
) -> tuple[Comparison, CorrectionReport]:
    """The comparison of `articles` with those corrections, and what became of each. Raises what `compare` raises."""
    corrected = compare_corrected(Engine(options.model), articles, options, corrections, monitor)
    return corrected.comparison, corrected.report


def tell_corrections(report: CorrectionReport, *, quiet: bool) -> None:
    """Say on standard error which corrections could not be applied, and (unless `quiet`) which are worth a look."""
    for lost in report.lost:
        say(printable(f"a correction was not applied: {lost.message}"), sys.stderr)
    if report.changed and not quiet:
        told = f"{len(report.changed)} of the corrections stand on words that have changed since; they are worth a look"
        say(told, sys.stderr)
