"""What the table and the map need to know of every row at once, worked out before they are shown. No Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from viewer.model import Verdict
from viewer.present.flags import flags_of
from viewer.present.index import ComparisonIndex
from viewer.present.rows import Row, RowKind
from viewer.present.wording import badge_text, numbers_text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LONGEST_NUMBERS = 9  # characters that a gutter makes room for
# How much of the map a row takes: so many characters beside its own, and an aside so many in all.
_ROW_WEIGHT = 40.0
_ASIDE_WEIGHT = 9.0


class Bar(IntEnum):
    """What a place in the map is coloured for; `SOURCE` and its position from there on is the colour of an article."""

    NOTHING = 0
    ASIDE = 1
    LEFT_OUT = 2
    NEW = 3
    SOURCE = 4


_NOTHING, _ASIDE, _LEFT_OUT, _NEW, _SOURCE = map(int, Bar)


@dataclass(frozen=True, slots=True)
class RowMeasures:
    """Figures of a presentation's rows, an array each with a place per row, or per row and article.

    `lengths` are the characters of each cell, 0 where it shows none of its own. `bars` are values of Bar, `verdicts`
    the base's: places in Verdict from 1 on, 0 for none. `asides` and `flagged` say which rows are. `edges` are where
    each row begins in the map and the last one ends, of its height (0..1). `badge` and `numbers` are the longest words
    in the gutters.
    """

    lengths: "NDArray[np.int32]"
    bars: "NDArray[np.int32]"
    verdicts: "NDArray[np.int8]"
    asides: "NDArray[np.bool_]"
    flagged: "NDArray[np.bool_]"
    edges: "NDArray[np.float64]"
    badge: str
    numbers: str


def measure_rows(index: ComparisonIndex, rows: Sequence[Row]) -> RowMeasures:
    """The measures of these rows. Takes time for a long table; meant for the worker."""
    import numpy as np  # noqa: PLC0415 - not before there is something to show

    shape = (len(rows), len(index.comparison.articles))
    places = {verdict: place for place, verdict in enumerate(Verdict, start=1)}
    lengths = np.fromiter((length for row in rows for length in _lengths(index, row)), np.int32, shape[0] * shape[1])
    bars = np.fromiter((bar for row in rows for bar in _bars(index, row)), np.int32, shape[0] * shape[1])
    asides = np.fromiter((row.kind is RowKind.ASIDE for row in rows), np.bool_, shape[0])
    longest = lengths.reshape(shape).max(axis=1, initial=0)
    # A long thread of comments is not what the map is for.
    ends = np.cumsum(np.where(asides, _ASIDE_WEIGHT, _ROW_WEIGHT + longest))
    return RowMeasures(
        lengths=lengths.reshape(shape),
        bars=bars.reshape(shape),
        verdicts=np.fromiter((0 if row.verdict is None else places[row.verdict] for row in rows), np.int8, shape[0]),
        asides=asides,
        flagged=np.fromiter((bool(flags_of(index, row)) for row in rows), np.bool_, shape[0]),
        edges=np.concatenate((np.zeros(1), ends)) / (ends[-1] if len(ends) else 1.0),
        badge=_longest(text for row in rows for badge in row.badges if _fits(text := badge_text(badge))),
        numbers=_longest(numbers_text(cell.numbers) for row in rows for cell in row.cells[1:] if cell)[
            :_LONGEST_NUMBERS
        ],
    )


def _lengths(index: ComparisonIndex, row: Row) -> Iterable[int]:
    for article, cell in zip(index.comparison.articles, row.cells, strict=True):
        if cell is None or cell.continued:
            yield 0
        elif len(cell.sentences) == 1:
            span = article.sentences[cell.sentences[0]].span
            yield span.end - span.start
        else:
            yield sum(len(article.sentences[sentence].span) for sentence in cell.sentences)


def _bars(index: ComparisonIndex, row: Row) -> list[int]:
    # A row of a book: what is asked for in it is asked a hundred thousand times.
    beside = _ASIDE if row.kind is RowKind.ASIDE else _LEFT_OUT if row.kind is RowKind.LEFT_OUT else None
    bars = [
        _NOTHING if cell is None else _SOURCE + position if beside is None else beside
        for position, cell in enumerate(row.cells)
    ]
    if row.kind is RowKind.SENTENCE:
        bars[0] = _SOURCE + index.positions[row.badges[0].siglum] if row.badges else _NEW
    return bars


def _fits(text: str) -> bool:
    return len(text) <= _LONGEST_NUMBERS


def _longest(texts: Iterable[str]) -> str:
    return max(texts, key=len, default="")
