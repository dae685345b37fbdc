"""What tells whether two words stand for each other: the features that the learned word aligner decides by."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from viewer.diff.blocks import WordLink
from viewer.diff.passages import Passage
from viewer.diff.skeleton import shared_runs
from viewer.language.chunks import Form
from viewer.language.synonyms import Relation, Synonyms
from viewer.model import TokenKind

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

# A word is compared with this many of the words closest in meaning, in each layer and both directions.
_CLOSEST = 5
# So many layers, the first ones, tell what words mean.
_LAYERS_OF_WORDS = 3
# How far around two words their neighbours are looked at.
_WINDOW = 3
_NO_CHANCE = np.float32(1e-6)
# The first look thinks that a word has a partner from this likelihood on.
_LIKELY = 0.3
# Steps longer than this are alike; and what stands for a word that has no partner to step to.
_LONGEST_STEP = 6
_NO_STEP = 9
# Distances from a sentence's ends beyond this are alike, and for telling places apart beyond that.
_FAR = 10
_PLACES = 3


@dataclass(frozen=True, slots=True)
class WordPairs:
    """Candidate pairs of tokens: positions in the base and in the source (n,), and their features (n, features)."""

    base: "NDArray[np.int64]"
    source: "NDArray[np.int64]"
    features: "Matrix"
    shape: tuple[int, int]

    def spread(self, values: "Matrix") -> "Matrix":
        """One value a pair laid out as a matrix (base tokens, source tokens), 0 where there is no pair."""
        matrix = np.zeros(self.shape, dtype=np.float32)
        matrix[self.base, self.source] = values
        return matrix


def pair_words(base: Passage, source: Passage, synonyms: Synonyms | None, stayed: Sequence[WordLink] = ()) -> WordPairs:
    """The pairs of tokens of two passages (with vectors) that may stand for each other, with their features.

    Tokens that `stayed`, each linked with what it is known to stand for, are not paired with each other otherwise.
    After Sultan, Bethard and Sumner (2014), whose evidence is lexical similarity and that of neighbours, with the
    layers of the embedding model in place of their resources.
    """
    if base.vectors is None or source.vectors is None:
        raise ValueError("word pairs need token vectors")
    close = base.vectors @ source.vectors.transpose(0, 2, 1)
    # The last layer knows the sentence better than its words.
    here, there = base.vectors[:_LAYERS_OF_WORDS], source.vectors[:_LAYERS_OF_WORDS]
    together = close[:_LAYERS_OF_WORDS].mean(axis=0)
    same = _same_norm(base, source)
    skeleton = np.zeros_like(same)
    runs = shared_runs(source.norms, base.norms)
    anchors = [(run.base + k, run.source + k) for run in runs for k in range(run.length)]
    for i, j in anchors:
        skeleton[i, j] = 1.0
    b, s = np.nonzero(_candidates([*close[:_LAYERS_OF_WORDS], together], same) & _open_pairs(same.shape, stayed))
    columns = [
        *(layer[b, s] for layer in close),
        together[b, s],
        *(margin for matrix in (together, close[0], close[2]) for margin in _margins(matrix, b, s)),
        same[b, s],
        skeleton[b, s],
        *_neighbourhood(together, same, b, s),
        *_neighbourhood(together, skeleton, b, s)[2:],
        *_surroundings(here[0], there[0], b, s),
        *_as_phrases(here, there, together, b, s),
        *_positions(anchors, same.shape, b, s),
        *_ends(same.shape, b, s),
        *_repetitions(same, b, s),
        *_spellings(base, source, b, s, synonyms),
    ]
    return WordPairs(b, s, np.stack([c.astype(np.float32) for c in columns], axis=1), same.shape)


def in_context(pairs: WordPairs, likely: "Matrix", asked: "NDArray[np.int64] | None" = None) -> "Matrix":
    """The features of `pairs` with what a first look (`likely`, 0..1 a pair) says of their rivals and neighbours.

    A row for each of the pairs at the positions `asked`; of all of them, unless told.
    """
    rows = np.arange(len(likely)) if asked is None else asked
    b, s = pairs.base[rows], pairs.source[rows]
    spread = pairs.spread(likely)
    anchors = [(int(i), int(spread[i].argmax())) for i in range(len(spread)) if spread[i].max(initial=0.0) > 0.6]
    columns = [
        likely[rows],
        *_margins(spread, b, s),
        spread.sum(axis=1)[b],
        spread.sum(axis=0)[s],
        *_neighbourhood(spread, spread, b, s),
        *_positions(_ascending(anchors), spread.shape, b, s)[1:],
        *_crosswise(spread, b, s),
        *_steps(spread, b, s),
        *_coverage(spread, b, s),
    ]
    return np.concatenate([pairs.features[rows], np.stack([c.astype(np.float32) for c in columns], axis=1)], axis=1)


def weigh(first: "Matrix", second: "Matrix") -> "Matrix":
    """The likelihood (0..1) that two looks at the same pairs come to together: the mean of their log odds.

    The second look knows more, but trusts what it has seen of people's habits too much; the first one steadies it.
    """
    odds = [np.log(np.maximum(p, _NO_CHANCE) / np.maximum(1 - p, _NO_CHANCE)) for p in (first, second)]
    likely: Matrix = (1 / (1 + np.exp(-(odds[0] + odds[1]) / 2))).astype(np.float32)
    return likely


def _ascending(anchors: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for b, s in anchors:
        if not kept or s > kept[-1][1]:
            kept.append((b, s))
    return kept


def _same_norm(base: Passage, source: Passage) -> "Matrix":
    codes: dict[str, int] = {}
    here = np.array([codes.setdefault(norm, len(codes)) for norm in base.norms])
    there = np.array([codes.setdefault(norm, len(codes)) for norm in source.norms])
    same: Matrix = (here[:, None] == there[None, :]).astype(np.float32)
    return same


def _candidates(close: Sequence["Matrix"], same: "Matrix") -> "NDArray[np.bool_]":
    chosen = same > 0
    for layer in close:
        for axis in (0, 1):
            count = min(_CLOSEST, layer.shape[axis])
            nth = np.partition(layer, -count, axis=axis).take([-count], axis=axis)
            chosen |= layer >= nth
    return chosen


def _open_pairs(shape: tuple[int, ...], stayed: Sequence[WordLink]) -> "NDArray[np.bool_]":
    """Which pairs are worth a look: all but those of two tokens that `stayed`, each with another."""
    here, there = [b for b, _ in stayed], [s for _, s in stayed]
    worth = np.ones(shape, dtype=np.bool_)
    worth[np.ix_(here, there)] = False
    worth[here, there] = True
    return worth


def _margins(close: "Matrix", b: "NDArray[np.int64]", s: "NDArray[np.int64]") -> list["Matrix"]:
    """How far a pair is ahead of its best rival in the row and in the column (below 0: behind)."""
    margins = []
    for matrix, row, column in ((close, b, s), (close.T, s, b)):
        if matrix.shape[1] < 2:
            margins.append(matrix[row, column])
            continue
        best_two = np.partition(matrix, -2, axis=1)[:, -2:]
        value = matrix[row, column]
        rival = np.where(value >= best_two[row, 1], best_two[row, 0], best_two[row, 1])
        margins.append(value - rival)
    return margins


def _neighbourhood(close: "Matrix", same: "Matrix", b: "NDArray[np.int64]", s: "NDArray[np.int64]") -> list["Matrix"]:
    """Closeness and sameness of the words before and after, and sameness in a wider window around both."""
    n, m = close.shape
    pad, width = _WINDOW, m + 2 * _WINDOW
    near = np.full((n + 2 * pad, width), -0.5, dtype=np.float32)
    near[pad : pad + n, pad : pad + m] = close
    alike = np.zeros_like(near)
    alike[pad : pad + n, pad : pad + m] = same
    i, j = b + pad, s + pad
    diagonal = [alike[i + k, j + k] for k in range(-pad, pad + 1) if k]
    # Whole matrices are added up faster than the cells of every pair are gathered, and row after row as one long row.
    shares = [(alike / np.float32(1 + distance)).ravel() for distance in range(2 * pad + 1)]
    first, length = pad * width + pad, (n - 1) * width + m
    around = np.zeros(length, dtype=np.float32)
    for k in range(-pad, pad + 1):
        for h in range(-pad, pad + 1):
            if k or h:
                at = first + k * width + h
                around += shares[abs(k) + abs(h)][at : at + length]
    return [
        near[i - 1, j - 1],
        near[i + 1, j + 1],
        alike[i - 1, j - 1],
        alike[i + 1, j + 1],
        np.sum(diagonal, axis=0),
        around[b * width + s],
    ]


def _surroundings(here: "Matrix", there: "Matrix", b: "NDArray[np.int64]", s: "NDArray[np.int64]") -> list["Matrix"]:
    """How close the words before, after and around two words are, taken together, whatever their order."""
    sides = zip(_around(here), _around(there), strict=True)
    return [(one @ other.T)[b, s] for one, other in sides]


def _around(vectors: "Matrix") -> tuple["Matrix", "Matrix", "Matrix"]:
    """Unit sums of the vectors before, after and around each word (words, width), itself left out."""
    count = len(vectors)
    sums = np.concatenate([np.zeros_like(vectors[:1]), np.cumsum(vectors, axis=0)])
    at = np.arange(count)
    before = sums[at] - sums[np.maximum(0, at - _WINDOW)]
    after = sums[np.minimum(count, at + 1 + _WINDOW)] - sums[at + 1]
    return _unit(before), _unit(after), _unit(before + after)


def _unit(vectors: "Matrix") -> "Matrix":
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    unit: Matrix = vectors / np.maximum(lengths, np.float32(1e-9))
    return unit


def _as_phrases(
    here: "Matrix", there: "Matrix", together: "Matrix", b: "NDArray[np.int64]", s: "NDArray[np.int64]"
) -> list["Matrix"]:
    """How much closer a word comes to the other when that is taken with a neighbour: "shot" to "were fired upon"."""
    one, other = (_unit(np.concatenate(list(layers), axis=1)) for layers in (here, there))
    alone = together[b, s]
    return [_with_neighbour(one, other, b, s) - alone, _with_neighbour(other, one, s, b) - alone]


def _with_neighbour(one: "Matrix", other: "Matrix", i: "NDArray[np.int64]", j: "NDArray[np.int64]") -> "Matrix":
    twos = np.full((len(one), len(other) + 1), -1, dtype=np.float32)
    twos[:, 1:-1] = one @ _unit(other[:-1] + other[1:]).T
    closest: Matrix = np.maximum(twos[i, j], twos[i, j + 1])
    return closest


def _steps(spread: "Matrix", b: "NDArray[np.int64]", s: "NDArray[np.int64]") -> list["Matrix"]:
    """How far from a word the partners of the other's neighbours stand: 1 where both sentences go on alike."""
    steps = []
    for likely, i, j in ((spread, b, s), (spread.T, s, b)):
        partner, best = likely.argmax(axis=1), likely.max(axis=1)
        for side, distance in ((-1, 1), (-1, 2), (1, 1), (1, 2)):
            beside = i + side * distance
            at = np.clip(beside, 0, len(likely) - 1)
            known = (at == beside) & (best[at] > _LIKELY)
            step = np.clip((partner[at] - j) * side, -_LONGEST_STEP, _LONGEST_STEP)
            steps.append(np.where(known, step, _NO_STEP))
    return steps


