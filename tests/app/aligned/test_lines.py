import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from viewer.app.aligned.lines import TableLine, TableLines
from viewer.present.changes import Fold, FoldKind

FOLDS = (Fold(2, 5, FoldKind.UNCHANGED), Fold(7, 9, FoldKind.UNCHANGED))


def shown(lines: TableLines) -> list[TableLine]:
    return [lines[i] for i in range(len(lines))]


def test_without_folding_every_row_is_a_line() -> None:
    assert shown(TableLines(3, FOLDS[:0])) == [TableLine(0, 1), TableLine(1, 2), TableLine(2, 3)]


def test_a_closed_fold_is_one_line_for_its_rows() -> None:
    lines = TableLines(10, FOLDS, shut={0})
    assert shown(lines)[2] == TableLine(2, 5, 0)
    assert lines.line_of(3) == 2
    assert lines.line_of(5) == 3


def test_an_open_fold_keeps_a_line_to_close_it() -> None:
    lines = TableLines(10, FOLDS, shut={1}, open_={0})
    assert shown(lines)[2:4] == [TableLine(2, 2, 0), TableLine(2, 3)]
    assert shown(lines)[2].is_open
    assert lines.line_of(2) == 3


@given(st.integers(9, 30), st.sets(st.sampled_from([0, 1])), st.sets(st.sampled_from([0, 1])))
def test_every_row_is_in_exactly_one_line(rows: int, shut: set[int], open_: set[int]) -> None:
    lines = TableLines(rows, FOLDS, shut, open_)
    covered = [row for line in shown(lines) for row in range(line.start, line.end)]
    assert covered == list(range(rows))
    assert all(lines[lines.line_of(row)].start <= row < lines[lines.line_of(row)].end for row in range(rows))
    spread = lines.spread(np.arange(rows) + 100, 7).tolist()
    assert spread == [7 if line.fold is not None else 100 + line.start for line in shown(lines)]
