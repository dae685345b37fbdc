"""Every writer against texts that are out to break it: what goes in comes out as often as tame words would."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree
from zipfile import ZipFile

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.test_html import hostile_comparison, tamed
from tests.factories import compared, told
from viewer.cli.formats import FORMATS, FORMATS_BY_NAME
from viewer.export.characters import holdable
from viewer.export.summary import render_overview, render_summary
from viewer.model import Comparison

# Qt's one application of a process belongs to the window's tests; the writer of PDFs takes what is running.
pytestmark = pytest.mark.usefixtures("qapp")

NASTY = [
    "<script>alert(1)</script>",
    "]]>",
    '"><img src=x onerror=alert(1)>',
    "</span></td></table></w:t></w:p></lem>",
    "<!-- -->",
    "&lt; &amp;amp; &#60;",
    "\u202eover\u202c \u2066apart\u2069",
    "\x00\x01\x1b[31m\x7f\x85",
    "=cmd()",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "half \ud83d and \udc00 half",
    "\ufffe\uffff\ufdd0",
    "{{ 7 * 7 }} %s {0}",
    "**bold** ~~struck~~ [link](javascript:alert(1)) `code`",
    "two\r\nlines\u2028more",
    "👩\u200d👩\u200d👧 e\u0301 \u00ad \ufeff",
    "(]) Tj \\ << >> endobj",
]
# Python takes these six for white space, which some formats draw together, and XML for nothing it can hold: what
# stands there is a space in one format and U+FFFD in the next.
CHARACTERS = st.characters(codec=None, exclude_characters="\x0b\x0c\x1c\x1d\x1e\x1f")
WRITTEN = ["html", "tei", "docx", "annotated-docx", "markdown", "csv", "links-csv", "json", "annotations"]


class _Data(HTMLParser):
    """Collects what a browser would show."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._inside and self._inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not {"script", "style", "head"} & set(self._inside):
            self.found.append(data)


def of_html(path: Path) -> str:
    parser = _Data()
    parser.feed(path.read_text(encoding="utf-8"))
    return "".join(parser.found)


def of_xml(path: Path) -> str:
    return "".join(ElementTree.parse(path).getroot().itertext())  # noqa: S314 - our own file


def of_word_file(path: Path) -> str:
    with ZipFile(path) as package:
        parts = [ElementTree.fromstring(package.read(name)) for name in package.namelist() if name.endswith(".xml")]  # noqa: S314
    return "\n".join("".join(part.itertext()) for part in parts)


def of_table(path: Path) -> str:
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    assert len({len(row) for row in rows}) == 1
    guarded = [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r")]
    assert guarded == []
    return "\n".join(cell for row in rows for cell in row)


def of_markdown(path: Path) -> str:
    return re.sub(r"\\([\\`*_{}\[\]<>#|~&!$:@.])", r"\1", path.read_text(encoding="utf-8"))


def of_json(path: Path) -> str:
    return "\n".join(strings(json.loads(path.read_text(encoding="utf-8"))))


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


READERS: dict[str, Callable[[Path], str]] = {
    "html": of_html,
    "tei": of_xml,
    "docx": of_word_file,
    "annotated-docx": of_word_file,
    "markdown": of_markdown,
    "csv": of_table,
    "links-csv": of_table,
    "json": of_json,
    "annotations": of_json,
}


def written(name: str, comparison: Comparison) -> str:
    """What a reader of the format finds in its file, white space drawn together."""
    write = FORMATS_BY_NAME[name].writer.load()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "file"
        write(comparison, path)
        return spaced(READERS[name](path))


def spaced(text: str) -> str:
    return " ".join(holdable(text).split())


def fenced(text: str) -> str:
    return f"Quo{text}vadiS"


def test_every_format_is_tried() -> None:
    assert {*WRITTEN, "pdf"} == {form.name for form in FORMATS}


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("text", NASTY)
def test_a_hostile_text_comes_back_as_often_as_a_tame_one(name: str, text: str) -> None:
    check_comes_back(name, text)


@settings(max_examples=25)
@given(st.lists(st.one_of(st.sampled_from(NASTY), st.text(CHARACTERS, max_size=8)), max_size=3))
@pytest.mark.parametrize("name", WRITTEN)
def test_so_does_any_mixture_of_them(name: str, texts: list[str]) -> None:
    check_comes_back(name, "".join(texts))


def check_comes_back(name: str, text: str) -> None:
    hostile, tame = fenced(text), fenced(tamed(text))
    expected = written(name, without_paths(tame)).count(spaced(tame))
    found = written(name, without_paths(hostile)).count(spaced(hostile))
    assert expected > 0
    assert found == expected


def without_paths(text: str) -> Comparison:
    """A path is told by its last part alone, so that one with a slash in it comes back less often."""
    comparison = hostile_comparison(text)
    articles = (replace(each, origin=replace(each.origin, path=None)) for each in comparison.articles)
    return replace(comparison, articles=tuple(articles))


@pytest.mark.parametrize("name", WRITTEN)
def test_sizes_break_nothing(name: str) -> None:
    long = "interminable " * 8_000
    comparison = compared(told(f"{long}end."), told("Short.", B1="Short."), titles={"A": "title " * 1_700})
    text = written(name, comparison)
    if name != "links-csv":  # the long sentence stands in no link
        assert spaced(f"{long}end.") in text


@pytest.mark.parametrize("text", [text for text in NASTY if text.isascii() and text.isprintable()])
def test_the_pdf_gives_it_back_too(text: str, tmp_path: Path) -> None:
    """Line breaks are the page's, so spaces do not count; what has no glyph or direction of its own cannot.

    A text with figures or marks may be told once more, as a part that was left out, and the end of a page may fall into
    the midst of one.
    """
    counts, pages = [], []
    for each in (fenced("t" * len(text)), fenced(text)):
        comparison = without_paths(each)
        articles = tuple(replace(article, title="Title") for article in comparison.articles)
        FORMATS_BY_NAME["pdf"].writer.load()(replace(comparison, articles=articles), tmp_path / "file.pdf")
        document = pypdfium2.PdfDocument(tmp_path / "file.pdf")
        whole = "".join(page.get_textpage().get_text_bounded() for page in document)
        pages.append(len(document))
        document.close()
        counts.append(re.sub(r"\s|\ufffe|\xad", "", whole).count(re.sub(r"\s", "", each)))
    assert counts[0] > 4 * pages[1]
    assert counts[1] >= counts[0] - (pages[1] - 1)


@pytest.mark.parametrize("render", [render_summary, render_overview])
@pytest.mark.parametrize("text", NASTY)
def test_nothing_of_an_article_commands_a_terminal(render: Callable[[Comparison], str], text: str) -> None:
    told_lines = render(hostile_comparison(text)).split("\n")
    assert all(line.replace("\u00a0", " ").isprintable() for line in told_lines)
    assert len(told_lines) == len(render(hostile_comparison("t" * len(text))).split("\n"))
