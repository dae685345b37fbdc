"""Learns to score links from documents whose links are known and from mixes whose links are guessed on the way."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import numpy as np

from resources.learned.boosting import Learnt, Likely, Recipe, Weights, learn
from resources.learned.guessed_links import Scores, guess_links, scores_in_right_source, thin_out
from resources.learned.link_examples import LinkExample
from resources.learned.linked_documents import Kind

# How often links are guessed: first by trees that know no mixes, then by the trees grown from the last guess.
ROUNDS = 3
_SEED = 3
# Drafts are what people linked most carefully; the links of mixes are guessed.
_COUNTS = {Kind.ESSAYS: 2.0, Kind.MIXES: 0.5, Kind.REMIXED: 0.5}

Weighted = tuple[LinkExample, Weights]


def learn_links(
    linked: Sequence[LinkExample], mixes: Sequence[LinkExample], remixed: Sequence[LinkExample], recipe: Recipe
) -> Learnt:
    """Both looks, learnt from all examples; what they say is in the order `linked`, `mixes`, `remixed`.

    `mixes` are of `Kind.MIXES`, and each of `remixed` was simulated from the mix of the same group.
    """
    chance = Random(_SEED)
    sure = [(example, _weigh(example, [1.0] * len(example.truth))) for example in linked]
    apart = [(replace(mix, fold=None), _weigh(mix, [0.0] * len(mix.truth))) for mix in mixes]
    learnt = _learn([*sure, *apart], recipe)
    for _ in range(ROUNDS):
        judged = learnt.second[len(linked) : len(linked) + len(mixes)]
        scores = {mix.document.group: _right(mix, likely) for mix, likely in zip(mixes, judged, strict=True)}
        guessed = [_guess(example, scores[example.document.group]) for example in (*mixes, *remixed)]
        thinned = [
            (example, _thin(example, weights, likely, chance))
            for (example, weights), likely in zip(guessed[: len(mixes)], judged, strict=True)
        ]
        learnt = _learn([*sure, *thinned, *guessed[len(mixes) :]], recipe)
    return learnt


def _learn(weighted: Sequence[Weighted], recipe: Recipe) -> Learnt:
    return learn([example for example, _ in weighted], recipe, [weights for _, weights in weighted])


def _weigh(example: LinkExample, weights: Sequence[float]) -> Weights:
    return np.array(weights, dtype=np.float32) * np.float32(_COUNTS.get(example.document.kind, 1.0))


def _right(mix: LinkExample, likely: Likely) -> Scores:
    scores = [
        dict(zip(pairs, said.tolist(), strict=True))
        for pairs, said in zip(mix.candidates, mix.by_source(likely), strict=True)
    ]
    return scores_in_right_source(mix.document, scores)


def _guess(example: LinkExample, scores: Scores) -> Weighted:
    guess = guess_links(example.document, example.candidates, scores)
    document = replace(example.document, links=guess.links)
    return replace(example, document=document), _weigh(example, guess.weights)


def _thin(example: LinkExample, weights: Weights, likely: Likely, chance: Random) -> Weights:
    linked = example.truth.astype(bool).tolist()
    return np.array(thin_out(weights.tolist(), linked, likely.tolist(), chance), dtype=np.float32)
