"""What any front end shows of a comparison: rows, runs, marks, lists and figures. No Qt, no HTML.

index = index_comparison(comparison)
rows = rows_of(index)                        every row, base first; cheap, holds no text
runs = runs_of(index, cell)                  the marked text of a cell, a tuple of runs per sentence
base_runs(index, sentence), source_runs(index, siglum, sentence)
changes_of(index, rows), folds_of(index, rows)
figures_of(index), palette("light"), palette("dark").colour_at(position), wording.*
"""
