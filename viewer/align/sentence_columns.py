"""Sentences as columns of numbers, numbered alike for all sides of a comparison."""

from array import array
from collections.abc import Sequence
from functools import cached_property
from itertools import chain, islice
from operator import attrgetter
from typing import TYPE_CHECKING

import numpy as np

from viewer.align.rows import Numbering, Rows
from viewer.align.sentence_sets import PreparedSentence
from viewer.align.stretches import each_once
from viewer.model import Share

if TYPE_CHECKING:
    from viewer.align.rows import Real, Truth, Whole

# Letters in a run.
_RUN = 4
# A sentence and a run are sorted as one whole number.
_RUN_BITS = 32


class Numbers:
    """The numbers of all words, names and runs of letters, and of all sentences with the same words."""

    def __init__(self) -> None:
        self.stems = Numbering()
        self.names = Numbering()
        self.norms = Numbering()
        self.runs = _Runs()


class _Runs:
    """The runs of letters of words, all numbered, of each word once."""

    def __init__(self) -> None:
        self._runs = Numbering()
        self._words = Numbering()
        self._keys = array("q")
        self._ends = array("q", [0])

    def of(self, sentences: Sequence[Sequence[str]]) -> Rows:
        """The runs of letters in the words of each sentence."""
        content = Rows.numbered(sentences, self._words)
        for word in islice(self._words, len(self._ends) - 1, None):
            self._keys.extend([self._runs[run] for run in _runs_of(str(word))])
            self._ends.append(len(self._keys))
        runs = Rows(np.array(self._keys, dtype=np.int64), np.array(self._ends, dtype=np.int64))
        at, place = runs.places_of(content.keys)
        sentence = np.repeat(np.arange(len(content)), content.sizes)[place]
        keys = each_once((sentence << _RUN_BITS) | runs.keys[at])
        ends = np.searchsorted(keys, np.arange(len(content) + 1) << _RUN_BITS)
        return Rows(keys & ((1 << _RUN_BITS) - 1), ends)


def _runs_of(word: str) -> list[str]:
    """The runs of four letters inside a word, the whole word where it is shorter."""
    return [word[k : k + _RUN] for k in range(max(1, len(word) - _RUN + 1))]


class SentenceColumns:
    """The sentences of one side, all at once: what each holds, and how much of it; every column is (n,)."""

    def __init__(self, sentences: Sequence[PreparedSentence], numbers: Numbers) -> None:
        self.sentences = sentences
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self.sentences)

    def number(self, share: Share) -> None:
        """Number words, stems, names and runs now, else done when they are first asked for, and tell `share`."""
        for column in share.over(_NUMBERED, len(_NUMBERED)):
            column(self)

    @cached_property
    def words(self) -> "Whole":
        """A number for the words of each sentence; those of two sentences are the same where their words are."""
        return self._numbers.norms.of((sentence.norms for sentence in self.sentences), len(self))

    @cached_property
    def stems(self) -> Rows:
        """The stems of each sentence with their weights."""
        weights = [sentence.weights for sentence in self.sentences]
        return Rows.numbered(weights, self._numbers.stems, chain.from_iterable(row.values() for row in weights))

    @cached_property
    def names(self) -> Rows:
        """The names and numbers of each sentence."""
        return Rows.numbered([sentence.names for sentence in self.sentences], self._numbers.names)

    @cached_property
    def numbers(self) -> Rows:
        """The numbers alone."""
        return Rows.numbered([sentence.numbers for sentence in self.sentences], self._numbers.names)

    @cached_property
    def runs(self) -> Rows:
        """The runs of four letters inside the content words of each sentence, and its shorter content words."""
        return self._numbers.runs.of([sentence.content_norms for sentence in self.sentences])

    @cached_property
    def totals(self) -> "Real":
        """What the stems of each sentence weigh together."""
        return np.array([sentence.total for sentence in self.sentences], dtype=np.float64)

    @cached_property
    def measures(self) -> "Real":
        """The same, to divide by: 1 where there is no word."""
        return np.where(self.totals == 0.0, 1.0, self.totals)

    @cached_property
    def content(self) -> "Whole":
        """How many words of each sentence carry meaning."""
        return np.array([sentence.content for sentence in self.sentences], dtype=np.int64)

    @cached_property
    def lengths(self) -> "Whole":
        """How many words each sentence has."""
        return np.array([len(sentence.norms) for sentence in self.sentences], dtype=np.int64)

    @cached_property
    def finished(self) -> "Truth":
        """Which sentences end with a mark."""
        return np.array([sentence.finished for sentence in self.sentences], dtype=np.bool_)


# What takes long in long texts, in the order in which it is asked for.
_NUMBERED = tuple(attrgetter(name) for name in ("words", "stems", "runs", "names"))


def as_columns(*sides: Sequence[PreparedSentence]) -> list[SentenceColumns]:
    """The sentences of each side as columns, numbered alike."""
    numbers = Numbers()
    return [SentenceColumns(sentences, numbers) for sentences in sides]
