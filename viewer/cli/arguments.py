"""The command line: what may be said, and what it means."""

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from viewer import __version__
from viewer.cli.formats import FORMATS, FORMATS_BY_NAME

if TYPE_CHECKING:
    from viewer.model import Options
    from viewer.reading import Choices

_ADDRESS = re.compile(r"((tcp|tls|wss?)://)?(\[[0-9A-Fa-f:.]+\]|[^\s/:@\[\]]+):[0-9]{1,5}/?")
# As `Difference` has them, which would take its time to load.
_TYPOGRAPHY = ("case", "punctuation", "quotes")
_DIFFERENCES = (*_TYPOGRAPHY, "numbers", "asides")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


class CompareRequest(NamedTuple):
    """What `compare` is to do.

    `outputs` pairs the name of a format with the file it goes to, in the order of `FORMATS`. `named` are the formats
    that go into `folder` under names of our choice. `opened` and `summary` ask for the first file to be opened, and for
    the figures on standard output. `choices` say how the files are read, `ignored` names the differences that are not
    marked, each as the value of a `Difference`.
    """

    base: str
    sources: tuple[str, ...]
    outputs: tuple[tuple[str, str], ...]
    folder: str | None
    named: tuple[str, ...]
    opened: bool
    summary: bool
    lines: bool
    session: str | None
    choices: "Choices"
    ignored: tuple[str, ...]
    options: "Options"
    quiet: bool


class ListingRequest(NamedTuple):
    """What `dropped` or `flags` is to do; `json` asks for the answer as JSON."""

    base: str
    sources: tuple[str, ...]
    json: bool
    lines: bool
    options: "Options"
    quiet: bool


class VersionsRequest(NamedTuple):
    """What `versions` is to do; `names` are the versions, the earliest first, `html` the page that is to be written."""

    names: tuple[str, ...]
    json: bool
    html: Path | None
    lines: bool
    options: "Options"
    quiet: bool


class BatchRequest(NamedTuple):
    """What `batch` is to do; `options.paired` is set job by job.

    `scheduler` is the address of a Dask cluster that does the jobs; None does them on this computer.
    """

    jobs: str
    out: Path
    workers: int
    options: "Options"
    quiet: bool
    scheduler: str | None = None


def parse_window(program: str, arguments: list[str]) -> tuple[str, ...]:
    """The files to open in the window. Leaves by SystemExit (2) when the command line is wrong."""
    parser = argparse.ArgumentParser(
        prog=program,
        usage=f"{program} [FILE …]\n       {program} compare BASE SOURCE [SOURCE …] [options]\n"
        f"       {program} flags BASE SOURCE [SOURCE …] [options]\n"
        f"       {program} dropped BASE SOURCE [SOURCE …] [options]\n"
        f"       {program} versions FIRST NEXT [NEXT …] [options]\n"
        f"       {program} batch JOBS.jsonl --out OUT.jsonl [options]",
        description="Shows where an article came from: sentence by sentence, word by word, source by source.",
        epilog=f"`{program} compare --help` and the like say more. A file that is called as a command is opened as "
        "./compare, say.",
        allow_abbrev=False,
    )
    parser.add_argument("files", metavar="FILE", nargs="*", help="the article to read, then its sources")
    parser.add_argument("--version", action="version", version=f"variorum {__version__}")
    return tuple(parser.parse_args(arguments).files)


def parse_compare(program: str, arguments: list[str]) -> CompareRequest:
    """What `compare` was asked for. Leaves by SystemExit (2) when the command line is wrong."""
    parser = argparse.ArgumentParser(
        prog=f"{program} compare",
        description="Compare an article with its sources. Without an output option, print a summary.",
        epilog="Exit codes: 0 done, 1 something could not be read or written, 2 the command line is wrong.",
        allow_abbrev=False,
    )
    parser.add_argument("base", metavar="BASE", help="the article to read; - reads standard input")
    parser.add_argument("sources", metavar="SOURCE", nargs="+", help="an article it may have drawn on")
    _add_outputs(parser)
    parser.add_argument("--lines", action="store_true", help="take each line that is not empty as one sentence")
    _add_choices(parser)
    parser.add_argument("--session", metavar="F", help="apply the corrections in this session (.variorum)")
    _add_options(parser)
    found = parser.parse_intermixed_args(arguments)
    chosen = ((form.name, getattr(found, form.name.replace("-", "_"))) for form in FORMATS)
    outputs = tuple((name, file) for name, file in chosen if file is not None)
    _check_together(parser, found, outputs)
    return CompareRequest(
        base=found.base,
        sources=tuple(found.sources),
        outputs=outputs,
        folder=found.out,
        named=(found.formats or ("html",)) if found.out is not None else (),
        opened=found.open,
        summary=found.summary,
        lines=found.lines,
        session=found.session,
        choices=_choices(found),
        ignored=found.ignore,
        options=_options(found),
        quiet=found.quiet,
    )


