"""The longest chain, held against trying every one."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from viewer.model.order import longest_chain

Positions = Sequence[tuple[int, int]]

small = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=7)
weighed = small.flatmap(
    lambda positions: st.tuples(
        st.just(positions), st.lists(st.integers(1, 4), min_size=len(positions), max_size=len(positions))
    )
)


def keeps_order(chain: Sequence[tuple[int, int]]) -> bool:
    return all(a[0] <= b[0] and a[1] <= b[1] for a, b in pairwise(sorted(chain)))


def all_chains(positions: Positions) -> list[tuple[int, ...]]:
    return [
        chosen
        for size in range(len(positions) + 1)
        for chosen in combinations(range(len(positions)), size)
        if keeps_order([positions[k] for k in chosen])
    ]


def heaviest(positions: Positions, weights: Sequence[int]) -> int:
    return max(sum(weights[k] for k in chain) for chain in all_chains(positions))


@given(small)
def test_no_chain_that_keeps_the_order_is_longer(positions: Positions) -> None:
    found = longest_chain(positions)
    assert keeps_order([positions[k] for k in found])
    assert len(found) == heaviest(positions, [1] * len(positions))


@given(weighed)
def test_no_chain_that_keeps_the_order_is_heavier(given_: tuple[Positions, Sequence[int]]) -> None:
    positions, weights = given_
    found = longest_chain(positions, [float(w) for w in weights])
    assert keeps_order([positions[k] for k in found])
    assert sum(weights[k] for k in found) == heaviest(positions, weights)


@given(small)
@example([(0, 5), (1, 0)])
@example([(0, 3), (1, 4), (2, 0), (3, 1)])
def test_of_equal_chains_the_one_that_ends_earliest_in_the_source_wins(positions: Positions) -> None:
    found = longest_chain(positions)
    equal = [chain for chain in all_chains(positions) if len(chain) == len(found)]
    ends = [max((positions[k][1] for k in chain), default=-1) for chain in equal]
    assert max((positions[k][1] for k in found), default=-1) == min(ends)


@given(small, st.randoms(use_true_random=False))
def test_the_chain_does_not_depend_on_the_order_in_which_places_are_told(positions, random) -> None:
    shuffled = random.sample(positions, len(positions))
    told, again = longest_chain(positions), longest_chain(shuffled)
    assert sorted(positions[k] for k in told) == sorted(shuffled[k] for k in again)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=40))
def test_the_chain_of_a_chain_is_all_of_it(positions: Positions) -> None:
    chain = [positions[k] for k in longest_chain(positions)]
    assert longest_chain(chain) == frozenset(range(len(chain)))


def test_nothing_has_no_chain() -> None:
    assert longest_chain([]) == frozenset()


def test_a_heavy_link_outweighs_two_light_ones() -> None:
    positions = [(0, 9), (1, 1), (2, 2)]
    assert longest_chain(positions) == {1, 2}
    assert longest_chain(positions, [5.0, 1.0, 1.0]) == {0}


def test_one_sentence_moved_across_a_long_text_is_the_only_one_outside() -> None:
    positions = [(0, 999), *((k, k - 1) for k in range(1, 1000))]
    assert longest_chain(positions) == frozenset(range(1, 1000))
