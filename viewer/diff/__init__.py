"""Tokens × tokens -> edits."""

from viewer.diff.differ import Differ, is_too_long
from viewer.diff.passages import Passage, passage_of

__all__ = ["Differ", "Passage", "is_too_long", "passage_of"]
