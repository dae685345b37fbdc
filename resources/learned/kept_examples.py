"""Examples kept from one run of a training script to the next, since their features take long to compute."""

import hashlib
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

Made = TypeVar("Made")

# What the features of an example are computed by: with another line of it they might be others.
_PROGRAM = Path(__file__).parents[2] / "viewer"
_PARTS = ("language", "align", "diff")


class Store:
    """A folder of kept examples, or no folder: then everything is made anew."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._program = _digest_of_program() if folder else ""

    def keep(self, name: str, made_of: object, make: Callable[[], Made]) -> Made:
        """What `make` returns, from the folder if it was made there by the same program of the same data.

        `made_of` is that data; its `repr` must tell it from any other.
        """
        if self._folder is None:
            return make()
        digest = hashlib.sha256((self._program + repr(made_of)).encode()).hexdigest()
        path = self._folder / f"{name}-{digest[:16]}.pickle"
        if path.is_file():
            kept: Made = pickle.loads(path.read_bytes())
            return kept
        made = make()
        self._folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pickle.dumps(made))
        return made


def _digest_of_program() -> str:
    digest = hashlib.sha256()
    for path in sorted((path for part in _PARTS for path in (_PROGRAM / part).rglob("*.py")), key=str):
        digest.update(path.read_bytes())
    for path in sorted(Path(__file__).parent.glob("*_examples.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
