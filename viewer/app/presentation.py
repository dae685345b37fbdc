"""Everything a window shows of one comparison, made once and off the window's thread."""

from dataclasses import dataclass

from viewer.model import Comparison
from viewer.present.changes import Change, Fold, changes_of, folds_of
from viewer.present.index import ComparisonIndex, index_comparison
from viewer.present.rows import Row, rows_of
from viewer.present.statistics import Figures, figures_of


@dataclass(frozen=True, slots=True)
class Presentation:
    """A comparison with its rows, all its changes (typography too), folds and figures."""

    comparison: Comparison
    index: ComparisonIndex
    rows: tuple[Row, ...]
    changes: tuple[Change, ...]
    folds: tuple[Fold, ...]
    figures: Figures

    def row_of_sentence(self, sentence: int) -> int:
        """The row that shows that base sentence; the first row when none does."""
        return next((i for i, row in enumerate(self.rows) if row.sentence == sentence), 0)


def present_comparison(comparison: Comparison) -> Presentation:
    """Prepare a comparison for the window. Needs no Qt; meant to be called on the worker."""
    index = index_comparison(comparison)
    rows = rows_of(index)
    return Presentation(
        comparison=comparison,
        index=index,
        rows=rows,
        changes=changes_of(index, rows, substantive_only=False),
        folds=folds_of(index, rows),
        figures=figures_of(index),
    )
