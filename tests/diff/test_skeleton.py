"""The common skeleton of two token sequences."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.diff.skeleton import shared_tokens

norms = st.lists(st.sampled_from(["the", "ferry", "sank", "not", ","]), max_size=12)


def longest_common(one: list[str], other: list[str]) -> int:
    """How many tokens the longest common subsequence holds, by the textbook's table."""
    row = [0] * (len(other) + 1)
    for token in one:
        above = row
        row = [0]
        for place, met in enumerate(other):
            row.append(above[place] + 1 if token == met else max(above[place + 1], row[-1]))
    return row[-1]


@settings(max_examples=80)
@given(norms, norms)
def test_the_skeleton_is_a_longest_common_subsequence(source: list[str], base: list[str]) -> None:
    pairs = shared_tokens(source, base)
    assert all(source[s] == base[b] for s, b in pairs)
    assert all(here[0] < there[0] and here[1] < there[1] for here, there in pairwise(pairs))
    assert len(pairs) == longest_common(source, base)


def test_a_long_text_is_not_given_up_on() -> None:
    source = [f"word{k}" for k in range(3000)]
    base = source[:1000] + source[1500:]
    assert len(shared_tokens(source, base)) == 2500


def test_nothing_has_nothing_in_common() -> None:
    assert shared_tokens([], ["ferry"]) == []
    assert shared_tokens(["ferry"], ["boat"]) == []
