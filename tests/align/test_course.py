"""What the course of a text says of its pairs."""

from collections import defaultdict
from collections.abc import Mapping
from math import exp, isclose

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.align.sides import sides
from tests.strategies import article_of
from viewer.align.course import chances_along, unheard_share
from viewer.align.evidence import PARTS, PairEvidence
from viewer.align.pairs import Pair, Pairs

LENGTH = 12


def chances_of(
    scores: Mapping[Pair, float], length: int, used: Mapping[Pair, float] | None = None, *, unheard: float = 0.2
) -> dict[Pair, float]:
    """The chances of some pairs, those that are followed; `used` tells which of them may be part of a sentence."""
    pairs = Pairs.of(scores)
    column = np.array([scores[pair] for pair in pairs], dtype=np.float64)
    evidence = None
    if used is not None:
        parts = {part: np.ones(len(pairs)) for part in PARTS[:7]}
        parts["used"] = np.array([used[pair] for pair in pairs])
        evidence = PairEvidence(pairs, **parts, identical=np.zeros(len(pairs), dtype=np.bool_))
    found = chances_along(pairs, column, length, evidence, unheard)
    return {pair: chance for pair, chance in zip(pairs, found.tolist(), strict=True) if chance}


pairs = st.tuples(st.integers(0, LENGTH - 1), st.integers(0, 30))
scored = st.dictionaries(pairs, st.floats(0.0, 1.0), max_size=40)


def test_a_doubtful_sentence_between_two_that_go_on_is_likelier_than_alone() -> None:
    alone = chances_of({(1, 6): 0.4}, 3)
    between = chances_of({(0, 5): 0.99, (1, 6): 0.4, (2, 7): 0.99}, 3)
    assert between[1, 6] > 0.5 > alone[1, 6]


def test_a_doubtful_sentence_far_from_the_course_is_less_likely_than_alone() -> None:
    away = chances_of({(0, 5): 0.99, (1, 40): 0.55, (2, 6): 0.99}, 3)
    assert away[1, 40] < 0.5


def test_of_two_like_sentences_the_one_that_goes_on_is_chosen() -> None:
    chances = chances_of({(0, 5): 0.9, (1, 6): 0.5, (1, 20): 0.5, (2, 7): 0.9}, 3)
    assert chances[1, 6] > 2 * chances[1, 20]


def test_a_sentence_without_a_source_does_not_break_the_course() -> None:
    broken = chances_of({(0, 5): 0.99, (2, 6): 0.4}, 3)
    assert broken[2, 6] > chances_of({(2, 6): 0.4}, 3)[2, 6]


def test_a_sentence_taken_word_for_word_has_nothing_to_go_on_with() -> None:
    assert chances_of({(0, 5): 1.0, (1, 5): 0.5}, 2)[1, 5] < 0.5 < chances_of({(0, 5): 0.9, (1, 5): 0.5}, 2)[1, 5]


def test_a_moved_block_is_believed() -> None:
    scores = dict.fromkeys(((0, 0), (1, 1), (2, 20), (3, 21), (4, 2), (5, 3)), 0.95)
    assert min(chances_of(scores, 6).values()) > 0.8


@pytest.mark.parametrize(("scores", "has_source"), [((0.5,), 0.5), ((0.5, 0.5), 0.73), ((0.05,), 0.07), ((), 0.0)])
def test_one_sentence_has_a_source_as_likely_as_its_pairs_say(scores: tuple[float, ...], has_source: float) -> None:
    chances = chances_of({(0, s): score for s, score in enumerate(scores)}, 1)
    assert sum(chances.values()) == pytest.approx(has_source, abs=0.02)


@pytest.mark.parametrize(("used", "has_source"), [(0.3, True), (0.9, False)])
def test_a_sentence_that_a_longer_one_holds_goes_on_with_it(used: float, has_source: bool) -> None:
    chances = chances_of({(0, 5): 0.9, (1, 5): 0.25}, 2, {(0, 5): 1.0, (1, 5): used})
    assert (chances[1, 5] >= 0.5) is has_source


