"""Tokens × tokens -> edits."""

from viewer.diff.differ import Differ
from viewer.diff.passages import Passage, passage_of

__all__ = ["Differ", "Passage", "passage_of"]
