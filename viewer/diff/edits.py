"""Blocks -> edits: every token of both sides, in base order, with what happened to it."""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from viewer.diff.blocks import Block, Run, runs_of
from viewer.diff.passages import Passage
from viewer.model import Edit, EditKind

# A sentence that kept this share of its tokens was touched up, not rewritten …
_MOSTLY = 0.65
# … and in it up to so many tokens changed side by side are one change.
_AT_ONCE = 7
# Python 3.11 looks the members of an enum up at the cost of a function call.
_EQUAL, _REFORMATTED, _MOVED = EditKind.EQUAL, EditKind.REFORMATTED, EditKind.MOVED
_ADDED, _DROPPED = EditKind.ADDED, EditKind.DROPPED
_PARAPHRASED, _REPLACED = EditKind.PARAPHRASED, EditKind.REPLACED
_CHANGES = (_PARAPHRASED, _REPLACED, _ADDED, _DROPPED)
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
    waiting: list[Block] = []
    away = {
        s for k, block in enumerate(blocks) if k not in in_order for s in range(block.source[0], block.source[1] + 1)
    }
    for k, block in enumerate(blocks):
        if k not in in_order:
            waiting.append(block)
            continue
        if waiting or at_base != block.base[0] or at_source != block.source[0]:
            pieces += _gap(base, source, (at_base, block.base[0]), (at_source, block.source[0]), waiting, away, judge)
        pieces += _kept(base, source, block) if block.same else [_other(base, source, block, judge)]
        at_base, at_source = block.base[1] + 1, block.source[1] + 1
        waiting = []
    end_base, end_source = len(base), len(source)
    pieces += _gap(base, source, (at_base, end_base), (at_source, end_source), waiting, away, judge)
    joined = list(_joined(base, source, pieces))
    joined = list(_as_one_change(base, source, joined, judge))
    return tuple([_edit_of(base, source, piece) for piece in joined])


def _kept(base: Passage, source: Passage, block: Block) -> Iterator[_Piece]:
    """The pieces of a block of the same words: equal, and each token that is written otherwise by itself."""
    here, there = base.words(*block.base), source.words(*block.source)
    if here == there or here.split() == there.split():
        yield _Piece(_EQUAL, block.base, block.source)
        return
    pairs = [(block.base, block.source)]
    if not block.respelt:
        both = zip(_positions(block.base), _positions(block.source), strict=True)
        pairs = [((b, b), (s, s)) for b, s in both]
    for pair in pairs:
        yield _Piece(_EQUAL if _untouched(base, source, *pair) else _REFORMATTED, *pair)


def _other(base: Passage, source: Passage, block: Block, judge: Judge) -> _Piece:
    """The piece of a block of other words."""
    if not (base.has_word(*block.base) or source.has_word(*block.source)):
        kind = _REFORMATTED
    else:
        kind = _REPLACED if judge.contradicts(block) else _PARAPHRASED
    return _Piece(kind, block.base, block.source)


def _untouched(base: Passage, source: Passage, run: Run, other: Run) -> bool:
    """Whether two runs are the same to the letter, but for a capital that only its place asks for."""
    here, there = base.words(*run), source.words(*other)
    if here == there:
        return True
    if here[1:] != there[1:] or here[:1].casefold() != there[:1].casefold():
        return False
    return _begins(base, run[0]) != _begins(source, other[0])


def _begins(passage: Passage, position: int) -> bool:
    """Whether the token at `position` is the first word of its passage or follows a full stop."""
    while position and not passage.forms[position - 1].is_word:
        position -= 1
        if passage.norms[position] in _STOPS:
            return True
    return position == 0


