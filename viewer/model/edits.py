"""Edits: what happened to the words inside a link."""

from dataclasses import dataclass
from enum import Enum

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
        return self in (EditKind.EQUAL, EditKind.REFORMATTED, EditKind.MOVED)


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit, with its place in the base and in the source (code points of their articles' texts).

    A reformatted edit may lack one side: punctuation that only the other text has. Raises ValueError when a side is
    missing that the kind needs, or there that it cannot have.
    """

    kind: EditKind
    base: Span | None
    source: Span | None

    def __post_init__(self) -> None:
        sides = (self.base is not None, self.source is not None)
        match self.kind:
            case EditKind.ADDED:
                fits = sides == (True, False)
            case EditKind.DROPPED:
                fits = sides == (False, True)
            case EditKind.REFORMATTED:
                fits = any(sides)
            case _:
                fits = all(sides)
        if not fits:
            raise ValueError(f"an edit of kind {self.kind.value} cannot have base {self.base}, source {self.source}")
