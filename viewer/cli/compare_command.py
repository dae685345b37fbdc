"""`compare`: articles in; files or a summary out."""

import sys

from viewer.cli.arguments import CompareRequest
from viewer.cli.comparing import check_standard_input, compare_named
from viewer.cli.opening import open_file
from viewer.cli.outputs import check_outputs, name_outputs, path_of, write_output
from viewer.cli.progress import ProgressLine
from viewer.cli.sessions import read_corrections, tell_corrections
from viewer.cli.terminal import say
from viewer.export.contents import Contents
from viewer.export.summary import render_overview, render_summary
from viewer.model import Comparison
from viewer.model.comparison import LEXICAL
from viewer.pausing import garbage_left_alone


@garbage_left_alone()
def run_compare(request: CompareRequest) -> None:
    """Do what was asked for. Raises CommandError, with its line and exit code, when that cannot be done."""
    names = (request.base, *request.sources)
    check_standard_input(names)
    outputs = request.outputs
    if request.folder is not None:
        outputs = (*outputs, *name_outputs(request.folder, request.named, request.base))
    check_outputs(outputs, names if request.session is None else (*names, request.session))
    corrections = () if request.session is None else read_corrections(request.session)
    progress = ProgressLine(quiet=request.quiet, meaning=request.options.model != LEXICAL)
    try:
        comparison, report = compare_named(
            names, request.options, progress, corrections, lines=request.lines, choices=request.choices
        )
        for name, file in outputs:
            progress.show(f"Writing {file}")
            write_output(name, file, comparison, Contents(ignored=request.ignored))
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
