"""What any front end shows of a comparison: rows, runs, marks, lists and figures. No Qt, no HTML.

index = index_comparison(comparison)
rows = rows_of(index)                        every row, in base order; cheap, holds no text
runs = runs_of(index, cell)                  the marked text of a cell, a tuple of runs per sentence
changes_of(index, rows), folds_of(index, rows), flags_in(index, row, cell)
figures_of(index), summary_sentences(index, figures), attribution_text(index, sentence)
palette("light").colour_at(position), palette("dark").marks[kind]
"""

from viewer.present.attributions import article_name, attribution_text, source_sentence, summary_sentences, word_shares
from viewer.present.changes import Change, ChangeKind, Fold, FoldKind, changes_of, folds_of
from viewer.present.corrections import CORRECTIONS_HEADING, correction_line, correction_lines
from viewer.present.flags import flags_in, flags_of
from viewer.present.index import ComparisonIndex, index_comparison
from viewer.present.palette import MarkStyle, Palette, Pattern, SourceColour, Underline, palette
from viewer.present.paragraphs import Paragraph, paragraphs_of
from viewer.present.rows import Badge, Cell, Row, RowKind, rows_of, runs_of, sayers_of
from viewer.present.runs import Direction, EditAt, Run, base_runs, source_runs
from viewer.present.statistics import Figures, SourceFigures, figures_of

__all__ = [
    "CORRECTIONS_HEADING",
    "Badge",
    "Cell",
    "Change",
    "ChangeKind",
    "ComparisonIndex",
    "Direction",
    "EditAt",
    "Figures",
    "Fold",
    "FoldKind",
    "MarkStyle",
    "Palette",
    "Paragraph",
    "Pattern",
    "Row",
    "RowKind",
    "Run",
    "SourceColour",
    "SourceFigures",
    "Underline",
    "article_name",
    "attribution_text",
    "base_runs",
    "changes_of",
    "correction_line",
    "correction_lines",
    "figures_of",
    "flags_in",
    "flags_of",
    "folds_of",
    "index_comparison",
    "palette",
    "paragraphs_of",
    "rows_of",
    "runs_of",
    "sayers_of",
    "source_runs",
    "source_sentence",
    "summary_sentences",
    "word_shares",
]
