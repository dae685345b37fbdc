"""Alignments -> claims: what every scored pair says of its base sentence, and of its source sentence."""

from collections import defaultdict
from collections.abc import Sequence

from viewer.align.alignment import Alignment
from viewer.model import Claim, Nearest, Telling


def claims_of(alignments: Sequence[Alignment]) -> dict[int, list[Claim]]:
    """Every scored candidate as a claim, by base sentence, best first; equal scores in the order of the text."""
    claims: defaultdict[int, list[Claim]] = defaultdict(list)
    for alignment in alignments:
        for candidate in alignment.candidates:
            claims[candidate.base].append(Claim(alignment.source, (candidate.sentence,), candidate.score))
    for found in claims.values():
        found.sort(key=lambda claim: (-claim.score, claim.source, claim.sentences))
    return claims


def nearest_of(alignments: Sequence[Alignment]) -> dict[Telling, Nearest]:
    """For every source sentence that was scored, the base sentence that comes nearest; the earlier of equals."""
    nearest: dict[Telling, Nearest] = {}
    for alignment in alignments:
        for candidate in alignment.candidates:
            telling = Telling(alignment.source, candidate.sentence)
            if telling not in nearest or candidate.score > nearest[telling].score:
                nearest[telling] = Nearest(candidate.base, candidate.score)
    return nearest
