"""Two amounts that may say the same are told from two that cannot."""

import pytest

from tests.language.reading import quantities_in
from viewer.language.amounts import same_amount, same_bound
from viewer.language.quantities import Quantity


def amount(text: str) -> Quantity:
    (found,) = quantities_in(f"It took {text}.")
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("90 minutes", "an hour and a half"),
        ("three miles", "5 km"),
        ("a third of them", "33 percent"),
        ("20 °C", "68 °F"),
        ("about 1,500 people", "1,487 people"),
        ("more than 200 people", "212 people"),
        ("nearly 5,000 people", "4,900 people"),
        ("a few hours", "four hours"),
        ("£1.5m", "1.5 million pounds"),
        ("ten years", "a decade"),
        ("several years", "a number of years"),
    ],
)
def test_they_may_say_the_same(one: str, other: str) -> None:
    assert same_amount(amount(one), amount(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("four hours", "a few hours"),
        ("26 houses", "33 houses"),
        ("five miles", "five kilometres"),
        ("$8", "€8"),
        ("£4.2m", "£4.2bn"),
        ("about 300 people", "3,000 people"),
        ("more than 200 people", "180 people"),
        ("dozens of people", "hundreds of people"),
        ("the second lap", "the third lap"),
    ],
)
def test_they_cannot(one: str, other: str) -> None:
    assert not same_amount(amount(one), amount(other))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("12 people", "12 people", True),
        ("at least 12 people", "12 people", False),
        ("at least 12 people", "at most 12 people", False),
        ("about 12 people", "12 people", True),
        ("about 12 people", "at least 12 people", True),
    ],
)
def test_how_exactly_both_are_told(one: str, other: str, same: bool) -> None:
    assert same_bound(amount(one), amount(other)) is same
