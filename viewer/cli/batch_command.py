"""`batch`: a job a line in, a result a line out."""

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from viewer import __version__
from viewer.cli.arguments import BatchRequest
from viewer.cli.errors import WRONG_COMMAND_LINE, CommandError, reason_of
from viewer.cli.jobs import Answer, JobLine, id_of, read_job_lines
from viewer.cli.progress import ProgressLine
from viewer.cli.results import Recipe, Results
from viewer.cli.terminal import say
from viewer.cli.workers import answer_all


def run_batch(request: BatchRequest) -> None:
    """Do the jobs that have no result yet, in order. Raises CommandError when that cannot be begun or gone on with."""
    if request.jobs != "-" and os.path.realpath(request.jobs) == os.path.realpath(request.out):
        raise CommandError(f"--out {request.out} is also the jobs file; name another file", WRONG_COMMAND_LINE)
    progress = ProgressLine(quiet=request.quiet)
    with _open_jobs(request.jobs) as jobs:
        recipe, total = _survey(request, jobs)
        failed = 0
        with Results(request.out, recipe, map(id_of, _lines(jobs))) as results:
            rest = islice(_lines(jobs), results.done, None)
            try:
                progress.show(f"Job {results.done + 1} of {total}")
                for done, answer in enumerate(_answers(rest, request), results.done + 1):
                    results.append(answer.text)
                    failed += answer.failed
                    progress.show(f"Job {done + 1} of {total}")
            finally:
                progress.clear()
    progress.tell(f"Wrote {request.out}: {total} results")
    if failed and not request.quiet:
        say(f"{failed} of {total} jobs failed; their lines in {request.out} say why", sys.stderr)


def _answers(lines: Iterator[JobLine], request: BatchRequest) -> Iterator[Answer]:
    if request.scheduler is None:
        return answer_all(lines, request.options, request.workers)
    from viewer.cli.cluster import answer_all_on_cluster  # noqa: PLC0415 - nothing of a network unless asked for

    return answer_all_on_cluster(lines, request.options, request.scheduler)


@contextmanager
def _open_jobs(name: str) -> Iterator[BinaryIO]:
    """The jobs as a file that can be read again from the start; what comes through a pipe is kept in one meanwhile."""
    with ExitStack() as stack:
        try:
            stream = sys.stdin.buffer if name == "-" else stack.enter_context(Path(name).open("rb"))
            if not stream.seekable():
                kept = stack.enter_context(tempfile.TemporaryFile())
                shutil.copyfileobj(stream, kept)
                stream = kept
        except OSError as error:
            raise CommandError(f"could not read {name}: {reason_of(error)}") from error
        yield stream


def _survey(request: BatchRequest, jobs: BinaryIO) -> tuple[Recipe, int]:
    """What the results will be made from, and how many there will be."""
    digest = hashlib.sha256()
    total = 0
    jobs.seek(0)
    for line in jobs:
        digest.update(line)
        total += bool(line.strip())
    options = request.options
    asides = "include" if options.include_asides else "exclude"
    recipe = Recipe(__version__, digest.hexdigest(), options.model, options.threshold, options.language, asides)
    return recipe, total


def _lines(jobs: BinaryIO) -> Iterator[JobLine]:
    jobs.seek(0)
    return read_job_lines(jobs)
