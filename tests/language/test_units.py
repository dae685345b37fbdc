"""Units tell how much of what they measure."""

import pytest

from viewer.language.units import units_of


@pytest.mark.parametrize(
    ("name", "value", "measured"),
    [("kilometre", 3, 3000), ("fahrenheit", 212, 100), ("decade", 1, 120), ("percent", 50, 0.5)],
)
def test_a_value_in_the_basic_unit(name: str, value: float, measured: float) -> None:
    assert units_of("en").by_name[name].measured(value) == pytest.approx(measured)


def test_a_pound_may_be_money_or_weight() -> None:
    pound = units_of("en").by_name["pound"]
    assert (pound.dimension, pound.loose) == ("pounds", "mass")


def test_a_language_without_a_table_has_no_units() -> None:
    assert units_of("fi").by_name == {}
