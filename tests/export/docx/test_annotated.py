from dataclasses import replace
from pathlib import Path

import pytest

from tests.export.docx.settled import W, part, settled
from tests.export.test_html import STORY, hostile_comparison
from tests.factories import compared, told
from viewer.export.characters import REPLACEMENT
from viewer.export.docx import render_annotated_docx, write_annotated_docx
from viewer.model import Comparison, Flag, FlagKind, Severity

ARTICLE = (
    " B2  Inspectors found three cracks in the pylon on Monday evening. "
    " B3   C1  The crossing will stay shut, and nobody ought to try it, officials warned. "
    " new  Many residents are angry.  C2  He came.  C2  She left.  B1  On Sunday it rained."
)


def lines(comparison: Comparison) -> list[str]:
    return settled(render_annotated_docx(comparison), accept=True).split("\n")


def test_it_reads_as_an_annotated_article() -> None:
    assert lines(STORY) == [
        "Bridge shut as cracks spread",
        lines(STORY)[1],
        " B  Engineers close bridge",
        " C  “No one should cross”",
        "Marks: added · paraphrased · replaced · moved.",
        "Menu",
        ARTICLE,
        "Left out",
        "In 2 of 2 sources, not here",
        " B4  The pylon was repaired in 1998.",
        " C3  In 1998 the pylon was mended.",
        "To know",
        "B: This file was read as Windows-1252.",
    ]
    assert lines(STORY)[1].startswith("Of the 6 sentences in this article")


def test_labels_have_the_colour_of_their_source_and_marks_their_line() -> None:
    document = part(render_annotated_docx(STORY), "word/document.xml")
    looks = {
        "".join(run.itertext()): {mark.tag: mark.attrib for mark in run.iterfind(f"{W}rPr/*")}
        for run in document.iter(f"{W}r")
    }
    assert looks[" B2 "][f"{W}shd"][f"{W}fill"] == "0065AD"
    assert looks["three"][f"{W}u"][f"{W}val"] == "double"
    assert looks["Monday evening"][f"{W}u"][f"{W}val"] == "dotted"
    assert looks["Many residents are angry."][f"{W}u"][f"{W}val"] == "thick"


def test_flags_stand_after_their_sentence() -> None:
    first = STORY.links[0]
    flag = Flag(FlagKind.NUMBER, Severity.HIGH, first.edits[1].base, None, "“two” became “three”")
    flagged = replace(STORY, links=(replace(first, flags=(flag,)), *STORY.links[1:]))
    assert "Monday evening. [“two” became “three”]" in "\n".join(lines(flagged))


def test_a_right_to_left_article_runs_from_the_right() -> None:
    document = part(render_annotated_docx(compared(told("أغلقت الشرطة الجسر."))), "word/document.xml")
    assert document.findall(f".//{W}pPr/{W}bidi")


def test_what_xml_cannot_hold_is_replaced_and_told() -> None:
    said = lines(compared(told("One \ud83d half.")))
    assert f" new  One {REPLACEMENT} half." in said
    assert said[-1].startswith("A: 1 character that this file cannot hold")


def test_the_same_comparison_gives_the_same_bytes(tmp_path: Path) -> None:
    write_annotated_docx(STORY, tmp_path / "a.docx")
    assert (tmp_path / "a.docx").read_bytes() == render_annotated_docx(STORY)


@pytest.mark.parametrize("text", ["<w:p/>", "]]>", "<!-- x", "&amp;lt;", '"/><w:del w:id="1">'])
def test_nothing_of_an_article_becomes_markup(text: str) -> None:
    tame = part(render_annotated_docx(hostile_comparison("tame words")), "word/document.xml")
    hostile = part(render_annotated_docx(hostile_comparison(text)), "word/document.xml")
    assert [element.tag for element in hostile.iter()] == [element.tag for element in tame.iter()]
