"""Tokens × tokens -> word links: which words stand for which."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from viewer.diff.blocks import WordLink
from viewer.diff.passages import Passage
from viewer.diff.skeleton import shared_tokens

# An equal run without a word of meaning is no anchor when the unlinked words on both of its sides outnumber it so much.
_ISLAND = 2
# A sentence that kept this share of its tokens was touched up, not rewritten.
_MOSTLY = 0.65


def link_same(base: Passage, source: Passage) -> list[WordLink]:
    """One-to-one links between tokens of equal norm: the common skeleton, then content words that moved."""
    skeleton = [(b, s) for s, b in shared_tokens([t.norm for t in source.tokens], [t.norm for t in base.tokens])]
    links = _without_islands(base, source, skeleton)
    linked_base, linked_source = {b for b, _ in links}, {s for _, s in links}
    places: defaultdict[str, list[int]] = defaultdict(list)
    for s, token in enumerate(source.tokens):
        if s not in linked_source and token.content:
            places[token.norm].append(s)
    for b, token in enumerate(base.tokens):
        if b not in linked_base and places.get(token.norm):
            links.append((b, places[token.norm].pop(0)))
    return extend_runs(base, source, links, {b for b, _ in links}, {s for _, s in links})


def is_touched_up(base: Passage, source: Passage, same: Sequence[WordLink]) -> bool:
    """Whether the links of `link_same` hold most of both passages, all in one order: what is around changes stayed."""
    if len(same) < _MOSTLY * max(len(base.tokens), len(source.tokens)):
        return False
    return all(before[1] < after[1] for before, after in pairwise(same))


def extend_runs(
    base: Passage,
    source: Passage,
    links: Sequence[WordLink],
    taken_base: Iterable[int],
    taken_source: Iterable[int],
) -> list[WordLink]:
    """`links` between equal norms, ascending, and with them the equal words right beside, which are of one run.

    The tokens in `taken_base` and `taken_source` have partners already and are left alone.
    """
    extended = set(links)
    here, there = set(taken_base), set(taken_source)
    for step in (1, -1):
        for b, s in sorted(extended, reverse=step < 0):
            while _beside(base, source, (b + step, s + step), here, there):
                b, s = b + step, s + step  # noqa: PLW2901 - walks on along the run
                extended.add((b, s))
                here.add(b)
                there.add(s)
    return sorted(extended)


def _beside(base: Passage, source: Passage, link: WordLink, here: set[int], there: set[int]) -> bool:
    b, s = link
    if not (0 <= b < len(base.tokens) and 0 <= s < len(source.tokens)) or b in here or s in there:
        return False
    return base.tokens[b].norm == source.tokens[s].norm


def _without_islands(base: Passage, source: Passage, links: Sequence[WordLink]) -> list[WordLink]:
    """`links` without the runs of function words and marks that stand alone between words that were rewritten."""
    runs: list[list[WordLink]] = []
    for b, s in links:
        if runs and runs[-1][-1] == (b - 1, s - 1):
            runs[-1].append((b, s))
        else:
            runs.append([(b, s)])
    kept: list[WordLink] = []
    for k, run in enumerate(runs):
        before = runs[k - 1][-1] if k else (-1, -1)
        after = runs[k + 1][0] if k + 1 < len(runs) else (len(base.tokens), len(source.tokens))
        gaps = (_gap(before, run[0]), _gap(run[-1], after))
        alone = all(min(gap) >= _ISLAND * len(run) for gap in gaps)
        if not alone or any(base.tokens[b].content for b, _ in run):
            kept += run
    return kept


def _gap(before: WordLink, after: WordLink) -> tuple[int, int]:
    """How many tokens lie between two links, in the base and in the source."""
    return after[0] - before[0] - 1, after[1] - before[1] - 1


def link_alike(base: Passage, source: Passage, same: list[WordLink]) -> list[WordLink]:
    """Links between words of one stem that are not written alike."""
    linked_base, linked_source = {b for b, _ in same}, {s for _, s in same}
    links = []
    for b, token in enumerate(base.tokens):
        if b in linked_base or not token.content:
            continue
        for s, other in enumerate(source.tokens):
            if s not in linked_source and other.content and other.stem == token.stem:
                links.append((b, s))
                linked_source.add(s)
                break
    return links
