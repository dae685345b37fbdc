"""What the course of a text says of its pairs."""

from collections import defaultdict
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.align.sides import sides
from tests.strategies import article_of
from viewer.align.course import chances_along, unheard_share
from viewer.align.evidence import PairEvidence

LENGTH = 12

pairs = st.tuples(st.integers(0, LENGTH - 1), st.integers(0, 30))
scored = st.dictionaries(pairs, st.floats(0.0, 1.0), max_size=40)


def test_a_doubtful_sentence_between_two_that_go_on_is_likelier_than_alone() -> None:
    alone = chances_along({(1, 6): 0.4}, 3)
    between = chances_along({(0, 5): 0.99, (1, 6): 0.4, (2, 7): 0.99}, 3)
    assert between[1, 6] > 0.5 > alone[1, 6]


def test_a_doubtful_sentence_far_from_the_course_is_less_likely_than_alone() -> None:
    away = chances_along({(0, 5): 0.99, (1, 40): 0.55, (2, 6): 0.99}, 3)
    assert away[1, 40] < 0.5


def test_of_two_like_sentences_the_one_that_goes_on_is_chosen() -> None:
    chances = chances_along({(0, 5): 0.9, (1, 6): 0.5, (1, 20): 0.5, (2, 7): 0.9}, 3)
    assert chances[1, 6] > 2 * chances[1, 20]


def test_a_sentence_without_a_source_does_not_break_the_course() -> None:
    broken = chances_along({(0, 5): 0.99, (2, 6): 0.4}, 3)
    assert broken[2, 6] > chances_along({(2, 6): 0.4}, 3)[2, 6]


def test_a_sentence_taken_word_for_word_has_nothing_to_go_on_with() -> None:
    assert chances_along({(0, 5): 1.0, (1, 5): 0.5}, 2)[1, 5] < 0.5 < chances_along({(0, 5): 0.9, (1, 5): 0.5}, 2)[1, 5]


def test_a_moved_block_is_believed() -> None:
    scores = dict.fromkeys(((0, 0), (1, 1), (2, 20), (3, 21), (4, 2), (5, 3)), 0.95)
    assert min(chances_along(scores, 6).values()) > 0.8


@pytest.mark.parametrize(("scores", "has_source"), [((0.5,), 0.5), ((0.5, 0.5), 0.73), ((0.05,), 0.07), ((), 0.0)])
def test_one_sentence_has_a_source_as_likely_as_its_pairs_say(scores: tuple[float, ...], has_source: float) -> None:
    chances = chances_along({(0, s): score for s, score in enumerate(scores)}, 1)
    assert sum(chances.values()) == pytest.approx(has_source, abs=0.02)


@pytest.mark.parametrize(("used", "has_source"), [(0.3, True), (0.9, False)])
def test_a_sentence_that_a_longer_one_holds_goes_on_with_it(used: float, has_source: bool) -> None:
    held = PairEvidence(
        words=0.5, kept=1.0, used=used, names=0.0, order=0.3, letters=0.3, meaning=None, identical=False
    )
    chances = chances_along({(0, 5): 0.9, (1, 5): 0.25}, 2, {(1, 5): held})
    assert (chances[1, 5] >= 0.5) is has_source


@pytest.mark.parametrize(("unheard", "has_source"), [(0.0, 0.6), (0.2, 0.5), (0.6, 0.31), (0.9, 0.2)])
def test_a_sentence_alone_is_believed_less_the_more_of_it_its_source_says_nowhere(
    unheard: float, has_source: float
) -> None:
    assert chances_along({(0, 4): 0.5}, 1, unheard=unheard)[0, 4] == pytest.approx(has_source, abs=0.02)


def test_among_others_a_sentence_is_believed_for_its_neighbours_and_not_for_what_is_unheard() -> None:
    scores = {(0, 3): 0.9, (1, 4): 0.5}
    assert chances_along(scores, 2, unheard=0.9) == chances_along(scores, 2, unheard=0.0)


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
    for (b, s), chance in chances_along(scores, LENGTH).items():
        assert scores[b, s] > 0.0
        assert 0.0 <= chance <= 1.0
        sums[b] += chance
    assert all(total <= 1.0 or isclose(total, 1.0) for total in sums.values())


@given(scored)
def test_the_order_of_the_pairs_changes_no_decision(scores: dict[tuple[int, int], float]) -> None:
    turned = chances_along(dict(reversed(scores.items())), LENGTH)
    assert chances_along(scores, LENGTH) == pytest.approx(turned)


def test_a_thousand_certain_sentences_keep_their_certainty() -> None:
    chances = chances_along({(b, b): 1.0 for b in range(1000)}, 1000)
    assert len(chances) == 1000
    assert min(chances.values()) > 0.99
