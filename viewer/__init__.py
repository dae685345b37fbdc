"""Variorum as a library: `from viewer import compare, read`.

    base = read("article.txt", siglum="A")
    sources = [read("source-1.txt", siglum="B"), read("source-2.txt", siglum="C")]
    comparison = compare([base, *sources])

Nothing heavy is imported before one of these names is used, and PySide6 never is.
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING

from viewer.late import late_names

if TYPE_CHECKING:
    from viewer.compare import compare
    from viewer.model import Options
    from viewer.reading import read, read_text

__version__ = "0.1.0"
__all__ = ["Options", "__version__", "compare", "read", "read_text"]

__getattr__ = late_names(__name__, {"model": "Options", "compare": "compare", "reading": "read read_text"})


class _Package(ModuleType):
    """This package, where `compare` is always the function."""

    def __setattr__(self, name: str, value: object) -> None:
        # Whoever imports the module viewer.compare would else put it where the function of that name belongs.
        if name == "compare" and isinstance(value, ModuleType):
            value = value.compare
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
