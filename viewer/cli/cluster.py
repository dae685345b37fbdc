"""Job lines -> result lines, in order, by a Dask cluster: a thin adapter, with no scheduling of its own.

Dask (https://docs.dask.org, the extra `dask`) hands the jobs out, and does them again elsewhere when a machine is lost.
The files of the jobs are read here, so that the cluster needs none of them and every name is told as in a local run;
what goes over the network is the text of the articles and the results. A folder given as the model must be there on
every machine.
"""

import logging
from asyncio import CancelledError
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError as ThreadCancelledError
from contextlib import contextmanager
from functools import lru_cache
from threading import get_ident
from typing import Any

from viewer import __version__
from viewer.cli.errors import CommandError
from viewer.cli.jobs import Answer, Answerer, Job, JobLine, failure, read_job
from viewer.language.embedding import ModelError
from viewer.model import Options

_INSTALL = "pip install 'dask[distributed]'"
# How many jobs may be under way or waiting for an earlier one, per thread of the cluster and at least.
_AHEAD = 4
_AHEAD_AT_LEAST = 32
_PATIENCE = 15  # seconds, for the scheduler to answer and for its first worker


def answer_all_on_cluster(lines: Iterable[JobLine], options: Options, address: str) -> Iterator[Answer]:
    """The result of each job, in order, the same as `answer_all` gives.

    A job whose worker dies again and again fails alone. Raises CommandError when Dask is not installed, when no cluster
    with a worker answers at `address`, when it is lost, or when its workers cannot do any job (another version of
    Variorum, no model).
    """
    with _connect(address) as client:
        ahead = max(_AHEAD_AT_LEAST, _AHEAD * sum(client.nthreads().values()))
        under_way: deque[tuple[JobLine, Any]] = deque()
        for line in lines:
            job = read_job(line)
            # Never "pure": that would let equal jobs share one result, whatever their ids.
            under_way.append(
                (
                    line,
                    job
                    if isinstance(job, Answer)
                    else client.submit(_work, line, job, options, __version__, pure=False),
                )
            )
            if len(under_way) >= ahead:
                yield _take(*under_way.popleft(), address)
        while under_way:
            yield _take(*under_way.popleft(), address)


@contextmanager
def _connect(address: str) -> Iterator[Any]:
    try:
        from distributed import Client  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise CommandError(f"--scheduler needs Dask, which is not installed; install it with: {_INSTALL}") from error
    # What goes wrong is told in one line; Dask would put a traceback before it.
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise CommandError(f"no Dask scheduler answers at {address}; start one, or check the address") from error
    with client:
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError as error:
            line = f"the Dask cluster at {address} has no workers; start some with: dask worker {address}"
            raise CommandError(line) from error
        yield client


def _take(line: JobLine, task: Any, address: str) -> Answer:
    """The answer to a job, once it is there; `task` is the answer itself or what Dask calls a future of it."""
    if isinstance(task, Answer):
        return task
    from distributed import KilledWorker  # noqa: PLC0415 - an extra
    from distributed.comm import CommClosedError  # noqa: PLC0415 - an extra

    try:
        reply: Answer | str = task.result()
    except KilledWorker:
        return failure(line, "the workers doing this job ended early, one after another; memory may have run out")
    except (CancelledError, ThreadCancelledError, CommClosedError) as error:
        raise CommandError(f"lost the Dask cluster at {address}; the same command goes on from here") from error
    except Exception as error:
        kind = f"{type(error).__name__}: {error}".splitlines()[0]
        line_told = f"the Dask cluster at {address} could not do a job ({kind}); is Variorum installed on every worker?"
        raise CommandError(line_told) from error
    if isinstance(reply, str):
        raise CommandError(reply)
    return reply


def _work(line: JobLine, job: Job, options: Options, version: str) -> Answer | str:
    """On a worker: the answer to a job; a text says why no job can be answered."""
    if version != __version__:
        return (
            f"a worker of the Dask cluster has Variorum {__version__}, and this is {version}; install the same on all"
        )
    try:
        return _answerer_for(options, get_ident()).answer_read(line, job)
    except ModelError as error:
        return str(error)


@lru_cache(maxsize=64)
def _answerer_for(options: Options, _thread: int) -> Answerer:
    """One for each thread of a worker: an engine is not for two at once."""
    return Answerer(options, 1)
