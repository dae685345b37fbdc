"""Alignments -> claims: what every scored pair says of its base sentence, and of its source sentence."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from viewer.align.alignment import Alignment
from viewer.align.stretches import is_first
from viewer.model import Claim, Nearest, Telling


def claims_of(alignments: Sequence[Alignment], least: float = 0.0) -> dict[int, list[Claim]]:
    """Every candidate that scored at least so much as a claim, by base sentence, best first.

    Equal scores stand in the order of the text.
    """
    claims: defaultdict[int, list[Claim]] = defaultdict(list)
    for alignment in alignments:
        for candidate in alignment.candidates.reaching(least):
            claims[candidate.base].append(Claim(alignment.source, (candidate.sentence,), candidate.score))
    for found in claims.values():
        found.sort(key=lambda claim: (-claim.score, claim.source, claim.sentences))
    return claims


def nearest_of(alignments: Sequence[Alignment]) -> dict[Telling, Nearest]:
    """For every source sentence that was scored, the base sentence that comes nearest; the earlier of equals."""
    nearest: dict[Telling, Nearest] = {}
    for alignment in alignments:
        found = alignment.candidates
        order = np.lexsort((found.base, -found.score, found.sentence))
        for candidate in found.chosen(order[is_first(found.sentence[order])]):
            nearest[Telling(alignment.source, candidate.sentence)] = Nearest(candidate.base, candidate.score)
    return nearest
