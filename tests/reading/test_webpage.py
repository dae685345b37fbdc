"""Saved web pages become articles whose body is told from everything around it."""

from pathlib import Path

import pytest

from tests.reading.marked_pages import FOLDER, measure_pages, read_marked
from tests.reading.marked_texts import FOLDER as TEXTS
from tests.reading.marked_texts import load_marked
from viewer.model import AsideKind, NoticeCode
from viewer.reading import ReadError, find_asides
from viewer.reading.choices import Choices
from viewer.reading.passages import PARTED
from viewer.reading.webpage import LARGEST_PAGE, extract

PAGES = sorted(FOLDER.glob("*.html"))
NEWS = (
    "<p>The harbour ferry ran aground on a sandbank on Thursday evening, and its forty passengers spent four hours "
    "waiting for the tide, the coastguard said.</p><p>Nobody was hurt. The ferry was refloated shortly after eleven "
    "and went back to port under its own power, and its owners said that they would look into what had happened.</p>"
)


def _body(html: str, encoding: str = "utf-8") -> list[str]:
    page = extract(html.encode(encoding), "page.html", Choices())
    kept, start = [], 0
    for passage in page.text.split(PARTED):
        if not any(aside.span.start <= start < aside.span.end for aside in page.asides or ()):
            kept.append(passage)
        start += len(passage) + len(PARTED)
    return kept


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_body_and_asides_of_a_page_are_told_apart(path: Path) -> None:
    _, passages = read_marked(path)
    assert [p for p in passages if (p.kind is None) != (p.found is None)] == []


def test_the_kinds_of_asides_are_mostly_right() -> None:
    passages = [passage for path in PAGES for passage in read_marked(path)[1]]
    figures = measure_pages(passages)
    assert figures.asides > 1500
    assert figures.alike >= 0.9 * figures.right


def test_a_page_says_what_it_is() -> None:
    page, _ = read_marked(FOLDER / "wordpress.html")
    assert page.title == "Library to keep its Saturdays after all"
    assert page.language == "en"
    assert page.metadata.outlet == "Mill Lane News"
    assert page.metadata.author == "Ines Varga"
    assert page.metadata.date == "2021-11-10"
    assert page.metadata.address == "https://milllane.example/library-saturdays/"


def test_a_page_that_says_nothing_of_itself_has_no_metadata() -> None:
    page, _ = read_marked(FOLDER / "div-soup.html")
    assert (page.metadata.outlet, page.metadata.date, page.language) == (None, None, None)


def test_a_text_made_into_a_page_with_menus_keeps_its_body() -> None:
    marked = load_marked(TEXTS / "comments-numbered.txt")
    (thread,) = find_asides(marked.text)
    body = marked.text[: thread.span.start].strip().split("\n\n")
    remarks = [line.strip() for line in thread.span.of(marked.text).split("\n") if line.strip()]
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in body)
    said = "".join(f"<li><p>{remark}</p></li>" for remark in remarks)
    page = (
        '<html><body><ul class="menu"><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul>'
        f'<div class="story">{paragraphs}</div><ol class="comments">{said}</ol></body></html>'
    )
    assert _body(page) == body


def test_scripts_and_hidden_parts_are_not_text() -> None:
    hidden = (
        "<script>var a = 'no';</script><style>p {}</style><noscript>Turn on scripts</noscript><p hidden>no</p>"
        '<p style="display: none">no</p><span class="visually-hidden">no</span><textarea>no</textarea><!-- no -->'
    )
    assert _body(f"<html><body>{hidden}{NEWS}</body></html>") == _body(f"<html><body>{NEWS}</body></html>")


def test_tables_and_breaks_keep_their_order() -> None:
    table = "<table><tr><th>Year</th><th>Groundings</th></tr><tr><td>2018</td><td>3</td></tr></table>"
    page = extract(f"<body>{NEWS}<p>One<br>two</p>{table}{NEWS}</body>".encode(), "page.html", Choices())
    assert page.text.split(PARTED)[2:5] == ["One\ntwo", "Year\tGroundings", "2018\t3"]


@pytest.mark.parametrize(
    ("declared", "encoding", "read_as"),
    [
        ("windows-1251", "cp1251", "cp1251"),
        ("iso-8859-1", "cp1252", "cp1252"),
        ("utf-8", "utf-8", "utf-8"),
        ("shift_jis", "cp932", "cp932"),
    ],
)
def test_the_encoding_that_a_page_declares_is_believed(declared: str, encoding: str, read_as: str) -> None:
    words = {"cp1251": "Паром сел на мель", "cp932": "フェリーが座礁した"}.get(
        encoding, "Die Fähre – „Löwe“ – läuft auf"
    )
    html = f'<html><head><meta charset="{declared}"></head><body><p>{words}</p></body></html>'
    page = extract(html.encode(encoding), "page.html", Choices())
    assert (page.text, page.encoding, page.notices) == (words, read_as, ())


def test_a_page_that_is_utf8_is_read_as_that_whatever_it_declares() -> None:
    html = '<html><head><meta charset="iso-8859-1"></head><body><p>Fähre</p></body></html>'
    page = extract(html.encode(), "page.html", Choices())
    assert page.text == "Fähre"
    assert [notice.code for notice in page.notices] == [NoticeCode.ENCODING]


@pytest.mark.parametrize(
    ("html", "says"),
    [
        ("<html><body></body></html>", "page.html shows no text"),
        ("<html><head><title>x</title></head></html>", "page.html shows no text"),
        ("<div>" * 10_000 + "deep" + "</div>" * 10_000, "page.html is nested too deeply to be a page"),
        ("<p>" + "x" * LARGEST_PAGE, "page.html is a page larger than the 16 MiB that are read"),
    ],
    ids=["empty", "only-a-title", "nested", "large"],
)
def test_pages_that_cannot_be_read_are_refused_in_one_line(html: str, says: str) -> None:
    with pytest.raises(ReadError) as refused:
        extract(html.encode(), "page.html", Choices())
    assert str(refused.value).startswith(says)


def test_entities_are_not_expanded_and_nothing_is_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    html = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY leak SYSTEM "{secret.as_uri()}">'
        '<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
        f'<html><body>{NEWS}<p>&leak; &b;</p><img src="{secret.as_uri()}"></body></html>'
    )
    page = extract(html.encode(), "page.html", Choices())
    assert "the secret" not in page.text
    assert "lollol" not in page.text


def test_a_page_of_countless_elements_is_read_by_its_layout_alone() -> None:
    menu = "<nav>Home</nav>"
    page = extract(f"<body>{menu}{NEWS}{'<b></b>' * 40_000}</body>".encode(), "page.html", Choices())
    assert [notice.code for notice in page.notices] == [NoticeCode.APPROXIMATION]
    assert [aside.span.of(page.text) for aside in page.asides or ()] == ["Home"]


def test_broken_attributes_and_control_characters_do_no_harm() -> None:
    assert _body(f"<body><p \x01a\x02='x' {{b='y' xmlns:=''>One\x03two.</p>{NEWS}</body>")[0] == "One two."


def test_an_aside_of_a_page_says_why() -> None:
    page, _ = read_marked(FOLDER / "wordpress.html")
    reasons = {aside.kind: aside.reason for aside in page.asides or ()}
    assert reasons[AsideKind.COMMENT] == "looks like reader comments: stands in the page's comment section"
