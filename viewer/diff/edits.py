"""Blocks -> edits: every token of both sides, in base order, with what happened to it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from viewer.diff.blocks import Block
from viewer.diff.passages import Passage
from viewer.model import Edit, EditKind

Run = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Piece:
    """An edit before it is given spans: runs of token positions, last included."""

    kind: EditKind
    base: Run | None
    source: Run | None


def edits_of(
    base: Passage,
    source: Passage,
    blocks: Sequence[Block],
    in_order: frozenset[int],
    contradicts: Callable[[Block], bool],
) -> tuple[Edit, ...]:
    """The edits that make `base` of `source`, covering every token of both exactly once, in base order.

    `blocks` are in base order and share no token; those at the indices `in_order` keep the order, the others stand
    elsewhere in the source. `contradicts` tells whether a block's two sides say different things.
    """
    pieces: list[_Piece] = []
    at_base, at_source = 0, 0
    waiting: list[tuple[int, Block]] = []
    away = {
        s for k, block in enumerate(blocks) if k not in in_order for s in range(block.source[0], block.source[1] + 1)
    }
    for k, block in enumerate(blocks):
        if k not in in_order:
            waiting.append((k, block))
            continue
        pieces += _gap(base, source, (at_base, block.base[0]), (at_source, block.source[0]), waiting, away, contradicts)
        pieces.append(_piece_of(base, source, block, contradicts, moved=False))
        at_base, at_source = block.base[1] + 1, block.source[1] + 1
        waiting = []
    end_base, end_source = len(base.tokens), len(source.tokens)
    pieces += _gap(base, source, (at_base, end_base), (at_source, end_source), waiting, away, contradicts)
    return tuple(_edit_of(base, source, piece) for piece in _joined(base, source, pieces))


def _piece_of(
    base: Passage, source: Passage, block: Block, contradicts: Callable[[Block], bool], *, moved: bool
) -> _Piece:
    if block.same and moved:
        kind = EditKind.MOVED
    elif block.same:
        kind = EditKind.EQUAL if _untouched(base, source, block) else EditKind.REFORMATTED
    else:
        kind = EditKind.REPLACED if contradicts(block) else EditKind.PARAPHRASED
    return _Piece(kind, block.base, block.source)


def _untouched(base: Passage, source: Passage, block: Block) -> bool:
    """Whether a block's two sides are the same to the letter."""
    here, there = base.span(*block.base), source.span(*block.source)
    return here.of(base.text) == there.of(source.text)


def _gap(
    base: Passage,
    source: Passage,
    base_gap: Run,
    source_gap: Run,
    moved: Sequence[tuple[int, Block]],
    away: set[int],
    contradicts: Callable[[Block], bool],
) -> Iterator[_Piece]:
    """The pieces between two blocks that keep the order; gaps are half-open, `moved` lie inside the base's."""
    base_runs: list[Run | _Piece] = []
    at = base_gap[0]
    for _, block in moved:
        base_runs += _runs(base, at, block.base[0], set())
        base_runs.append(_piece_of(base, source, block, contradicts, moved=True))
        at = block.base[1] + 1
    base_runs += _runs(base, at, base_gap[1], set())
    source_runs = _runs(source, source_gap[0], source_gap[1], away)
    for run in base_runs:
        if isinstance(run, _Piece):
            yield run
        elif source_runs and _has_word(base, run) == _has_word(source, source_runs[0]):
            kind = EditKind.REPLACED if _has_word(base, run) else EditKind.REFORMATTED
            yield _Piece(kind, run, source_runs.pop(0))
        else:
            yield _Piece(EditKind.ADDED if _has_word(base, run) else EditKind.REFORMATTED, run, None)
    for run in source_runs:
        yield _Piece(EditKind.DROPPED if _has_word(source, run) else EditKind.REFORMATTED, None, run)


def _runs(passage: Passage, start: int, end: int, away: set[int]) -> list[Run]:
    """The tokens `start` to `end` (not included) without those of `away`, as runs of neighbours."""
    runs: list[Run] = []
    for position in range(start, end):
        if position in away:
            continue
        if runs and runs[-1][1] == position - 1 and position not in passage.starts:
            runs[-1] = (runs[-1][0], position)
        else:
            runs.append((position, position))
    return runs


def _has_word(passage: Passage, run: Run) -> bool:
    return any(token.is_word for token in passage.tokens[run[0] : run[1] + 1])


def _joined(base: Passage, source: Passage, pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """The pieces with neighbours of the same sort made one, where nothing stands between them on either side."""
    last: _Piece | None = None
    for piece in pieces:
        if last is not None and _continues(base, source, last, piece):
            assert last.base and last.source and piece.base and piece.source  # noqa: S101 - see _continues
            last = _Piece(last.kind, (last.base[0], piece.base[1]), (last.source[0], piece.source[1]))
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def _continues(base: Passage, source: Passage, last: _Piece, piece: _Piece) -> bool:
    if last.kind is not piece.kind or last.kind not in (EditKind.EQUAL, EditKind.MOVED):
        return False
    if last.base is None or last.source is None or piece.base is None or piece.source is None:
        return False
    next_to = piece.base[0] == last.base[1] + 1 and piece.source[0] == last.source[1] + 1
    if not next_to or piece.base[0] in base.starts or piece.source[0] in source.starts:
        return False
    return last.kind is EditKind.MOVED or base.spaced(piece.base[0]) == source.spaced(piece.source[0])


def _edit_of(base: Passage, source: Passage, piece: _Piece) -> Edit:
    return Edit(
        piece.kind,
        None if piece.base is None else base.span(*piece.base),
        None if piece.source is None else source.span(*piece.source),
    )
