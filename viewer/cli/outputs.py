"""Where a comparison is written to, and by which writer."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from viewer.cli.errors import WRONG_COMMAND_LINE, CommandError, reason_of
from viewer.model import Comparison

_Write = Callable[[Comparison, Path], None]


def check_outputs(outputs: Iterable[tuple[str, str]], inputs: Iterable[str]) -> None:
    """Refuse, before any work is done, what cannot end well.

    Raises CommandError for a format without a writer, for a file that is named twice or is one of the inputs (2), and
    for a place that cannot be written (1).
    """
    taken = {os.path.realpath(name): "an article to read" for name in inputs if name != "-"}
    for name, file in outputs:
        if name not in _WRITERS:
            known = ", ".join(f"--{known}" for known in _WRITERS)
            raise CommandError(f"--{name} is not there yet; this version writes {known}", WRONG_COMMAND_LINE)
        place = os.path.realpath(file)
        if place in taken and not Path(place).is_char_device():
            raise CommandError(f"--{name} {file} is also {taken[place]}; name another file", WRONG_COMMAND_LINE)
        taken[place] = f"the file of --{name}"
        _check_place(Path(file))


def write_output(name: str, file: str, comparison: Comparison) -> None:
    """Write the comparison in the format `name` to `file`. Raises CommandError when it cannot be written."""
    try:
        _WRITERS[name](comparison, Path(file))
    except OSError as error:
        raise CommandError(f"could not write {file}: {reason_of(error)}") from error


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise CommandError(f"could not write {path}: it is a folder; name a file in it")
    if not path.parent.is_dir():
        raise CommandError(f"could not write {path}: there is no folder {path.parent}; make it first")


def _write_html(comparison: Comparison, path: Path) -> None:
    from viewer.export.atomic import write_text  # noqa: PLC0415 - only when asked for
    from viewer.export.html import render_html  # noqa: PLC0415 - loads jinja2

    write_text(path, render_html(comparison))


def _write_json(comparison: Comparison, path: Path) -> None:
    from viewer.export.comparison_json import write_json  # noqa: PLC0415 - only when asked for

    write_json(comparison, path)


def _write_csv(comparison: Comparison, path: Path) -> None:
    from viewer.export.csv_tables import write_csv  # noqa: PLC0415 - only when asked for

    write_csv(comparison, path)


def _write_tei(comparison: Comparison, path: Path) -> None:
    from viewer.export.tei import write_tei  # noqa: PLC0415 - only when asked for

    write_tei(comparison, path)


def _write_docx(comparison: Comparison, path: Path) -> None:
    from viewer.export.docx import write_tracked_docx  # noqa: PLC0415 - only when asked for

    write_tracked_docx(comparison, path)


_WRITERS: dict[str, _Write] = {
    "html": _write_html,
    "json": _write_json,
    "csv": _write_csv,
    "tei": _write_tei,
    "docx": _write_docx,
}
