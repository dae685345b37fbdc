"""Everything a window shows of one comparison, made once and off the window's thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from viewer.app.row_measures import RowMeasures, measure_rows
from viewer.model import Comparison
from viewer.model.corrections import CorrectionReport, Note, PlacedCorrection
from viewer.present.changes import Change, Fold, changes_of, folds_of
from viewer.present.differences import TYPOGRAPHY, Difference
from viewer.present.index import ComparisonIndex, index_comparison
from viewer.present.rows import Row, RowKind, rows_of
from viewer.present.statistics import Figures, figures_of


@dataclass(frozen=True, slots=True)
class Presentation:
    """A comparison with its rows, changes, folds and figures, as `index.ignored` has them.

    `complete` is false of a first look, in which words are still to be compared and flags to be looked for.
    `measures` are figures of the rows for drawing them. `report` tells what became of the reader's corrections;
    `notes` are the reader's, by siglum and sentence.
    """

    comparison: Comparison
    index: ComparisonIndex
    rows: tuple[Row, ...]
    changes: tuple[Change, ...]
    folds: tuple[Fold, ...]
    figures: Figures
    measures: RowMeasures = field(compare=False)
    rows_by_sentence: Mapping[int, int] = field(compare=False)
    complete: bool = True
    report: CorrectionReport = field(default_factory=CorrectionReport)
    notes: Mapping[tuple[str, int], tuple[Note, ...]] = field(default_factory=dict)

    def row_of_sentence(self, sentence: int) -> int:
        """The row that shows that base sentence; the first row when none does."""
        return self.rows_by_sentence.get(sentence, 0)

    def ignoring(self, ignored: frozenset[Difference]) -> "Presentation":
        """The same comparison without these differences; cheap, since nothing is compared again."""
        if ignored == self.index.ignored:
            return self
        index = replace(self.index, ignored=ignored)
        asides_too = Difference.ASIDES in ignored ^ self.index.ignored
        if not asides_too:
            return replace(self, index=index, changes=_changes(index, self.rows), folds=_folds(index, self.rows))
        return replace(_presentation(self.comparison, index), complete=self.complete, report=self.report)

    def row_in_full(self, row: int) -> int:
        """Where a row stands among the rows of the whole comparison, as exports count them."""
        every = rows_of(self.index)
        return every.index(self.rows[row]) if len(every) != len(self.rows) else row


def present_comparison(
    comparison: Comparison,
    report: CorrectionReport | None = None,
    ignored: frozenset[Difference] = TYPOGRAPHY,
    *,
    complete: bool = True,
) -> Presentation:
    """Prepare a comparison for the window. Needs no Qt; meant to be called on the worker."""
    made = replace(_presentation(comparison, index_comparison(comparison, ignored)), complete=complete)
    return made if report is None else replace(made, report=report)


def _presentation(comparison: Comparison, index: ComparisonIndex) -> Presentation:
    rows = _rows(index)
    return Presentation(
        comparison=comparison,
        index=index,
        rows=rows,
        changes=_changes(index, rows),
        folds=_folds(index, rows),
        figures=figures_of(index),
        measures=measure_rows(index, rows),
        rows_by_sentence={row.sentence: place for place, row in enumerate(rows) if row.sentence is not None},
        report=CorrectionReport(comparison.corrections),
        notes=_notes(comparison.corrections),
    )


def _rows(index: ComparisonIndex) -> tuple[Row, ...]:
    rows = rows_of(index)
    if Difference.ASIDES not in index.ignored:
        return rows
    # A comparison of asides alone must still show something.
    return tuple(row for row in rows if row.kind is not RowKind.ASIDE) or rows


def _changes(index: ComparisonIndex, rows: tuple[Row, ...]) -> tuple[Change, ...]:
    return changes_of(index, rows, substantive_only=False)


def _folds(index: ComparisonIndex, rows: tuple[Row, ...]) -> tuple[Fold, ...]:
    return folds_of(index, rows, typography=True)


def _notes(placed: tuple[PlacedCorrection, ...]) -> dict[tuple[str, int], tuple[Note, ...]]:
    """The notes in force, each at the first sentence it touches, in the order they were written."""
    notes: dict[tuple[str, int], tuple[Note, ...]] = {}
    for each in placed:
        if isinstance(each.correction, Note) and each.places[0].sentences:
            where = (each.places[0].siglum, each.places[0].sentences[0])
            notes[where] = (*notes.get(where, ()), each.correction)
    return notes
