"""The modules of NLTK that Variorum uses, each without the rest: `import nltk` loads all of it, a sixth of a second."""

import builtins
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from threading import RLock
from types import ModuleType, SimpleNamespace
from typing import Any

_WHOLE = "nltk"
# What the parts import for what is not used here; they get it, with all of NLTK, should they use it after all.
_LATER = frozenset({"nltk.corpus", "nltk.grammar", "nltk.sem"})
_import: Callable[..., Any] = builtins.__import__


def nltk_part(name: str) -> ModuleType:
    """The module of NLTK with that full name ("nltk.stem.snowball"). Raises ImportError where it is missing.

    Nobody else meets what is loaded so: `import nltk` does later what it always does. Where that was done already, the
    module is the one which everybody has.
    """
    if _WHOLE in sys.modules:
        return import_module(name)
    try:
        return _parts().load(name)
    except ImportError:  # an importer that finds modules in another way than in folders
        return import_module(name)


class _Later:
    """Something that a module imports and may never use: looked up at the first use."""

    def __init__(self, module: str, name: str | None = None) -> None:
        self._module, self._name = module, name

    def __getattr__(self, attribute: str) -> Any:
        found = import_module(self._module)
        return getattr(found if self._name is None else getattr(found, self._name), attribute)


class _Parts:
    """Modules by their names, executed while their packages, which would import everything, are not."""

    def __init__(self) -> None:
        self._modules: dict[str, ModuleType] = {}
        self._loading = RLock()
        # What a module's own `import` statements do is looked up here; those of all other modules are left alone.
        self._builtins = {**vars(builtins), "__import__": self._imported}

    def load(self, name: str) -> ModuleType:
        """The module of that name, loaded at the first call; of a package no more than where its modules lie."""
        with self._loading:
            if name not in self._modules:
                self._modules[name] = module = self._found(name)
                try:
                    self._execute(module)
                except BaseException:
                    del self._modules[name]
                    raise
            return self._modules[name]

    def _found(self, name: str) -> ModuleType:
        package, _, last = name.rpartition(".")
        spec = PathFinder.find_spec(name, self.load(package).__path__) if package else find_spec(name)
        if spec is None:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        module = module_from_spec(spec)
        if package:
            setattr(self.load(package), last, module)
        return module

    def _execute(self, module: ModuleType) -> None:
        spec = module.__spec__
        if spec is not None and spec.loader is not None and spec.submodule_search_locations is None:
            vars(module)["__builtins__"] = self._builtins
            spec.loader.exec_module(module)

    def _imported(
        self,
        name: str,
        importing: Mapping[str, Any] | None = None,
        local: Mapping[str, Any] | None = None,
        wanted: Sequence[str] | None = (),
        level: int = 0,
    ) -> Any:
        """What an `import` statement gives (as `__import__`): a part of NLTK; for the rest, what it always gives."""
        if level or name.partition(".")[0] != _WHOLE:
            return _import(name, importing, local, wanted, level)
        if name in _LATER:
            return SimpleNamespace(**{item: _Later(name, item) for item in wanted or ()})
        module = self.load(name)
        for item in wanted or ():
            if not hasattr(module, item):
                full = f"{name}.{item}"
                setattr(module, item, _Later(full) if full in _LATER else self.load(full))
        return module if wanted else self.load(_WHOLE)


@cache
def _parts() -> _Parts:
    return _Parts()
