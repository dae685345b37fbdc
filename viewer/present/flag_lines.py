"""Flags and new claims as lists: a line each, in the order of the base."""

from dataclasses import dataclass

from viewer.model import Flag, FlagKind, Link, NewClaim
from viewer.present.index import ComparisonIndex


@dataclass(frozen=True, slots=True)
class FlagLine:
    """A flag with the base sentence it is told at, and the link it belongs to."""

    flag: Flag
    sentence: int
    link: Link


def flag_lines_of(index: ComparisonIndex) -> tuple[FlagLine, ...]:
    """The flags of all links by their base sentence, but for those that only say what `comparison.new_claims` says."""
    claims = {(claim.kind, claim.span) for claim in index.comparison.new_claims}
    spans = [sentence.span for sentence in index.comparison.base.sentences]
    lines = []
    for link in index.comparison.links:
        for flag in link.flags:
            if flag.source is None and (flag.kind, flag.base) in claims:
                continue
            touched = (s for s in link.base if flag.base is not None and flag.base.overlaps(spans[s]))
            lines.append(FlagLine(flag, next(touched, link.base[0]), link))
    return tuple(sorted(lines, key=lambda line: (line.sentence, index.positions[line.link.source])))


def claim_text(index: ComparisonIndex, claim: NewClaim) -> str:
    """A new claim in one line: "“1,900” stands in no source"."""
    words = " ".join(claim.span.of(index.comparison.base.text).split())
    kind = "The quotation " if claim.kind is FlagKind.QUOTATION else ""
    return f"{kind}“{words}” stands in no source"
