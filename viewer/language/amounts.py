"""Whether two quantities say the same: across spellings, units and rounding."""

from math import floor, isclose, log10

from viewer.language.numerals import NumeralKind
from viewer.language.quantities import Bound, Quantity

# Units of two systems are told roundly: 3 miles are 5 kilometres.
_CONVERTED = 0.06
# Two ways of telling a part of a whole: a third is 33 percent.
_PART = 0.006
# An amount told as "about" so much may be off by this part of it …
_ABOUT = 0.12
# … about half a minute or an hour by this part …
_COARSE = 0.25
# … "nearly" so much, or "more than" so much, by this part.
_NEARLY = 0.2
_MORE = 0.5
# Numbers from here on are told in millions, with so many figures at the fewest where they are no other number.
_LARGE = 1_000_000
_FEWEST = 2
_LEAST = (Bound.LEAST,)
_MOST = (Bound.MOST, Bound.NEARLY)


def same_amount(one: Quantity, other: Quantity) -> bool:
    """Whether `one` may tell of the same amount as `other`: equal, in other units, or rounded as it says.

    One that leaves open how much it is may tell of an exact one within its bounds, but not the other way round: there
    something was made exact.
    """
    if NumeralKind.ORDINAL in (one.kind, other.kind) and one.kind is not other.kind:
        return one.low == other.low and one.unit is None and other.unit is None
    ways = ((one, other), (other, one))
    if any(_is_multiple_of(*way) or _is_rounded(*way) for way in ways):
        return True
    incomparable = one.unit is not None and other.unit is not None and not _comparable(one, other)
    if incomparable or any(_is_told_as_exactly(*way) for way in ways):
        return False
    return _is_about_as_much(one, other)


def _is_about_as_much(one: Quantity, other: Quantity) -> bool:
    """Whether two that can be compared may be one amount, in the units and as exactly as they are told."""
    if one.unit is None or other.unit is None:
        return _alike_without_unit(one, other)
    if _is_coarse(one, other) or _is_coarse(other, one):
        return True
    a, b = _measured(one), _measured(other)
    if one.unit.name == other.unit.name or (one.unit.size == other.unit.size and one.unit.start == other.unit.start):
        return _fit(a, b, one.bound, other.bound)
    return _fit(a, b, one.bound, other.bound) or _converted(one, other, a, b)


def _is_multiple_of(one: Quantity, other: Quantity) -> bool:
    """Whether one tells how many times, the other by how much: "doubled", "rose by 100 percent"."""
    if one.kind is not NumeralKind.MULTIPLE or other.unit is None or other.unit.name != "percent":
        return False
    return isclose(abs(one.low - 1) * 100, other.low)


def _is_rounded(told: Quantity, exact: Quantity) -> bool:
    """Whether `told` is the exact amount with fewer decimals: 42.2 for 42.195."""
    if told.vague or exact.vague or told.unit != exact.unit or told.kind is not exact.kind:
        return False
    places, exact_places = (_decimals(quantity.low) for quantity in (told, exact))
    if places < exact_places:
        return round(exact.low, places) == told.low
    return told.low >= _LARGE and told.figures and _is_shortened(told.low, exact.low)


def _is_shortened(told: float, exact: float) -> bool:
    """Whether a large number is the exact one with fewer figures: 28.7 billion for 28.71 billion."""
    kept, given = (len(f"{value:.0f}".rstrip("0")) for value in (told, exact))
    return _FEWEST <= kept < given and float(f"{exact:.{kept - 1}e}") == told


def _is_told_as_exactly(told: Quantity, exact: Quantity) -> bool:
    """Whether an "about" so much has as many figures as the other, another amount: 706,000 is not about 709,000."""
    if told.bound is not Bound.ABOUT or told.vague or exact.vague or told.low == exact.low:
        return False
    if told.unit is not None and exact.unit is not None and told.unit.name != exact.unit.name:
        return False
    figures = [f"{abs(value):.10g}".replace(".", "").strip("0") for value in (told.low, exact.low)]
    if exact.bound is Bound.ABOUT and len(figures[1]) < len(figures[0]):
        # The other is the rounder one.
        return False
    # One that ends in five is rounder than others of its length.
    return len(figures[0]) - 0.5 * figures[0].endswith("5") >= len(figures[1]) > 1


def _is_coarse(told: Quantity, exact: Quantity) -> bool:
    """Whether `told` is about half a unit of time, or one, and the other no further from it than that may be."""
    assert told.unit and exact.unit  # noqa: S101 - asked only of measured quantities
    if told.bound is not Bound.ABOUT or told.low not in (0.5, 1.0) or told.unit.size <= exact.unit.size:
        return False
    if told.unit.dimension != "time" or exact.unit.dimension != "time" or exact.vague:
        return False
    ours, theirs = told.unit.measured(told.low), exact.unit.measured(exact.low)
    return abs(ours - theirs) <= _COARSE * ours


