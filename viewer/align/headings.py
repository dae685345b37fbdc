"""Headings, bylines and credits: lines that share the names of the whole story with many sentences, and tell none."""

from collections import Counter
from collections.abc import Sequence
from math import exp, log
from typing import TYPE_CHECKING

import numpy as np

from viewer.align.pairs import Pairs
from viewer.align.sentence_columns import SentenceColumns
from viewer.align.sentence_sets import PreparedSentence

if TYPE_CHECKING:
    from viewer.align.rows import Real

# A line without a mark at its end stands out where no more than this share of its article is like it, unless it is a
# sentence of more words that lost its mark.
_MANY = 0.5
_LONGEST = 10
# The odds of a link when one of its lines stands out: what is left of the score's own, and what every word of content
# in the base's and in the source's line adds, up to so many: fitted by logistic regression on documents simulated with
# headings and on what people linked (see resources/learned/fit_headings.py).
_LESS, _OWN, _BASE_WORD, _SOURCE_WORD = -5.62, 1.01, 0.08, 0.39
MOST_WORDS = 10
_CERTAIN = 0.9999


def doubt_headings(base: SentenceColumns, source: SentenceColumns, pairs: Pairs, scores: "Real") -> "Real":
    """The scores (0..1) of `pairs` with those of headings and the like lowered, the more the fewer words they have.

    People were asked to link sentences, so the scores know few headings: of those that reach one half, two in five are
    links. What was taken over whole (a score of 1) stays, and so do a sentence and the same that lost its mark, and all
    that concerns a base of one sentence.
    """
    here, there = np.zeros(len(base), np.bool_), np.zeros(len(source), np.bool_)
    here[list(standing_out(base.sentences))] = True
    there[list(standing_out(source.sentences))] = True
    if len(base) < 2:
        return scores
    doubted = scores.copy()
    asked = np.flatnonzero((scores > 0.0) & (scores < 1.0) & (here[pairs.base] | there[pairs.source]))
    for row, (b, s) in zip(asked.tolist(), pairs.chosen(asked), strict=True):
        ours, theirs = base.sentences[b], source.sentences[s]
        if not _lost_its_mark(ours, theirs):
            doubted[row] = _doubted(float(scores[row]), ours, theirs)
    return doubted


def standing_out(sentences: Sequence[PreparedSentence]) -> frozenset[int]:
    """The positions of the short lines without a mark at their end, where lines without one are not most."""
    unfinished = frozenset(place for place, sentence in enumerate(sentences) if not sentence.finished)
    if len(unfinished) > _MANY * len(sentences):
        return frozenset()
    return frozenset(place for place in unfinished if len(sentences[place].norms) <= _LONGEST)


def _lost_its_mark(base: PreparedSentence, source: PreparedSentence) -> bool:
    """Whether only one of two ends with a mark, and most words of each stand in the other."""
    shorter, longer = sorted((base.norms, source.norms), key=len)
    if base.finished == source.finished or 2 * len(shorter) <= len(longer):
        return False
    return 2 * (Counter(shorter) & Counter(longer)).total() > len(longer)


def _doubted(score: float, base: PreparedSentence, source: PreparedSentence) -> float:
    own = min(max(score, 1.0 - _CERTAIN), _CERTAIN)
    words = _BASE_WORD * min(base.content, MOST_WORDS) + _SOURCE_WORD * min(source.content, MOST_WORDS)
    return round(1.0 / (1.0 + exp(-(_LESS + _OWN * log(own / (1.0 - own)) + words))), 4)
