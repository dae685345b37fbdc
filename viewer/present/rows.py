"""Rows: the collation as a table, a column per article."""

from dataclasses import dataclass
from enum import Enum

from viewer.model import Verdict
from viewer.present.runs import Direction


class RowKind(Enum):
    """What a row shows: a base sentence, source sentences the base left out, or what surrounds an article."""

    SENTENCE = "sentence"
    LEFT_OUT = "left-out"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Badge:
    """A source sentence named beside a base sentence: "B7", "B11–12".

    `numbers` are the readers' numbers of `sentences` (an aside has none). `primary` says that this is the source the
    sentence is attributed to first; badges stand best first.
    """

    siglum: str
    sentences: tuple[int, ...]
    numbers: tuple[int, ...]
    link: int
    primary: bool
    moved: Direction | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article has in one row.

    `sentences` are indices into the article's sentences, ascending (several where source sentences were merged).
    `numbers` are the readers' numbers of those that have one. `link` is the position of the link that brings them
    into this row; None for the base's own cell and for what stands in no link. `continued` says that the sentences
    already stand in an earlier row of the same link (a split) and need not be shown again. The runs of a cell are
    made when it is shown: `runs_of(index, cell)`.
    """

    siglum: str
    sentences: tuple[int, ...]
    numbers: tuple[int, ...]
    link: int | None = None
    moved: Direction | None = None
    left_out: bool = False
    aside: bool = False
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the collation.

    `cells` has one place per article in the comparison's order, base first; None where the article has nothing here.
    `sentence` is the base sentence, None in a left-out row and in a source's aside. `verdict` is set exactly for
    sentence rows. `badges` are the sentence's links, best first. `moved` says one of them is moved. `also_in` are the
    sigla of the other sources that say what is left out here, in order.
    """

    kind: RowKind
    cells: tuple[Cell | None, ...]
    sentence: int | None = None
    verdict: Verdict | None = None
    moved: bool = False
    badges: tuple[Badge, ...] = ()
    also_in: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.verdict is not None) != (self.kind is RowKind.SENTENCE):
            raise ValueError("a row has a verdict exactly when it shows a base sentence")
        if not any(self.cells):
            raise ValueError("a row shows something in at least one article")
