"""Which sentences share most with which."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.align import postings
from viewer.align.postings import most_shared
from viewer.align.rows import Numbering, Rows

# Eighths, which are exact as floating point numbers and in millionths.
_SENTENCES = st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 60).map(lambda k: k / 8)), max_size=9)


def looked_up(
    wanting: Sequence[Mapping[str, float]], offering: Sequence[Mapping[str, float]], best: int
) -> list[tuple[int, int]]:
    """What the index finds in sentences that are given as their keys with their weights."""
    numbering = Numbering()
    ours, theirs = (
        Rows.numbered(side, numbering, [weight for row in side for weight in row.values()])
        for side in (wanting, offering)
    )
    rows, places = most_shared(ours, theirs, best)
    return list(zip(rows.tolist(), places.tolist(), strict=True))


def _pair_by_pair(
    wanting: Sequence[Mapping[str, float]], offering: Sequence[Mapping[str, float]], best: int
) -> set[tuple[int, int]]:
    """What the index promises, computed for every pair."""
    found: set[tuple[int, int]] = set()
    for row, ours in enumerate(wanting):
        scores = []
        for place, theirs in enumerate(offering):
            shared = sum(min(weight, theirs[key]) for key, weight in ours.items() if key in theirs)
            scores.append((-round(shared / ((sum(ours.values()) + sum(theirs.values())) or 1), 5), place))
        found.update((row, place) for score, place in sorted(scores)[:best] if score)
    return found


@settings(max_examples=60)
@given(_SENTENCES, _SENTENCES, st.integers(1, 4))
def test_the_index_finds_the_partners_that_a_look_at_every_pair_finds(
    wanting: list[dict[str, float]], offering: list[dict[str, float]], best: int
) -> None:
    assert set(looked_up(wanting, offering, best)) == _pair_by_pair(wanting, offering, best)


def test_partners_come_best_first_and_equal_ones_in_their_order() -> None:
    offering = [{"a": 1.0, "b": 3.0}, {"a": 1.0}, {"c": 1.0}, {"a": 1.0}]
    assert looked_up([{}, {"a": 1.0}], offering, 3) == [(1, 1), (1, 3), (1, 0)]


def test_a_key_that_stands_everywhere_is_not_looked_up() -> None:
    everywhere = [{"the": 1.0} for _ in range(500)]
    assert looked_up([{"the": 1.0}], everywhere, 8) == []


def test_a_long_text_is_looked_up_in_portions_with_the_same_result(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = [{f"w{k % 7}": 1.0 + k, f"v{k % 11}": 2.0} for k in range(80)]
    whole = looked_up(sentences, sentences, 3)
    monkeypatch.setattr(postings, "_AT_ONCE", 10)
    assert looked_up(sentences, sentences, 3) == whole
    assert len(whole) == 240


def test_a_row_with_many_partners_keeps_its_best() -> None:
    offering = [{"a": 1.0, f"b{k}": float(k * 37 % 100)} for k in range(100)]
    ranked = sorted(range(100), key=lambda k: k * 37 % 100)
    assert looked_up([{"a": 1.0}], offering, 8) == [(0, k) for k in ranked[:8]]
