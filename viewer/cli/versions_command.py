"""`versions`: what became of each sentence through successive versions of one text."""

import json
import sys

from viewer.cli.arguments import VersionsRequest
from viewer.cli.comparing import check_standard_input, read_named
from viewer.cli.errors import CommandError
from viewer.cli.progress import ProgressLine
from viewer.cli.terminal import say
from viewer.compare import Engine
from viewer.export.versions import render_versions, versions_object
from viewer.language.embedding import ModelError
from viewer.present import index_comparison
from viewer.present.lives import VersionChain
from viewer.reading import ReadError
from viewer.versions import compare_versions


def run_versions(request: VersionsRequest) -> None:
    """Do what was asked for. Raises CommandError, with its line and exit code, when that cannot be done."""
    check_standard_input(request.names)
    progress = ProgressLine(quiet=request.quiet)
    try:
        versions = read_named(request.names, progress, lines=request.lines)
        compared = compare_versions(versions, Engine(request.options.model), request.options, progress)
    except (ReadError, ModelError) as error:
        raise CommandError(str(error)) from error
    finally:
        progress.clear()
    chain = VersionChain([index_comparison(comparison) for comparison in compared])
    if request.json:
        say(json.dumps(versions_object(chain), ensure_ascii=False, indent=1), sys.stdout)
    else:
        say(render_versions(chain), sys.stdout)
