"""Sentences × sentences -> links."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from viewer.align.candidates import Pair, find_candidates
from viewer.align.course import chances_along, unheard_share
from viewer.align.doubts import Encode, weigh_doubts
from viewer.align.evidence import PairEvidence, cosine, measure
from viewer.align.grouping import Group, group_pairs
from viewer.align.scoring import score_sources
from viewer.align.sentence_sets import PreparedSentence
from viewer.model import SILENT_SHARE, Evidence, Link, Share
from viewer.model.order import longest_chain

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


_FAINT = 1e-6
# What finding and measuring pairs, scoring them, and following their course take of the time.
_WEIGHTS = (3, 5, 1)


@dataclass(frozen=True, slots=True)
class Side:
    """One article's body sentences, ready to be aligned; `vectors` are their unit vectors (n, dims), with a model."""

    siglum: str
    sentences: tuple[PreparedSentence, ...]
    vectors: "NDArray[np.float32] | None" = None


class Candidate(NamedTuple):
    """A pair of sentences (indices in their articles) that might be linked, with its score (0..1)."""

    base: int
    sentence: int
    score: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """All links between the base and one source, and every candidate that was scored, best first for each sentence."""

    source: str
    links: tuple[Link, ...]
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Scored:
    """One source with every pair of sentences that was looked at: its evidence and its score, in one order.

    `chances` tells of the likely ones what they are worth in the course of the whole text.
    """

    side: Side
    evidence: Mapping[Pair, PairEvidence]
    scores: Mapping[Pair, float]
    chances: Mapping[Pair, float]


def align(base: Side, sources: Sequence[Side], threshold: float) -> list[Alignment]:
    """Link the sentences of `base` with those of each source, in the order given; links carry no edits yet.

    `threshold` (0..1) is the likelihood of having a source at all from which a base sentence is linked.
    """
    return link_scored(base, score_pairs(base, sources), threshold)


def score_pairs(
    base: Side, sources: Sequence[Side], encode: Encode | None = None, share: Share = SILENT_SHARE
) -> tuple[Scored, ...]:
    """The candidate pairs of `base` with each source, scored; what does not depend on the threshold.

    Sides of long texts come without vectors; `encode` then gives those of the sentences that words leave in doubt.
    `share` hears how far it has come; whatever its monitor raises stops the work.
    """
    measuring, scoring, following = share.split(*_WEIGHTS)
    sizes = [len(source.sentences) for source in sources]
    measured = [
        (source.sentences, _evidence(base, source, part))
        for source, part in zip(sources, measuring.split(*sizes), strict=True)
    ]
    if encode is not None:
        weighed = weigh_doubts(base.sentences, measured, encode, scoring)
        measured = [(sentences, evidence) for (sentences, _), (evidence, _) in zip(measured, weighed, strict=True)]
        scores = [scored for _, scored in weighed]
    else:
        scores = score_sources(base.sentences, measured, share=scoring)
    return tuple(
        Scored(source, evidence, found, _chances(base, source, evidence, found, part))
        for source, (_, evidence), found, part in zip(sources, measured, scores, following.split(*sizes), strict=True)
    )


def _chances(
    base: Side, source: Side, evidence: Mapping[Pair, PairEvidence], scores: Mapping[Pair, float], share: Share
) -> dict[Pair, float]:
    unheard = unheard_share(base.sentences, source.sentences)
    return chances_along(scores, len(base.sentences), evidence, unheard, share)


def link_scored(base: Side, scored: Sequence[Scored], threshold: float, share: Share = SILENT_SHARE) -> list[Alignment]:
    """The alignments that the scores make at `threshold`; quick, so that a reader may try one after another."""
    alignments = []
    for found, part in zip(scored, share.split(*(1 for _ in scored)), strict=True):
        source = found.side
        grouping, listing = part.split(1, 1)
        groups = group_pairs(base.sentences, source.sentences, found.scores, found.chances, threshold, grouping)
        candidates = tuple(_candidates(base, found, listing))
        alignments.append(Alignment(source.siglum, _links_of(base, source, groups, found.evidence), candidates))
    return alignments


