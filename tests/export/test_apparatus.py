from hypothesis import given, settings

from tests.factories import base_side, compared, told
from tests.present.test_runs import MARKUPS
from viewer.export.apparatus import segments_of
from viewer.model import Comparison
from viewer.present import index_comparison, rows_of


def collated(comparison: Comparison) -> list[str]:
    """The segments of the first sentence as "three A | two B"."""
    index = index_comparison(comparison)
    written = []
    for segment in segments_of(index, rows_of(index)[0]):
        readings = [(segment.base, segment.agreeing), *segment.readings]
        written.append(" | ".join(f"{text!r} {''.join(sigla)}" for text, sigla in readings))
    return written


def test_where_a_source_differs_there_is_a_reading() -> None:
    assert collated(compared(told("It had three cracks.", B1="It had {!two>three} cracks."))) == [
        "'It had ' AB",
        "'three' A | 'two' B",
        "' cracks.' AB",
    ]


def test_sources_that_read_alike_share_a_reading() -> None:
    comparison = compared(
        told("It had three.", B1="It had {!two>three}.", C1="It had {!two>three}.", D1="It had three.")
    )
    assert collated(comparison)[1] == "'three' AD | 'two' BC"


def test_overlapping_variants_make_one_segment() -> None:
    comparison = compared(told("one two three", B1="{~x>one two} three", C1="one {~y>two three}"))
    assert collated(comparison) == ["'one two three' A | 'x three' B | 'one y' C"]


def test_words_that_only_a_source_has_stand_between() -> None:
    assert collated(compared(told("It is shut.", B1="It is{- now} shut."))) == [
        "'It is ' AB",
        "'' A | 'now ' B",
        "'shut.' AB",
    ]


def test_what_a_split_dropped_between_its_sentences_stands_apart_from_them() -> None:
    comparison = compared(told("He came.", "She left.", B1="He came{+.} {/}{-and} {:she>She} left."))
    assert collated(comparison) == ["'He came' AB", "'.' A | ' and' B"]


def test_typography_alone_says_so() -> None:
    index = index_comparison(compared(told("it had three.", B1="{:It>it} had {!two>three}.")))
    typographic = [segment.typographic for segment in segments_of(index, rows_of(index)[0]) if segment.readings]
    assert typographic == [True, False]


@settings(max_examples=60, deadline=None)
@given(MARKUPS, MARKUPS)
def test_every_witness_reads_its_own_sentence(one: str, other: str) -> None:
    both = compared(told(base_side(one), B1=one), told(base_side(other), C1=other))
    index = index_comparison(both)
    for row, source in zip(rows_of(index), both.sources, strict=True):
        segments = segments_of(index, row)
        assert row.sentence is not None
        assert "".join(segment.base for segment in segments) == " ".join(both.base.sentence_text(row.sentence).split())
        read = ""
        for segment in segments:
            own = [text for text, sigla in segment.readings if source.siglum in sigla]
            read += own[0] if own else segment.base
        assert read == " ".join(source.text.split())
