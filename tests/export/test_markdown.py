import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.test_html import STORY
from tests.factories import compared, told
from tests.goldens import check_golden
from viewer.export.characters import REPLACEMENT, holdable
from viewer.export.markdown import render_markdown, write_markdown
from viewer.model import Notice, NoticeCode, Verdict

GOLDENS = Path(__file__).parent / "goldens"


def line(markdown: str, number: int = 1) -> str:
    return next(line for line in markdown.split("\n") if line.startswith(f"{number}. "))


def test_it_reads_as_the_golden_does() -> None:
    check_golden(GOLDENS / "story.md", render_markdown(STORY))


def test_a_sentence_shows_what_was_struck_and_what_is_new() -> None:
    comparison = compared(told("It had three cracks late.", B1="It had {!two>three}{- deep} cracks{+ late}."))
    assert line(render_markdown(comparison)) == "1. *edited from B1:* It had ~~two~~**three** ~~deep~~ cracks **late**."


def test_typography_alone_is_not_shown() -> None:
    comparison = compared(
        told("the bridge , shut .", B1="{:The>the} bridge {+,} shut {:!>.}", verdict=Verdict.VERBATIM)
    )
    assert line(render_markdown(comparison)) == "1. *verbatim from B1:* the bridge , shut ."


def test_words_of_a_second_source_are_not_new() -> None:
    comparison = compared(
        told("It is shut; keep off now.", B1="It is shut{+; keep off now}.", C1="{+It is shut;} keep off{+ now}.")
    )
    assert line(render_markdown(comparison)) == "1. *edited from B1 and C1:* It is shut; keep off **now**."


def test_a_moved_sentence_says_so() -> None:
    assert "*verbatim from B1, moved:*" in render_markdown(compared(told("One.", B1="One.", moved=True)))


def test_signs_stand_where_markdown_takes_them_for_signs() -> None:
    # CommonMark 6.2: a sign between a word and punctuation is none.
    comparison = compared(told("The ship, once new, sank.", B1="The ship{+, once new,}{-, a wreck,} sank."))
    text = line(render_markdown(comparison))
    assert "ship, **once new**,~~, a wreck,~~ sank" in text


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "![x](javascript:alert(1))",
        "[a](b) and [c]: d",
        "**bold** _it_ ~~no~~ `code`",
        "| a | b |",
        "&lt; &#60;",
        "# Heading",
        "- item",
        "12. item",
        "www.example.org and https://example.org and a@example.org",
        "@someone",
        "$x^2$",
        "\\",
    ],
)
def test_nothing_of_an_article_becomes_markup(text: str) -> None:
    comparison = compared(told(text), left_out={"B1": text}, titles={"A": text, "B": text})
    comparison = replace(comparison, notices=(Notice(NoticeCode.LIMIT, text, text),))
    markdown = render_markdown(comparison)
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", markdown)
    assert not re.search(r"[<>`\[\]&!$@\\]", bare)
    assert "://" not in bare
    assert "www." not in bare
    assert re.findall(r"(?m)^(#+) ", bare) == ["#", "##", "##", "###", "##"]
    assert unescaped(line(markdown)).endswith(text)


def unescaped(markdown: str) -> str:
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown)


def test_a_new_line_in_a_text_begins_no_block() -> None:
    comparison = compared(told("One\n# two\n\n- three."), titles={"A": "T\n# U"})
    assert line(render_markdown(comparison)) == "1. *new:* One \\# two - three."
    assert render_markdown(comparison).startswith("# T \\# U: where it came from\n")


def test_what_no_file_can_hold_is_replaced_and_told(tmp_path: Path) -> None:
    comparison = compared(told("One \ud83d half."))
    write_markdown(comparison, tmp_path / "page.md")
    written = (tmp_path / "page.md").read_text(encoding="utf-8")
    assert f"One {REPLACEMENT} half." in written
    assert "1 character that this file cannot hold is shown" in written


TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("<>*_~`[]()#|\\&!.-+ 1a\n"), st.characters(codec=None)), min_size=1, max_size=30
).filter(lambda text: text.strip() == text)


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_every_text_comes_back(texts: list[str]) -> None:
    markdown = render_markdown(compared(*(told(text) for text in texts)))
    for number, text in enumerate(texts, start=1):
        given_back = unescaped(line(markdown, number)).removeprefix(f"{number}. *new:* ")
        assert given_back == " ".join(holdable(text).split())