def _candidates(base: Side, found: Scored, share: Share) -> Iterator[Candidate]:
    """What was scored, in the order of the base, and best first for each sentence."""
    places = [sentence.index for sentence in found.side.sentences]
    for b, pairs in groupby(share.over(sorted(found.scores.items()), len(found.scores)), key=lambda item: item[0][0]):
        index = base.sentences[b].index
        ranked = sorted((-score, places[s]) for (_, s), score in pairs)
        yield from (Candidate(index, sentence, -score) for score, sentence in ranked)


def _evidence(base: Side, source: Side, share: Share) -> dict[Pair, PairEvidence]:
    looking, measuring = share.split(1, 1)
    pairs = find_candidates(base.sentences, source.sentences, base.vectors, source.vectors, looking)
    return _measured(base, source, pairs, measuring)


def _measured(base: Side, source: Side, pairs: Sequence[Pair], share: Share = SILENT_SHARE) -> dict[Pair, PairEvidence]:
    return {
        (b, s): measure(base.sentences[b], source.sentences[s], cosine(base.vectors, source.vectors, b, s))
        for b, s in share.over(pairs, len(pairs))
    }


def _links_of(
    base: Side, source: Side, groups: Sequence[Group], evidence: Mapping[Pair, PairEvidence]
) -> tuple[Link, ...]:
    return mark_moved(
        [
            Link(
                source=source.siglum,
                base=tuple(base.sentences[b].index for b in group.base),
                sentences=tuple(source.sentences[s].index for s in group.source),
                score=round(group.score, 4),
                evidence=evidence[group.best].as_parts(),
            )
            for group in groups
        ]
    )


def mark_moved(links: Sequence[Link]) -> tuple[Link, ...]:
    """The links with one source, in base order, each told whether it stands outside the heaviest chain in order."""
    places = [(link.base[0], link.sentences[0]) for link in links]
    # A link that a person or the place made, of no score, still stands in the order.
    chain = longest_chain(places, [max(link.score, _FAINT) * len(link.base) for link in links])
    return tuple(
        link if link.moved is (position not in chain) else replace(link, moved=position not in chain)
        for position, link in enumerate(links)
    )


def measure_strongest(base: Side, source: Side) -> Evidence:
    """The evidence of the pair of a sentence of `base` and one of `source` that share most."""
    pairs = [(b, s) for b in range(len(base.sentences)) for s in range(len(source.sentences))]
    parts = [evidence.as_parts() for evidence in _measured(base, source, pairs).values()]
    return max(parts, key=lambda part: part.words + part.meaning)


def align_paired(sides: Sequence[Side], lengths: Sequence[int]) -> list[Alignment]:
    """Link sentence i of the base (the first of `sides`) to sentence i of the only source, where both hold text.

    `lengths` count all sentences of the two articles, empty ones too. Raises ValueError when there is not exactly one
    source or the lengths differ.
    """
    if len(sides) != 2 or lengths[0] != lengths[1]:
        told = f"{lengths[0]} and {lengths[1]}" if len(sides) == 2 else f"{len(sides) - 1} sources"
        raise ValueError(f"paired sentences need one source with as many sentences as the base, not {told}")
    base, source = sides
    places = {sentence.index: s for s, sentence in enumerate(source.sentences)}
    pairs = [(b, places[sentence.index]) for b, sentence in enumerate(base.sentences) if sentence.index in places]
    evidence = _measured(base, source, pairs)
    (scores,) = score_sources(base.sentences, [(source.sentences, evidence)])
    groups = [Group((b,), (s,), scores[b, s], (b, s)) for b, s in pairs]
    return [Alignment(source.siglum, _links_of(base, source, groups, evidence), ())]
