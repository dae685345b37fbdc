"""Long texts: what words settle is settled, and meaning is asked only about the sentences that are left in doubt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.align.candidates import Pair, closest_in_meaning
from viewer.align.evidence import PairEvidence, cosine, measure
from viewer.align.scoring import Scored, score_sources
from viewer.align.sentence_sets import PreparedSentence
from viewer.model import SILENT_SHARE, Share

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

# Words settle a pair that scores so much by them, when either sentence has this share of the other's words: it was
# touched up, and neither split nor merged.
_SURE = 0.9
_TOUCHED_UP = 0.7
# A pair that scores less by words is not worth encoding a sentence that is settled elsewhere.
_WORTH_A_LOOK = 0.05

# Given an article's number (0 is the base) and positions among its sentences, their unit vectors as rows.
Encode = Callable[[int, Sequence[int]], "Vectors"]
Weighed = tuple[dict[Pair, PairEvidence], dict[Pair, float]]


def weigh_doubts(
    base: Sequence[PreparedSentence], sources: Sequence[Scored], encode: Encode, share: Share = SILENT_SHARE
) -> list[Weighed]:
    """For each source (its sentences, the evidence of words for its pairs) the evidence and score of every pair.

    Pairs that words settle, and those of two sentences of which one is not worth encoding, keep the score that words
    give them and have no meaning; the rest, and the pairs that are closest in meaning among sentences in doubt, are
    scored as in short texts.
    """
    by_word, meaning, again = share.split(1, 1, 1)
    by_words = score_sources(base, sources, share=by_word)
    open_ones = [
        _open_positions(base, sentences, evidence, scores)
        for (sentences, evidence), scores in zip(sources, by_words, strict=True)
    ]
    wanted = sorted({b for here, _ in open_ones for b in here})
    of_base = _Encoded(wanted, encode(0, wanted))
    measured: list[Scored] = []
    known: list[dict[Pair, float]] = []
    for number, ((sentences, evidence), scores, (here, there)) in enumerate(
        zip(sources, by_words, open_ones, strict=True), start=1
    ):
        doubted = set(here)
        worth = {s for (b, s), score in scores.items() if b in doubted and score >= _WORTH_A_LOOK}
        wanted = sorted(worth.union(there))
        of_source = _Encoded(wanted, encode(number, wanted))
        found = _with_meaning(base, sentences, evidence, (of_base, of_source), (here, there), meaning)
        measured.append((sentences, found))
        known.append({pair: scores[pair] for pair in found if found[pair].meaning is None})
    final = score_sources(base, measured, known, again)
    return [(dict(evidence), scores) for (_, evidence), scores in zip(measured, final, strict=True)]


class _Encoded:
    """The vectors of some sentences of one article, by their positions."""

    def __init__(self, positions: Sequence[int], vectors: "Vectors") -> None:
        self.rows = {position: row for row, position in enumerate(positions)}
        self.vectors = vectors

    def chosen(self, positions: Sequence[int]) -> "Vectors":
        """The vectors of those sentences, as rows."""
        chosen: Vectors = self.vectors[[self.rows[position] for position in positions]]
        return chosen


def _open_positions(
    base: Sequence[PreparedSentence],
    source: Sequence[PreparedSentence],
    evidence: Mapping[Pair, PairEvidence],
    scores: Mapping[Pair, float],
) -> tuple[list[int], list[int]]:
    """The positions of the base's and the source's sentences with words that words alone do not settle."""
    best_base: dict[int, float] = {}
    best_source: dict[int, float] = {}
    for (b, s), score in scores.items():
        best_base[b] = max(best_base.get(b, 0.0), score)
        best_source[s] = max(best_source.get(s, 0.0), score)
    settled = [
        (b, s)
        for (b, s), score in scores.items()
        if evidence[b, s].identical
        or (
            score >= _SURE
            and min(evidence[b, s].kept, evidence[b, s].used) >= _TOUCHED_UP
            and best_base[b] == score == best_source[s]
        )
    ]
    here, there = {b for b, _ in settled}, {s for _, s in settled}
    return (
        [b for b, sentence in enumerate(base) if sentence.norms and b not in here],
        [s for s, sentence in enumerate(source) if sentence.norms and s not in there],
    )


def _with_meaning(
    base: Sequence[PreparedSentence],
    source: Sequence[PreparedSentence],
    evidence: Mapping[Pair, PairEvidence],
    encoded: tuple[_Encoded, _Encoded],
    open_ones: tuple[Sequence[int], Sequence[int]],
    share: Share,
) -> dict[Pair, PairEvidence]:
    """The evidence with meaning where both sentences were encoded, in order of the pairs, new pairs included."""
    of_base, of_source = encoded
    here, there = open_ones
    pairs = set(evidence)
    if here and there:
        ours, theirs = of_base.chosen(here), of_source.chosen(there)
        pairs.update((here[row], there[place]) for row, place in closest_in_meaning(ours, theirs))
        pairs.update((here[place], there[row]) for row, place in closest_in_meaning(theirs, ours))
    found: dict[Pair, PairEvidence] = {}
    for b, s in share.over(sorted(pairs), len(pairs)):
        known = evidence.get((b, s))
        rows = of_base.rows.get(b), of_source.rows.get(s)
        if known is not None and known.identical:
            found[b, s] = replace(known, meaning=1.0)
        elif rows[0] is not None and rows[1] is not None:
            meaning = cosine(of_base.vectors, of_source.vectors, rows[0], rows[1])
            found[b, s] = measure(base[b], source[s], meaning) if known is None else replace(known, meaning=meaning)
        elif known is not None:
            found[b, s] = known
    return found
