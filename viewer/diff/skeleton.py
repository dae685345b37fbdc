"""The common skeleton of two token sequences: which tokens stand unchanged in both, in the same order."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from diff_match_patch import diff_match_patch

# Tokens are handed to diff-match-patch as single characters of a private plane, where nothing else can be.
_FIRST_CODE_POINT = 0xF0000
_LAST_CODE_POINT = 0x10FFFD

TokenPair = tuple[int, int]


def shared_tokens(source: Sequence[str], base: Sequence[str]) -> list[TokenPair]:
    """Pairs (source position, base position) of equal norms along one order-keeping path, ascending.

    A shortest edit script in token mode (Myers 1986, by diff-match-patch, without its time limit, which would silently
    give up), falling back on difflib's longest blocks when there are more different norms than code points to spell
    them with.
    """
    return list(_shared(tuple(source), tuple(base)))


# The same two passages are compared to see whether their words must be weighed, and again when they are.
@lru_cache(maxsize=1_000)
def _shared(source: Sequence[str], base: Sequence[str]) -> tuple[TokenPair, ...]:
    letters: dict[str, str] = {}
    for norm in (*source, *base):
        letters.setdefault(norm, chr(min(_FIRST_CODE_POINT + len(letters), _LAST_CODE_POINT)))
    if len(letters) > _LAST_CODE_POINT - _FIRST_CODE_POINT:
        return tuple(_matching_blocks(source, base))
    differ = diff_match_patch()
    differ.Diff_Timeout = 0
    pairs: list[TokenPair] = []
    at = [0, 0]
    for operation, run in differ.diff_main(
        "".join(letters[norm] for norm in source), "".join(letters[norm] for norm in base), False
    ):
        if operation == differ.DIFF_EQUAL:
            pairs.extend((at[0] + k, at[1] + k) for k in range(len(run)))
        at[0] += len(run) if operation != differ.DIFF_INSERT else 0
        at[1] += len(run) if operation != differ.DIFF_DELETE else 0
    return tuple(pairs)


def _matching_blocks(source: Sequence[str], base: Sequence[str]) -> list[TokenPair]:
    blocks = SequenceMatcher(None, source, base, autojunk=False).get_matching_blocks()
    return [(block.a + k, block.b + k) for block in blocks for k in range(block.size)]


def spelled_alike(one: str, other: str) -> float:
    """How alike two norms are spelled, 0..1 (Ratcliff and Obershelp 1988, by difflib): "Schueller" and "Shueller"."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
