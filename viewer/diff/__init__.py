"""Tokens × tokens -> edits."""

from viewer.diff.differ import Differ
from viewer.diff.linked import edit_alike, edit_links, find_too_long
from viewer.diff.passages import Passage, passage_of
from viewer.diff.unchanged import edit_unchanged

__all__ = ["Differ", "Passage", "edit_alike", "edit_links", "edit_unchanged", "find_too_long", "passage_of"]
