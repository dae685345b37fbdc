"""The common skeleton of two token sequences: which tokens stand unchanged in both, in the same order."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise, takewhile
from operator import eq
from typing import Any, NamedTuple

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import LCSseq

from viewer.model.order import longest_chain

# Tokens are handed to diff-match-patch as single characters, of which there are so many.
_LETTERS = 0x110000
# Sequences whose lengths multiply to more than this, of a thousand tokens each, say, are cut into shorter ones first.
_MOST_CELLS = 1_000_000


class SharedRun(NamedTuple):
    """`length` tokens from `source` on in the source stand unchanged from `base` on in the base."""

    source: int
    base: int
    length: int


def shared_runs(source: Sequence[str], base: Sequence[str]) -> tuple[SharedRun, ...]:
    """The runs of equal norms along one order-keeping path, ascending; none goes on where the one before it ends.

    A shortest edit script in token mode (Myers 1986, by diff-match-patch, without its time limit, which would silently
    give up), falling back on difflib's longest blocks when there are more different norms than code points to spell
    them with. Where no other script is as short, as in most sentences that were touched up, it is not searched for. A
    paragraph of thousands of words without a full stop is cut where both have a word that neither repeats.
    """
    return _shared(tuple(source), tuple(base))


def shared_ends(source: Sequence[str], base: Sequence[str]) -> tuple[int, int]:
    """How many norms both begin with, and with how many of the others both end."""
    before = sum(takewhile(bool, map(eq, source, base)))
    rest = min(len(source), len(base)) - before
    return before, min(rest, sum(takewhile(bool, map(eq, reversed(source), reversed(base)))))


# The same two passages are compared to see whether their words must be weighed, and again when they are.
@lru_cache(maxsize=1_000)
def _shared(source: tuple[str, ...], base: tuple[str, ...]) -> tuple[SharedRun, ...]:
    return tuple(_find(source, base))


def _find(source: Sequence[str], base: Sequence[str]) -> Sequence[SharedRun]:
    before, after = shared_ends(source, base)
    rests = source[before : len(source) - after], base[before : len(base) - after]
    is_long = len(rests[0]) * len(rests[1]) > _MOST_CELLS
    if set(rests[0]).isdisjoint(rests[1]):
        inside: Sequence[SharedRun] | None = ()
    elif is_long:
        inside = tuple(_between_anchors(*rests))
    else:
        inside = _only_runs(*_spelled(*rests))
    if inside is None:
        return _search(source, base)
    ends = SharedRun(0, 0, before), SharedRun(len(source) - after, len(base) - after, after)
    moved = [SharedRun(s + before, b + before, length) for s, b, length in inside]
    runs = list(_joined([ends[0], *moved, ends[1]]))
    return _search(source, base) if not is_long and _can_slide(source, base, runs) else runs


def _joined(runs: Iterable[SharedRun]) -> Iterator[SharedRun]:
    """The runs that are not empty, those made one of which one goes on where the other ends."""
    last: SharedRun | None = None
    for run in runs:
        if not run.length:
            continue
        if last is not None and (last.source + last.length, last.base + last.length) == (run.source, run.base):
            last = SharedRun(last.source, last.base, last.length + run.length)
            continue
        if last is not None:
            yield last
        last = run
    if last is not None:
        yield last


def _between_anchors(source: Sequence[str], base: Sequence[str]) -> Iterator[SharedRun]:
    """The runs of two long sequences, and between them those words that both have once, as far as these keep the order.

    No longest common subsequence, but found in a time that does not grow with the square of the changes (Cohen's
    patience diff).
    """
    counts = Counter(source), Counter(base)
    places = {norm: b for b, norm in enumerate(base)}
    once = [(s, places[norm]) for s, norm in enumerate(source) if counts[0][norm] == counts[1][norm] == 1]
    anchors = [SharedRun(*once[k], 1) for k in sorted(longest_chain(once))]
    if not anchors:
        yield from _search(source, base)
        return
    at = 0, 0
    for anchor in (*anchors, SharedRun(len(source), len(base), 0)):
        for s, b, length in _find(source[at[0] : anchor.source], base[at[1] : anchor.base]):
            yield SharedRun(at[0] + s, at[1] + b, length)
        yield anchor
        at = anchor.source + 1, anchor.base + 1


def _spelled(source: Sequence[str], base: Sequence[str]) -> tuple[str, str]:
    """Both sequences with a character for each norm, the last one for all that are too many."""
    letters = {norm: chr(min(k, _LETTERS - 1)) for k, norm in enumerate(dict.fromkeys((*source, *base)))}
    return "".join([letters[norm] for norm in source]), "".join([letters[norm] for norm in base])


def _only_runs(source: str, base: str) -> tuple[SharedRun, ...] | None:
    """The runs of the longest common subsequence where there is no other; None where there may be.

    rapidfuzz finds the one that stands earliest and, from the end, the one that stands last: others lie between them.
    """
    early = LCSseq.editops(source, base).as_matching_blocks()[:-1]
    late = LCSseq.editops(source[::-1], base[::-1]).as_matching_blocks()[-2::-1]
    end, base_end = len(source), len(base)
    if [(block.a, block.b, block.size) for block in early] != [
        (end - block.a - block.size, base_end - block.b - block.size, block.size) for block in late
    ]:
        return None
    return tuple([SharedRun(block.a, block.b, block.size) for block in early])


def _can_slide(source: Sequence[str], base: Sequence[str], runs: Sequence[SharedRun]) -> bool:
    """Whether what was only added, or only dropped, between two runs ends as the first or begins as the other.

    diff-match-patch moves it to that run's other side, so that the two are one.
    """
    for one, other in pairwise(runs):
        dropped, added = source[one.source + one.length : other.source], base[one.base + one.length : other.base]
        if dropped and added:
            continue
        run = dropped or added
        for shared, beside in ((one, run[-one.length :]), (other, run[: other.length])):
            if source[shared.source : shared.source + shared.length] == beside:
                return True
    return False


class _Differ(diff_match_patch):  # type: ignore[misc]  # it has no type information
    """diff-match-patch, which does not search where there is only one thing to be found."""

    def diff_bisect(self, text1: str, text2: str, deadline: float) -> Any:
        only = _only_runs(text1, text2) if len(text1) * len(text2) <= _MOST_CELLS else None
        if only is None:
            return super().diff_bisect(text1, text2, deadline)
        changes: list[tuple[int, str]] = []
        at = [0, 0]
        for run in (*only, SharedRun(len(text1), len(text2), 0)):
            changes.append((self.DIFF_DELETE, text1[at[0] : run.source]))
            changes.append((self.DIFF_INSERT, text2[at[1] : run.base]))
            at = [run.source + run.length, run.base + run.length]
            changes.append((self.DIFF_EQUAL, text1[run.source : at[0]]))
        return [change for change in changes if change[1]]


def _search(source: Sequence[str], base: Sequence[str]) -> tuple[SharedRun, ...]:
    spelled = _spelled(source, base)
    if len(set(source).union(base)) > _LETTERS:
        blocks = SequenceMatcher(None, source, base, autojunk=False).get_matching_blocks()
        return tuple(SharedRun(*block) for block in blocks if block.size)
    differ = _Differ()
    differ.Diff_Timeout = 0
    runs: list[SharedRun] = []
    at = [0, 0]
    for operation, run in differ.diff_main(*spelled, False):
        if operation == differ.DIFF_EQUAL:
            runs.append(SharedRun(at[0], at[1], len(run)))
        at[0] += len(run) if operation != differ.DIFF_INSERT else 0
        at[1] += len(run) if operation != differ.DIFF_DELETE else 0
    return tuple(runs)


def spelled_alike(one: str, other: str) -> float:
    """How alike two norms are spelled, 0..1 (Ratcliff and Obershelp 1988, by difflib): "Schueller" and "Shueller"."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
