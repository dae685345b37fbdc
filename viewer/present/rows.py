"""Rows: the collation as a table, a column per article."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from viewer.model import Link, Verdict
from viewer.present.chains import Chain, chains_of
from viewer.present.index import ComparisonIndex
from viewer.present.runs import Direction, Run, base_runs, source_runs
from viewer.present.twins import twins_of


class RowKind(Enum):
    """What a row shows: a base sentence, source sentences the base left out, or what surrounds an article."""

    SENTENCE = "sentence"
    LEFT_OUT = "left-out"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Badge:
    """A source sentence named beside a base sentence: "B7", "B11–12".

    `numbers` are the readers' numbers of `sentences` (an aside has none). `primary` says that this is the source the
    sentence is attributed to first; badges stand best first. `gives_words` says that the attribution takes words of
    the sentence from this source; one that gives none merely says the same.
    """

    siglum: str
    sentences: tuple[int, ...]
    numbers: tuple[int, ...]
    link: int
    primary: bool
    gives_words: bool
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
    `sentence` is the base sentence, None in a left-out row and in a source's aside. `verdict` is set for sentence rows
    (None there only when there is no source to judge by, or words are still to be compared). `badges` are the
    sentence's links, best first. `moved` says one of them is moved. `also_in` are the sigla of the other sources that
    say what is left out here, in order.
    """

    kind: RowKind
    cells: tuple[Cell | None, ...]
    sentence: int | None = None
    verdict: Verdict | None = None
    moved: bool = False
    badges: tuple[Badge, ...] = ()
    also_in: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.verdict is not None and self.kind is not RowKind.SENTENCE:
            raise ValueError("only a base sentence has a verdict")
        if not any(self.cells):
            raise ValueError("a row shows something in at least one article")


def rows_of(index: ComparisonIndex) -> tuple[Row, ...]:
    """The rows of the whole collation, in base order.

    Every sentence with any text stands in at least one row: a base sentence in exactly one, a linked source sentence
    in the row of each base sentence it is linked to, a left-out one and an aside in a row of its own after the
    nearest sentence before it whose link keeps the order (before the first such row, when none comes before it; at
    the end, when its source has none). Left-out sentences of several sources share a row where they say the same.
    """
    chains = chains_of(index)
    unused = _unused_rows(index, chains)
    rows: list[Row] = []
    for sentence, own in enumerate(index.comparison.base.sentences):
        rows.extend(unused.pop((sentence, False), ()))
        if len(own.span):
            rows.append(_base_row(index, chains, sentence))
        rows.extend(unused.pop((sentence, True), ()))
    return (*rows, *unused.pop(None, ()))


def runs_of(index: ComparisonIndex, cell: Cell, row: Row | None = None) -> tuple[tuple[Run, ...], ...]:
    """The runs of each of the cell's sentences, in order; with the `row` it stands in, as that row's links have them.

    A source's sentence that is used twice, once with another number, is marked so where the number is another.
    """
    if index.positions[cell.siglum] == 0:
        return tuple(base_runs(index, sentence) for sentence in cell.sentences)
    links = frozenset(badge.link for badge in row.badges) if row else frozenset()
    return tuple(source_runs(index, cell.siglum, sentence, links) for sentence in cell.sentences)


def sayers_of(index: ComparisonIndex, row: Row) -> tuple[str, ...]:
    """The sources that say what a left-out row shows, in order; none for any other row."""
    if row.kind is not RowKind.LEFT_OUT:
        return ()
    sigla = {cell.siglum for cell in row.cells if cell} | set(row.also_in)
    return tuple(sorted(sigla, key=lambda siglum: index.positions[siglum]))


def _base_row(index: ComparisonIndex, chains: Mapping[str, Chain], sentence: int) -> Row:
    comparison = index.comparison
    siglum = comparison.base.siglum
    counted = index.number(siglum, sentence) is not None
    cells: list[Cell | None] = [None] * len(comparison.articles)
    cells[0] = Cell(siglum, (sentence,), index.numbers_of(siglum, (sentence,)), aside=not counted)
    badges: list[Badge] = []
    attribution = index.attributions.get(sentence)
    givers = {words.source for words in attribution.words} if attribution else set()
    links = index.base_links.get(sentence, ())
    for position in _ranked_links(index, sentence, links):
        link = index.link(position)
        moved = chains[link.source].direction(link)
        numbers = index.numbers_of(link.source, link.sentences)
        continued = sentence != link.base[0]
        cells[index.positions[link.source]] = Cell(
            link.source, link.sentences, numbers, position, moved, continued=continued
        )
        gives = link.source in givers
        badges.append(Badge(link.source, link.sentences, numbers, position, not badges, gives, moved))
    verdict = attribution.verdict if attribution and counted and not index.is_unread(links) else None
    kind = RowKind.SENTENCE if counted else RowKind.ASIDE
    return Row(kind, tuple(cells), sentence, verdict, any(badge.moved for badge in badges), tuple(badges))


def _ranked_links(index: ComparisonIndex, sentence: int, links: Sequence[int]) -> Sequence[int]:
    """The links of a base sentence in the order of its attribution: the best claim first."""
    if len(links) < 2:
        return links
    attribution = index.attributions.get(sentence)
    claims = [claim for claim in (attribution.primary, *attribution.also) if claim] if attribution else []
    order = {claim.source: rank for rank, claim in enumerate(claims)}

    def rank(position: int) -> tuple[int, int]:
        link: Link = index.link(position)
        return order.get(link.source, len(order)), index.positions[link.source]

    return sorted(links, key=rank)


def _unused_rows(index: ComparisonIndex, chains: Mapping[str, Chain]) -> dict[tuple[int, bool] | None, list[Row]]:
    """Rows for what no link uses, by the place they stand at: before or after (True) a base sentence, or the end."""
    twins = twins_of(index)
    shown: set[tuple[str, int]] = set()
    rows: dict[tuple[int, bool] | None, list[Row]] = {}
    for siglum, sentence in _unused(index):
        if (siglum, sentence) in shown:
            continue
        together = ((siglum, sentence), *twins.get((siglum, sentence), ()))
        shown.update(together)
        place = chains[siglum].place(sentence)
        rows.setdefault(place, []).append(_unused_row(index, together))
    return rows


def _unused(index: ComparisonIndex) -> Iterator[tuple[str, int]]:
    for article in index.comparison.sources:
        for sentence, own in enumerate(article.sentences):
            if len(own.span) and not index.links_of(article.siglum, sentence):
                yield article.siglum, sentence


def _unused_row(index: ComparisonIndex, together: tuple[tuple[str, int], ...]) -> Row:
    cells: list[Cell | None] = [None] * len(index.comparison.articles)
    also_in: set[str] = set()
    for siglum, sentence in together:
        left_out = index.is_left_out(siglum, sentence)
        numbers = index.numbers_of(siglum, (sentence,))
        cells[index.positions[siglum]] = Cell(siglum, (sentence,), numbers, left_out=left_out, aside=not left_out)
        dropped = index.dropped.get((siglum, sentence))
        also_in.update(dropped.also_in if dropped else ())
    sigla = sorted(also_in - {together[0][0]}, key=lambda siglum: index.positions[siglum])
    kind = RowKind.LEFT_OUT if index.is_left_out(*together[0]) else RowKind.ASIDE
    return Row(kind, tuple(cells), also_in=tuple(sigla))
