"""Names that a package shows, looked up in the module that has them when they are first used."""

from collections.abc import Callable, Mapping
from importlib import import_module


def late_names(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """What `package` is to call `__getattr__` (PEP 562); `homes` are names by the module in `package` that has them.

    A module is imported when the first of its names is asked for. Between names stands a space.
    """
    home_of = {name: module for module, names in homes.items() for name in names.split()}

    def look_up(name: str) -> object:
        if name not in home_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{home_of[name]}"), name)

    return look_up
