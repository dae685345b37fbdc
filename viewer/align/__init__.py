"""Sentences × sentences -> links."""

from viewer.align.alignment import Alignment, Candidate, Side, align, align_paired, mark_moved, measure_strongest
from viewer.align.rarity import Rarity
from viewer.align.sentence_sets import Vocabulary, prepare

__all__ = [
    "Alignment",
    "Candidate",
    "Rarity",
    "Side",
    "Vocabulary",
    "align",
    "align_paired",
    "mark_moved",
    "measure_strongest",
    "prepare",
]
