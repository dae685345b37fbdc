"""Pairs of sentences, as columns."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from viewer.align.pairs import Neighbours, Pairs

PAIRS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)))
STEPS = st.tuples(st.integers(-2, 2), st.integers(-2, 2))


@given(PAIRS, PAIRS)
def test_pairs_stand_in_order_and_once(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> None:
    assert list(Pairs.of(one)) == sorted(set(one))
    parts = [(Pairs.of(pairs).base, Pairs.of(pairs).source) for pairs in (one, other)]
    assert list(Pairs.together(parts)) == sorted({*one, *other})


@given(PAIRS, PAIRS)
def test_a_pair_is_found_where_it_stands(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> None:
    pairs = list(Pairs.of(one))
    asked = Pairs.of(other)
    places = Pairs.of(one).places_of(asked.base, asked.source).tolist()
    assert places == [pairs.index(pair) if pair in pairs else -1 for pair in asked]


@given(PAIRS, STEPS, STEPS)
def test_the_value_beside_a_pair_is_that_of_its_neighbour(
    given_: list[tuple[int, int]], step: tuple[int, int], other: tuple[int, int]
) -> None:
    pairs = Pairs.of(given_)
    values = {pair: 1.0 + number for number, pair in enumerate(pairs)}
    neighbours = Neighbours(pairs)
    told = {(b, s): [values.get((b + here, s + there), 0.0) for here, there in (step, other)] for b, s in values}
    column = np.array(list(values.values()))
    assert neighbours.beside(column, *step).tolist() == [first for first, _ in told.values()]
    assert neighbours.best_beside(column, (step, other)).tolist() == [max(both) for both in told.values()]
