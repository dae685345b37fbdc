"""`dropped`: what the sources say and the article leaves out."""

import json
import sys

from viewer.cli.arguments import DroppedRequest
from viewer.cli.comparing import compare_named
from viewer.cli.progress import ProgressLine
from viewer.cli.terminal import say
from viewer.export.left_out import left_out_object, render_left_out


def run_dropped(request: DroppedRequest) -> None:
    """Do what was asked for. Raises CommandError, with its line and exit code, when that cannot be done."""
    progress = ProgressLine(quiet=request.quiet)
    try:
        comparison, _ = compare_named((request.base, *request.sources), request.options, progress, lines=request.lines)
    finally:
        progress.clear()
    if request.json:
        say(json.dumps(left_out_object(comparison), ensure_ascii=False, indent=1), sys.stdout)
    else:
        say(render_left_out(comparison), sys.stdout)
