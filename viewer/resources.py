"""Where the files that ship with Variorum are found, and what stands in its tables."""

import json
import sys
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32


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


def read_table(*parts: str) -> dict[str, Any]:
    """What stands in a shipped TOML file, named as for `resource`. Raises FileNotFoundError when it is missing.

    TOML takes twenty times as long to read as JSON. So the same is kept as JSON (resources/prepare_tables.py), and is
    taken while the file is the one that it was made from.
    """
    content = resource(*parts).read_bytes()
    prepared = _root().joinpath("prepared", *parts).with_suffix(".json")
    if prepared.exists():
        kept = json.loads(prepared.read_bytes())
        if kept["crc32"] == crc32(content):
            table: dict[str, Any] = kept["table"]
            return table
    import tomllib  # noqa: PLC0415 - only for a table that was changed

    return tomllib.loads(content.decode("utf-8"))
