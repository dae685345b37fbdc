from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.docx.settled import W, part, settled
from tests.export.docx.test_revisions import laid_out
from tests.export.test_html import STORY, hostile_comparison
from tests.factories import compared, told
from tests.present.test_rows import comparisons
from viewer.export.characters import REPLACEMENT
from viewer.export.docx import render_tracked_docx, write_tracked_docx
from viewer.model import Comparison, Flag, FlagKind, Severity


def comments(comparison: Comparison, source: str | None = None) -> list[str]:
    root = part(render_tracked_docx(comparison, source), "word/comments.xml")
    return ["\n".join("".join(p.itertext()) for p in comment) for comment in root]


def test_accepted_it_is_the_article_and_rejected_the_source() -> None:
    for source in STORY.sources:
        file = render_tracked_docx(STORY, source.siglum)
        assert settled(file, accept=True) == laid_out(STORY.base)
        assert settled(file, accept=False) == laid_out(source)


def test_without_a_choice_the_source_of_most_words_is_taken() -> None:
    assert settled(render_tracked_docx(STORY), accept=False) == laid_out(STORY.sources[0])


def test_an_unknown_source_is_an_error() -> None:
    with pytest.raises(KeyError):
        render_tracked_docx(STORY, "Z")


def test_words_from_elsewhere_have_a_comment_that_names_their_source() -> None:
    said = comments(STORY, "B")
    assert "Edited from source C, sentence 2; all of its words are C’s." in said
    assert "New: no source says this." in said
    assert not any("source B, sentence 3" in comment for comment in said)


def test_notices_and_flags_are_comments() -> None:
    first = STORY.links[0]
    flag = Flag(FlagKind.NUMBER, Severity.HIGH, first.edits[1].base, None, "“two” became “three”")
    flagged = replace(STORY, links=(replace(first, flags=(flag,)), *STORY.links[1:]))
    assert comments(flagged, "B")[0] == "B: This file was read as Windows-1252.\n“two” became “three”"


def test_every_comment_and_every_move_has_both_its_ends() -> None:
    document = part(render_tracked_docx(STORY, "B"), "word/document.xml")
    for start, end in (("commentRangeStart", "commentRangeEnd"), ("moveFromRangeStart", "moveFromRangeEnd")):
        starts = [element.get(f"{W}id") for element in document.iter(f"{W}{start}")]
        assert starts
        assert starts == [element.get(f"{W}id") for element in document.iter(f"{W}{end}")]
    names = {
        kind: [element.get(f"{W}name") for element in document.iter(f"{W}{kind}RangeStart")]
        for kind in ("moveFrom", "moveTo")
    }
    assert names == {"moveFrom": ["move1"], "moveTo": ["move1"]}


def test_no_number_is_given_to_two_changes() -> None:
    document = part(render_tracked_docx(STORY, "B"), "word/document.xml")
    ends = ("RangeEnd", "commentReference")
    numbers = [e.get(f"{W}id") for e in document.iter() if e.get(f"{W}id") and not e.tag.endswith(ends)]
    assert len(numbers) == len(set(numbers))


def test_the_page_says_what_was_compared() -> None:
    header = "".join(part(render_tracked_docx(STORY, "C"), "word/header.xml").itertext())
    assert header.startswith("Bridge shut as cracks spread (A) against “No one should cross” (C): accept all changes")


def test_without_sources_it_is_the_article() -> None:
    comparison = compared(told("One."), told("Two."), join="\n\n")
    file = render_tracked_docx(comparison)
    assert settled(file, accept=True) == settled(file, accept=False) == "One.\nTwo."


def test_a_right_to_left_article_runs_from_the_right() -> None:
    document = part(
        render_tracked_docx(compared(told("أغلقت الشرطة الجسر.", B1="أغلقت الشرطة الجسر."))), "word/document.xml"
    )
    assert document.findall(f".//{W}pPr/{W}bidi")
    assert document.findall(f".//{W}rPr/{W}rtl")


def test_what_xml_cannot_hold_is_replaced_and_told() -> None:
    comparison = compared(told("One \ud83d half\x00.", B1="One \ud83d half\x00."))
    assert settled(render_tracked_docx(comparison), accept=True) == f"One {REPLACEMENT} half{REPLACEMENT}."
    assert comments(comparison)[0].startswith("A: 2 characters that this file cannot hold")


def test_every_part_is_there_and_nothing_depends_on_the_day(tmp_path: Path) -> None:
    write_tracked_docx(STORY, tmp_path / "one.docx")
    file = (tmp_path / "one.docx").read_bytes()
    assert file == render_tracked_docx(STORY)
    with ZipFile(BytesIO(file)) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "[Content_Types].xml"
        for name in archive.namelist():
            part(file, name)


@pytest.mark.parametrize("text", ["<w:p/>", "]]>", "<!-- ", "&amp;lt;", '"/><w:del w:id="1">', "a\tb\nc"])
def test_nothing_of_an_article_becomes_markup(text: str) -> None:
    tame = part(render_tracked_docx(hostile_comparison("tame words")), "word/document.xml")
    hostile = part(render_tracked_docx(hostile_comparison(text)), "word/document.xml")
    assert [element.tag for element in hostile.iter()] == [element.tag for element in tame.iter()]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([" ", "\n", "\n\n"]).flatmap(lambda join: comparisons(join=join)))
def test_whatever_moved_both_texts_come_back(comparison: Comparison) -> None:
    for source in comparison.sources:
        file = render_tracked_docx(comparison, source.siglum)
        assert settled(file, accept=True) == laid_out(comparison.base)
        assert settled(file, accept=False) == laid_out(source)