def _coverage(spread: "Matrix", b: "NDArray[np.int64]", s: "NDArray[np.int64]") -> list["Matrix"]:
    """How likely the words around a word have partners at all, on the average, on either side."""
    shares = []
    for likely, i in ((spread, b), (spread.T, s)):
        best = likely.max(axis=1)
        sums = np.concatenate([np.zeros(1, dtype=np.float32), np.cumsum(best)])
        first, last = np.maximum(0, i - _WINDOW), np.minimum(len(best), i + _WINDOW + 1)
        shares.append((sums[last] - sums[first] - best[i]) / np.maximum(1, last - first - 1))
    return shares


def _crosswise(spread: "Matrix", b: "NDArray[np.int64]", s: "NDArray[np.int64]") -> list["Matrix"]:
    """The likelihood of the pairs beside this one in the same row and column: the rest of a phrase."""
    n, m = spread.shape
    padded = np.zeros((n + 2, m + 2), dtype=np.float32)
    padded[1 : n + 1, 1 : m + 1] = spread
    i, j = b + 1, s + 1
    return [padded[i - 1, j], padded[i + 1, j], padded[i, j - 1], padded[i, j + 1]]


def _positions(
    anchors: list[tuple[int, int]], shape: tuple[int, ...], b: "NDArray[np.int64]", s: "NDArray[np.int64]"
) -> list["Matrix"]:
    """How far apart two words stand: by share of the sentence, and from where the unchanged words around say."""
    n, m = shape
    apart = np.abs(b / n - s / m)
    points = [(-1, -1), *anchors, (n, m)]
    expected = np.interp(b, [p[0] for p in points], [p[1] for p in points])
    back = np.interp(s, [p[1] for p in points], [p[0] for p in points])
    return [apart, np.abs(expected - s), np.abs(back - b)]


