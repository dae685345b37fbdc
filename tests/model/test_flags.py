"""What is checked when a flag is made."""

import pytest

from viewer.model import Flag, FlagKind, Severity, Span


def test_a_flag_stands_somewhere() -> None:
    with pytest.raises(ValueError, match="stands somewhere"):
        Flag(FlagKind.NUMBER, Severity.HIGH, None, None, "two became three")


@pytest.mark.parametrize(("base", "source"), [(Span(0, 3), None), (None, Span(0, 3)), (Span(0, 3), Span(4, 9))])
def test_a_flag_may_stand_on_either_side(base: Span | None, source: Span | None) -> None:
    flag = Flag(FlagKind.NEGATION, Severity.LOW, base, source, "“not” was left out")
    assert (flag.base, flag.source) == (base, source)