def _add_choices(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--encoding", metavar="NAME", help="the encoding of the files, which is guessed otherwise")
    parser.add_argument(
        "--tracked",
        choices=("accepted", "original"),
        default="accepted",
        help="the state in which documents with tracked changes are read (accepted)",
    )
    parser.add_argument("--repair", action="store_true", help="make garbled characters (itâ€™s) whole")


def _choices(found: argparse.Namespace) -> "Choices":
    from viewer.reading import Choices, TrackedChanges  # noqa: PLC0415 - not needed for --help

    return Choices(found.encoding, TrackedChanges(found.tracked), repair=found.repair)


def parse_dropped(program: str, arguments: list[str]) -> ListingRequest:
    """What `dropped` was asked for. Leaves by SystemExit (2) when the command line is wrong."""
    description = (
        "List what the sources say and the article leaves out: what most of them say first, with where it would have "
        "stood and why it counts as left out."
    )
    return _parse_listing(f"{program} dropped", description, arguments)


def parse_flags(program: str, arguments: list[str]) -> ListingRequest:
    """What `flags` was asked for. Leaves by SystemExit (2) when the command line is wrong."""
    description = (
        "List what may change the facts: numbers, dates, names, denials, quotations, certainty and speakers that the "
        "article has otherwise than its sources, and what it says that no source does."
    )
    return _parse_listing(f"{program} flags", description, arguments)


def _parse_listing(program: str, description: str, arguments: list[str]) -> ListingRequest:
    """What a command that prints a list of a comparison was asked for."""
    parser = argparse.ArgumentParser(
        prog=program,
        description=description,
        epilog="Exit codes: 0 done, 1 something could not be read, 2 the command line is wrong.",
        allow_abbrev=False,
    )
    parser.add_argument("base", metavar="BASE", help="the article to read; - reads standard input")
    parser.add_argument("sources", metavar="SOURCE", nargs="+", help="an article it may have drawn on")
    parser.add_argument("--json", action="store_true", help="print it as JSON, for other programs")
    parser.add_argument("--lines", action="store_true", help="take each line that is not empty as one sentence")
    _add_options(parser)
    found = parser.parse_intermixed_args(arguments)
    return ListingRequest(found.base, tuple(found.sources), found.json, found.lines, _options(found), found.quiet)


def parse_versions(program: str, arguments: list[str]) -> VersionsRequest:
    """What `versions` was asked for. Leaves by SystemExit (2) when the command line is wrong."""
    parser = argparse.ArgumentParser(
        prog=f"{program} versions",
        description="Follow every sentence through successive versions of one text: when it appeared, changed, moved, "
        "vanished or came back.",
        epilog="Exit codes: 0 done, 1 something could not be read, 2 the command line is wrong.",
        allow_abbrev=False,
    )
    parser.add_argument("first", metavar="FIRST", help="the earliest version; - reads standard input")
    parser.add_argument("later", metavar="NEXT", nargs="+", help="each next version, in the order of time")
    parser.add_argument("--json", action="store_true", help="print it as JSON, for other programs")
    parser.add_argument("--html", metavar="F", type=Path, help="write a page to click through the versions instead")
    parser.add_argument("--lines", action="store_true", help="take each line that is not empty as one sentence")
    _add_options(parser)
    found = parser.parse_intermixed_args(arguments)
    names = (found.first, *found.later)
    return VersionsRequest(names, found.json, found.html, found.lines, _options(found), found.quiet)


def parse_batch(program: str, arguments: list[str]) -> BatchRequest:
    """What `batch` was asked for. Leaves by SystemExit (2) when the command line is wrong."""
    parser = argparse.ArgumentParser(
        prog=f"{program} batch",
        description="Do many comparisons: a job a line in, a result a line out, in the same order. Started again with "
        "the same jobs, options and --out, it goes on where it stopped.",
        epilog='A job: {"id": "x", "base": ARTICLE, "sources": [ARTICLE, …], "paired": false}, where ARTICLE is '
        '{"path": "…"}, {"text": "…"} or {"sentences": ["…", …]}, each with a "title" if you like.',
        allow_abbrev=False,
    )
    parser.add_argument("jobs", metavar="JOBS.jsonl", help="the jobs, one a line; - reads standard input")
    parser.add_argument("--out", metavar="OUT.jsonl", type=Path, required=True, help="where the results go")
    places = parser.add_mutually_exclusive_group()
    places.add_argument("--workers", metavar="N", type=_count, default=1, help="how many processes to use (1)")
    places.add_argument(
        "--scheduler", metavar="ADDRESS", type=_address, help="have a Dask cluster do the jobs, as tcp://host:8786"
    )
    _add_options(parser)
    found = parser.parse_intermixed_args(arguments)
    return BatchRequest(found.jobs, found.out, found.workers, _options(found), found.quiet, found.scheduler)


def _add_outputs(parser: argparse.ArgumentParser) -> None:
    for form in FORMATS:
        parser.add_argument(f"--{form.name}", metavar="F", help=f"write {form.what}")
    parser.add_argument("-o", "--out", metavar="DIR", help="write into this folder, under the article's name")
    parser.add_argument(
        "--formats",
        metavar="A,B",
        type=_formats,
        help="what goes into DIR: names of the options above without their dashes, or all (html)",
    )
    parser.add_argument(
        "--ignore",
        metavar="A,B",
        type=_differences,
        default=_TYPOGRAPHY,
        help=f"differences that pages and reports do not mark: some of {', '.join(_DIFFERENCES)} with commas between, "
        f"or none ({','.join(_TYPOGRAPHY)})",
    )
    parser.add_argument("--open", action="store_true", help="open the first file that is written")
    parser.add_argument("--summary", action="store_true", help="print shares per source and counts per verdict")


def _check_together(
    parser: argparse.ArgumentParser, found: argparse.Namespace, outputs: tuple[tuple[str, str], ...]
) -> None:
    """Leave by SystemExit (2) when options contradict each other."""
    if found.formats and found.out is None:
        parser.error("--formats says what goes into a folder; name it with -o DIR")
    files = [file for _, file in outputs]
    if found.open and found.out is None and not [file for file in files if file != "-"]:
        parser.error("--open needs a file to open; add --html F, say")
    if found.summary and "-" in files:
        parser.error("--summary and - both go to standard output; name a file instead of -")


def _formats(text: str) -> tuple[str, ...]:
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in FORMATS_BY_NAME and name != "all"]
    if unknown or not names:
        known = ", ".join(FORMATS_BY_NAME)
        raise argparse.ArgumentTypeError(f"some of {known} or all, with commas between, not {text!r}")
    return tuple(name for name in FORMATS_BY_NAME if name in names or "all" in names)


