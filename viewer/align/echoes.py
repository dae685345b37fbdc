"""Sources × sources -> echoes: which of their sentences say the same."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from viewer.align.alignment import Side
from viewer.align.candidates import Pair, find_candidates
from viewer.align.evidence import PairEvidence, cosine, measure
from viewer.align.pair_features import score_alone
from viewer.align.scoring import score_sources
from viewer.model import SILENT_SHARE, Echo, Share, Telling

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
    looked = _looked_at(sources, 0.0 if len(sources) <= _FEW else _WORTH_WEIGHING, looking)
    sums: dict[tuple[int, int, Pair], list[float]] = {}
    for (here, side), part in zip(enumerate(sources), scoring.split(*(1 for _ in sources)), strict=True):
        others = [there for there in range(len(sources)) if there != here]
        evidence = [_turned(looked, here, there) for there in others]
        scores = score_sources(
            side.sentences,
            [(sources[there].sentences, found) for there, found in zip(others, evidence, strict=True)],
            share=part,
        )
        for there, found in zip(others, scores, strict=True):
            for (b, s), score in found.items():
                key = (here, there, (b, s)) if here < there else (there, here, (s, b))
                sums.setdefault(key, []).append(score)
    return tuple(_echoes(sources, looked, sums))


def _looked_at(sources: Sequence[Side], least: float, share: Share) -> dict[tuple[int, int], dict[Pair, PairEvidence]]:
    """The evidence for every two sources (the earlier first), of the pairs that are worth weighing."""
    twos = list(combinations(range(len(sources)), 2))
    return {
        (here, there): dict(_worth_weighing(sources[here], sources[there], least, part))
        for (here, there), part in zip(twos, share.split(*(1 for _ in twos)), strict=True)
    }


def _worth_weighing(one: Side, other: Side, least: float, share: Share) -> Iterator[tuple[Pair, PairEvidence]]:
    looking, weighing = share.split(1, 1)
    pairs = find_candidates(one.sentences, other.sentences, one.vectors, other.vectors, looking)
    for b, s in weighing.over(pairs, len(pairs)):
        here, there = one.sentences[b], other.sentences[s]
        evidence = measure(here, there, cosine(one.vectors, other.vectors, b, s))
        if score_alone(here, there, evidence) >= least:
            yield (b, s), evidence


def _turned(
    looked: Mapping[tuple[int, int], Mapping[Pair, PairEvidence]], here: int, there: int
) -> Mapping[Pair, PairEvidence]:
    """The evidence of two sources with `here` in the place of the base."""
    if here < there:
        return looked[here, there]
    turned = {(s, b): replace(e, kept=e.used, used=e.kept) for (b, s), e in looked[there, here].items()}
    return dict(sorted(turned.items()))


def _echoes(
    sources: Sequence[Side],
    looked: Mapping[tuple[int, int], Mapping[Pair, PairEvidence]],
    sums: Mapping[tuple[int, int, Pair], Sequence[float]],
) -> Iterator[Echo]:
    for (here, there, (b, s)), scores in sorted(sums.items()):
        one, other = sources[here].sentences[b], sources[there].sentences[s]
        score = round(sum(scores) / len(scores), 4)
        alone = score_alone(one, other, looked[here, there][b, s])
        if score >= _LEAST and alone >= _BY_THEMSELVES:
            yield Echo(Telling(sources[here].siglum, one.index), Telling(sources[there].siglum, other.index), score)
