from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.test_html import STORY, hostile_comparison
from tests.factories import compared, told
from tests.goldens import check_golden
from viewer.export.characters import REPLACEMENT, holdable
from viewer.export.tei import render_tei, write_tei
from viewer.model import Comparison

GOLDENS = Path(__file__).parent / "goldens"
TEI = "{http://www.tei-c.org/ns/1.0}"


def parsed(comparison: Comparison) -> ElementTree.Element:
    return ElementTree.fromstring(render_tei(comparison).encode())  # noqa: S314 - written by this test


def read(element: ElementTree.Element, siglum: str) -> str:
    """What a witness reads: text outside entries, and of each entry the reading that names it."""
    if element.tag == f"{TEI}app":
        own = [
            part for part in element if f"#{siglum}" in part.get("wit", "").split() and part.tag != f"{TEI}witDetail"
        ]
        assert len(own) <= 1
        return read(own[0], siglum) if own else ""
    return (element.text or "") + "".join(read(part, siglum) + (part.tail or "") for part in element)


def sentences(root: ElementTree.Element, siglum: str) -> list[str]:
    entries = [read(entry, siglum) for entry in root.iterfind(f".//{TEI}p/{TEI}app")]
    return [text for text in entries if text]


def test_it_reads_as_the_golden_does() -> None:
    check_golden(GOLDENS / "story.tei.xml", render_tei(STORY))


def test_the_base_is_what_its_siglum_reads() -> None:
    base = STORY.base
    assert sentences(parsed(STORY), "A") == [base.sentence_text(i) for i in range(len(base.sentences))]


def test_a_source_is_what_its_siglum_reads() -> None:
    (source,) = [article for article in STORY.sources if article.siglum == "B"]
    own = sorted(source.sentence_text(i) for i in range(len(source.sentences)))
    assert sorted(sentences(parsed(STORY), "B")) == own


def test_every_article_is_a_witness_with_its_hash() -> None:
    witnesses = list(parsed(STORY).iterfind(f".//{TEI}witness"))
    named = [witness.get("{http://www.w3.org/XML/1998/namespace}id") for witness in witnesses]
    assert named == [article.siglum for article in STORY.articles]
    for witness, article in zip(witnesses, STORY.articles, strict=True):
        assert article.origin.sha256 in (witness.text or "")


def test_entries_name_the_verdict_and_what_moved() -> None:
    kinds = [(entry.get("type"), entry.get("subtype")) for entry in parsed(STORY).iterfind(f".//{TEI}p/{TEI}app")]
    assert kinds == [
        ("aside", None),
        ("edited", None),
        ("paraphrased", None),
        ("left-out", None),
        ("new", None),
        ("edited", None),
        ("edited", None),
        ("aside", None),
        ("edited", "moved"),
    ]


def test_a_witness_without_the_sentence_reads_nothing() -> None:
    new = parsed(STORY).findall(f".//{TEI}p/{TEI}app[@type='new']")[0]
    assert [(rdg.get("wit"), rdg.text) for rdg in new.iterfind(f"{TEI}rdg")] == [("#B #C", None)]


def test_paragraphs_are_those_of_the_base() -> None:
    comparison = compared(told("One."), told("Two."), join="\n\n")
    assert len(list(parsed(comparison).iterfind(f".//{TEI}body/{TEI}p"))) == 2


def test_what_xml_cannot_hold_is_replaced_and_told(tmp_path: Path) -> None:
    write_tei(compared(told("One \ud83d half\x00.")), tmp_path / "a.xml")
    written = (tmp_path / "a.xml").read_text(encoding="utf-8")
    assert f"One {REPLACEMENT} half{REPLACEMENT}." in written
    assert "2 characters that this file cannot hold" in written


@pytest.mark.parametrize("text", ["<script>x</script>", "]]>", "<!-- ", "&lt;b&gt; &amp;amp;", '"> <p n="', "{x}"])
def test_nothing_of_an_article_becomes_markup(text: str) -> None:
    tame = [element.tag for element in parsed(hostile_comparison("tame words")).iter()]
    assert [element.tag for element in parsed(hostile_comparison(text)).iter()] == tame


TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("<>&\"'] \n\ra"), st.characters(codec=None)), min_size=1, max_size=30
).filter(lambda text: text.strip() == text)


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.lists(TEXTS, max_size=3))
def test_every_text_comes_back_once(texts: list[str], left_out: list[str]) -> None:
    comparison = compared(*(told(t) for t in texts), left_out={f"B{n}": t for n, t in enumerate(left_out, start=1)})
    root = parsed(comparison)
    assert sentences(root, "A") == [" ".join(holdable(" ".join(text.split())).split()) for text in texts]
    assert sentences(root, "B") == [holdable(" ".join(text.split())) for text in left_out]
