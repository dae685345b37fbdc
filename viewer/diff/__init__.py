"""Tokens × tokens -> edits."""

from viewer.diff.differ import Differ, is_too_long
from viewer.diff.linked import edit_links
from viewer.diff.passages import Passage, passage_of
from viewer.diff.unchanged import edit_unchanged

__all__ = ["Differ", "Passage", "edit_links", "edit_unchanged", "is_too_long", "passage_of"]
