"""Flags: where they are shown."""

from viewer.model import Flag, Severity
from viewer.present.flag_lines import claim_text
from viewer.present.index import ComparisonIndex
from viewer.present.rows import Cell, Row


def flags_of(index: ComparisonIndex, row: Row) -> tuple[Flag, ...]:
    """The flags of a row's links that concern its base sentence, in the order of its badges, then of the link.

    A flag of a split link stands with the base sentence it touches; one with no place in the base with the first. New
    claims that no link flags come last, as flags of little weight.
    """
    linked = [flag for badge in row.badges for flag in _link_flags(index, row, badge.link)]
    return tuple(linked + claim_flags(index, row))


def claim_flags(index: ComparisonIndex, row: Row) -> list[Flag]:
    """The new claims of a row's base sentence that no link flags, as flags."""
    claims = () if row.sentence is None or row.verdict is None else index.claims.get(row.sentence, ())
    return [Flag(claim.kind, Severity.LOW, claim.span, None, claim_text(index, claim)) for claim in claims]


def flags_in(index: ComparisonIndex, row: Row, cell: Cell) -> tuple[Flag, ...]:
    """The flags to be shown in one cell of a row, each in one cell only.

    In the base's cell those with a place in the base; in a source's cell those of its link that have none there
    (something the source says and the base does not).
    """
    if index.positions[cell.siglum] == 0:
        return tuple(flag for flag in flags_of(index, row) if flag.base)
    if cell.link is None:
        return ()
    return tuple(flag for flag in _link_flags(index, row, cell.link) if not flag.base)


def _link_flags(index: ComparisonIndex, row: Row, position: int) -> list[Flag]:
    link = index.link(position)
    if row.sentence is None or not link.flags:
        return []
    own = index.comparison.base.sentences[row.sentence].span
    first = row.sentence == link.base[0]
    return [flag for flag in link.flags if (flag.base.overlaps(own) if flag.base else first)]
