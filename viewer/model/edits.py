"""Edits: what happened to the words inside a link."""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from viewer.model.spans import Span


class EditKind(Enum):
    """What happened to a run of tokens between a source and the base."""

    EQUAL = "equal"
    REFORMATTED = "reformatted"
    ADDED = "added"
    DROPPED = "dropped"
    PARAPHRASED = "paraphrased"
    REPLACED = "replaced"
    MOVED = "moved"

    @property
    def keeps_words(self) -> bool:
        """Whether the base has the source's own words here, typography aside."""
        return self in _KEEP_WORDS


# Python 3.11 looks a member up at the cost of a function call, and every edit is asked for its kind.
_KEEP_WORDS = (EditKind.EQUAL, EditKind.REFORMATTED, EditKind.MOVED)
_ADDED, _DROPPED, _REFORMATTED = EditKind.ADDED, EditKind.DROPPED, EditKind.REFORMATTED


@dataclass(frozen=True, slots=True, init=False)
class Edit:
    """One edit, with its place in the base and in the source (code points of their articles' texts).

    A reformatted edit may lack one side: punctuation that only the other text has. Raises ValueError when a side is
    missing that the kind needs, or there that it cannot have.
    """

    kind: EditKind
    base: Span | None
    source: Span | None

    def __init__(self, kind: EditKind, base: Span | None, source: Span | None) -> None:
        # As the dataclass would, in half the time (see Span).
        if kind is _ADDED:
            fits = base is not None and source is None
        elif kind is _DROPPED:
            fits = base is None and source is not None
        elif kind is _REFORMATTED:
            fits = base is not None or source is not None
        else:
            fits = base is not None and source is not None
        if not fits:
            raise ValueError(f"an edit of kind {kind.value} cannot have base {base}, source {source}")
        _set_kind(self, kind)
        _set_base(self, base)
        _set_source(self, source)


_set_kind: Any = vars(Edit)["kind"].__set__
_set_base: Any = vars(Edit)["base"].__set__
_set_source: Any = vars(Edit)["source"].__set__