def _decimals(value: float) -> int:
    return len(f"{value:.10f}".rstrip("0").partition(".")[2])


def same_bound(one: Quantity, other: Quantity) -> bool:
    """Whether two equal amounts are told as exactly: "at least 12" is not "12", "about 12" passes for either."""
    if {one.bound, other.bound} == {Bound.NEARLY, Bound.LEAST}:
        return False
    kinds = {Bound.LEAST: 1, Bound.MOST: -1}
    a, b = kinds.get(one.bound), kinds.get(other.bound)
    if a == b:
        return True
    loosely = (Bound.ABOUT, Bound.NEARLY)
    return (a is None and one.bound in loosely) or (b is None and other.bound in loosely) or one.vague or other.vague


def _comparable(one: Quantity, other: Quantity) -> bool:
    assert one.unit and other.unit  # noqa: S101 - asked only of measured quantities
    dimensions = {one.unit.dimension, other.unit.dimension}
    if len(dimensions) == 1:
        return True
    if one.unit.loose in dimensions or other.unit.loose in dimensions:
        # "12 pounds" may be either, but then only the number can be compared.
        return one.low == other.low
    return False


def _alike_without_unit(one: Quantity, other: Quantity) -> bool:
    """Whether two say the same where (at least) one names no unit: the numbers alone can be compared."""
    return _fit((one.low, one.high), (other.low, other.high), one.bound, other.bound)


def _measured(quantity: Quantity) -> tuple[float, float]:
    assert quantity.unit  # noqa: S101 - asked only of measured quantities
    return quantity.unit.measured(quantity.low), quantity.unit.measured(quantity.high)


def _fit(a: tuple[float, float], b: tuple[float, float], of_a: Bound, of_b: Bound) -> bool:
    if isclose(a[0], b[0], rel_tol=1e-6, abs_tol=1e-9) and isclose(a[1], b[1], rel_tol=1e-6, abs_tol=1e-9):
        return True
    if a[0] != a[1] or b[0] != b[1]:
        # Only what is told exactly can lie in what is left open; the other way round something was made exact.
        inside = a[0] <= b[0] and b[1] <= a[1] and a[0] != a[1]
        return inside or (a[0] != a[1] and b[0] <= a[0] and a[1] <= b[1])
    return _rounds(a[0], b[0], of_a) or _rounds(b[0], a[0], of_b)


def _rounds(told: float, exact: float, bound: Bound) -> bool:
    """Whether `told` may stand for `exact`, as exactly as it says."""
    if told == 0:
        return False
    share = (exact - told) / abs(told)
    if bound is Bound.ABOUT:
        return abs(exact - told) <= max(0.05 * abs(told), min(_half_a_place(told), _ABOUT * abs(told)))
    if bound in _LEAST:
        return 0 <= share <= _MORE
    return bound in _MOST and -_NEARLY <= share <= 0


def _half_a_place(value: float) -> float:
    """Half of what the last figure that is no zero stands for: 50 for 1,500."""
    whole = abs(value)
    if whole == 0 or not float(whole).is_integer():
        return 0.0
    place = 1
    while whole % (place * 10) == 0:
        place *= 10
    return place / 2


def _converted(one: Quantity, other: Quantity, a: tuple[float, float], b: tuple[float, float]) -> bool:
    if one.vague or other.vague:
        return a[0] <= b[0] and b[1] <= a[1] and one.vague
    if one.unit and one.unit.dimension == "share":
        return abs(a[0] - b[0]) <= _PART
    exact = one.unit is not None and one.unit.dimension in ("time", "months", "dollars", "euros", "pounds")
    if exact:
        return isclose(a[0], b[0], rel_tol=0.01)
    widest = max(abs(a[0]), abs(b[0]))
    return (
        abs(a[0] - b[0]) <= _CONVERTED * widest or _rounded_alike(one, a[0], b[0]) or _rounded_alike(other, b[0], a[0])
    )


def _rounded_alike(told: Quantity, own: float, other: float) -> bool:
    """Whether the other amount, in this one's unit and as roundly, is this one."""
    assert told.unit  # noqa: S101 - asked only of measured quantities
    if told.low == 0:
        return False
    in_unit = other / told.unit.size + told.unit.start
    figures = floor(log10(abs(told.low))) if told.low else 0
    place = 10.0 ** min(0, figures) if told.low < 10 else 1.0
    return abs(in_unit - told.low) <= 0.5 * place and own != 0
