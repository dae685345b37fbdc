"""Weighed evidence becomes a score and a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.model import AsideKind
from viewer.reading.evidence import Feature, judge, reasons, score


def test_no_evidence_is_an_even_chance() -> None:
    assert score([]) == 0.5


@given(st.lists(st.floats(-1e9, 1e9)))
def test_a_score_is_a_chance(weights: list[float]) -> None:
    assert 0.0 <= score(Feature("f", weight) for weight in weights) <= 1.0


def test_evidence_adds_up() -> None:
    assert score([Feature("a", 2.0), Feature("b", -2.0)]) == 0.5
    assert score([Feature("a", 2.0), Feature("b", 1.0)]) == pytest.approx(0.9526, abs=1e-4)


def test_reasons_are_those_that_weigh_most_for_an_aside() -> None:
    features = [Feature("a", 1.0, "small"), Feature("b", 3.0, "big"), Feature("c", 2.0), Feature("d", -9.0, "against")]
    assert reasons(features) == "big, small"


def test_what_is_not_likely_is_no_aside() -> None:
    assert judge(AsideKind.SHARE, [Feature("a", -0.1, "names networks")]) is None
    judgement = judge(AsideKind.SHARE, [Feature("a", 3.0, "names networks")])
    assert judgement is not None
    assert judgement.reason == "looks like links for sharing: names networks"
