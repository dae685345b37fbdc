"""`batch`: a job a line in, a result a line out."""

import hashlib
import json
import os
import shutil
import sys
import tempfile
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
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
from viewer.export.comparison_json import encode
from viewer.export.plain_line import plain_line
from viewer.forecast import Pace
from viewer.present.lines import cut

_LONGEST_ID = 60
_UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)


def run_batch(request: BatchRequest) -> None:
    """Do the jobs that have no result yet, in order. Raises CommandError when that cannot be begun or gone on with."""
    if request.jobs != "-" and os.path.realpath(request.jobs) == os.path.realpath(request.out):
        raise CommandError(f"--out {request.out} is also the jobs file; name another file", WRONG_COMMAND_LINE)
    progress = ProgressLine(quiet=request.quiet)
    with _open_jobs(request.jobs) as jobs:
        survey = _survey(request, jobs)
        if survey.doubled and not request.quiet:
            say(survey.doubled, sys.stderr)
        with Results(request.out, survey.recipe, map(id_of, _lines(jobs))) as results:
            failed = _go_on(request, jobs, survey, results, progress)
    progress.tell(f"Wrote {request.out}: {survey.jobs} results")
    if failed and not request.quiet:
        say(f"{failed} of {survey.jobs} jobs failed; their lines in {request.out} say why", sys.stderr)


def _go_on(request: BatchRequest, jobs: BinaryIO, survey: "_Survey", results: Results, progress: ProgressLine) -> int:
    """Do the jobs that have no result yet; how many of them failed."""
    begun = results.done
    # A longer line is more work, where it holds the articles; where it names their files, lines are much alike.
    pace = Pace(survey.weight, sum(len(line.text) for line in islice(_lines(jobs), begun)))
    weights: deque[int] = deque()

    def weighed() -> Iterator[JobLine]:
        for line in islice(_lines(jobs), begun, None):
            weights.append(len(line.text))
            yield line

    def show(done: int) -> None:
        progress.show_share(f"Job {min(done + 1, survey.jobs)} of {survey.jobs}", pace.share, pace.seconds_left())

    failed = 0
    show(begun)
    try:
        for done, answer in enumerate(_answers(weighed(), request), begun + 1):
            results.append(answer.text)
            failed += answer.failed
            pace.add(weights.popleft())
            show(done)
    finally:
        progress.clear()
    return failed


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


@dataclass(frozen=True, slots=True)
class _Survey:
    """What the results will be made from, how many there will be, and the bytes of all jobs.

    `doubled` is a line about jobs with the same id, empty where there are none.
    """

    recipe: Recipe
    jobs: int
    weight: int
    doubled: str


def _survey(request: BatchRequest, jobs: BinaryIO) -> _Survey:
    """A look through all jobs. Raises CommandError when the file is no text in UTF-8."""
    digest = hashlib.sha256()
    jobs.seek(0)
    for line in jobs:
        digest.update(line)
    options = request.options
    asides = "include" if options.include_asides else "exclude"
    recipe = Recipe(__version__, digest.hexdigest(), options.model, options.threshold, options.language, asides)
    jobs.seek(0)
    if jobs.read(2) in _UTF_16:
        raise CommandError(f"{request.jobs} is in UTF-16; save it as UTF-8 (in PowerShell: Out-File -Encoding utf8)")
    total = weight = doubled = 0
    first: dict[int, int] = {}
    example = ""
    for job in _lines(jobs):
        total += 1
        weight += len(job.text)
        job_id = id_of(job)
        if job_id is None:
            continue
        before = first.setdefault(hash(encode({"id": job_id})), job.number)
        if before != job.number:
            doubled += 1
            example = example or f"lines {before} and {job.number} have the id {_shown(job_id)}"
    told = f"{request.jobs}: {example}" if example else ""
    if doubled > 1:
        told += f"; in all, {doubled} jobs have the id of an earlier one"
    return _Survey(recipe, total, weight, told and f"{told}; only their order tells the results apart")


def _shown(job_id: object) -> str:
    return cut(plain_line(json.dumps(job_id, ensure_ascii=False)), _LONGEST_ID)


def _lines(jobs: BinaryIO) -> Iterator[JobLine]:
    jobs.seek(0)
    return read_job_lines(jobs)
