"""Blocks -> edits: every token of both sides, in base order, with what happened to it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from viewer.diff.blocks import Block
from viewer.diff.passages import Passage
from viewer.model import Edit, EditKind

Run = tuple[int, int]

# A sentence that kept this share of its tokens was touched up, not rewritten …
_MOSTLY = 0.65
# … and in it up to so many tokens changed side by side are one change.
_AT_ONCE = 7
_CHANGES = (EditKind.PARAPHRASED, EditKind.REPLACED, EditKind.ADDED, EditKind.DROPPED)
# After these a sentence begins with a capital.
_STOPS = frozenset({".", "!", "?", "...", ":"})
# A run stands in for one of up to so many times its length …
_STANDS_FOR = 3
# … unless it is longer than this: then one thing was left out, and another told in its place …
_CLAUSE = 7
# … and up to this length whatever its words are: "the boat" may have been "it".
_PHRASE = 3


@dataclass(frozen=True, slots=True)
class Judge:
    """What is asked of words: whether a block's two sides say different things, whether a run denies something."""

    contradicts: Callable[[Block], bool]
    denies: Callable[[Passage, Run], bool]


class _Piece(NamedTuple):
    """An edit before it is given spans: runs of token positions, last included."""

    kind: EditKind
    base: Run | None
    source: Run | None


def edits_of(
    base: Passage,
    source: Passage,
    blocks: Sequence[Block],
    in_order: frozenset[int],
    judge: Judge,
) -> tuple[Edit, ...]:
    """The edits that make `base` of `source`, covering every token of both exactly once, in base order.

    `blocks` are in base order and share no token; those at the indices `in_order` keep the order, the others stand
    elsewhere in the source.
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
        pieces += _gap(base, source, (at_base, block.base[0]), (at_source, block.source[0]), waiting, away, judge)
        pieces.append(_piece_of(base, source, block, judge, moved=False))
        at_base, at_source = block.base[1] + 1, block.source[1] + 1
        waiting = []
    end_base, end_source = len(base.tokens), len(source.tokens)
    pieces += _gap(base, source, (at_base, end_base), (at_source, end_source), waiting, away, judge)
    joined = list(_joined(base, source, pieces))
    joined = list(_as_one_change(base, source, joined, judge))
    return tuple(_edit_of(base, source, piece) for piece in joined)


def _piece_of(base: Passage, source: Passage, block: Block, judge: Judge, *, moved: bool) -> _Piece:
    if block.same and moved:
        kind = EditKind.MOVED
    elif block.same:
        kind = EditKind.EQUAL if _untouched(base, source, block) else EditKind.REFORMATTED
    elif not (_has_word(base, block.base) or _has_word(source, block.source)):
        kind = EditKind.REFORMATTED
    else:
        kind = EditKind.REPLACED if judge.contradicts(block) else EditKind.PARAPHRASED
    return _Piece(kind, block.base, block.source)


def _untouched(base: Passage, source: Passage, block: Block) -> bool:
    """Whether a block's two sides are the same to the letter, but for a capital that only its place asks for."""
    here, there = base.words(*block.base), source.words(*block.source)
    if here == there:
        return True
    begins = _begins(base, block.base[0]) != _begins(source, block.source[0])
    return begins and here[1:] == there[1:] and here[:1].casefold() == there[:1].casefold()


def _begins(passage: Passage, position: int) -> bool:
    """Whether the token at `position` is the first word of its passage or follows a full stop."""
    while position and not passage.tokens[position - 1].is_word:
        position -= 1
        if passage.tokens[position].norm in _STOPS:
            return True
    return position == 0


def _gap(
    base: Passage,
    source: Passage,
    base_gap: Run,
    source_gap: Run,
    moved: Sequence[tuple[int, Block]],
    away: set[int],
    judge: Judge,
) -> Iterator[_Piece]:
    """The pieces between two blocks that keep the order; gaps are half-open, `moved` lie inside the base's."""
    base_runs: list[Run | _Piece] = []
    at = base_gap[0]
    for _, block in moved:
        base_runs += _runs(base, at, block.base[0], set())
        base_runs.append(_piece_of(base, source, block, judge, moved=True))
        at = block.base[1] + 1
    base_runs += _runs(base, at, base_gap[1], set())
    source_runs = _runs(source, source_gap[0], source_gap[1], away)
    for run in base_runs:
        if isinstance(run, _Piece):
            yield run
        elif source_runs and _stand_in(base, run, source, source_runs[0]):
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


