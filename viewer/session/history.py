"""The corrections that were made, and those of them that were undone."""

from dataclasses import dataclass

from viewer.model.corrections import Correction


@dataclass(frozen=True, slots=True)
class History:
    """Corrections in the order they were made; the last of `undone` is the first to be made again.

    Every method gives another history; with nothing to undo or to redo, the same.
    """

    done: tuple[Correction, ...] = ()
    undone: tuple[Correction, ...] = ()

    def push(self, correction: Correction) -> "History":
        """Make a correction; what had been undone is forgotten."""
        return History((*self.done, correction))

    def undo(self) -> "History":
        """Take the last correction back."""
        return History(self.done[:-1], (*self.undone, self.done[-1])) if self.done else self

    def redo(self) -> "History":
        """Make the last undone correction again."""
        return History((*self.done, self.undone[-1]), self.undone[:-1]) if self.undone else self
