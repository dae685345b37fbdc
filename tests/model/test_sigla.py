"""The labels that articles go by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import siglum_at


@pytest.mark.parametrize(
    ("position", "siglum"),
    [(0, "A"), (1, "B"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")],
)
def test_sigla_run_through_the_alphabet_and_then_through_pairs(position: int, siglum: str) -> None:
    assert siglum_at(position) == siglum


@given(st.integers(0, 100_000))
def test_the_next_siglum_comes_after_in_the_order_of_length_and_letters(position: int) -> None:
    here, there = siglum_at(position), siglum_at(position + 1)
    assert (len(here), here) < (len(there), there)
    assert here.isascii()
    assert here.isupper()


@pytest.mark.parametrize("position", [-1, -26])
def test_there_is_no_siglum_before_the_first(position: int) -> None:
    with pytest.raises(ValueError, match=f"position {position}"):
        siglum_at(position)
