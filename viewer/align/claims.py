"""Alignments -> claims: what every scored pair says of its base sentence, and of its source sentence."""

from collections import defaultdict
from collections.abc import Sequence

from viewer.align.alignment import Alignment, Candidate
from viewer.model import Claim, Nearest, Telling


def claims_of(alignments: Sequence[Alignment], least: float = 0.0) -> dict[int, list[Claim]]:
    """Every candidate that scored at least so much as a claim, by base sentence, best first.

    Equal scores stand in the order of the text.
    """
    claims: defaultdict[int, list[Claim]] = defaultdict(list)
    for alignment in alignments:
        for candidate in alignment.candidates:
            if candidate.score >= least:
                claims[candidate.base].append(Claim(alignment.source, (candidate.sentence,), candidate.score))
    for found in claims.values():
        found.sort(key=lambda claim: (-claim.score, claim.source, claim.sentences))
    return claims


def nearest_of(alignments: Sequence[Alignment]) -> dict[Telling, Nearest]:
    """For every source sentence that was scored, the base sentence that comes nearest; the earlier of equals."""
    nearest: dict[Telling, Nearest] = {}
    for alignment in alignments:
        best: dict[int, Candidate] = {}
        for candidate in alignment.candidates:
            known = best.get(candidate.sentence)
            if known is None or candidate.score > known.score:
                best[candidate.sentence] = candidate
        for sentence, found in best.items():
            nearest[Telling(alignment.source, sentence)] = Nearest(found.base, found.score)
    return nearest
