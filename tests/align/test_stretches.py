"""Stretches of equal numbers."""

from itertools import accumulate, groupby

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from viewer.align.stretches import each_once, ends_of, stretches_of

NUMBERS = st.lists(st.integers(-3, 3))


@given(NUMBERS)
def test_numbers_stand_once_and_in_order(numbers: list[int]) -> None:
    assert each_once(np.array(numbers, dtype=np.int64)).tolist() == sorted(set(numbers))


@given(NUMBERS)
def test_a_stretch_is_as_long_as_its_number_goes_on(numbers: list[int]) -> None:
    begins, sizes = stretches_of(np.array(numbers, dtype=np.int64))
    lengths = [len(list(same)) for _, same in groupby(numbers)]
    assert sizes.tolist() == lengths
    assert begins.tolist() == list(accumulate(lengths, initial=0))[: len(lengths)]


@given(st.lists(st.integers(0, 9)))
def test_sizes_end_where_the_next_begins(sizes: list[int]) -> None:
    assert ends_of(np.array(sizes, dtype=np.int64)).tolist() == list(accumulate(sizes, initial=0))
