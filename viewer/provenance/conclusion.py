"""Links -> everything that follows from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from viewer.language.tokenised import TokenisedArticle
from viewer.model import (
    SILENT_SHARE,
    Attribution,
    Claim,
    Comparison,
    Dropped,
    Link,
    Nearest,
    Share,
    Statement,
    Summary,
    Telling,
)
from viewer.model.judgement import Judgement
from viewer.provenance.attribution import attribute
from viewer.provenance.dropping import find_dropped
from viewer.provenance.overruling import overrule
from viewer.provenance.summary import summarise


@dataclass(frozen=True, slots=True)
class Others:
    """What is known of sentences that no link uses: who else says them, and which base sentence comes nearest."""

    statements: Sequence[Statement]
    nearest: Mapping[Telling, Nearest]


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What follows from links: every base sentence's attribution, what was left out, the figures."""

    provenance: tuple[Attribution, ...]
    dropped: tuple[Dropped, ...]
    summary: Summary


def conclude(
    texts: Sequence[TokenisedArticle],
    bodies: Sequence[Sequence[int]],
    links: Sequence[Link],
    claims: Mapping[int, Sequence[Claim]],
    others: Others,
    judged: Judgement | None = None,
    share: Share = SILENT_SHARE,
) -> Conclusion:
    """What follows from `links`; `bodies` are the sentences that count, `claims` the scored pairs by base sentence.

    The verdicts that a reader `judged` overrule the program's on sentences that have a link.
    """
    attributing, dropping, summing = share.split(6, 1, 2)
    provenance = attribute(texts[0], bodies[0] if len(texts) > 1 else (), links, claims, attributing)
    if judged is not None:
        provenance = overrule(provenance, dict(judged.verdicts))
    sources = tuple(text.article for text in texts[1:])
    dropping.tell(0.0)
    dropped = find_dropped(sources, links, bodies[1:], others.statements, others.nearest)
    summary = summarise(texts[0], list(zip(texts[1:], bodies[1:], strict=True)), links, provenance, dropped, summing)
    return Conclusion(provenance, dropped, summary)


def known_claims(comparison: Comparison, judged: Judgement) -> dict[int, list[Claim]]:
    """Every claim that a comparison holds and `judged` does not reject, by base sentence, best first."""
    claims: dict[int, list[Claim]] = {}
    for attribution in comparison.provenance:
        sentence = attribution.sentence
        primary = (attribution.primary,) if attribution.primary else ()
        known = [
            claim
            for claim in (*primary, *attribution.also, *attribution.runners_up)
            if not any((sentence, claim.source, s) in judged.rejected for s in claim.sentences)
        ]
        claims[sentence] = sorted(known, key=lambda claim: (-claim.score, claim.source, claim.sentences))
    return claims


def known_nearest(comparison: Comparison, claims: Mapping[int, Sequence[Claim]]) -> dict[Telling, Nearest]:
    """The base sentence nearest to every source sentence, as far as a comparison and its `claims` tell."""
    nearest = {Telling(d.source, d.sentence): d.nearest for d in comparison.dropped if d.nearest is not None}
    for base, found in sorted(claims.items()):
        for claim in found:
            for telling in (Telling(claim.source, sentence) for sentence in claim.sentences):
                if telling not in nearest or claim.score > nearest[telling].score:
                    nearest[telling] = Nearest(base, claim.score)
    return nearest
