"""Sentences × sentences -> links."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from viewer.align.candidates import find_candidates
from viewer.align.course import chances_along, unheard_share
from viewer.align.doubts import Encode, weigh_doubts
from viewer.align.evidence import PairEvidence, cosines, measure
from viewer.align.grouping import Group, group_pairs
from viewer.align.pairs import Pairs
from viewer.align.scoring import score_sources
from viewer.align.sentence_columns import SentenceColumns, as_columns
from viewer.align.sentence_sets import PreparedSentence
from viewer.model import SILENT_SHARE, Evidence, Link, Share
from viewer.model.order import longest_chain

if TYPE_CHECKING:
    from viewer.align.evidence import Vectors
    from viewer.align.rows import Real, Whole


_FAINT = 1e-6
# What numbering words, finding and measuring pairs, scoring them, and following their course take of the time.
_WEIGHTS = (1, 2, 5, 1)


@dataclass(frozen=True, slots=True)
class Side:
    """One article's body sentences, ready to be aligned; `vectors` are their unit vectors (n, dims), with a model."""

    siglum: str
    sentences: tuple[PreparedSentence, ...]
    vectors: "Vectors | None" = None


class Candidate(NamedTuple):
    """A pair of sentences (indices in their articles) that might be linked, with its score (0..1)."""

    base: int
    sentence: int
    score: float


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Every pair that was scored, as columns (n,): sentences by their indices in their articles, and the scores.

    One by one they come in the order of the base, and best first for each of its sentences; of equal ones the earlier
    comes first.
    """

    base: "Whole"
    sentence: "Whole"
    score: "Real"

    @classmethod
    def none(cls) -> "Candidates":
        """No candidates at all."""
        return cls(np.arange(0), np.arange(0), np.zeros(0))

    def chosen(self, rows: "Whole") -> "Candidates":
        """Some of them."""
        return Candidates(self.base[rows], self.sentence[rows], self.score[rows])

    def reaching(self, least: float) -> "Candidates":
        """Those that scored at least so much."""
        return self.chosen(np.flatnonzero(self.score >= least))

    def __len__(self) -> int:
        return len(self.score)

    def __iter__(self) -> Iterator[Candidate]:
        order = np.lexsort((self.sentence, -self.score, self.base))
        columns = (column[order].tolist() for column in (self.base, self.sentence, self.score))
        return map(Candidate, *columns)


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """All links between the base and one source, and every candidate that was scored, best first for each sentence."""

    source: str
    links: tuple[Link, ...]
    candidates: Candidates


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """One source with every pair of sentences that was looked at: its evidence, and its score (n,).

    `chances` (n,) tells of the likely ones what they are worth in the course of the whole text, and is 0 for the rest.
    """

    side: Side
    evidence: PairEvidence
    scores: "Real"
    chances: "Real"


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
    numbering, measuring, scoring, following = share.split(*_WEIGHTS)
    sizes = [len(source.sentences) for source in sources]
    here, *others = as_columns(base.sentences, *(source.sentences for source in sources))
    for side, part in zip((here, *others), numbering.split(len(here), *sizes), strict=True):
        side.number(part)
    measured = [
        (there, _evidence(here, there, (base.vectors, source.vectors), part))
        for source, there, part in zip(sources, others, measuring.split(*sizes), strict=True)
    ]
    if encode is not None:
        measured, scores = weigh_doubts(here, measured, encode, scoring)
    else:
        scores = score_sources(here, measured, share=scoring)
    return tuple(
        Scored(source, evidence, found, _chances(base, source, evidence, found, part))
        for source, (_, evidence), found, part in zip(sources, measured, scores, following.split(*sizes), strict=True)
    )


def _chances(base: Side, source: Side, evidence: PairEvidence, scores: "Real", share: Share) -> "Real":
    unheard = unheard_share(base.sentences, source.sentences)
    return chances_along(evidence.pairs, scores, len(base.sentences), evidence, unheard, share)


def link_scored(base: Side, scored: Sequence[Scored], threshold: float, share: Share = SILENT_SHARE) -> list[Alignment]:
    """The alignments that the scores make at `threshold`; quick, so that a reader may try one after another."""
    alignments = []
    places = _indices(base.sentences)
    for found, part in zip(scored, share.split(*(1 for _ in scored)), strict=True):
        source, pairs = found.side, found.evidence.pairs
        ranked = pairs, found.scores, found.chances
        groups = group_pairs(base.sentences, source.sentences, ranked, threshold, part)
        sentences = _indices(source.sentences)[pairs.source]
        candidates = Candidates(places[pairs.base], sentences, found.scores)
        alignments.append(Alignment(source.siglum, _links_of(base, source, groups, found.evidence), candidates))
    return alignments


def _indices(sentences: Sequence[PreparedSentence]) -> "Whole":
    """The places of the sentences in their article."""
    return np.array([sentence.index for sentence in sentences], dtype=np.int64)


def _evidence(
    here: SentenceColumns, there: SentenceColumns, vectors: "tuple[Vectors | None, Vectors | None]", share: Share
) -> PairEvidence:
    looking, measuring = share.split(1, 1)
    pairs = find_candidates(here, there, *vectors, looking)
    return measure(here, there, pairs, cosines(*vectors, pairs.base, pairs.source), measuring)


def _links_of(base: Side, source: Side, groups: Sequence[Group], evidence: PairEvidence) -> tuple[Link, ...]:
    best = np.array([group.best for group in groups], dtype=np.int64).reshape(-1, 2)
    parts = evidence.parts_of(evidence.pairs.places_of(best[:, 0], best[:, 1]))
    return mark_moved(
        [
            Link(
                source=source.siglum,
                base=tuple([base.sentences[b].index for b in group.base]),
                sentences=tuple([source.sentences[s].index for s in group.source]),
                score=round(group.score, 4),
                evidence=part,
            )
            for group, part in zip(groups, parts, strict=True)
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
    pairs = Pairs.of((b, s) for b in range(len(base.sentences)) for s in range(len(source.sentences)))
    here, there = as_columns(base.sentences, source.sentences)
    evidence = measure(here, there, pairs, cosines(base.vectors, source.vectors, pairs.base, pairs.source))
    return max(evidence.parts_of(np.arange(len(pairs))), key=lambda part: part.words + part.meaning)


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
    pairs = Pairs.of((b, places[told.index]) for b, told in enumerate(base.sentences) if told.index in places)
    here, there = as_columns(base.sentences, source.sentences)
    evidence = measure(here, there, pairs, cosines(base.vectors, source.vectors, pairs.base, pairs.source))
    (scores,) = score_sources(here, [(there, evidence)])
    groups = [Group((b,), (s,), score, (b, s)) for (b, s), score in zip(pairs, scores.tolist(), strict=True)]
    return [Alignment(source.siglum, _links_of(base, source, groups, evidence), Candidates.none())]
