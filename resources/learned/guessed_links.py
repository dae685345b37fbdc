"""Links where only the source of each base sentence is known: guessed from the scores that trees give.

The hard form of expectation-maximisation (Dempster, Laird and Rubin, 1977): the likeliest sentence of the right source
is taken for the link, trees are grown from that, and their scores tell the likeliest sentence again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from resources.learned.linked_documents import Document, Pair

# The score (0..1) of every candidate in the right source, by place in the mix and sentence of the source.
Scores = Mapping[int, Mapping[int, float]]

# Where no sentence scores as much, none can be told to be the link.
_HEARD = 0.03
# A sentence that scores more than the first and less than the second may be a link beside the best, or none.
_DOUBTFUL = 0.08
_SURE = 0.6
# A pair in which nobody would look for a link, of which a share stands for all.
_EASY = 0.004
_SHARE_OF_EASY = 0.08


@dataclass(frozen=True, slots=True)
class Guess:
    """The links guessed for each source, and how much each candidate counts (0: not at all), source after source."""

    links: tuple[frozenset[Pair], ...]
    weights: tuple[float, ...]


def scores_in_right_source(mix: Document, scores: Sequence[Mapping[Pair, float]]) -> dict[int, dict[int, float]]:
    """Of all `scores`, one mapping a source, those in the source that each sentence of the mix is known to be from."""
    right: dict[int, dict[int, float]] = {}
    for number, found in enumerate(scores):
        for (b, s), score in found.items():
            known = mix.known_sources[b]
            if known.source == number and known.place is not None:
                right.setdefault(known.place, {})[s] = score
    return right


def guess_links(document: Document, candidates: Sequence[Sequence[Pair]], scores: Scores) -> Guess:
    """Which of the candidates, a list of pairs a source, are links by those scores.

    In the right source the best sentence is one, and so is any that is surely one; doubtful ones do not count, nor does
    any when even the best is not heard. No sentence of another source is one. What was taken over word for word is
    linked with what it is.
    """
    right = {b: _scores_of(document, b, scores) for b in range(len(document.base))}
    best = {b: _best(found) for b, found in right.items()}
    links: list[frozenset[Pair]] = []
    weights: list[float] = []
    for number, pairs in enumerate(candidates):
        linked = set()
        for b, s in pairs:
            if document.known_sources[b].source != number:
                weights.append(1.0)
                continue
            score = right[b].get(s, 0.0)
            if right[b].get(best[b], 0.0) < _HEARD:
                weights.append(0.0)
            elif s == best[b] or score >= _SURE:
                linked.add((b, s))
                weights.append(min(1.0, 0.3 + score))
            else:
                weights.append(0.0 if score > _DOUBTFUL else 1.0)
        links.append(frozenset(linked))
    return Guess(tuple(links), tuple(weights))


def _scores_of(document: Document, b: int, scores: Scores) -> Mapping[int, float]:
    known = document.known_sources[b]
    if known.place is None:
        return {s: 1.0 for linked, s in document.links[known.source] if linked == b}
    return scores.get(known.place, {})


def _best(found: Mapping[int, float]) -> int:
    """The sentence of the highest score, the first of equals; -1 if there is none."""
    return max(found, key=lambda s: (found[s], -s), default=-1)


def thin_out(weights: Sequence[float], linked: Sequence[bool], likely: Sequence[float], chance: Random) -> list[float]:
    """The weights with most easy pairs set to 0; the few that are kept count for all of them."""
    return [
        weight if is_link or score > _EASY else (weight / _SHARE_OF_EASY if chance.random() < _SHARE_OF_EASY else 0.0)
        for weight, is_link, score in zip(weights, linked, likely, strict=True)
    ]
