"""Where a comparison is written to, and by which writer."""

import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from viewer.cli.errors import WRONG_COMMAND_LINE, CommandError, reason_of
from viewer.cli.formats import FORMATS_BY_NAME
from viewer.model import Comparison

_STANDARD_OUTPUT = Path("/dev/stdout")
# What some systems allow in no file's name; a web address or a revision in git may be an article's.
_UNFIT = re.compile(r'[<>:"|?*\x00-\x1f]+')


def path_of(file: str) -> Path:
    """The place a file on the command line stands for: standard output for `-`."""
    return _STANDARD_OUTPUT if file == "-" else Path(file)


def name_outputs(folder: str, names: Sequence[str], base: str) -> tuple[tuple[str, str], ...]:
    """Each format of `names` with a file in `folder`, named after the article `base`.

    The folder is made when it is not there. Raises CommandError when it cannot be made.
    """
    stem = "comparison" if base == "-" else _UNFIT.sub("_", Path(base).stem) or "comparison"
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise CommandError(f"could not write into {folder}: it is not a folder") from error
    except OSError as error:
        raise CommandError(f"could not make the folder {folder}: {reason_of(error)}") from error
    return tuple((name, str(Path(folder) / f"{stem}.{FORMATS_BY_NAME[name].ending}")) for name in names)


def check_outputs(outputs: Iterable[tuple[str, str]], inputs: Iterable[str]) -> None:
    """Refuse, before any work is done, what cannot end well.

    Raises CommandError for a file that is named twice or is one of the inputs (2), and for a place that cannot be
    written (1).
    """
    taken = {os.path.realpath(name): "an article to read" for name in inputs if name != "-"}
    for name, file in outputs:
        if file == "-" and not _STANDARD_OUTPUT.exists():
            raise CommandError(f"--{name} cannot go to standard output here; name a file", WRONG_COMMAND_LINE)
        place = os.path.realpath(path_of(file))
        if place in taken and not Path(os.devnull).resolve() == Path(place):
            raise CommandError(f"--{name} {file} is also {taken[place]}; name another file", WRONG_COMMAND_LINE)
        taken[place] = f"the file of --{name}"
        _check_place(path_of(file))


def write_output(name: str, file: str, comparison: Comparison, ignored: Iterable[str] = ()) -> None:
    """Write the comparison in the format `name` to `file`; what shows words does not mark the differences `ignored`.

    Raises CommandError when it cannot be written.
    """
    writer = FORMATS_BY_NAME[name].writer
    try:
        if writer.shows:
            # Imported late: data show no words.
            from viewer.export.contents import Contents  # noqa: PLC0415
            from viewer.present.differences import Difference  # noqa: PLC0415

            writer.load()(comparison, path_of(file), Contents(ignored=frozenset(map(Difference, ignored))))
        else:
            writer.load()(comparison, path_of(file))
    except BrokenPipeError:
        raise  # who reads our output has seen enough
    except OSError as error:
        raise CommandError(f"could not write {file}: {reason_of(error)}") from error


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise CommandError(f"could not write {path}: it is a folder; name a file in it")
    if not path.parent.is_dir():
        raise CommandError(f"could not write {path}: there is no folder {path.parent}; make it first")
