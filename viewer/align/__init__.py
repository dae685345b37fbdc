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
from viewer.align.claims import claims_of, nearest_of
from viewer.align.doubts import Encode
from viewer.align.echoes import find_echoes
from viewer.align.rarity import Rarity
from viewer.align.sentence_sets import Vocabulary, prepare

__all__ = [
    "Alignment",
    "Candidate",
    "Encode",
    "Rarity",
    "Scored",
    "Side",
    "Vocabulary",
    "align",
    "align_paired",
    "claims_of",
    "find_echoes",
    "link_scored",
    "mark_moved",
    "measure_strongest",
    "nearest_of",
    "prepare",
    "score_pairs",
]
