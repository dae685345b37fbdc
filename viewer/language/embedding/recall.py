"""Recall: a bounded memory that forgets what was asked for longest ago."""

from collections import OrderedDict
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Recall(Generic[Key, Value]):
    """Keeps values by key as long as their sizes together stay within `capacity`."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._size = 0
        self._kept: OrderedDict[Key, tuple[Value, int]] = OrderedDict()

    def get(self, key: Key) -> Value | None:
        """The value kept under `key`, which then counts as the most recent; None when there is none."""
        found = self._kept.get(key)
        if found is None:
            return None
        self._kept.move_to_end(key)
        return found[0]

    def keep(self, key: Key, value: Value, size: int) -> None:
        """Keep `value`, forgetting the least recent ones until all fit; one larger than the capacity is not kept."""
        before = self._kept.pop(key, None)
        if before is not None:
            self._size -= before[1]
        if size > self._capacity:
            return
        self._kept[key] = (value, size)
        self._size += size
        while self._size > self._capacity:
            _, (_, freed) = self._kept.popitem(last=False)
            self._size -= freed
