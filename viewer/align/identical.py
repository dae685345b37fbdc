"""Sentences that both articles have word for word: found first, since they need no weighing."""

from typing import TYPE_CHECKING

import numpy as np

from viewer.align.sentence_columns import SentenceColumns

if TYPE_CHECKING:
    from viewer.align.rows import Whole


def find_identical(base: SentenceColumns, source: SentenceColumns, most: int) -> "tuple[Whole, Whole]":
    """Pairs (positions in `base`, positions in `source`) of sentences with the same norms.

    Of a sentence that stands in the source more than `most` times, each base sentence meets the `most` that stand
    nearest to its own place among its likes, so that a refrain costs no more than other sentences.
    """
    here, there = np.flatnonzero(base.lengths), np.flatnonzero(source.lengths)
    here = here[np.argsort(base.words[here], kind="stable")]
    there = there[np.argsort(source.words[there], kind="stable")]
    ours, theirs = base.words[here], source.words[there]
    begins, likes = _likes(ours, ours)
    begins_there, likes_there = _likes(theirs, ours)
    nearest = (np.arange(len(ours)) - begins) * likes_there // likes
    first = np.maximum(0, np.minimum(nearest - most // 2, likes_there - most))
    met = np.minimum(most, likes_there)
    pairs = np.repeat(np.arange(len(ours)), met)
    step = np.arange(len(pairs)) - np.repeat(np.cumsum(met) - met, met)
    return here[pairs], there[(begins_there + first)[pairs] + step]


def _likes(among: "Whole", words: "Whole") -> "tuple[Whole, Whole]":
    """Where the likes of each of `words` begin `among` others, which ascend, and how many they are."""
    begins = np.searchsorted(among, words)
    return begins, np.searchsorted(among, words, side="right") - begins
