from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories import base_side, compared, told
from viewer.model import Comparison, EditKind, Span
from viewer.present.index import index_comparison
from viewer.present.runs import Direction, Run, base_runs, source_runs


def marked(runs: tuple[Run, ...]) -> str:
    """The runs as "kept words [added: more]", for reading."""
    quiet = (EditKind.EQUAL, EditKind.REFORMATTED)
    return "".join(run.text if run.mark in quiet else f"[{run.mark and run.mark.value}: {run.text}]" for run in runs)


def base_of(comparison: Comparison, sentence: int = 0) -> tuple[Run, ...]:
    return base_runs(index_comparison(comparison), sentence)


def source_of(comparison: Comparison, siglum: str = "B", sentence: int = 0) -> tuple[Run, ...]:
    return source_runs(index_comparison(comparison), siglum, sentence)


CRACKS = compared(
    told(
        "Inspectors found three cracks late on Monday.",
        B1="Inspectors found {!two>three}{- deep} cracks{+ late} on {~the second of March>Monday}.",
    )
)


def test_a_base_sentence_is_cut_where_its_mark_changes() -> None:
    expected = "Inspectors found [replaced: three] cracks [added: late] on [paraphrased: Monday]."
    assert marked(base_of(CRACKS)) == expected


def test_a_source_sentence_shows_what_was_dropped() -> None:
    expected = "Inspectors found [replaced: two] [dropped: deep] cracks on [paraphrased: the second of March]."
    assert marked(source_of(CRACKS)) == expected


def test_marks_end_with_the_words_and_white_space_stays_unmarked() -> None:
    assert not any(run.text != run.text.strip() for run in base_of(CRACKS) if run.mark is EditKind.ADDED)


def test_counterparts_share_an_edit() -> None:
    here = {run.text: run.edits for run in base_of(CRACKS)}
    there = {run.text: run.edits for run in source_of(CRACKS)}
    assert here["three"] == there["two"]
    assert here["Monday"] == there["the second of March"]
    assert here["three"] != here["Monday"]


def test_a_word_that_any_source_has_counts_as_kept() -> None:
    comparison = compared(
        told(
            "The bridge is shut and nobody may cross.",
            B1="The bridge is shut{+ and nobody may cross}.",
            C1="{+The bridge is shut and} {~none can>nobody may} cross.",
        )
    )
    assert marked(base_of(comparison)) == "The bridge is shut [added: and] [paraphrased: nobody may] cross."


def test_a_run_names_the_source_its_words_come_from() -> None:
    comparison = compared(
        told("It is shut; keep off.", B1="It is shut{+; keep off}.", C1="{+It is shut;} keep off{+.}")
    )
    sources = {run.text.strip(): run.source for run in base_of(comparison)}
    assert sources["It is shut"] == "B"
    assert sources["keep off"] == "C"


def test_new_words_have_no_source() -> None:
    assert {run.source for run in base_of(CRACKS) if run.mark is EditKind.ADDED} == {None}


@pytest.mark.parametrize(
    "markup",
    ["It is shut{-,} now{+.}", "It is shut now{!…>.}", "It is shut now{~!>.}", "{-“}It is shut now.{-”}"],
)
def test_a_difference_in_punctuation_alone_is_reformatted(markup: str) -> None:
    runs = base_of(compared(told("It is shut now.", B1=markup)))
    assert {run.mark for run in runs} <= {EditKind.EQUAL, EditKind.REFORMATTED}


def test_a_percent_sign_is_more_than_punctuation() -> None:
    runs = base_of(compared(told("It fell by 4 % today.", B1="It fell by 4 {+%} today.")))
    assert marked(runs) == "It fell by 4 [added: %] today."


def test_a_sentence_without_a_link_is_one_run_without_a_mark() -> None:
    (run,) = base_of(compared(told("Nobody said this before.")))
    assert (run.text, run.mark, run.source, run.edits) == ("Nobody said this before.", None, None, ())


def test_a_source_sentence_used_twice_is_kept_where_any_use_keeps_it() -> None:
    comparison = compared(
        told("The bridge is shut.", B1="The bridge is shut{- until Friday}."),
        told("Shut until Friday.", B1="{-The bridge is} {:shut>Shut} until Friday."),
    )
    assert marked(source_of(comparison)) == "The bridge is shut until Friday."


def test_moved_words_know_which_way_they_went() -> None:
    comparison = compared(
        told("On Monday it rained hard.", B1="{^On Monday} it rained hard{@ }."),
        told("It rained hard on Sunday.", B2="{@} It rained hard {^on Sunday}."),
    )
    (earlier,) = [run for run in base_of(comparison, 0) if run.mark is EditKind.MOVED]
    (later,) = [run for run in base_of(comparison, 1) if run.mark is EditKind.MOVED]
    assert (earlier.text, earlier.moved) == ("On Monday", Direction.EARLIER)
    assert (later.text, later.moved) == ("on Sunday", Direction.LATER)


def test_the_edits_of_a_split_are_cut_at_the_sentence() -> None:
    comparison = compared(told("He came.", "She left.", B1="He came{+.} {/}{-and} {:she>She} left."))
    assert marked(base_of(comparison, 0)) == "He came."
    assert marked(base_of(comparison, 1)) == "She left."


def test_line_breaks_inside_a_sentence_come_back() -> None:
    comparison = compared(told("The bridge\nis now\n  shut.", B1="The bridge\nis {+now}\n  shut."))
    assert "".join(run.text for run in base_of(comparison)) == "The bridge\nis now\n  shut."


def test_a_run_has_the_length_of_its_span() -> None:
    with pytest.raises(ValueError, match="length"):
        Run("abc", Span(0, 2), None, None)


def test_a_run_has_a_direction_exactly_when_it_is_moved() -> None:
    with pytest.raises(ValueError, match="direction"):
        Run("abc", Span(0, 3), EditKind.MOVED, "B")


WORDS = st.text(alphabet="abé😀,.“-", min_size=1, max_size=4)
PARTS = st.one_of(
    WORDS,
    WORDS.map(lambda w: f"{{+{w}}}"),
    WORDS.map(lambda w: f"{{-{w}}}"),
    st.tuples(st.sampled_from("~!:"), WORDS, WORDS).map(lambda p: f"{{{p[0]}{p[1]}>{p[2]}}}"),
)
MARKUPS = st.lists(PARTS, min_size=1, max_size=8).map(lambda parts: "So " + " ".join(parts) + " it is")


@settings(max_examples=60, deadline=None)
@given(st.lists(MARKUPS, min_size=1, max_size=3))
def test_joined_runs_are_the_sentence(markups: list[str]) -> None:
    comparison = compared(*(told(base_side(m), **{f"B{i}": m}) for i, m in enumerate(markups, start=1)))
    index = index_comparison(comparison)
    for sentence in range(len(markups)):
        runs = base_runs(index, sentence)
        assert "".join(run.text for run in runs) == comparison.base.sentence_text(sentence)
        assert all(before.span.end == after.span.start for before, after in pairwise(runs))
        theirs = source_runs(index, "B", sentence)
        assert "".join(run.text for run in theirs) == comparison.sources[0].sentence_text(sentence)


def unread(comparison: Comparison) -> Comparison:
    return replace(comparison, links=tuple(replace(link, edits=()) for link in comparison.links))


def test_nothing_is_marked_while_words_are_still_to_be_compared() -> None:
    first = unread(CRACKS)
    assert marked(base_of(first)) == first.base.text
    assert marked(source_of(first)) == first.sources[0].text
    assert source_of(first)[0].source == "B"
