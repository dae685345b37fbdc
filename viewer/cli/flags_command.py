"""`flags`: what may change the facts."""

import json
import sys

from viewer.cli.arguments import FlagsRequest
from viewer.cli.comparing import compare_named
from viewer.cli.progress import ProgressLine
from viewer.cli.terminal import say
from viewer.export.flags import flags_object, render_flags


def run_flags(request: FlagsRequest) -> None:
    """Do what was asked for. Raises CommandError, with its line and exit code, when that cannot be done."""
    progress = ProgressLine(quiet=request.quiet)
    try:
        comparison, _ = compare_named((request.base, *request.sources), request.options, progress, lines=request.lines)
    finally:
        progress.clear()
    if request.json:
        say(json.dumps(flags_object(comparison), ensure_ascii=False, indent=1), sys.stdout)
    else:
        say(render_flags(comparison), sys.stdout)
