import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.pages import Element, read_page
from tests.factories import compared, set_aside, told
from tests.goldens import check_golden
from viewer.export.characters import REPLACEMENT, holdable
from viewer.export.html import render_html, write_html
from viewer.model import Comparison, Flag, FlagKind, Metadata, Notice, NoticeCode, Severity

GOLDENS = Path(__file__).parent / "goldens"

STORY = compared(
    set_aside("Menu"),
    told(
        "Inspectors found three cracks in the pylon on Monday evening.",
        B2="Inspectors found {!two>three} cracks in the pylon on {~the evening of 2 March>Monday evening}.",
    ),
    told(
        "The crossing will stay shut, and nobody ought to try it, officials warned.",
        B3="{~The bridge remains closed>The crossing will stay shut}{+, and nobody ought to try it, officials warned}.",
        C1="{+The crossing will stay shut, and} {~No one should cross it>nobody ought to try it}{+, officials warned}.",
    ),
    told("Many residents are angry."),
    told("He came.", "She left.", C2="He came{+.} {/}{-and} {:she>She} left."),
    told("On Sunday it rained.", B1="{^On Sunday} it rained{@ }.", moved=True),
    left_out={"B4": "The pylon was repaired in 1998.", "C3": "In 1998 the pylon was mended."},
    also_in={"B4": "C", "C3": "B"},
    asides={"C4": "Log in to comment."},
    titles={"A": "Bridge shut as cracks spread", "B": "Engineers close bridge", "C": "“No one should cross”"},
    notices=(Notice(NoticeCode.ENCODING, "This file was read as Windows-1252.", "B"),),
)


@pytest.fixture(scope="module")
def page() -> Element:
    return read_page(render_html(STORY))


def spaced(text: str) -> str:
    return " ".join(text.split())


def test_the_table_reads_as_the_golden_does() -> None:
    table = render_html(STORY).split('<table class="rows')[1]
    check_golden(GOLDENS / "side_by_side.html", table[table.index("<tbody>") : table.index("</tbody>")])


def test_the_page_has_one_heading_and_its_landmarks(page: Element) -> None:
    assert page.one("h1").text() == "Bridge shut as cracks spread"
    for landmark in ("header", "main", "footer"):
        assert len(page.all(landmark)) == 1
    assert page.one("title").text().startswith("Bridge shut as cracks spread")


