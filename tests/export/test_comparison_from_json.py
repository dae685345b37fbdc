"""JSON -> Comparison: what is damaged or strange is refused in one line."""

import copy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.export.comparisons import comparisons
from tests.factories import compared, told
from viewer.export.comparison_from_json import from_json_object
from viewer.export.comparison_json import to_json_object


@pytest.fixture
def value():
    return to_json_object(compared(told("Three cracks.", B1="{!Two>Three} cracks."), left_out={"B2": "It rained."}))


def test_keys_of_later_versions_are_passed_over(value):
    value["later"] = 1
    value["links"][0]["later"] = {"more": []}
    value["articles"][0]["metadata"]["later"] = "x"
    assert from_json_object(value).links[0].source == "B"


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"format": "something else"}, "not a comparison"),
        ({"version": 2}, "version 2"),
        ({"links": None}, "damaged"),
        ({"model": 7}, "'model' is int where str should be"),
        ({"articles": []}, "a comparison needs a base"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(value, other, said):
    with pytest.raises(ValueError, match=said) as caught:
        from_json_object({**value, **other})
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("strange", [None, [], "text", 3])
def test_what_is_no_object_is_refused(strange):
    with pytest.raises(ValueError, match="not a comparison"):
        from_json_object(strange)


def test_a_missing_key_is_named(value):
    del value["links"][0]["score"]
    with pytest.raises(ValueError, match="'score' is missing"):
        from_json_object(value)


def places(value, path=()):
    """The paths to every value inside."""
    yield path
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from places(inner, (*path, key))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(comparisons(), st.data())
def test_any_value_put_in_any_place_is_read_or_refused_but_never_crashes(comparison, data):
    value = copy.deepcopy(to_json_object(comparison))
    *path, last = data.draw(st.sampled_from([path for path in places(value) if path]))
    inner = value
    for key in path:
        inner = inner[key]
    inner[last] = data.draw(st.sampled_from([None, -1, 3, 0.5, "x", [], {}, [None], True]))
    try:
        from_json_object(value)
    except ValueError as error:
        assert str(error)
