"""Tokens × tokens -> edits."""

from viewer.diff.blocks import blocks_of
from viewer.diff.contradiction import contradicts
from viewer.diff.edits import edits_of
from viewer.diff.pairing import link_alike, link_same
from viewer.diff.passages import Passage, passage_of
from viewer.model import Edit
from viewer.model.order import longest_chain

__all__ = ["Passage", "diff", "passage_of"]


def diff(base: Passage, source: Passage) -> tuple[Edit, ...]:
    """The edits that make `base` of `source`, in base order, covering every token of both."""
    same = link_same(base, source)
    blocks = blocks_of(base, source, same, link_alike(base, source, same))
    in_order = longest_chain([(b.base[0], b.source[0]) for b in blocks], [float(b.size) for b in blocks])
    return edits_of(base, source, blocks, in_order, lambda block: contradicts(base, source, block))
