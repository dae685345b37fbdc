"""What a report is to hold: everything, or a part of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.model import Span
from viewer.present import Row, RowKind
from viewer.present.differences import TYPOGRAPHY, Difference


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into a report; the figures on it are always those of the whole comparison.

    `asides` keeps what stands around the articles. `unused` keeps the sources in full; without it only what the base
    used of them is there. `scores` writes the score of each link beside it. `rows` is a stretch of the comparison's
    rows, as `rows_of` counts them, and None stands for all. `ignored` are the differences that are not marked; asides
    among them are left out, whatever `asides` says.
    """

    asides: bool = True
    unused: bool = True
    scores: bool = False
    rows: Span | None = None
    ignored: frozenset[Difference] = TYPOGRAPHY

    def choose(self, rows: Sequence[Row]) -> tuple[Row, ...]:
        """The rows that are kept of all the rows of a comparison, in their order."""
        kept = rows if self.rows is None else rows[self.rows.start : self.rows.end]
        return tuple(row for row in kept if self._keeps(row))

    def _keeps(self, row: Row) -> bool:
        match row.kind:
            case RowKind.ASIDE:
                return self.asides and Difference.ASIDES not in self.ignored
            case RowKind.LEFT_OUT:
                return self.unused
            case RowKind.SENTENCE:
                return True


EVERYTHING = Contents()
