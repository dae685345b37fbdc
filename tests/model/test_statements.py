"""Statements: what several sources say."""

import pytest

from viewer.model import Echo, Statement, Telling


def test_a_statement_names_each_of_its_sources_once_in_order() -> None:
    tellings = (Telling("B", 1), Telling("B", 4), Telling("D", 0))
    assert Statement(tellings, 0.7).sources == ("B", "D")


@pytest.mark.parametrize("tellings", [(), (Telling("B", 1),), (Telling("B", 1), Telling("B", 2))])
def test_what_one_source_says_alone_is_no_statement(tellings: tuple[Telling, ...]) -> None:
    with pytest.raises(ValueError, match="two sources"):
        Statement(tellings, 0.7)


def test_an_echo_joins_two_sources() -> None:
    with pytest.raises(ValueError, match="itself"):
        Echo(Telling("B", 1), Telling("B", 2), 0.5)
    with pytest.raises(ValueError, match="score lies"):
        Echo(Telling("B", 1), Telling("C", 2), 1.5)
