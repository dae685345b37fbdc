"""Long texts: what words settle is settled, and meaning is asked only about the sentences that are left in doubt."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from viewer.align.candidates import closest_in_meaning
from viewer.align.evidence import PairEvidence, cosines, measure
from viewer.align.pairs import Pairs
from viewer.align.scoring import Measured, score_sources
from viewer.align.sentence_columns import SentenceColumns
from viewer.model import SILENT_SHARE, Share

if TYPE_CHECKING:
    from viewer.align.evidence import Vectors
    from viewer.align.rows import Real, Whole

# Words settle a pair that scores so much by them, when either sentence has this share of the other's words. Half of a
# sentence that was split is settled with it as a rule, and the other half looked at by itself.
_SURE = 0.9
_TOUCHED_UP = 0.4
# A pair that scores less by words is not worth encoding a sentence that is settled elsewhere.
_WORTH_A_LOOK = 0.05

# Given an article's number (0 is the base) and positions among its sentences, their unit vectors as rows.
Encode = Callable[[int, Sequence[int]], "Vectors"]


def weigh_doubts(
    base: SentenceColumns, sources: Sequence[Measured], encode: Encode, share: Share = SILENT_SHARE
) -> "tuple[list[Measured], list[Real]]":
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
    wanted = np.unique(np.concatenate([np.arange(0), *(here for here, _ in open_ones)]))
    of_base = _Encoded(wanted, len(base), encode(0, wanted.tolist()))
    measured: list[Measured] = []
    known: list[Real] = []
    parts = meaning.split(*(1 for _ in sources))
    for number, ((sentences, evidence), scores, (here, there), part) in enumerate(
        zip(sources, by_words, open_ones, parts, strict=True), start=1
    ):
        pairs = evidence.pairs
        worth = pairs.source[np.isin(pairs.base, here) & (scores >= _WORTH_A_LOOK)]
        wanted = np.union1d(worth, there)
        of_source = _Encoded(wanted, len(sentences), encode(number, wanted.tolist()))
        found = _with_meaning((base, sentences), evidence, (of_base, of_source), (here, there), part)
        measured.append((sentences, found))
        places = pairs.places_of(found.pairs.base, found.pairs.source)
        by_words_alone = np.flatnonzero(np.isnan(found.meaning))
        kept = np.full(len(found), np.nan)
        kept[by_words_alone] = scores[places[by_words_alone]]
        known.append(kept)
    return measured, score_sources(base, measured, known, again)


class _Encoded:
    """The vectors of some sentences of one article, of `length`, by their positions."""

    def __init__(self, positions: "Whole", length: int, vectors: "Vectors") -> None:
        self.rows: Whole = np.full(length, -1)
        self.rows[positions] = np.arange(len(positions))
        self.vectors = vectors


def _open_positions(
    base: SentenceColumns, source: SentenceColumns, evidence: PairEvidence, scores: "Real"
) -> "tuple[Whole, Whole]":
    """The positions of the base's and the source's sentences with words that words alone do not settle."""
    b, s = evidence.pairs.base, evidence.pairs.source
    best_base, best_source = np.zeros(len(base)), np.zeros(len(source))
    np.maximum.at(best_base, b, scores)
    np.maximum.at(best_source, s, scores)
    touched_up = (scores >= _SURE) & (np.minimum(evidence.kept, evidence.used) >= _TOUCHED_UP)
    settled = evidence.identical | (touched_up & (best_base[b] == scores) & (best_source[s] == scores))
    return (
        np.setdiff1d(np.flatnonzero(base.lengths), b[settled]),
        np.setdiff1d(np.flatnonzero(source.lengths), s[settled]),
    )


def _with_meaning(
    sides: tuple[SentenceColumns, SentenceColumns],
    evidence: PairEvidence,
    encoded: tuple[_Encoded, _Encoded],
    open_ones: "tuple[Whole, Whole]",
    share: Share,
) -> PairEvidence:
    """The evidence with meaning where both sentences were encoded, in order of the pairs, new pairs included."""
    (of_base, of_source), (here, there) = encoded, open_ones
    ours, theirs = of_base.vectors[of_base.rows[here]], of_source.vectors[of_source.rows[there]]
    forth, back, measuring = share.split(1, 1, 1)
    rows, places = closest_in_meaning(ours, theirs, forth)
    places_back, rows_back = closest_in_meaning(theirs, ours, back)
    measuring.tell(0.0)
    close = Pairs.together([(here[rows], there[places]), (here[rows_back], there[places_back])])
    new = close.chosen(np.flatnonzero(evidence.pairs.places_of(close.base, close.source) < 0))
    found = evidence.joined(measure(*sides, new))
    at_base, at_source = of_base.rows[found.pairs.base], of_source.rows[found.pairs.source]
    asked = np.flatnonzero((at_base >= 0) & (at_source >= 0))
    meaning = np.full(len(found), np.nan)
    meaning[asked] = cosines(of_base.vectors, of_source.vectors, at_base[asked], at_source[asked])
    meaning[found.identical] = 1.0
    return replace(found, meaning=meaning)
