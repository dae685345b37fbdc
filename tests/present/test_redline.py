from hypothesis import given, settings

from tests.factories import base_side, compared, told
from tests.present.test_runs import MARKUPS
from viewer.model import Comparison
from viewer.present.index import index_comparison
from viewer.present.redline import StrokeKind, redline

SIGNS = {
    StrokeKind.KEPT: "{}",
    StrokeKind.INSERTED: "[+{}]",
    StrokeKind.DELETED: "[-{}]",
    StrokeKind.MOVED_HERE: "[>{}]",
    StrokeKind.MOVED_AWAY: "[<{}]",
}


def marked(comparison: Comparison, position: int = 0) -> str:
    return "".join(SIGNS[s.kind].format(s.text) for s in redline(index_comparison(comparison), position))


def test_a_redline_strikes_the_old_before_the_new() -> None:
    comparison = compared(told("It had three cracks late.", B1="It had {!two>three}{- deep} cracks{+ late}."))
    assert marked(comparison) == "It had [-two][+three] [-deep ]cracks[+ ][+late]."


def test_moved_words_are_told_where_they_went_and_where_they_were() -> None:
    comparison = compared(told("On Monday it rained.", B1="{^On Monday} it rained{@ }."))
    assert marked(comparison) == "[>On Monday ]it rained[- ][<On Monday]."


def test_a_space_that_both_have_is_kept() -> None:
    comparison = compared(told("The bridge, now old.", B1="The bridge{+,} now{- ,} old."))
    assert marked(comparison) == "The bridge[+,] now [-, ]old."


def test_a_change_of_typography_alone_says_so() -> None:
    comparison = compared(told("the bridge, now shut.", B1="{:The>the} bridge{+,} now {!open>shut}."))
    typographic = {s.text: s.typographic for s in redline(index_comparison(comparison), 0)}
    assert typographic["The"]
    assert typographic["the"]
    assert typographic[","]
    assert not typographic["open"]
    assert not typographic["shut"]


def test_sentences_of_a_split_are_told_apart() -> None:
    comparison = compared(told("He came.", "She left.", B1="He came{+.} {/}{-and} {:she>She} left."))
    strokes = redline(index_comparison(comparison), 0)
    first = "".join(s.text for s in strokes if s.kind.in_base and s.sentence == 0)
    second = "".join(s.text for s in strokes if s.kind.in_base and s.sentence == 1)
    assert (first.strip(), second) == ("He came.", "She left.")


def test_line_breaks_become_spaces() -> None:
    assert marked(compared(told("It is\n shut.", B1="It is\n shut."))) == "It is shut."


def test_a_paragraph_that_ends_is_a_line_break() -> None:
    comparison = compared(told("He came.", "She left.", B1="He came{+.} {/}{-and} {:she>She} left."))
    strokes = redline(index_comparison(comparison), 0, {"A": {0}})
    assert "".join(s.text for s in strokes if s.kind.in_base) == "He came.\nShe left."
    assert "".join(s.text for s in strokes if s.kind.in_source) == "He came and she left."


@settings(max_examples=80, deadline=None)
@given(MARKUPS)
def test_strokes_give_back_both_texts(markup: str) -> None:
    comparison = compared(told(base_side(markup), B1=markup))
    strokes = redline(index_comparison(comparison), 0)
    base = "".join(stroke.text for stroke in strokes if stroke.kind.in_base)
    source = "".join(stroke.text for stroke in strokes if stroke.kind.in_source)
    assert base == " ".join(comparison.base.text.split())
    assert source == " ".join(comparison.sources[0].text.split())
