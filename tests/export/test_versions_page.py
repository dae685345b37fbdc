"""A chain of versions as a page."""

from html.parser import HTMLParser
from pathlib import Path

from tests.present.test_lives import FIRE, FIVE, KIOSK, OWNER, THREE, chain_of
from viewer.export.versions_page import render_versions_page, write_versions_page

CHAIN = chain_of((FIRE, KIOSK, THREE), (FIRE, FIVE), (FIRE, KIOSK, FIVE, OWNER))


class Sections(HTMLParser):
    """The text of each version's section, and of what is struck through in it."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[str, str] = {}
        self.struck: dict[str, str] = {}
        self._inside = ""
        self._deleted = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "section":
            self._inside = dict(attrs)["id"] or ""
        self._deleted = self._deleted or tag == "del"

    def handle_endtag(self, tag: str) -> None:
        if tag == "section":
            self._inside = ""
        self._deleted = self._deleted and tag != "del"

    def handle_data(self, data: str) -> None:
        if self._inside:
            told = self.struck if self._deleted else self.texts
            told[self._inside] = told.get(self._inside, "") + data


def sections(page: str) -> Sections:
    parser = Sections()
    parser.feed(page)
    return parser


def test_each_version_is_there_with_its_sentences() -> None:
    told = sections(render_versions_page(CHAIN))
    assert [
        all(text in told.texts[f"t{k}"] for text in texts)
        for k, texts in enumerate(((FIRE, KIOSK, THREE), (FIRE, FIVE), (FIRE, KIOSK, FIVE, OWNER)))
    ] == [True, True, True]
    assert OWNER not in told.texts["t0"]


def test_what_vanished_is_struck_in_the_version_it_vanished_from() -> None:
    told = sections(render_versions_page(CHAIN))
    assert told.struck == {"t1": KIOSK}


def test_the_last_version_is_the_one_that_is_seen_first() -> None:
    page = render_versions_page(CHAIN)
    assert page.count(" checked") == 1
    assert 'id="v2" checked' in page


def test_a_change_is_told_once_with_what_it_does_to_the_facts() -> None:
    assert render_versions_page(CHAIN).count("“three” became “five”") == 1


def test_nothing_of_a_text_becomes_markup(tmp_path: Path) -> None:
    nasty = 'A <script>alert("x")</script> & a </style> stood in the harbour report.'
    write_versions_page(chain_of((FIRE,), (FIRE, nasty)), tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert page.count("</style>") == 1
    assert nasty in sections(page).texts["t1"]
