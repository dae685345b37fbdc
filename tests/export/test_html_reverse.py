"""The page's sections on what was left out, and on who says what."""

from dataclasses import replace

import pytest

from tests.export.pages import Element, read_page
from tests.factories import compared, told
from viewer.export.contents import Contents
from viewer.export.html import render_html
from viewer.model import Comparison, Dispute, Flag, FlagKind, Severity, Span

LETTER = "The council could not find the letter anywhere."
FOUND = "Nobody at the council has found <b>that</b> letter."


def story() -> Comparison:
    comparison = compared(
        told("The ferry ran aground.", B1="The ferry ran aground."),
        told("It was late.", C1="It was late{-, and nobody had slept a wink that night}."),
        left_out={"B2": LETTER, "C2": FOUND, "C3": "A warning had been sent to the town in February."},
        statements=[("B2", "C2")],
    )
    (statement,) = comparison.statements
    flag = Flag(FlagKind.NUMBER, Severity.HIGH, Span(0, 1), Span(0, 1), "“two” in B, “three” in C")
    disputed = replace(statement, disputes=(Dispute(*statement.tellings, flag),))
    return replace(comparison, statements=(disputed,))


@pytest.fixture(scope="module")
def page() -> Element:
    return read_page(render_html(story()))


def section(page: Element, name: str) -> Element:
    (found,) = [e for e in page.all("section") if e.attributes.get("aria-labelledby") == name]
    return found


def test_what_was_left_out_stands_under_headings_with_links_to_both_ends(page: Element) -> None:
    omissions = section(page, "omissions")
    assert [h.text() for h in omissions.all("h3")] == [
        "In 2 of 2 sources, not here",
        "In one source only, not here",
        "Only a part of it is here",
    ]
    first = omissions.all("li")[0]
    assert [a.attributes["href"] for a in first.all("a")] == ["#B-2", "#C-2", "#s1"]
    assert "after sentence 1" in first.text()
    assert "they differ: “two” in B, “three” in C" in first.text()


def test_a_part_is_marked_inside_its_sentence(page: Element) -> None:
    last = section(page, "omissions").all("li")[-1]
    assert [b.text() for b in last.all("b")] == [", and nobody had slept a wink that night"]
    assert "It was late, and nobody" in " ".join(last.text().split())


def test_an_articles_words_stay_words(page: Element) -> None:
    assert FOUND in section(page, "omissions").text()


def test_what_several_say_is_told_the_contradicted_first(page: Element) -> None:
    agreement = section(page, "agreement")
    assert [h.text() for h in agreement.all("h3")] == ["Contradicted", "Said by 2 of 3"]
    first = agreement.all("li")[0]
    assert LETTER in first.text()
    assert "“two” in B, “three” in C" in first.text()


def test_a_part_of_a_comparison_has_neither_section() -> None:
    for contents in (Contents(unused=False), Contents(rows=Span(0, 1))):
        html = render_html(story(), contents)
        assert 'id="omissions"' not in html
        assert 'id="agreement"' not in html


def test_one_source_has_nobody_to_agree_with() -> None:
    html = render_html(compared(told("The ferry ran aground.", B1="The ferry ran aground.")))
    assert 'id="omissions"' not in html
    assert 'id="agreement"' not in html


def test_a_long_list_is_cut_and_says_so() -> None:
    left = {f"B{n}": f"Sentence number {n} tells of another ferry altogether." for n in range(2, 230)}
    page = read_page(render_html(compared(told("The ferry ran aground.", B1="The ferry ran aground."), left_out=left)))
    items = section(page, "omissions").all("li")
    assert len(items) == 201
    assert items[-1].text() == "… and 28 more"
