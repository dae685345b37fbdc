"""A worker of a batch that dies over one job, as one does when memory runs out."""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from viewer.cli.jobs import Answerer
from viewer.model import Options

EXIT_CODE = 9


def work(connection: Any, options: Options, threads: int) -> None:
    """Answer jobs; over one that has "deaths", die that often. The file it names in "tally" counts them."""
    answerer = Answerer(options, threads)
    with suppress(EOFError, OSError):
        while True:
            line = connection.recv()
            job = json.loads(line.text)
            if "deaths" in job:
                tally = Path(job["tally"])
                died = tally.stat().st_size if tally.exists() else 0
                if died < job["deaths"]:
                    tally.write_bytes(b"x" * (died + 1))
                    os._exit(EXIT_CODE)
            connection.send(answerer.answer(line))
