"""Commands that compare and print one list, to be read or as JSON."""

import json
import sys
from collections.abc import Callable
from typing import Any

from viewer.cli.arguments import ListingRequest
from viewer.cli.comparing import compare_named
from viewer.cli.progress import ProgressLine
from viewer.cli.terminal import say
from viewer.model import Comparison
from viewer.model.comparison import LEXICAL


def print_listing(
    request: ListingRequest, render: Callable[[Comparison], str], as_object: Callable[[Comparison], dict[str, Any]]
) -> None:
    """Compare what `request` names and print the list that is wanted of it: by `render`, or by `as_object` as JSON.

    Raises CommandError, with its line and exit code, when that cannot be done.
    """
    progress = ProgressLine(quiet=request.quiet, meaning=request.options.model != LEXICAL)
    try:
        comparison, _ = compare_named((request.base, *request.sources), request.options, progress, lines=request.lines)
    finally:
        progress.clear()
    say_answer(as_object(comparison) if request.json else render(comparison))


def say_answer(answer: str | dict[str, Any]) -> None:
    """Print an answer: text as it is, anything else as JSON."""
    text = answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False, indent=1)
    say(text, sys.stdout)
