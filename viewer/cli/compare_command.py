"""`compare`: articles in; files or a summary out."""

import sys
from collections.abc import Sequence

from viewer.cli.arguments import CompareRequest
from viewer.cli.errors import WRONG_COMMAND_LINE, CommandError
from viewer.cli.opening import open_file
from viewer.cli.outputs import check_outputs, name_outputs, path_of, write_output
from viewer.cli.progress import ProgressLine
from viewer.cli.sessions import compare_with, read_corrections, tell_corrections
from viewer.cli.terminal import say
from viewer.export.summary import render_overview, render_summary
from viewer.language.embedding import ModelError
from viewer.model import Article, Comparison, Stage, siglum_at
from viewer.model.corrections import Correction, CorrectionReport
from viewer.reading import ReadError, read, read_lines


def run_compare(request: CompareRequest) -> None:
    """Do what was asked for. Raises CommandError, with its line and exit code, when that cannot be done."""
    names = (request.base, *request.sources)
    if names.count("-") > 1:
        raise CommandError("standard input can be read only once; name - once", WRONG_COMMAND_LINE)
    outputs = request.outputs
    if request.folder is not None:
        outputs = (*outputs, *name_outputs(request.folder, request.named, request.base))
    check_outputs(outputs, names if request.session is None else (*names, request.session))
    corrections = () if request.session is None else read_corrections(request.session)
    progress = ProgressLine(quiet=request.quiet)
    try:
        comparison, report = _compare(names, request, corrections, progress)
        for name, file in outputs:
            progress.show(f"Writing {file}")
            write_output(name, file, comparison)
            progress.tell(f"Wrote {file}")
    finally:
        progress.clear()
    tell_corrections(report, quiet=request.quiet)
    _say_what_was_found(request, comparison, written=bool(outputs))
    if request.opened:
        open_file(next(path_of(file) for _, file in outputs if file != "-"))


def _say_what_was_found(request: CompareRequest, comparison: Comparison, *, written: bool) -> None:
    if request.summary:
        say(render_overview(comparison), sys.stdout)
    elif not written:
        say(render_summary(comparison), sys.stdout)
    if written and not request.quiet:
        for notice in comparison.notices:
            say(f"{notice.where}: {notice.message}", sys.stderr)


def _compare(
    names: tuple[str, ...], request: CompareRequest, corrections: Sequence[Correction], progress: ProgressLine
) -> tuple[Comparison, CorrectionReport]:
    try:
        return compare_with(corrections, _read(names, request, progress), request.options, progress)
    except (ReadError, ModelError) as error:
        raise CommandError(str(error)) from error


def _read(names: tuple[str, ...], request: CompareRequest, progress: ProgressLine) -> list[Article]:
    read_one = read_lines if request.lines else read
    articles = []
    for position, name in enumerate(names):
        progress.step(Stage.READING, position, len(names))
        articles.append(read_one(name, siglum=siglum_at(position)))
    return articles
