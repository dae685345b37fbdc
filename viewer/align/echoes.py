"""Sources × sources -> echoes: which of their sentences say the same."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from viewer.align.alignment import Side
from viewer.align.candidates import find_candidates
from viewer.align.evidence import PairEvidence, cosines, measure
from viewer.align.pair_features import score_alone
from viewer.align.scoring import score_sources
from viewer.align.sentence_columns import SentenceColumns, as_columns
from viewer.model import SILENT_SHARE, Echo, Share, Telling

if TYPE_CHECKING:
    from viewer.align.rows import Real

# Two sources by their numbers, the earlier first.
_Two = tuple[int, int]

# Every two of so many sources are weighed with all their candidates, the rivals of each pair among them. Among more,
# pairs that share less than this are left out, so that twenty sources take seconds and not a minute.
_FEW = 8
_WORTH_WEIGHING = 0.15
# Two sentences say the same only when they share this much by themselves: the scores also believe in the company that
# sentences keep, which is right for what was written from what and wrong for what says the same.
_BY_THEMSELVES = 0.4
# Echoes less likely than this are nothing that a statement could be gathered from.
_LEAST = 0.2


def find_echoes(sources: Sequence[Side], share: Share = SILENT_SHARE) -> tuple[Echo, ...]:
    """The pairs of sentences of different sources that may say the same, in the order of the sources and sentences.

    Every two sources are aligned with each other both ways round and the scores averaged, so that neither is the base
    and the order in which they were given does not matter. Scores are those of links (0..1).
    """
    looking, scoring = share.split(1, 1)
    sides = as_columns(*(source.sentences for source in sources))
    looked = _looked_at(sources, sides, 0.0 if len(sources) <= _FEW else _WORTH_WEIGHING, looking)
    scores: dict[_Two, list[Real]] = {two: [] for two in looked}
    for (here, side), part in zip(enumerate(sides), scoring.split(*(1 for _ in sides)), strict=True):
        others = [there for there in range(len(sides)) if there != here]
        evidence = [looked[here, there] if here < there else looked[there, here].turned() for there in others]
        found = score_sources(
            side, [(sides[there], told) for there, told in zip(others, evidence, strict=True)], (), part
        )
        for there, told, score in zip(others, evidence, found, strict=True):
            if here < there:
                scores[here, there].append(score)
            else:
                order = np.lexsort((told.pairs.base, told.pairs.source))
                scores[there, here].append(score[order])
    return tuple(_echoes(sources, sides, looked, scores))


def _looked_at(
    sources: Sequence[Side], sides: Sequence[SentenceColumns], least: float, share: Share
) -> dict[_Two, PairEvidence]:
    """The evidence for every two sources, of the pairs that are worth weighing."""
    twos = list(combinations(range(len(sources)), 2))
    found = {}
    for (here, there), part in zip(twos, share.split(*(1 for _ in twos)), strict=True):
        part.tell(0.0)
        vectors = sources[here].vectors, sources[there].vectors
        pairs = find_candidates(sides[here], sides[there], *vectors)
        evidence = measure(sides[here], sides[there], pairs, cosines(*vectors, pairs.base, pairs.source))
        found[here, there] = evidence.chosen(score_alone(sides[here], sides[there], evidence) >= least)
    return found


def _echoes(
    sources: Sequence[Side],
    sides: Sequence[SentenceColumns],
    looked: Mapping[_Two, PairEvidence],
    scores: "Mapping[_Two, Sequence[Real]]",
) -> Iterator[Echo]:
    for (here, there), evidence in sorted(looked.items(), key=lambda item: item[0]):
        forth, back = scores[here, there]
        alone = score_alone(sides[here], sides[there], evidence)
        rows = np.flatnonzero(alone >= _BY_THEMSELVES)
        found = zip(evidence.pairs.chosen(rows), (forth + back)[rows].tolist(), strict=True)
        for (b, s), both in found:
            score = round(both / 2, 4)
            if score >= _LEAST:
                one, other = sources[here].sentences[b], sources[there].sentences[s]
                yield Echo(Telling(sources[here].siglum, one.index), Telling(sources[there].siglum, other.index), score)
