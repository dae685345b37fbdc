"""Tokens × tokens -> word links: which words stand for which."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise

from viewer.diff.blocks import WordLink
from viewer.diff.passages import Passage
from viewer.diff.skeleton import SharedRun, shared_runs

# An equal run without a word of meaning is no anchor when the unlinked words on both of its sides outnumber it so much.
_ISLAND = 2
# A sentence that kept this share of its tokens was touched up, not rewritten.
_MOSTLY = 0.65


def link_same(base: Passage, source: Passage) -> list[WordLink]:
    """One-to-one links between tokens of equal norm: the common skeleton, then content words that moved."""
    runs = _without_islands(base, source, shared_runs(source.norms, base.norms))
    links = [(run.base + k, run.source + k) for run in runs for k in range(run.length)]
    left_base, left_source = unlinked(base, {b for b, _ in links}), unlinked(source, {s for _, s in links})
    if {base.norms[b] for b in left_base}.isdisjoint([source.norms[s] for s in left_source]):
        return links
    places: defaultdict[str, list[int]] = defaultdict(list)
    for s in left_source:
        if source.forms[s].content:
            places[source.norms[s]].append(s)
    links += [(b, places[base.norms[b]].pop(0)) for b in left_base if places.get(base.norms[b])]
    return extend_runs(base, source, links, {b for b, _ in links}, {s for _, s in links})


def is_touched_up(base: Passage, source: Passage, same: Sequence[WordLink]) -> bool:
    """Whether the links of `link_same` hold most of both passages, all in one order: what is around changes stayed."""
    if len(same) < _MOSTLY * max(len(base), len(source)):
        return False
    return all(before[1] < after[1] for before, after in pairwise(same))


def link_alike(base: Passage, source: Passage, same: Sequence[WordLink]) -> list[WordLink]:
    """Links between words of one stem that are not written alike."""
    left_base, left_source = unlinked(base, {b for b, _ in same}), unlinked(source, {s for _, s in same})
    places: defaultdict[str, list[int]] = defaultdict(list)
    for s in left_source if left_base else ():
        if source.forms[s].content:
            places[source.forms[s].stem].append(s)
    inflected = [(b, form.stem) for b in left_base if (form := base.forms[b]).content]
    return [(b, places[stem].pop(0)) for b, stem in inflected if places.get(stem)]


def unlinked(passage: Passage, linked: Container[int]) -> list[int]:
    """The positions of the tokens of a passage that are not `linked`, ascending."""
    return [position for position in range(len(passage.forms)) if position not in linked]


def extend_runs(
    base: Passage,
    source: Passage,
    links: Iterable[WordLink],
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
            # Most words beside have a partner.
            while b + step not in here and s + step not in there and _are_equal(base, source, b + step, s + step):
                b, s = b + step, s + step  # noqa: PLW2901 - walks on along the run
                extended.add((b, s))
                here.add(b)
                there.add(s)
    return sorted(extended)


def _are_equal(base: Passage, source: Passage, b: int, s: int) -> bool:
    """Whether there are tokens at both positions, and of one norm."""
    return 0 <= b < len(base.norms) and 0 <= s < len(source.norms) and base.norms[b] == source.norms[s]


def _without_islands(base: Passage, source: Passage, runs: Sequence[SharedRun]) -> Iterator[SharedRun]:
    """`runs` but for those of function words and marks that stand alone between words that were rewritten."""
    at = 0, 0
    for k, run in enumerate(runs):
        after = runs[k + 1] if k + 1 < len(runs) else SharedRun(len(source), len(base), 0)
        end = run.source + run.length, run.base + run.length
        gaps = run.source - at[0], run.base - at[1], after.source - end[0], after.base - end[1]
        at = end
        if min(gaps) < _ISLAND * run.length or any(form.content for form in base.forms[run.base : end[1]]):
            yield run