def _ends(shape: tuple[int, ...], b: "NDArray[np.int64]", s: "NDArray[np.int64]") -> list["Matrix"]:
    """How alike two words stand as counted from the sentences' beginnings and ends, and their places near these."""
    after_b, after_s = shape[0] - 1 - b, shape[1] - 1 - s
    return [
        np.minimum(_FAR, np.abs(b - s)),
        np.minimum(_FAR, np.abs(after_b - after_s)),
        np.minimum(b, _PLACES) + (_PLACES + 1) * np.minimum(s, _PLACES),
        np.minimum(after_b, _PLACES) + (_PLACES + 1) * np.minimum(after_s, _PLACES),
    ]


def _repetitions(same: "Matrix", b: "NDArray[np.int64]", s: "NDArray[np.int64]") -> list["Matrix"]:
    """How often each word's norm stands on the other side, and whether both are the same occurrence of it."""
    in_source, in_base = same.sum(axis=1), same.sum(axis=0)
    earlier_source = np.cumsum(same, axis=1)[b, s]
    earlier_base = np.cumsum(same, axis=0)[b, s]
    nth = np.where(same[b, s] > 0, (earlier_source == earlier_base).astype(np.float32), -1.0)
    return [in_source[b], in_base[s], nth]


def _spellings(
    base: Passage,
    source: Passage,
    b: "NDArray[np.int64]",
    s: "NDArray[np.int64]",
    synonyms: Synonyms | None,
) -> list["Matrix"]:
    # What a word is by itself is read once a word, not once a pair: each of them stands in dozens.
    stems, surfaces, norms = dict[str, int](), dict[str, int](), dict[str, int]()
    here, there = (_Spelt.of(passage, stems, surfaces, norms) for passage in (base, source))
    trigrams = [_trigrams_shared(here.norms[i], there.norms[j]) for i, j in zip(b.tolist(), s.tolist(), strict=True)]
    related = _relations(here, there, b, s, synonyms)
    columns = [
        here.stems[b] == there.stems[s],
        np.array(trigrams, dtype=np.float32),
        here.surfaces[b] == there.surfaces[s],
        here.sorts[b],
        there.sorts[s],
        (related == _RELATIONS[Relation.SYNONYM]) | (related == _RELATIONS[Relation.SAME_LEMMA]),
        related == _RELATIONS[Relation.NEAR],
        related == _RELATIONS[Relation.ANTONYM],
        here.upper[b] + 2 * there.upper[s],
        here.lengths[b] - there.lengths[s],
    ]
    return [column.astype(np.float32) for column in columns]