def _stand_in(base: Passage, run: Run, source: Passage, other: Run) -> bool:
    """Whether two runs that found no partner stand in each other's place, rather than one gone and one come.

    Both are punctuation or neither is; of longer ones both carry meaning or neither does. Neither is much longer than
    the other, for a word is not replaced by a clause; nor is a clause by another, unless most of its passage is.
    """
    if _has_word(base, run) != _has_word(source, other):
        return False
    here, there = _length(run), _length(other)
    shorter, longer = sorted((here, there))
    if longer > _PHRASE and _has_content(base, run) != _has_content(source, other):
        return False
    rewritten = 2 * here >= len(base.tokens) or 2 * there >= len(source.tokens)
    return longer <= _STANDS_FOR * shorter and (longer <= _CLAUSE or rewritten)


def _has_content(passage: Passage, run: Run) -> bool:
    return any(token.content for token in passage.tokens[run[0] : run[1] + 1])


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


def _is_touched_up(base: Passage, source: Passage, pieces: Sequence[_Piece]) -> bool:
    """Whether most of the tokens of both sides were kept: a revision, not a rewrite."""
    kept = [piece for piece in pieces if piece.kind.keeps_words]
    here = sum(_length(piece.base) for piece in kept)
    there = sum(_length(piece.source) for piece in kept)
    return here >= _MOSTLY * len(base.tokens) and there >= _MOSTLY * len(source.tokens)


def _length(run: Run | None) -> int:
    return 0 if run is None else run[1] - run[0] + 1


def _has_denial(base: Passage, source: Passage, pieces: Sequence[_Piece], judge: Judge) -> bool:
    """Whether something denied came or went beside other changes: "unclear" became neither "not" nor "know" alone."""
    return any(
        piece.kind is not EditKind.PARAPHRASED
        and (piece.base is not None and judge.denies(base, piece.base))
        != (piece.source is not None and judge.denies(source, piece.source))
        for piece in pieces
    )


def _as_one_change(base: Passage, source: Passage, pieces: Sequence[_Piece], judge: Judge) -> Iterator[_Piece]:
    """The pieces with short changes side by side made one: "performance for" became "user throughput of".

    All of a sentence that was touched up, elsewhere those around a denial.
    """
    touched_up = _is_touched_up(base, source, pieces)
    for changed, group in groupby(pieces, key=lambda piece: piece.kind in _CHANGES):
        members = list(group)
        asked = changed and len(members) > 1 and (touched_up or _has_denial(base, source, members, judge))
        whole = _whole(base, source, members, judge) if asked else None
        yield from members if whole is None else [whole]


def _whole(base: Passage, source: Passage, members: Sequence[_Piece], judge: Judge) -> _Piece | None:
    """One piece for all of `members`, where they are neighbours on both sides and few enough to be read at once."""
    here = [piece.base for piece in members if piece.base is not None]
    there = sorted(piece.source for piece in members if piece.source is not None)
    if not any(piece.base is not None and piece.source is not None for piece in members):
        return None
    if not (_adjoin(here, base.starts) and _adjoin(there, source.starts)):
        return None
    base_run, source_run = (here[0][0], here[-1][1]), (there[0][0], there[-1][1])
    if max(_length(base_run), _length(source_run)) > _AT_ONCE:
        return None
    contrary = judge.contradicts(Block(base_run, source_run, same=False))
    # "Not impossible" is "possible": what a denial takes back is judged as a whole.
    denied = judge.denies(base, base_run) or judge.denies(source, source_run)
    if contrary or (not denied and any(piece.kind is EditKind.REPLACED for piece in members)):
        return _Piece(EditKind.REPLACED, base_run, source_run)
    return _Piece(EditKind.PARAPHRASED, base_run, source_run)


def _adjoin(runs: Sequence[Run], starts: frozenset[int]) -> bool:
    return all(after[0] == before[1] + 1 and after[0] not in starts for before, after in pairwise(runs))


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
