"""The page of a book: read in parts, without scripts like any other page, and with them part by part."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.export.browser import Browser, browsing, find_chromium
from tests.export.pages import read_page
from tests.export.test_html import plain
from tests.factories import base_side, compared, told
from viewer.export.html import render_html, write_html
from viewer.model import Comparison

CHROMIUM = find_chromium()
ROWS = 620
MARKUP = "Mile {n} of the river walk was {!shut>open} in the year of the flood."


def book(sentences: int = ROWS) -> Comparison:
    """Every tenth sentence is new, every seventh edited, the others taken as they were."""
    parts = []
    for n in range(1, sentences + 1):
        markup = MARKUP.replace("{n}", str(n)) if n % 7 == 0 else f"Mile {n} of the river <walk> & its birds."
        parts.append(told(base_side(markup)) if n % 10 == 0 else told(base_side(markup), **{f"B{n - n // 10}": markup}))
    return compared(*parts, join="\n", left_out={f"B{sentences - sentences // 10 + 1}": "The towpath is shut."})


@pytest.fixture(autouse=True)
def short_books(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.export.html.layout._LONG", 300)


def test_without_scripts_it_is_all_there() -> None:
    comparison = book()
    page = read_page(render_html(comparison))
    shown = {
        s.attributes["data-s"]: plain(s) for table in page.all("table", style="rows") for s in table.all(style="s")
    }
    for article in comparison.articles:
        body = page.one(id=f"text-{article.siglum}").one("div", style="body")
        in_full = [plain(s) for s in body.all("span", style="s")]
        assert in_full == [article.sentence_text(i) for i in range(len(article.sentences))]
        assert in_full == [shown[f"{article.siglum}-{i + 1}"] for i in range(len(article.sentences))]


def test_its_parts_are_tables_with_heads_and_no_id_is_given_twice() -> None:
    page = read_page(render_html(book()))
    tables = page.all("table", style="rows")
    assert len(tables) == 7
    assert all(len(table.one("thead").all("th")) == 3 for table in tables)
    ids = [e.attributes["id"] for e in page.all() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    assert {e.attributes["href"].removeprefix("#") for e in page.all("a")} <= set(ids)


def test_a_short_comparison_stands_in_one_table() -> None:
    page = read_page(render_html(compared(told("One."))))
    assert not page.all(style="part")
    assert len(page.all("table", style="rows")) == 1


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed to run the page's script in")
    with browsing(CHROMIUM, tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Browser]:
    write_html(book(), tmp_path / "book.html")
    browser.errors.clear()
    browser.open(tmp_path / "book.html")
    browser.run(FRAMES)
    yield browser
    assert browser.errors == []


FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))"
LAID_OUT = "document.querySelectorAll('.part > *').length"


def test_only_what_is_near_the_screen_is_laid_out(page: Browser) -> None:
    assert 0 < page.run(LAID_OUT) < 5
    assert page.run("document.querySelector('#s1') !== null")
    page.run("scrollTo({top: document.querySelector('.texts').offsetTop - 1000, behavior: 'instant'})")
    page.run(
        "new Promise(done => { const look = () => document.querySelector('#s1') ? setTimeout(look) : done(); look() })"
    )
    assert page.run("document.querySelector('tr[id]') !== null")


def test_an_address_far_down_is_found(browser: Browser, tmp_path: Path) -> None:
    write_html(book(), tmp_path / "book.html")
    browser.open(tmp_path / "book.html", "#s590")
    assert browser.run("document.querySelector('tr.pinned').id") == "s590"
    top, height = browser.run("[document.querySelector('tr.pinned').getBoundingClientRect().top, innerHeight]")
    assert 0 < top < height


def test_changes_are_counted_and_stepped_through_without_being_laid_out(page: Browser) -> None:
    changes = sum(1 for n in range(1, ROWS + 1) if n % 10 == 0 or n % 7 == 0) + 1
    assert page.run("document.querySelector('.place').textContent") == f"{changes} changes"
    page.press("k")
    assert page.run("document.querySelector('.place').textContent") == f"{changes} of {changes}"
    assert page.run("document.querySelector('tr.pinned').id") == f"s{ROWS}"


def test_what_is_unchanged_is_folded_and_unfolds(page: Browser) -> None:
    first = "document.querySelector('tr.fold button')"
    assert page.run(f"{first}.textContent") == "6 unchanged sentences"
    assert page.run("document.getElementById('s1').hidden")
    page.run(f"{first}.click()")
    assert not page.run("document.getElementById('s1').hidden")
    page.press("u")
    assert page.run("document.querySelectorAll('tr.fold').length") == 0
    assert page.run("location.hash") == "#&fold=no"


def test_reading_shows_both_ends_of_a_sentence_far_down(page: Browser) -> None:
    page.run("location.hash = '#s511'")
    page.run(FRAMES)
    page.press("v")
    page.run(FRAMES)
    assert page.run("[...document.querySelectorAll('.pane .held')].map(e => e.id)") == ["A-511", "B-460"]
    tops = page.run("[...document.querySelectorAll('.pane .held')].map(e => e.getBoundingClientRect().top)")
    assert all(0 < top < 900 for top in tops)


def test_words_are_found_wherever_they_are(page: Browser) -> None:
    page.run("document.querySelector('input[type=search]').value = 'Mile 444 of the river <walk> & ITS'")
    page.run("document.querySelector('input[type=search]').dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}))")
    assert page.run("document.querySelector('tr.pinned').id") == "s444"


def test_all_of_it_is_there_to_be_printed(page: Browser) -> None:
    page.run("dispatchEvent(new Event('beforeprint'))")
    assert page.run("document.querySelectorAll('tr[id]').length") == ROWS + 1
