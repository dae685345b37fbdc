"""Where the files that ship with Variorum are found."""

import sys
from functools import cache
from pathlib import Path


@cache
def _root() -> Path:
    installed = Path(__file__).with_name("_resources")
    checkout = Path(__file__).parent.parent / "resources"
    frozen = Path(getattr(sys, "_MEIPASS", Path(sys.executable).parent)) / "resources"
    for candidate in (installed, checkout, frozen):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"Variorum's resources are in none of {installed}, {checkout}, {frozen}; install it again")


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, named by its parts below `resources/`.

    Looks inside the installed package, then beside a checkout, then in a frozen bundle. Raises FileNotFoundError when
    the resources, or this one of them, are missing.
    """
    path = _root().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"Variorum's resource {'/'.join(parts)} is missing; install it again")
    return path
