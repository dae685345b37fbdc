"""`compare`: articles in; files or a summary out."""

import sys
from typing import TYPE_CHECKING

from viewer.cli.arguments import CompareRequest
from viewer.cli.comparing import check_standard_input, compare_named
from viewer.cli.outputs import check_outputs, name_outputs, path_of, write_output
from viewer.cli.progress import ProgressLine
from viewer.cli.terminal import say
from viewer.model import Comparison
from viewer.model.comparison import LEXICAL
from viewer.pausing import garbage_left_alone

if TYPE_CHECKING:
    from viewer.model.corrections import Correction


@garbage_left_alone()
def run_compare(request: CompareRequest) -> None:
    """Do what was asked for. Raises CommandError, with its line and exit code, when that cannot be done."""
    names = (request.base, *request.sources)
    check_standard_input(names)
    outputs = request.outputs
    if request.folder is not None:
        outputs = (*outputs, *name_outputs(request.folder, request.named, request.base))
    check_outputs(outputs, names if request.session is None else (*names, request.session))
    corrections = None if request.session is None else _corrections_in(request.session)
    progress = ProgressLine(quiet=request.quiet, meaning=request.options.model != LEXICAL)
    try:
        comparison, report = compare_named(
            names, request.options, progress, corrections, lines=request.lines, choices=request.choices
        )
        for name, file in outputs:
            progress.show(f"Writing {file}")
            write_output(name, file, comparison, request.ignored)
            progress.tell(f"Wrote {file}")
    finally:
        progress.clear()
    if report is not None:
        from viewer.cli.sessions import tell_corrections  # noqa: PLC0415 - see _corrections_in

        tell_corrections(report, quiet=request.quiet)
    _say_what_was_found(request, comparison, written=bool(outputs))
    if request.opened:
        from viewer.cli.opening import open_file  # noqa: PLC0415 - starts a program, for which it loads much

        open_file(next(path_of(file) for _, file in outputs if file != "-"))


def _corrections_in(session: str) -> "tuple[Correction, ...]":
    from viewer.cli.sessions import read_corrections  # noqa: PLC0415 - most comparisons are made without a session

    return read_corrections(session)


def _say_what_was_found(request: CompareRequest, comparison: Comparison, *, written: bool) -> None:
    if request.summary or not written:
        from viewer.export.summary import render_overview, render_summary  # noqa: PLC0415 - most comparisons are written

        say((render_overview if request.summary else render_summary)(comparison), sys.stdout)
    if written and not request.quiet:
        for notice in comparison.notices:
            say(f"{notice.where}: {notice.message}", sys.stderr)