_RELATIONS = {relation: number for number, relation in enumerate(Relation)}


@dataclass(frozen=True, slots=True)
class _Spelt:
    """The tokens of one passage (n,): what they are written as, as numbers that both passages share."""

    norms: tuple[str, ...]
    stems: "NDArray[np.int64]"
    surfaces: "NDArray[np.int64]"
    codes: "NDArray[np.int64]"
    sorts: "NDArray[np.int64]"
    content: "NDArray[np.bool_]"
    upper: "NDArray[np.int64]"
    lengths: "NDArray[np.int64]"

    @classmethod
    def of(cls, passage: Passage, stems: dict[str, int], surfaces: dict[str, int], norms: dict[str, int]) -> "_Spelt":
        forms = passage.forms
        written = [passage.surface(k) for k in range(len(forms))]
        return cls(
            norms=passage.norms,
            stems=np.array([stems.setdefault(form.stem, len(stems)) for form in forms]),
            surfaces=np.array([surfaces.setdefault(surface, len(surfaces)) for surface in written]),
            codes=np.array([norms.setdefault(norm, len(norms)) for norm in passage.norms]),
            sorts=np.array([_sort(form) for form in forms]),
            content=np.array([form.content for form in forms]),
            upper=np.array([int(surface[:1].isupper()) for surface in written]),
            lengths=np.array([len(norm) for norm in passage.norms]),
        )


def _relations(
    here: _Spelt, there: _Spelt, b: "NDArray[np.int64]", s: "NDArray[np.int64]", synonyms: Synonyms | None
) -> "NDArray[np.int64]":
    """How the words of each pair are related, by `_RELATIONS`; words of little meaning and equal ones are not."""
    related = np.full(len(b), _RELATIONS[Relation.NONE])
    if synonyms is None:
        return related
    asked = np.flatnonzero(here.content[b] & there.content[s] & (here.codes[b] != there.codes[s]))
    pairs = zip(b[asked].tolist(), s[asked].tolist(), strict=True)
    related[asked] = [_RELATIONS[synonyms.relation(here.norms[i], there.norms[j])] for i, j in pairs]
    return related


def _sort(form: Form) -> int:
    """What sort of token has this form: 0 punctuation, 1 function word, 2 content word, 3 number."""
    if not form.is_word:
        return 0
    if form.kind is TokenKind.NUMBER:
        return 3
    return 2 if form.content else 1


def _trigrams_shared(one: str, other: str) -> float:
    """Dice over letter trigrams, with the word's edges marked."""
    if one == other:
        return 1.0
    first, second = _trigrams(one), _trigrams(other)
    return 2 * len(first & second) / (len(first) + len(second))


@lru_cache(maxsize=10_000)
def _trigrams(norm: str) -> frozenset[str]:
    padded = f" {norm} "
    return frozenset(padded[k : k + 3] for k in range(len(norm)))
