"""Packages that only some formats need."""

import importlib
from types import ModuleType

from viewer.reading.errors import ReadError


def require(module: str, package: str, kind: str, where: str) -> ModuleType:
    """The module, imported. Raises ReadError that names the command to install `package` when it is missing.

    `kind` says what needs it ("an RTF document").
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        advice = f"install it with: python -m pip install {package}"
        raise ReadError(f"is {kind}, and reading those needs the package {package}", where, advice) from error
