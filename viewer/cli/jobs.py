"""One line of a jobs file -> one line of results."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, BinaryIO

from viewer.compare import Engine
from viewer.export.comparison_json import encode, json_line
from viewer.language.embedding import ModelError
from viewer.model import Article, Comparison, Options, siglum_at
from viewer.reading import ReadError, read, read_sentences, read_text
from viewer.reading.errors import printable

_MARK = b"\xef\xbb\xbf"
_FORMS = ("path", "text", "sentences")


class JobError(Exception):
    """A job that is not as it should be; `str()` is one line that says what and where."""


@dataclass(frozen=True, slots=True)
class JobLine:
    """One job as it stands in the jobs file, without its line break; `number` counts lines from 1."""

    number: int
    text: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of results, without its line break, and whether it says that the job failed."""

    text: bytes
    failed: bool


@dataclass(frozen=True, slots=True)
class Job:
    """One comparison to make: its articles, base first, and whether their sentences are paired by index."""

    articles: tuple[Article, ...]
    paired: bool


def read_job_lines(stream: BinaryIO) -> Iterator[JobLine]:
    """The jobs of a file in order; lines with nothing but white space are passed over, and so is a byte-order mark."""
    for number, line in enumerate(stream, start=1):
        text = line.removeprefix(_MARK) if number == 1 else line
        if text.strip():
            yield JobLine(number, text.rstrip(b"\r\n"))


def id_of(line: JobLine) -> object:
    """The job's own name, whatever JSON value that is; None for a job without one."""
    with suppress(JobError):
        return _object(line).get("id")
    return None


class Answerer:
    """Makes the comparisons of one batch, with one engine, so that the model is loaded once."""

    def __init__(self, options: Options, threads: int | None = None) -> None:
        """`threads` bounds the processor cores that the model uses at once."""
        self._options = options
        self._engine = Engine(options.model, threads)

    def answer(self, line: JobLine) -> Answer:
        """The job's id with the comparison, or with what went wrong.

        Raises ModelError when the model cannot be loaded: then no job can be done.
        """
        job = read_job(line)
        return job if isinstance(job, Answer) else self.answer_read(line, job)

    def answer_read(self, line: JobLine, job: Job) -> Answer:
        """As `answer`, for a line whose job has been read already."""
        try:
            comparison = self._compare(job)
            return Answer(json_line(comparison, id=id_of(line)), failed=False)
        except ModelError:
            raise
        except Exception as error:  # noqa: BLE001 - one job that ends in a fault of ours may not end the others
            return _failure_of(line, error)

    def _compare(self, job: Job) -> Comparison:
        try:
            return self._engine.compare(job.articles, replace(self._options, paired=job.paired))
        except ValueError as error:
            if job.paired and type(error) is ValueError:  # lists of unequal length
                raise JobError(str(error)) from error
            raise


def failure(line: JobLine, message: str) -> Answer:
    """What stands in the results for a job that could not be done."""
    return Answer(encode({"id": id_of(line), "error": printable(message)}), failed=True)


def read_job(line: JobLine) -> Job | Answer:
    """The job of a line, its articles read, or the answer that says why it cannot be done."""
    try:
        return parse_job(line)
    except Exception as error:  # noqa: BLE001 - one job that ends in a fault of ours may not end the others
        return _failure_of(line, error)


def _failure_of(line: JobLine, error: Exception) -> Answer:
    if isinstance(error, JobError):
        return failure(line, f"line {line.number} of the jobs: {error}")
    if isinstance(error, ReadError):
        return failure(line, str(error))
    return failure(line, f"Variorum failed on this job ({type(error).__name__}: {error}); please report it")


def parse_job(line: JobLine) -> Job:
    """The job of a line, its articles read.

    Raises JobError when the line is not a job, and ReadError when a file of it cannot be read.
    """
    value = _object(line)
    sources = value.get("sources")
    paired = value.get("paired", False)
    if not isinstance(sources, list):
        raise JobError('a job needs "sources": a list of articles, which may be empty')
    if not isinstance(paired, bool):
        raise JobError('"paired" is true or false')
    if paired and len(sources) != 1:
        raise JobError(f"a paired job has exactly one source, not {len(sources)}")
    if "base" not in value:
        raise JobError('a job needs "base": an article')
    given = [(value["base"], "base"), *((source, f"source {n}") for n, source in enumerate(sources, start=1))]
    articles = tuple(_article(entry, where, siglum_at(position)) for position, (entry, where) in enumerate(given))
    return Job(articles, paired)


def _object(line: JobLine) -> dict[str, Any]:
    try:
        value = json.loads(line.text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise JobError(f"not JSON: {error}") from error
    if not isinstance(value, dict):
        raise JobError("not a JSON object")
    return value


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} is not JSON")


def _article(entry: object, where: str, siglum: str) -> Article:
    if not isinstance(entry, dict):
        raise JobError(f"the {where} is not an article: an object with one of {_forms()}")
    forms = [form for form in _FORMS if form in entry]
    if len(forms) != 1:
        raise JobError(f"the {where} needs exactly one of {_forms()}")
    title = entry.get("title")
    if title is not None and not isinstance(title, str):
        raise JobError(f"the title of the {where} is not text")
    content = entry[forms[0]]
    if forms[0] == "sentences":
        if not isinstance(content, list) or not all(isinstance(sentence, str) for sentence in content):
            raise JobError(f"the sentences of the {where} are not a list of texts")
        return read_sentences(content, siglum=siglum, title=title)
    if not isinstance(content, str):
        raise JobError(f"the {forms[0]} of the {where} is not text")
    if forms[0] == "text":
        return read_text(content, siglum=siglum, title=title)
    if content == "-":
        raise JobError(f"the {where} cannot be standard input in a batch")
    article = read(content, siglum=siglum)
    return article if title is None else replace(article, title=title)


def _forms() -> str:
    return ", ".join(f'"{form}"' for form in _FORMS)
