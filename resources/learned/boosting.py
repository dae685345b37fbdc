"""Boosted trees in two looks, learnt and judged by grouped cross-validation.

A first look judges every pair by its own features. A second sees them again with what the first says of the pair, its
rivals and its neighbours. What the second learns from is the first's judgement of examples that it was not learnt from,
as it will be of a reader's texts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import lightgbm
import numpy as np
from numpy.typing import NDArray

Table = NDArray[np.float32]
Likely = NDArray[np.float32]
Truth = NDArray[np.int8]
# How much each row counts; nothing is learnt from a row of 0.
Weights = NDArray[np.float32]


class Example(Protocol):
    """What is learnt from or judged as a whole: the word pairs of two sentences, the sentence pairs of some articles.

    All examples made of one text have the same fold, so that none is judged by what was learnt from another.
    """

    @property
    def table(self) -> Table:
        """The features, a row a pair."""

    @property
    def truth(self) -> Truth:
        """1 for each row that is a link."""

    @property
    def fold(self) -> int | None:
        """The number of its fold, None for an example that nothing is learnt from."""

    def in_context(self, likely: Likely) -> Table:
        """The features with what the first look (0..1 a row) adds to them."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the trees of one ensemble are grown."""

    trees: int
    leaves: int
    rate: float
    features: float
    rows: float

    def grow(
        self, tables: Sequence[Table], truths: Sequence[Truth], weights: Sequence[Weights] | None = None
    ) -> lightgbm.Booster:
        """An ensemble learnt from all rows, which count alike without `weights`; the same give the same ensemble."""
        parameters: dict[str, Any] = {
            "objective": "binary",
            "num_leaves": self.leaves,
            "learning_rate": self.rate,
            "feature_fraction": self.features,
            "bagging_fraction": self.rows,
            "bagging_freq": 1,
            "min_data_in_leaf": 60,
            "lambda_l2": 5,
            "seed": 1,
            "deterministic": True,
            "force_row_wise": True,
            "num_threads": 1,
            "verbose": -1,
        }
        if weights is None:
            rows = lightgbm.Dataset(np.concatenate(tables), np.concatenate(truths))
        else:
            counts = [weight > 0 for weight in weights]
            rows = lightgbm.Dataset(_chosen(tables, counts), _chosen(truths, counts), weight=_chosen(weights, counts))
        return lightgbm.train(parameters, rows, self.trees)


def _chosen(arrays: Sequence[NDArray[Any]], chosen: Sequence[NDArray[np.bool_]]) -> NDArray[Any]:
    return np.concatenate([array[rows] for array, rows in zip(arrays, chosen, strict=True)])


@dataclass(frozen=True, slots=True)
class Learnt:
    """The two ensembles, and what each says (0..1 a row) of every example, none of which it was learnt from."""

    alone: lightgbm.Booster
    in_context: lightgbm.Booster
    first: list[Likely]
    second: list[Likely]


def learn(examples: Sequence[Example], recipe: Recipe, weights: Sequence[Weights] | None = None) -> Learnt:
    """Both ensembles, learnt from all examples that have a fold, with the judgements of ensembles learnt without it.

    `weights` says how much each row of each example counts; without it all count alike.
    """
    alone, first = _look(examples, [example.table for example in examples], recipe, weights)
    tables = [example.in_context(likely) for example, likely in zip(examples, first, strict=True)]
    in_context, second = _look(examples, tables, recipe, weights)
    return Learnt(alone, in_context, first, second)


def _look(
    examples: Sequence[Example], tables: Sequence[Table], recipe: Recipe, weights: Sequence[Weights] | None
) -> tuple[lightgbm.Booster, list[Likely]]:
    folds = [example.fold for example in examples]
    truths = [example.truth for example in examples]

    def grow(chosen: Sequence[int]) -> lightgbm.Booster:
        counts = None if weights is None else [weights[k] for k in chosen]
        return recipe.grow([tables[k] for k in chosen], [truths[k] for k in chosen], counts)

    judged: dict[int, Likely] = {}
    for fold in sorted({fold for fold in folds if fold is not None}):
        booster = grow([k for k, other in enumerate(folds) if other not in (fold, None)])
        judged |= _judge(booster, tables, [k for k, other in enumerate(folds) if other == fold])
    whole = grow([k for k, fold in enumerate(folds) if fold is not None])
    judged |= _judge(whole, tables, [k for k, fold in enumerate(folds) if fold is None])
    return whole, [judged[k] for k in range(len(examples))]


def _judge(booster: lightgbm.Booster, tables: Sequence[Table], chosen: Sequence[int]) -> dict[int, Likely]:
    if not chosen:
        return {}
    rows = np.concatenate([tables[k] for k in chosen])
    likely = np.asarray(booster.predict(rows, num_threads=1), dtype=np.float32)
    ends = np.cumsum([len(tables[k]) for k in chosen])
    return dict(zip(chosen, np.split(likely, ends[:-1]), strict=True))


def reliability(examples: Sequence[Example], judged: Sequence[Likely]) -> str:
    """A table of the likelihoods given to held-out pairs, by decile, beside the share of the pairs that were links."""
    held_out = [k for k, example in enumerate(examples) if example.fold is not None]
    likely = np.concatenate([judged[k] for k in held_out])
    truth = np.concatenate([examples[k].truth for k in held_out])
    decile = np.minimum((likely * 10).astype(int), 9)
    lines = ["  likelihood      pairs   mean   true"]
    for number in range(10):
        rows = decile == number
        if rows.any():
            told = f"{rows.sum():10d}   {likely[rows].mean():.2f}   {truth[rows].mean():.2f}"
            lines.append(f"  {number / 10:.1f} to {(number + 1) / 10:.1f} {told}")
    return "\n".join(lines)
