"""Passage × passage -> edits, with what a language and a model know of words."""

from collections.abc import Sequence, Set
from itertools import pairwise

from viewer.diff.acronyms import find_acronyms
from viewer.diff.blocks import Block, RunPair, WordLink, blocks_of
from viewer.diff.contradiction import Guards
from viewer.diff.edits import Judge, edits_of
from viewer.diff.pairing import is_touched_up, link_alike, link_same
from viewer.diff.passages import Passage
from viewer.diff.respelling import find_respelt
from viewer.diff.sliding import slide
from viewer.diff.wholes import is_covered, same_figures
from viewer.diff.word_aligner import align_words
from viewer.language.synonyms import load_synonyms
from viewer.model import Edit
from viewer.model.order import longest_chain

# Pairs of words beyond this are too many to weigh by meaning: two sentences of 400 words each.
_MOST_PAIRS = 160_000


def is_too_long(base: int, source: int) -> bool:
    """Whether two passages of so many tokens are so long that words are only paired by spelling; readers are told."""
    return base * source > _MOST_PAIRS


def needs_meaning(base: Passage, source: Passage) -> bool:
    """Whether the words of two passages can only be paired by meaning (and are not too many for it).

    They need not where most of both is the same and the words of one side all stand in the other, in their order:
    the rest was added or dropped.
    """
    return not is_too_long(len(base), len(source)) and _leave_doubts(base, source, link_same(base, source))


def _leave_doubts(base: Passage, source: Passage, same: Sequence[WordLink]) -> bool:
    """Whether the links of `link_same` leave words that only meaning can pair."""
    if not is_touched_up(base, source, same):
        return True
    unlinked = (
        any(form.is_word and position not in linked for position, form in enumerate(side.forms))
        for side, linked in ((base, {b for b, _ in same}), (source, {s for _, s in same}))
    )
    return all(unlinked)


class Differ:
    """Compares passages of one language word by word."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._synonyms = load_synonyms(language)
        self._guards = Guards(language, self._synonyms)

    def diff(self, base: Passage, source: Passage) -> tuple[Edit, ...]:
        """The edits that make `base` of `source`, in base order, covering every token of both exactly once.

        Passages with vectors are paired by meaning too; without, or when they are too long, words must be the same or
        share a stem.
        """
        same, alike = self._link(base, source)
        same = slide(base, source, same, alike, self._language)
        same, alike = self._guards.spell_out(base, source, same, alike)
        respelt = find_respelt(base, source)
        agreeing, differing = same_figures(base, source, [*same, *alike], self._language)
        links = {*same, *alike, *(link for runs in respelt for link in _between(runs))} if agreeing else set()
        wholes = [*(pair for pair in agreeing if not is_covered(base, source, pair, links)), *differing]
        wholes += find_acronyms(base, source, same)
        blocks = blocks_of(base, source, same, alike, respelt, wholes)
        in_order = _in_order(blocks)
        if len(in_order) < len(blocks):
            blocks = _without_stray_marks(base, blocks, in_order)
            in_order = _in_order(blocks)

        def contradicts(block: Block) -> bool:
            if _is_within(block, agreeing):
                return False
            return (block.base, block.source) in differing or self._guards.contradicts(base, source, block)

        return edits_of(base, source, blocks, in_order, Judge(contradicts, self._guards.denies))

    def _link(self, base: Passage, source: Passage) -> tuple[Sequence[WordLink], Sequence[WordLink]]:
        same = link_same(base, source)
        has_vectors = base.vectors is not None and source.vectors is not None
        if has_vectors and not is_too_long(len(base), len(source)) and _leave_doubts(base, source, same):
            return align_words(base, source, same, self._synonyms)
        return same, link_alike(base, source, same)


def _between(runs: RunPair) -> list[WordLink]:
    """Links from every token of one run to every token of the other."""
    (first, last), (other_first, other_last) = runs
    return [(b, s) for b in range(first, last + 1) for s in range(other_first, other_last + 1)]


def _is_within(block: Block, pairs: Sequence[RunPair]) -> bool:
    """Whether both sides of a block lie within the two runs of one of `pairs`."""
    return any(
        here[0] <= block.base[0]
        and block.base[1] <= here[1]
        and there[0] <= block.source[0]
        and block.source[1] <= there[1]
        for here, there in pairs
    )


def _without_stray_marks(base: Passage, blocks: Sequence[Block], in_order: Set[int]) -> list[Block]:
    """`blocks` without the punctuation that was paired out of its order: a comma does not move.

    What encloses or joins words that moved goes with them.
    """
    away = {k for k in range(len(blocks)) if k not in in_order}
    kept = {k for k in away if base.has_word(*blocks[k].base)}
    for k in sorted(away):
        if k - 1 in kept and _go_on(blocks[k - 1], blocks[k]):
            kept.add(k)
    for k in sorted(away, reverse=True):
        if k + 1 in kept and _go_on(blocks[k], blocks[k + 1]):
            kept.add(k)
    return [block for k, block in enumerate(blocks) if k in in_order or k in kept]


def _go_on(one: Block, other: Block) -> bool:
    """Whether a block begins where the one before it ends, on both sides."""
    return other.base[0] == one.base[1] + 1 and other.source[0] == one.source[1] + 1


def _in_order(blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks, by their place in `blocks`, that keep the order."""
    if all(one.source < other.source for one, other in pairwise(blocks)):  # as nearly always
        return frozenset(range(len(blocks)))
    return longest_chain([(b.base[0], b.source[0]) for b in blocks], [float(b.size) for b in blocks])
