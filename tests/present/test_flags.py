from dataclasses import replace

from tests.factories import compared, told
from viewer.model import Comparison, Flag, FlagKind, Severity, Span
from viewer.present.flags import flags_in, flags_of
from viewer.present.index import index_comparison
from viewer.present.rows import rows_of


def with_flags(comparison: Comparison, *flags: Flag) -> Comparison:
    return replace(comparison, links=(replace(comparison.links[0], flags=flags), *comparison.links[1:]))


NUMBER = Flag(FlagKind.NUMBER, Severity.HIGH, Span(0, 5), Span(0, 3), "two became three")
SPEAKER = Flag(FlagKind.SPEAKER, Severity.LOW, None, Span(10, 15), "the speaker was dropped")


def test_a_flag_stands_in_the_base_and_one_of_dropped_words_in_the_source() -> None:
    comparison = with_flags(compared(told("Three cracks.", B1="{!Two>Three} cracks{-, he said}.")), NUMBER, SPEAKER)
    index = index_comparison(comparison)
    (row,) = rows_of(index)
    base, source = row.cells
    assert flags_of(index, row) == (NUMBER, SPEAKER)
    assert base is not None
    assert source is not None
    assert flags_in(index, row, base) == (NUMBER,)
    assert flags_in(index, row, source) == (SPEAKER,)


def test_a_flag_of_a_split_stands_with_the_sentence_it_touches() -> None:
    comparison = compared(told("He came.", "She left.", B1="He came{+.} {/}{-and} {:she>She} left."))
    flag = Flag(FlagKind.NAME, Severity.LOW, Span(9, 12), None, "another name")
    index = index_comparison(with_flags(comparison, flag, SPEAKER))
    first, second = rows_of(index)
    assert flags_of(index, first) == (SPEAKER,)
    assert flags_of(index, second) == (flag,)


def test_a_row_without_a_base_sentence_has_no_flags() -> None:
    index = index_comparison(compared(told("One."), left_out={"B1": "Two."}))
    left_out = rows_of(index)[1]
    assert flags_of(index, left_out) == ()
    assert flags_in(index, left_out, next(filter(None, left_out.cells))) == ()
