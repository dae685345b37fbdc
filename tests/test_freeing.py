"""Memory given back to the system."""

import ctypes

import pytest

from viewer import freeing
from viewer.freeing import give_back_freed_memory


def test_memory_is_given_back_where_the_c_library_can_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[int] = []
    monkeypatch.setattr(freeing, "_trim", lambda: told.append)
    give_back_freed_memory()
    assert told == [0]


@pytest.mark.parametrize("error", [AttributeError, OSError, TypeError])
def test_nothing_happens_where_it_cannot(monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    def no_library(name: None) -> None:
        raise error

    freeing._trim.cache_clear()
    monkeypatch.setattr(ctypes, "CDLL", no_library)
    try:
        give_back_freed_memory()
    finally:
        freeing._trim.cache_clear()