def _gap(
    base: Passage,
    source: Passage,
    base_gap: Run,
    source_gap: Run,
    moved: Sequence[Block],
    away: Set[int],
    judge: Judge,
) -> Iterator[_Piece]:
    """The pieces between two blocks that keep the order; gaps are half-open, `moved` lie inside the base's."""
    base_runs: list[Run | _Piece] = []
    at = base_gap[0]
    for block in moved:
        base_runs += _runs(base, at, block.base[0], set())
        same = _Piece(_MOVED, block.base, block.source)
        base_runs.append(same if block.same else _other(base, source, block, judge))
        at = block.base[1] + 1
    base_runs += _runs(base, at, base_gap[1], set())
    source_runs = _runs(source, source_gap[0], source_gap[1], away)
    for run in base_runs:
        if isinstance(run, _Piece):
            yield run
            continue
        has_word = base.has_word(*run)
        if source_runs and _stand_in(base, run, source, source_runs[0]):
            yield _Piece(_REPLACED if has_word else _REFORMATTED, run, source_runs.pop(0))
        else:
            yield _Piece(_ADDED if has_word else _REFORMATTED, run, None)
    for run in source_runs:
        yield _Piece(_DROPPED if source.has_word(*run) else _REFORMATTED, None, run)


def _runs(passage: Passage, start: int, end: int, away: Set[int]) -> list[Run]:
    """The tokens `start` to `end` (not included) without those of `away`, as runs of neighbours."""
    if start >= end:
        return []
    if not away and not passage.starts:
        return [(start, end - 1)]
    return list(runs_of([position for position in range(start, end) if position not in away], passage.starts))


def _stand_in(base: Passage, run: Run, source: Passage, other: Run) -> bool:
    """Whether two runs that found no partner stand in each other's place, rather than one gone and one come.

    Both are punctuation or neither is; of longer ones both carry meaning or neither does. Neither is much longer than
    the other, for a word is not replaced by a clause; nor is a clause by another, unless most of its passage is.
    """
    if base.has_word(*run) != source.has_word(*other):
        return False
    here, there = _length(run), _length(other)
    shorter, longer = sorted((here, there))
    if longer > _PHRASE and base.has_content(*run) != source.has_content(*other):
        return False
    rewritten = 2 * here >= len(base) or 2 * there >= len(source)
    return longer <= _STANDS_FOR * shorter and (longer <= _CLAUSE or rewritten)


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
    return here >= _MOSTLY * len(base) and there >= _MOSTLY * len(source)


def _positions(run: Run) -> range:
    return range(run[0], run[1] + 1)


def _length(run: Run | None) -> int:
    return 0 if run is None else run[1] - run[0] + 1


def _has_denial(base: Passage, source: Passage, pieces: Sequence[_Piece], judge: Judge) -> bool:
    """Whether something denied came or went beside other changes: "unclear" became neither "not" nor "know" alone."""
    return any(
        piece.kind is not _PARAPHRASED
        and (piece.base is not None and judge.denies(base, piece.base))
        != (piece.source is not None and judge.denies(source, piece.source))
        for piece in pieces
    )


def _as_one_change(base: Passage, source: Passage, pieces: Sequence[_Piece], judge: Judge) -> Iterator[_Piece]:
    """The pieces with short changes side by side made one: "performance for" became "user throughput of".

    All of a sentence that was touched up, elsewhere those around a denial.
    """
    if not any(before.kind in _CHANGES and piece.kind in _CHANGES for before, piece in pairwise(pieces)):
        yield from pieces
        return
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
    if contrary or (not denied and any(piece.kind is _REPLACED for piece in members)):
        return _Piece(_REPLACED, base_run, source_run)
    return _Piece(_PARAPHRASED, base_run, source_run)


def _adjoin(runs: Sequence[Run], starts: frozenset[int]) -> bool:
    return all(after[0] == before[1] + 1 and after[0] not in starts for before, after in pairwise(runs))


def _continues(base: Passage, source: Passage, last: _Piece, piece: _Piece) -> bool:
    if last.kind is not piece.kind or not (last.kind is _EQUAL or last.kind is _MOVED):
        return False
    if last.base is None or last.source is None or piece.base is None or piece.source is None:
        return False
    next_to = piece.base[0] == last.base[1] + 1 and piece.source[0] == last.source[1] + 1
    if not next_to or piece.base[0] in base.starts or piece.source[0] in source.starts:
        return False
    return last.kind is _MOVED or base.spaced(piece.base[0]) == source.spaced(piece.source[0])


def _edit_of(base: Passage, source: Passage, piece: _Piece) -> Edit:
    kind, run, other = piece
    return Edit(kind, None if run is None else base.span(*run), None if other is None else source.span(*other))
