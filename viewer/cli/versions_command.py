"""`versions`: what became of each sentence through successive versions of one text."""

from viewer.cli.arguments import VersionsRequest
from viewer.cli.comparing import check_standard_input, read_named
from viewer.cli.errors import CommandError, reason_of
from viewer.cli.listing import say_answer
from viewer.cli.progress import ProgressLine
from viewer.compare import Engine
from viewer.export.versions import render_versions, versions_object
from viewer.export.versions_page import write_versions_page
from viewer.language.embedding import ModelError
from viewer.model.comparison import LEXICAL
from viewer.present import index_comparison
from viewer.present.lives import VersionChain
from viewer.reading import ReadError
from viewer.versions import compare_versions


def run_versions(request: VersionsRequest) -> None:
    """Do what was asked for. Raises CommandError, with its line and exit code, when that cannot be done."""
    check_standard_input(request.names)
    progress = ProgressLine(
        quiet=request.quiet, meaning=request.options.model != LEXICAL, comparisons=len(request.names) - 1
    )
    try:
        versions = read_named(request.names, progress, lines=request.lines)
        compared = compare_versions(versions, Engine(request.options.model), request.options, progress)
    except (ReadError, ModelError) as error:
        raise CommandError(str(error)) from error
    finally:
        progress.clear()
    chain = VersionChain([index_comparison(comparison) for comparison in compared])
    if request.html is not None:
        try:
            write_versions_page(chain, request.html)
        except OSError as error:
            raise CommandError(f"could not write {request.html}: {reason_of(error)}") from error
        if not request.json:
            return
    say_answer(versions_object(chain) if request.json else render_versions(chain))
