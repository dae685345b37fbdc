"""Numbers that stand in order, and the stretches of equal ones among them."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Whole = NDArray[np.int64]
    Truth = NDArray[np.bool_]


def each_once(numbers: "Whole") -> "Whole":
    """The numbers in order, none twice; `numbers` are put in order. Many times faster than `np.unique`."""
    numbers.sort()
    return numbers[is_first(numbers)]


def is_first(numbers: "Whole") -> "Truth":
    """Which of the numbers differ from the one before."""
    first = np.ones(len(numbers), dtype=np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=first[1:])
    return first


def stretches_of(numbers: "Whole") -> "tuple[Whole, Whole]":
    """Where each stretch of equal numbers begins, and how long it is."""
    begins = np.flatnonzero(is_first(numbers))
    sizes = np.empty_like(begins)
    np.subtract(begins[1:], begins[:-1], out=sizes[:-1])
    sizes[-1:] = len(numbers) - begins[-1:]
    return begins, sizes


def ends_of(sizes: "Whole") -> "Whole":
    """Where stretches of these sizes end if they follow each other from 0 on, the 0 included (n + 1)."""
    ends = np.zeros(len(sizes) + 1, dtype=np.int64)
    np.cumsum(sizes, out=ends[1:])
    return ends