def _differences(text: str) -> tuple[str, ...]:
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    if names == ["none"]:
        return ()
    if not names or not set(names) <= set(_DIFFERENCES):
        known = ", ".join(_DIFFERENCES)
        raise argparse.ArgumentTypeError(f"some of {known} with commas between, or none, not {text!r}")
    return tuple(name for name in _DIFFERENCES if name in names)


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", metavar="xx", type=_language, help="the language, as en or de; guessed otherwise")
    parser.add_argument(
        "--model",
        metavar="lexical|bundled|DIR",
        default="bundled",
        help="how meaning is weighed: by words alone, by the model that ships with Variorum (bundled, the default), "
        "or by the model in a folder",
    )
    parser.add_argument(
        "--threshold", metavar="X", type=_share, help="the score, 0 to 1, from which a link is accepted"
    )
    parser.add_argument(
        "--asides",
        choices=("include", "exclude"),
        default="exclude",
        help="whether reader comments, notices and the like count as text of the article (exclude)",
    )
    parser.add_argument("--quiet", action="store_true", help="say nothing on standard error but what went wrong")


def _options(found: argparse.Namespace) -> "Options":
    from viewer.model import Options  # noqa: PLC0415 - --help needs none of the types

    return Options(
        model=found.model, threshold=found.threshold, language=found.lang, include_asides=found.asides == "include"
    )


def _language(text: str) -> str:
    if not _LANGUAGE.fullmatch(text):
        raise argparse.ArgumentTypeError(f"a language code such as en, de or pt-BR, not {text!r}")
    return text.lower()


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0.0 <= share <= 1.0:
        raise argparse.ArgumentTypeError(f"a number from 0 to 1, not {text!r}")
    return share


def _address(text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        raise argparse.ArgumentTypeError(f"the address of a Dask scheduler, as tcp://host:8786, not {text!r}")
    return text


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a whole number from 1 up, not {text!r}")
    return int(text)
