"""The summary in plain text."""

import pytest

from tests.factories import compared, set_aside, told
from viewer.export.summary import render_summary
from viewer.model import Notice, NoticeCode


@pytest.fixture
def summary():
    return render_summary(
        compared(
            told("Inspectors found three cracks.", B1="Inspectors found {!two>three} cracks."),
            told("The bridge is shut.", C1="The bridge is shut.", moved=True),
            told("Many residents are angry."),
            set_aside("Log in to comment."),
            left_out={"B2": "The bridge opened in 1931."},
            also_in={"B2": ["C"]},
            titles={"A": "Bridge shut"},
            notices=(Notice(NoticeCode.ENCODING, "It was read as cp1252.", "b.txt"),),
        )
    )


def test_it_begins_with_the_title_and_what_was_found(summary):
    lines = summary.splitlines()
    assert lines[0] == "Bridge shut"
    assert lines[2].startswith("Of the 3 sentences in this article, 1 is taken verbatim, 1 is edited and 1 is new.")


def test_each_article_has_a_line_with_its_shares(summary):
    assert " A  a.txt: 3 sentences; 1 set aside" in summary.splitlines()
    (line,) = (line for line in summary.splitlines() if line.startswith(" B  b.txt: "))
    assert "of the article" in line


def test_each_sentence_has_a_line_with_verdict_and_origin(summary):
    lines = [line.split() for line in summary[summary.index("Sentences:") : summary.index("Left out:")].splitlines()]
    assert lines[1][:4] == ["1", "edited", "B1", "Inspectors"]
    assert lines[2][:5] == ["2", "verbatim", "C1", "moved", "The"]
    assert lines[3][:3] == ["3", "new", "Many"]


def test_what_was_left_out_is_listed_with_who_else_says_it(summary):
    assert "    B2 also in C  The bridge opened in 1931." in summary.splitlines()


def test_notices_come_last(summary):
    assert summary.endswith("To know:\nb.txt: It was read as cp1252.")


def test_control_characters_do_not_reach_the_terminal():
    summary = render_summary(
        compared(
            told("Red \x1b[31malert\u202e."),
            left_out={"B1": "Nothing."},
            titles={"A": "A\x07 title\nin two lines"},
        )
    )
    assert "\x1b" not in summary
    assert "\u202e" not in summary
    assert "\\x1b[31malert" in summary
    assert summary.splitlines()[0] == "A\\x07 title in two lines"


def test_a_long_list_is_cut_and_says_so():
    told_so = (told(f"Nobody said number {n}.") for n in range(250))
    summary = render_summary(compared(*told_so, left_out={"B1": "Something else."}))
    assert "… and 50 more; --html and --json give them all" in summary
    assert "number 199." in summary
    assert "number 200." not in summary


def test_without_sources_there_is_nothing_to_list():
    summary = render_summary(compared(told("One."), titles={"A": "Alone"}))
    assert "Sentences:" not in summary
    assert "there was no source" in summary
