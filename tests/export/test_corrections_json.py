"""Corrections <-> JSON."""

import json

import pytest
from hypothesis import given

from tests.corrections import corrections, placed_corrections
from viewer.export.corrections_json import (
    correction_from_object,
    correction_to_object,
    placed_from_object,
    placed_to_object,
)
from viewer.model.corrections import Correction, PlacedCorrection


@given(corrections())
def test_a_correction_comes_back_as_it_was(correction: Correction) -> None:
    assert correction_from_object(json.loads(json.dumps(correction_to_object(correction)))) == correction


@given(placed_corrections())
def test_a_placed_correction_comes_back_as_it_was(placed: PlacedCorrection) -> None:
    assert placed_from_object(json.loads(json.dumps(placed_to_object(placed)))) == placed


@given(corrections())
def test_every_correction_is_visibly_the_readers(correction: Correction) -> None:
    value = correction_to_object(correction)
    assert value["by"] == "reader"
    assert value["author"] == correction.signature.author


@pytest.mark.parametrize("strange", [None, [], 3, "link", {}, {"kind": "link"}, {"kind": "praise", "author": None}])
def test_what_is_no_correction_is_refused_in_one_line(strange: object) -> None:
    with pytest.raises(ValueError, match="this is no correction") as caught:
        correction_from_object(strange)
    assert "\n" not in str(caught.value)


@given(corrections())
def test_a_correction_without_one_of_its_parts_is_refused(correction: Correction) -> None:
    value = correction_to_object(correction)
    for key in set(value) - {"by"}:
        with pytest.raises(ValueError, match="this is no correction"):
            correction_from_object({name: part for name, part in value.items() if name != key})
