"""The common skeleton of two token sequences."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from diff_match_patch import diff_match_patch
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.diff.skeleton import SharedRun, shared_runs

norms = st.lists(st.sampled_from(["the", "ferry", "sank", "not", ","]), max_size=12)


@st.composite
def touched_up(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """A list of norms and what became of it after a few changes."""
    source = draw(st.lists(st.sampled_from("abcdefgh"), max_size=16))
    base = list(source)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(base)))
        base[at : at + draw(st.integers(0, 3))] = draw(st.lists(st.sampled_from("abcdefghxyz"), max_size=3))
    return source, base


def pairs_of(runs: Sequence[SharedRun]) -> list[tuple[int, int]]:
    return [(run.source + k, run.base + k) for run in runs for k in range(run.length)]


def found_by_search(source: list[str], base: list[str]) -> list[tuple[int, int]]:
    """The pairs that diff-match-patch finds by itself, in strings of one letter a norm."""
    differ = diff_match_patch()
    differ.Diff_Timeout = 0
    pairs: list[tuple[int, int]] = []
    at = [0, 0]
    letters = {norm: chr(ord("a") + k) for k, norm in enumerate(dict.fromkeys([*source, *base]))}
    texts = ("".join(letters[norm] for norm in side) for side in (source, base))
    for operation, run in differ.diff_main(*texts, False):
        if operation == differ.DIFF_EQUAL:
            pairs += [(at[0] + k, at[1] + k) for k in range(len(run))]
        at[0] += len(run) if operation != differ.DIFF_INSERT else 0
        at[1] += len(run) if operation != differ.DIFF_DELETE else 0
    return pairs


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
    pairs = pairs_of(shared_runs(source, base))
    assert all(source[s] == base[b] for s, b in pairs)
    assert all(here[0] < there[0] and here[1] < there[1] for here, there in pairwise(pairs))
    assert len(pairs) == longest_common(source, base)


@settings(max_examples=150)
@given(st.one_of(st.tuples(norms, norms), touched_up()))
def test_what_is_found_without_a_search_is_what_the_search_finds(sides: tuple[list[str], list[str]]) -> None:
    assert pairs_of(shared_runs(*sides)) == found_by_search(*sides)


@settings(max_examples=80)
@given(touched_up())
def test_no_run_goes_on_where_the_one_before_it_ends(sides: tuple[list[str], list[str]]) -> None:
    for run, after in pairwise(shared_runs(*sides)):
        assert (run.source + run.length, run.base + run.length) != (after.source, after.base)


def test_a_long_text_is_not_given_up_on() -> None:
    source = [f"word{k}" for k in range(3000)]
    base = source[:1000] + source[1500:]
    assert shared_runs(source, base) == ((0, 0, 1000), (1500, 1000, 1500))


def test_a_very_long_text_keeps_what_lies_between_its_changes() -> None:
    source = [f"word{k}" if k % 3 else "the" for k in range(4000)]
    base = [*source[:5], "new", *source[6:2000], *source[2002:3990], "said", "so", *source[3990:]]
    runs = [(0, 0, 5), (6, 6, 1994), (2002, 2000, 1988), (3990, 3990, 10)]
    assert shared_runs(source, base) == tuple(runs)


@pytest.mark.parametrize("words", [40, 4000])
def test_very_long_texts_share_words_along_one_order_keeping_path(words: int) -> None:
    source = ["once", *(f"word{k * k % words}" for k in range(1500)), "there"]
    base = ["then", *(norm for k, norm in enumerate(source[1:-1]) if k % 97), "here"]
    pairs = pairs_of(shared_runs(source, base))
    assert len(pairs) > 1400
    assert all(source[s] == base[b] for s, b in pairs)
    assert all(here[0] < there[0] and here[1] < there[1] for here, there in pairwise(pairs))


def test_nothing_has_nothing_in_common() -> None:
    assert shared_runs([], ["ferry"]) == ()
    assert shared_runs(["ferry"], ["boat"]) == ()