def test_headings_leave_no_level_out(page: Element) -> None:
    levels = [int(e.name[1]) for e in page.all() if re.fullmatch("h[1-6]", e.name)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_link_leads_somewhere_and_no_id_is_given_twice(page: Element) -> None:
    ids = [e.attributes["id"] for e in page.all() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    targets = [e.attributes["href"] for e in page.all("a")]
    assert targets
    assert {target.removeprefix("#") for target in targets} <= set(ids)
    labels = [e.attributes["aria-labelledby"] for e in page.all() if "aria-labelledby" in e.attributes]
    assert set(labels) <= set(ids)


def test_nothing_is_fetched(page: Element) -> None:
    assert not [e for e in page.all() if {"src", "srcset", "style"} & set(e.attributes) or e.name in ("link", "img")]
    html = render_html(STORY)
    assert "url(" not in html
    assert "http://" not in html
    assert "https://" not in html


def test_the_policy_allows_this_style_sheet_and_this_script_alone(page: Element) -> None:
    (policy,) = [e for e in page.all("meta") if e.attributes.get("http-equiv") == "Content-Security-Policy"]
    for element, directive in (("style", "style-src"), ("script", "script-src")):
        digest = b64encode(sha256(page.one(element).text().encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy.attributes["content"]
    assert policy.attributes["content"].startswith("default-src 'none'")
    assert "unsafe" not in policy.attributes["content"]


def test_each_article_stands_on_the_page_in_full(page: Element) -> None:
    for article in STORY.articles:
        body = page.one(id=f"text-{article.siglum}").one("div", style="body")
        sentences = [spaced(s.text()) for s in body.all("span", style="s")]
        whole = [spaced(plain(s)) for s in body.all("span", style="s")]
        assert len(sentences) == len(article.sentences)
        assert whole == [article.sentence_text(i) for i in range(len(article.sentences))]


def plain(element: Element) -> str:
    """The article's own text in an element: without labels, arrows and words for screen readers."""
    parts = []
    for part in element.content:
        if isinstance(part, str):
            parts.append(part)
        elif not {"vh", "origin", "arrow", "out", "badge"} & set(part.classes):
            parts.append(plain(part))
    return "".join(parts)


def test_each_sentence_stands_in_the_table(page: Element) -> None:
    shown = {s.attributes["data-s"]: plain(s) for s in page.one("table", style="rows").all(style="s")}
    for article in STORY.articles:
        for i in range(len(article.sentences)):
            assert shown[f"{article.siglum}-{i + 1}"] == article.sentence_text(i)


def test_a_row_names_verdict_sources_and_number(page: Element) -> None:
    row = page.one("tr", id="s2")
    assert "v-paraphrased" in row.classes
    assert [badge.text() for badge in row.all("a", style="badge")] == ["B3", "C1"]
    assert row.one("th").all(style="vh")[0].text(spoken=True) == "Sentence 2, paraphrased from B and C"
    assert row.one(style="verdict").text() == "paraphrased"
    assert row.attributes["data-why"].startswith("Reworded from source B, sentence 3; ")


def test_a_sentence_from_two_sources_names_them_where_they_change(page: Element) -> None:
    origins = page.one("tr", id="s2").all("sup", style="origin")
    assert [origin.text() for origin in origins] == ["B", "C"]
    assert not page.one("tr", id="s1").all("sup")


def test_marks_have_words_for_screen_readers(page: Element) -> None:
    added = page.one("tr", id="s2").all("ins")[0]
    assert added.text(spoken=True) == "[added: , and]"
    dropped = page.one("tr", id="s4").one("del")
    assert dropped.text(spoken=True) == "[dropped: and]"


def test_counterparts_carry_the_same_edit(page: Element) -> None:
    row = page.one("tr", id="s1")
    three, two = row.all("mark", style="m-replaced")
    assert (plain(three), plain(two)) == ("three", "two")
    assert three.attributes["data-e"] == two.attributes["data-e"]


def test_a_moved_sentence_says_which_way_it_went(page: Element) -> None:
    row = page.one("tr", id="s6")
    assert "moved" in row.classes
    assert "↓, moved: told later than in the source" in row.text(spoken=True)


def test_what_was_left_out_stands_in_its_place(page: Element) -> None:
    rows = page.one("table", style="rows").one("tbody").all("tr")
    ids = [row.attributes.get("id", "aside") for row in rows]
    assert ids == ["aside", "s1", "s2", "out-B4", "s3", "s4", "s5", "aside", "s6"]
    outs = [out.text() for out in rows[3].all("span", style="out")]
    assert outs == ["left out · also in C", "left out · also in B"]


def test_asides_are_folded_away(page: Element) -> None:
    assert [d.one("summary").text() for d in page.one("table", style="rows").all("details")] == [
        "A 1 sentence around the text of A, set aside",
        "C 1 sentence around the text of C, set aside",
    ]


def test_a_split_is_shown_once(page: Element) -> None:
    assert "shown above" in page.one("tr", id="s5").text()


def test_notices_and_the_making_are_told(page: Element) -> None:
    assert "This file was read as Windows-1252." in page.one("section", style="notices").text()
    made = page.one("footer").text()
    assert all(article.origin.sha256 in made for article in STORY.articles)
    assert "by words alone" in made


def test_only_the_name_of_a_file_is_told() -> None:
    base = STORY.base
    moved = replace(base, origin=replace(base.origin, path="/home/somebody/secret/article.txt"))
    html = render_html(replace(STORY, articles=(moved, *STORY.articles[1:])))
    assert "article.txt" in html
    assert "somebody" not in html


def test_flags_are_chips_with_their_kind_in_words() -> None:
    first = STORY.links[0]
    span = next(edit.base for edit in first.edits if edit.base)
    flag = Flag(FlagKind.NUMBER, Severity.HIGH, span, None, "“two” became “three”")
    page = read_page(render_html(replace(STORY, links=(replace(first, flags=(flag,)), *STORY.links[1:]))))
    assert page.one("tr", id="s1").one(style="flag").text(spoken=True) == "number: “two” became “three”"


def test_the_same_comparison_gives_the_same_bytes() -> None:
    assert render_html(STORY) == render_html(STORY)


def test_a_comparison_without_sources_is_a_page_too() -> None:
    page = read_page(render_html(compared(told("Only this."))))
    assert "there was no source to compare it with" in page.one(style="summary").text()


def test_many_sources_are_stacked_before_their_columns_get_narrow() -> None:
    html = render_html(compared(told("One.", **{f"{s}1": "One." for s in "BCDEFGHIJ"})))
    assert "@media (max-width:126rem)" in html


def test_three_articles_of_sixty_sentences_stay_small() -> None:
    words = "The harbour master said the third ferry would sail again on a calm day in {} after repairs."
    parts = [
        told(
            words.format(n),
            **{f"B{n}": words.format(f"{{!{n + 1}>{n}}}"), f"C{n}": words.format(f"{{~{n + 2}>{n}}}{{- at noon}}")},
        )
        for n in range(1, 61)
    ]
    comparison = compared(*parts)
    text = sum(len(article.text.encode()) for article in comparison.articles)
    assert len(render_html(comparison).encode()) - text < 300_000


def test_outlet_author_and_date_are_told() -> None:
    base = replace(STORY.base, metadata=Metadata(outlet="The Post", author="A. Lind", date="4 March"))
    page = read_page(render_html(replace(STORY, articles=(base, *STORY.articles[1:]))))
    assert page.one("header").all("p", style="about")[0].text() == "The Post · A. Lind · 4 March"


def test_a_right_to_left_text_runs_from_the_right() -> None:
    page = read_page(render_html(compared(told("أغلقت الشرطة الجسر.", B1="أغلقت الشرطة {~جسر>الجسر}."))))
    assert [cell.one("p").attributes["dir"] for cell in page.one("tr", id="s1").all("td")] == ["rtl", "rtl"]
    assert page.one(id="text-B").one("div", style="body").attributes["dir"] == "rtl"


def test_words_that_moved_in_it_point_the_way_they_went() -> None:
    latin = compared(told("It rained on Sunday.", B1="{@On Sunday }{:it>It} rained {^on Sunday}."))
    arabic = compared(told("هطل المطر يوم الأحد.", B1="{@يوم الأحد }هطل المطر {^يوم الأحد}."))
    arrows = [
        {arrow.text() for arrow in read_page(render_html(comparison)).all("span", style="arrow")}
        for comparison in (latin, arabic)
    ]
    assert arrows == [{"▶"}, {"◀"}]


def test_the_file_is_written_in_utf_8(tmp_path: Path) -> None:
    write_html(STORY, tmp_path / "page.html")
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == render_html(STORY)


HOSTILE = [
    "<script>alert(1)</script>",
    "]]>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</span></td></table><h1>Other</h1>",
    "</style><script>",
    "<!-- ",
    "&lt;b&gt; &amp;amp;",
    "{{ 7 * 7 }} {% raw %}",
    "\u202eright to left\u202c",
    "=cmd()",
    "\ud83d and \x00 and \x1b[31m",
    "not a \ufffe character",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_an_article_becomes_markup(text: str) -> None:
    tame = read_page(render_html(hostile_comparison(tamed(text))))
    page = read_page(render_html(hostile_comparison(text)))
    assert skeleton(page) == skeleton(tame)


def tamed(text: str) -> str:
    """As many words as in `text`, and as long: how often a sentence is shown may depend on how many words it has."""
    return "".join(chunk if chunk.isspace() else _tame(chunk) * len(chunk) for chunk in re.split(r"(\s+)", text))


def _tame(chunk: str) -> str:
    if any(character.isalnum() for character in chunk):
        return "t"
    return "." if all(category(character).startswith("P") for character in chunk) else "+"


def hostile_comparison(text: str) -> Comparison:
    """A comparison with `text` in every place that comes from an article or a file."""
    blank = "\u2588" * len(text)
    tame = compared(
        told(f"It was {blank} then.", B1=f"It was {{+{blank}}}{{- {blank}}} then."),
        told(blank),
        left_out={"B2": blank, "C1": blank},
        asides={"C2": blank},
    )
    articles = [
        replace(
            article,
            title=text,
            text=article.text.replace(blank, text),
            metadata=Metadata(outlet=text, author=text, date=text),
            origin=replace(article.origin, path=text),
        )
        for article in tame.articles
    ]
    return replace(tame, articles=tuple(articles), notices=(Notice(NoticeCode.LIMIT, text, text),))


def skeleton(page: Element) -> list[tuple[str, list[str]]]:
    """Every element but the notices with the names of its attributes: what the page is, whatever it says."""
    notices = {id(element) for element in page.one("section", style="notices").all()}
    return [(e.name, sorted(e.attributes)) for e in page.all() if id(e) not in notices]


def test_what_html_cannot_hold_is_replaced_one_for_one_and_told() -> None:
    comparison = compared(told("A \ud83d lone half and \x00 nothing."), titles={"A": "T\x1b"})
    html = render_html(comparison)
    html.encode("utf-8")
    page = read_page(html)
    assert plain(page.one("span", id="A-1")) == f"A {REPLACEMENT} lone half and {REPLACEMENT} nothing."
    assert "3 characters that this file cannot hold are shown as" in page.one("section", style="notices").text()


TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("<>&\"'/={%}#]-! \n\t"), st.characters(codec=None)), min_size=1, max_size=30
).map(lambda text: f"x{text}x".replace("{", "(").replace("}", ")"))


@settings(max_examples=30, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.lists(TEXTS, max_size=3))
def test_every_text_comes_back_as_it_was(told_texts: list[str], left_out: list[str]) -> None:
    parts = [told(text, B1=text) if position == 0 else told(text) for position, text in enumerate(told_texts)]
    comparison = compared(*parts, left_out={f"B{n}": text for n, text in enumerate(left_out, start=2)}, join="\n\n")
    page = read_page(render_html(comparison))
    for article in comparison.articles:
        spans = page.one(id=f"text-{article.siglum}").one("div", style="body").all("span", style="s")
        assert [plain(s) for s in spans] == [holdable(article.sentence_text(i)) for i in range(len(article.sentences))]
    rows = page.one("table", style="rows")
    shown = {s.attributes["data-s"]: plain(s) for s in rows.all(style="s")}
    assert len(shown) == len(told_texts) + len(left_out) + 1
