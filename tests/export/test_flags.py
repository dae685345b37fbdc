"""What may change the facts is told in every form of export."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.factories import compared, told
from viewer.export.csv_tables import links_csv, sentences_csv
from viewer.export.docx.annotated import write_annotated_docx
from viewer.export.flags import flags_object, render_flags
from viewer.export.html import render_html
from viewer.export.markdown import render_markdown
from viewer.export.summary import render_overview, render_summary
from viewer.export.tei import render_tei
from viewer.export.web_annotations import to_web_annotations
from viewer.model import Comparison, Flag, FlagKind, NewClaim, Severity, Span

HOSTILE = "“<b>two</b>” became “three”"
CLAIM = "“1,900” stands in no source"


def flagged() -> Comparison:
    made = compared(
        told("Inspectors found three cracks.", B1="Inspectors found {!two>three} cracks."),
        told("A petition has 1,900 names."),
    )
    start = made.base.text.index("1,900")
    flag = Flag(FlagKind.NUMBER, Severity.HIGH, Span(17, 22), Span(17, 20), HOSTILE)
    claim = NewClaim(FlagKind.NUMBER, 1, Span(start, start + 5))
    return replace(made, links=(replace(made.links[0], flags=(flag,)),), new_claims=(claim,))


def test_the_page_lists_them_with_links_to_their_sentences() -> None:
    page = render_html(flagged())
    assert '<a href="#s1">Sentence 1</a>, after B1: “&lt;b&gt;two&lt;/b&gt;” became “three”' in page
    assert f'<a href="#s2">Sentence 2</a>: {CLAIM}' in page
    assert "<b>two</b>" not in page
    assert "What may change the facts" not in render_html(replace(flagged(), links=(), new_claims=()))


@pytest.mark.parametrize(("flags", "at_once"), [(40, 40), (41, 20)])
def test_what_a_book_has_too_much_of_is_folded_away_but_there(flags: int, at_once: int) -> None:
    made = flagged()
    flag = made.links[0].flags[0]
    each = tuple(replace(flag, message=f"crack {number} is new") for number in range(flags))
    page = render_html(replace(made, links=(replace(made.links[0], flags=each),), new_claims=()))
    facts = page[page.index('<h2 id="facts">') : page.index('<h2 id="legend">')]
    before, _, after = facts.partition("<details>")
    assert before.count("is new") == at_once
    assert after.count("is new") == flags - at_once
    assert ("<summary>21 more</summary>" in after) == (at_once < flags)


def test_markdown_lists_them_and_nothing_in_them_is_markup() -> None:
    told_lines = render_markdown(flagged()).splitlines()
    assert "- **1**, B1, number: “\\<b\\>two\\</b\\>” became “three”" in told_lines
    assert f"- **2**, number: {CLAIM}" in told_lines


def test_tei_has_a_note_at_the_sentence() -> None:
    told_xml = render_tei(flagged())
    assert '<note type="flag" subtype="number" target="#A.1">“&lt;b&gt;two&lt;/b&gt;” became “three”</note>' in told_xml
    assert f'<note type="flag" subtype="number" target="#A.2">{CLAIM}</note>' in told_xml


def test_an_annotation_points_at_the_words_on_both_sides() -> None:
    items = to_web_annotations(flagged())["first"]["items"]
    flag, claim = (item for item in items if item["motivation"] == "questioning")
    assert [body["value"] for body in flag["body"]] == ["number", HOSTILE]
    assert [place["selector"][1]["exact"] for place in flag["target"]] == ["three", "two"]
    assert claim["target"]["selector"][1]["exact"] == "1,900"
    assert flag["id"] != claim["id"]
    assert json.dumps(items)


def test_the_tables_have_a_column_for_them() -> None:
    sentences = list(csv.DictReader(io.StringIO(sentences_csv(flagged()))))
    assert [row["flags"] for row in sentences if row["article"] == "A"] == [HOSTILE, CLAIM]
    assert [row["flags"] for row in csv.DictReader(io.StringIO(links_csv(flagged())))] == [HOSTILE]


def test_the_summary_counts_them() -> None:
    assert "1 change may alter the facts" in render_summary(flagged())
    assert "     1  flags\n     1  new claims" in render_overview(flagged())


def test_the_list_tells_grave_changes_first() -> None:
    made = flagged()
    slight = Flag(FlagKind.HEDGE, Severity.LOW, Span(0, 10), None, "“perhaps” was added")
    made = replace(made, links=(replace(made.links[0], flags=(slight, *made.links[0].flags)),))
    text = render_flags(made)
    assert text.index("became “three”") < text.index("“perhaps” was added") < text.index("“1,900”")
    assert [flag["severity"] for flag in flags_object(made)["flags"]] == ["low", "high"]


def test_the_list_tells_a_long_sentence_to_its_end() -> None:
    start = "Inspectors who came up by the night train and went over the whole bridge before breakfast found"
    made = compared(
        told(f"{start} three cracks in the pier.", B1=f"{start} {{!two>three}} cracks in the pier."),
    )
    flag = Flag(FlagKind.NUMBER, Severity.HIGH, Span(0, 10), None, "“two” became “three”")
    lines = render_flags(replace(made, links=(replace(made.links[0], flags=(flag,)),))).splitlines()
    assert lines[-1].strip().endswith("three cracks in the pier.")
    assert max(map(len, lines)) <= 100


@pytest.mark.parametrize("sources", [0, 1])
def test_where_nothing_is_flagged_the_list_says_why(sources: int) -> None:
    made = replace(flagged(), links=(), new_claims=())
    made = made if sources else replace(made, articles=made.articles[:1])
    expected = "Nothing: every number" if sources else "There was no source"
    assert expected in render_flags(made)


def test_word_shows_them_beside_their_sentence(tmp_path: Path) -> None:
    from zipfile import ZipFile  # noqa: PLC0415 - only here

    write_annotated_docx(flagged(), tmp_path / "a.docx")
    text = ZipFile(tmp_path / "a.docx").read("word/document.xml").decode()
    assert "[“&lt;b&gt;two&lt;/b&gt;” became “three”]" in text
    assert f"[{CLAIM}]" in text
