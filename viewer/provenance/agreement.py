"""Echoes -> statements: what several sources say."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from viewer.model import Echo, Statement, Telling


def gather_statements(echoes: Sequence[Echo], order: Sequence[str], threshold: float) -> tuple[Statement, ...]:
    """The statements that `echoes` add up to, in the order of their first tellings; `order` is that of the sources.

    Two groups of sentences are one statement when the mean score over all their pairs reaches `threshold` (0..1): a
    sentence that says two things does not make one statement of both (average linkage; Sokal and Michener 1958). A
    sentence with an echo in a statement of others stands in a statement with that one too, so every echo that reaches
    the threshold is seen in some statement.
    """
    scores = _scores(echoes)
    accepted = sorted((e for e in echoes if e.score >= threshold), key=lambda e: (-e.score, e.one, e.other))
    groups = _grouped(accepted, scores, threshold)
    found = {frozenset(group) for group in groups}
    for echo in accepted:
        if not any(echo.one in group and echo.other in group for group in found):
            found.add(frozenset((echo.one, echo.other)))
    places = {siglum: position for position, siglum in enumerate(order)}
    ordered = sorted(_in_order(group, places) for group in found)
    return tuple(
        Statement(tuple(Telling(order[place], sentence) for place, sentence in group), _mean(group, order, scores))
        for group in ordered
    )


def _scores(echoes: Iterable[Echo]) -> dict[tuple[Telling, Telling], float]:
    scores = {}
    for echo in echoes:
        scores[echo.one, echo.other] = scores[echo.other, echo.one] = echo.score
    return scores


def _grouped(
    accepted: Sequence[Echo], scores: Mapping[tuple[Telling, Telling], float], threshold: float
) -> list[set[Telling]]:
    """Groups that do not overlap, the likeliest echoes first."""
    group_of: dict[Telling, set[Telling]] = {}
    for echo in accepted:
        one = group_of.setdefault(echo.one, {echo.one})
        other = group_of.setdefault(echo.other, {echo.other})
        if one is other:
            continue
        pairs = [scores.get((a, b), 0.0) for a, b in product(one, other) if a.source != b.source]
        if sum(pairs) < threshold * len(pairs):
            continue
        one |= other
        for telling in other:
            group_of[telling] = one
    groups: defaultdict[int, set[Telling]] = defaultdict(set)
    for telling, group in group_of.items():
        groups[id(group)].add(telling)
    return [group for group in groups.values() if len(group) > 1]


def _in_order(group: Iterable[Telling], places: Mapping[str, int]) -> tuple[tuple[int, int], ...]:
    return tuple(sorted((places[telling.source], telling.sentence) for telling in group))


def _mean(
    group: Sequence[tuple[int, int]], order: Sequence[str], scores: Mapping[tuple[Telling, Telling], float]
) -> float:
    tellings = [Telling(order[place], sentence) for place, sentence in group]
    pairs = [
        scores.get((one, other), 0.0)
        for position, one in enumerate(tellings)
        for other in tellings[position + 1 :]
        if one.source != other.source
    ]
    return round(sum(pairs) / len(pairs), 4)
