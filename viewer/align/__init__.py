"""Sentences × sentences -> links."""

from viewer.align.alignment import (
    Alignment,
    Candidate,
    Scored,
    Side,
    align,
    align_paired,
    link_scored,
    mark_moved,
    measure_strongest,
    score_pairs,
)
from viewer.align.rarity import Rarity
from viewer.align.sentence_sets import Vocabulary, prepare

__all__ = [
    "Alignment",
    "Candidate",
    "Rarity",
    "Scored",
    "Side",
    "Vocabulary",
    "align",
    "align_paired",
    "link_scored",
    "mark_moved",
    "measure_strongest",
    "prepare",
    "score_pairs",
]
