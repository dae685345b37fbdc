"""Where an added or dropped run begins: of the places that come to the same, the one a reader would choose.

"Between 3 and between 5" may have gained "between 3 and" or "and between 5". Which it was cannot be known, but phrases
begin with "and" or a comma, and brackets are not cut in two. After the lossless clean-up of diff-match-patch (Fraser
2006), which does the same for code.
"""

from collections.abc import Iterator, Mapping, Sequence, Set

from viewer.diff.blocks import Run, WordLink, runs_of
from viewer.diff.pairing import unlinked
from viewer.diff.passages import Passage
from viewer.language.profile import profile_of

_SEPARATORS = frozenset({",", ";", ":", "-"})
_DEPTHS = {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}
# What speaks for a run and against it.
_WHOLE, _OPENED, _LEFT_OPEN, _LOOSE_END = 4, 2, -2, -1


def slide(
    base: Passage, source: Passage, same: Sequence[WordLink], alike: Sequence[WordLink], language: str
) -> Sequence[WordLink]:
    """`same` (one to one, ascending) with the links beside added and dropped runs moved along to where these read best.

    As many links as before, ascending. Only runs between two neighbours of the other side, or at its ends, are moved.
    """
    joining = profile_of(language).conjunctions
    partners = dict(same)
    slid = _slide_side(base, source, partners, {b for b, _ in alike}, joining)
    partners_back = {s: b for b, s in slid.items()}
    back = _slide_side(source, base, partners_back, {s for _, s in alike}, joining)
    if slid is partners and back is partners_back:
        return same
    return sorted((b, s) for s, b in back.items())


def _slide_side(
    here: Passage, there: Passage, partners: dict[int, int], taken: Set[int], joining: Set[str]
) -> dict[int, int]:
    """Which tokens of `there` stand for which of `here`, after its unlinked runs were moved; as given, if none was."""
    slid = partners
    linked = partners.keys() | taken if taken else partners
    for run in list(runs_of(unlinked(here, linked), here.starts)):
        before = slid.get(run[0] - 1) if run[0] else -1
        after = slid.get(run[1] + 1) if run[1] + 1 < len(here) else len(there)
        if before is None or after != before + 1:
            continue
        steps = [0, *_steps(here, slid, run, -1), *_steps(here, slid, run, 1)]
        if len(steps) == 1:
            continue
        best = max(steps, key=lambda step: (_reads(here, (run[0] + step, run[1] + step), joining), -abs(step)))
        slid = dict(slid) if best and slid is partners else slid
        for k in range(abs(best)):
            if best < 0:
                slid[run[1] - k] = slid.pop(run[0] - 1 - k)
            else:
                slid[run[0] + k] = slid.pop(run[1] + 1 + k)
    return slid


def _steps(here: Passage, slid: Mapping[int, int], run: Run, way: int) -> Iterator[int]:
    """How far a run may be moved that way (-1 or 1): past words with which it ends, or begins, itself."""
    step = way
    while True:
        passed = run[0] + step if way < 0 else run[1] + step
        instead = run[1] + step + 1 if way < 0 else run[0] + step - 1
        if passed not in slid or here.surface(passed) != here.surface(instead):
            return
        next_one = passed - way
        if next_one in slid and slid[next_one] != slid[passed] - way:
            return
        if not here.starts.isdisjoint(range(min(passed, instead), max(passed, instead) + 1)):
            return
        yield step
        step += way


def _reads(passage: Passage, run: Run, joining: Set[str]) -> int:
    """How well a run reads by itself."""
    norms = passage.norms[run[0] : run[1] + 1]
    breaks = _SEPARATORS | joining
    score = _WHOLE if _is_whole(norms) else 0
    score += _OPENED if norms[0] in breaks else 0
    if norms[-1] in breaks:
        return score + _LEFT_OPEN
    last = passage.forms[run[1]]
    return score + (_LOOSE_END if last.is_word and not last.content else 0)


def _is_whole(norms: Sequence[str]) -> bool:
    """Whether every bracket that is opened is closed, and the other way round."""
    depth = 0
    for norm in norms:
        depth += _DEPTHS.get(norm, 0)
        if depth < 0:
            return False
    return depth == 0
