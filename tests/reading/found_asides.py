"""How well asides were found, counted in characters."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FoundAsides:
    """Characters that are asides, that were taken for some, that are both, and those of them of the right kind."""

    asides: int
    found: int
    right: int
    alike: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.asides if self.asides else 1.0
