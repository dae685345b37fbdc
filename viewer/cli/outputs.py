"""Where a comparison is written to, and by which writer."""

import os
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from viewer.cli.errors import WRONG_COMMAND_LINE, CommandError, reason_of
from viewer.model import Comparison

# Each is imported when it is asked for: some take longer to load than a comparison takes to make.
_WRITERS = {
    "html": ("viewer.export.html", "write_html"),
    "json": ("viewer.export.comparison_json", "write_json"),
    "csv": ("viewer.export.csv_tables", "write_csv"),
    "tei": ("viewer.export.tei", "write_tei"),
    "docx": ("viewer.export.docx", "write_tracked_docx"),
}
_STANDARD_OUTPUT = Path("/dev/stdout")


def path_of(file: str) -> Path:
    """The place a file on the command line stands for: standard output for `-`."""
    return _STANDARD_OUTPUT if file == "-" else Path(file)


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
        if file == "-" and not _STANDARD_OUTPUT.exists():
            raise CommandError(f"--{name} cannot go to standard output here; name a file", WRONG_COMMAND_LINE)
        place = os.path.realpath(path_of(file))
        if place in taken and not Path(os.devnull).resolve() == Path(place):
            raise CommandError(f"--{name} {file} is also {taken[place]}; name another file", WRONG_COMMAND_LINE)
        taken[place] = f"the file of --{name}"
        _check_place(path_of(file))


def write_output(name: str, file: str, comparison: Comparison) -> None:
    """Write the comparison in the format `name` to `file`. Raises CommandError when it cannot be written."""
    module, function = _WRITERS[name]
    write = getattr(import_module(module), function)
    try:
        write(comparison, path_of(file))
    except BrokenPipeError:
        raise  # who reads our output has seen enough
    except OSError as error:
        raise CommandError(f"could not write {file}: {reason_of(error)}") from error


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise CommandError(f"could not write {path}: it is a folder; name a file in it")
    if not path.parent.is_dir():
        raise CommandError(f"could not write {path}: there is no folder {path.parent}; make it first")