@pytest.mark.parametrize(("unheard", "has_source"), [(0.0, 0.6), (0.2, 0.5), (0.6, 0.31), (0.9, 0.2)])
def test_a_sentence_alone_is_believed_less_the_more_of_it_its_source_says_nowhere(
    unheard: float, has_source: float
) -> None:
    assert chances_of({(0, 4): 0.5}, 1, unheard=unheard)[0, 4] == pytest.approx(has_source, abs=0.02)


def test_among_others_a_sentence_is_believed_for_its_neighbours_and_not_for_what_is_unheard() -> None:
    scores = {(0, 3): 0.9, (1, 4): 0.5}
    assert chances_of(scores, 2, unheard=0.9) == chances_of(scores, 2, unheard=0.0)


@pytest.mark.parametrize(
    ("base", "least", "most"),
    [
        (["Walruses sleep."], 0.99, 1.0),
        (["The dam leaks."], 0.0, 0.01),
        (["The dam sleeps."], 0.3, 0.7),
        (["The dam leaks.", "Walruses sleep."], 0.2, 0.2),
    ],
)
def test_unheard_is_what_of_the_only_sentence_stands_nowhere_in_the_source(
    base: list[str], least: float, most: float
) -> None:
    here, there = sides(article_of(base), article_of(["The dam is old.", "It leaks."], 1))
    assert least <= unheard_share(here.sentences, there.sentences) <= most


@given(scored)
def test_the_chances_of_a_sentence_add_up_to_no_more_than_one(scores: dict[tuple[int, int], float]) -> None:
    sums: defaultdict[int, float] = defaultdict(float)
    for (b, s), chance in chances_of(scores, LENGTH).items():
        assert scores[b, s] > 0.0
        assert 0.0 <= chance <= 1.0
        sums[b] += chance
    assert all(total <= 1.0 or isclose(total, 1.0) for total in sums.values())


def plain_chances(scores: Mapping[Pair, float], length: int) -> dict[Pair, float]:
    """The chances by forward and backward sums over every step from every place, none of them forgotten."""
    spent = {s for (_, s), score in scores.items() if score == 1.0}

    def factor(s: int, last: int | None) -> float:
        near = {None: 1.0, s: exp(-0.3) if s in spent else exp(0.5), s - 1: exp(0.5), s - 2: exp(0.1), s + 1: exp(0.1)}
        return near.get(last, exp(-0.3))

    steps: list[dict[int, float]] = []
    for b in range(length):
        likely = {s: min(score, 0.9999) for (own, s), score in scores.items() if own == b and score >= 0.02}
        none = max(float(np.prod([1 - score for score in likely.values()])), 1e-4)
        total = sum(score / (1 - score) for score in likely.values())
        steps.append({s: ((1 - none) / none) ** 0.9 * score / (1 - score) / total for s, score in likely.items()})
    forward: list[dict[int | None, float]] = [{None: 1.0}]
    for likely in steps:
        now = dict(forward[-1])
        for s, worth in likely.items():
            now[s] = now.get(s, 0.0) + worth * sum(chance * factor(s, last) for last, chance in forward[-1].items())
        forward.append(now)
    after = dict.fromkeys(forward[-1], 1.0)
    found = {}
    for b in reversed(range(length)):
        taken = {s: worth * after[s] for s, worth in steps[b].items()}
        here = {s: sum(chance * gone * factor(s, p) for p, chance in forward[b].items()) for s, gone in taken.items()}
        total = sum(chance * after[place] for place, chance in forward[b].items()) + sum(here.values())
        found.update({(b, s): chance / total for s, chance in here.items()})
        after = {p: after[p] + sum(gone * factor(s, p) for s, gone in taken.items()) for p in forward[b]}
    return found


@given(st.dictionaries(pairs, st.sampled_from([0.01, 0.1, 0.3, 0.5, 0.8, 1.0]), max_size=24))
def test_chances_are_those_of_every_course(scores: dict[Pair, float]) -> None:
    found = chances_of(scores, LENGTH)
    plain = plain_chances(scores, LENGTH)
    assert found == pytest.approx({pair: plain[pair] for pair in found}, rel=1e-3, abs=1e-4)
    assert all(chance < 1e-4 for pair, chance in plain.items() if pair not in found)


def test_a_thousand_certain_sentences_keep_their_certainty() -> None:
    chances = chances_of({(b, b): 1.0 for b in range(1000)}, 1000)
    assert len(chances) == 1000
    assert min(chances.values()) > 0.99
