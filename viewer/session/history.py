"""What was done, and what was undone of it."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Step = TypeVar("Step")


@dataclass(frozen=True, slots=True)
class History(Generic[Step]):
    """Steps in the order they were made; the last of `undone` is the first to be made again.

    Every method gives another history; with nothing to undo or to redo, the same.
    """

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    def push(self, step: Step) -> "History[Step]":
        """Make a step; what had been undone is forgotten."""
        return History((*self.done, step))

    def undo(self) -> "History[Step]":
        """Take the last step back."""
        return History(self.done[:-1], (*self.undone, self.done[-1])) if self.done else self

    def redo(self) -> "History[Step]":
        """Make the last undone step again."""
        return History((*self.done, self.undone[-1]), self.undone[:-1]) if self.undone else self
