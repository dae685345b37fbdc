from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.export.browser import Browser, browsing, find_chromium
from tests.export.test_html import STORY
from tests.factories import compared, told
from viewer.export.html import write_html

CHROMIUM = find_chromium()
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed to run the page's script in")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browsing(CHROMIUM or "", tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "page.html"
    write_html(STORY, path)
    return path


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Browser]:
    browser.errors.clear()
    browser.open(file)
    yield browser
    assert browser.errors == []


def texts(selector: str) -> str:
    own = "[...e.childNodes].filter(n => n.nodeType === Node.TEXT_NODE).map(n => n.data).join('')"
    return f"[...document.querySelectorAll({selector!r})].map(e => {own})"


def shown_rows() -> str:
    return "[...document.querySelectorAll('table.rows tbody tr[id]')].filter(r => !r.hidden).map(r => r.id)"


def is_seen(element: str) -> str:
    return f"{element}.getClientRects().length > 0"


FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done))))"
PLACE = "document.querySelector('.place').textContent"


def test_the_policy_lets_the_page_run_its_own_script(page: Browser) -> None:
    assert page.run("document.documentElement.classList.contains('scripted')")
    assert page.run("getComputedStyle(document.querySelector('.badge')).borderRadius") != "0px"


def test_a_pointer_on_words_lights_both_ends(page: Browser) -> None:
    page.hover("#s1 .base .m-replaced")
    assert sorted(set(page.run(texts(".lit")))) == ["three", "two"]


def test_a_pointer_on_a_sentence_lights_its_counterparts(page: Browser) -> None:
    page.hover("#s2 .base .s")
    near = page.run("[...document.querySelectorAll('.near')].map(e => e.dataset.s || e.id)")
    assert set(near) == {"A-3", "B-3", "C-1"}
    assert len(near) == 6


def test_a_click_takes_a_sentence_in_hand_and_says_where_it_came_from(page: Browser) -> None:
    page.click("#s1 .base .s")
    assert page.run("document.querySelector('tr.pinned').id") == "s1"
    assert "Edited from source B, sentence 2" in page.run("document.querySelector('.inspector').textContent")
    assert page.run("location.hash") == "#s1"
    page.press("Escape")
    assert page.run("document.querySelectorAll('.pinned, .held').length") == 0
    assert page.run("document.querySelector('.inspector').hidden")


def test_j_and_k_step_through_the_changes(page: Browser) -> None:
    assert page.run(PLACE) == "7 changes"
    page.press("j")
    assert page.run(PLACE) == "1 of 7"
    page.press("j")
    assert page.run("document.activeElement.id") == "s2"
    page.press("k")
    assert page.run("document.querySelector('tr.pinned').id") == "s1"
    page.press("k")
    assert page.run(PLACE) == "7 of 7"


def test_filters_show_only_what_was_asked_for(page: Browser) -> None:
    page.run("[...document.querySelectorAll('button')].find(b => b.textContent.startsWith('new')).click()")
    assert page.run(shown_rows()) == ["s3"]
    assert page.run(PLACE) == "1 change"
    page.run("[...document.querySelectorAll('button')].find(b => b.textContent.startsWith('left out')).click()")
    assert page.run(shown_rows()) == ["out-B4", "s3"]
    assert page.run("location.hash") == "#&only=new,out"


def test_a_source_can_be_hidden(page: Browser) -> None:
    page.click(".group[aria-label=Sources] button:nth-of-type(2)")
    assert not page.run(is_seen("document.getElementById('text-C')"))
    assert not page.run(is_seen("document.querySelector('#s2').cells[3]"))
    assert page.run(is_seen("document.querySelector('#s2').cells[2]"))
    assert page.run(is_seen("document.getElementById('out-B4')"))
    page.click(".group[aria-label=Sources] button:nth-of-type(1)")
    assert not page.run(is_seen("document.getElementById('out-B4')"))


def test_the_address_brings_everything_back(browser: Browser, file: Path) -> None:
    browser.open(file, "#s2&view=reading&off=C")
    assert browser.run("document.querySelector('tr.pinned').id") == "s2"
    assert browser.run("document.documentElement.classList.contains('reading')")
    assert not browser.run(is_seen("document.getElementById('text-C')"))
    held = browser.run("[...document.querySelectorAll('.pane .held')].map(e => e.id)")
    assert held == ["A-3", "B-3", "C-1"]


def test_a_made_up_address_does_no_harm(browser: Browser, file: Path) -> None:
    browser.errors.clear()
    browser.open(file, "#<img src=x>&view=nonsense&only=constructor,__proto__&off=Q&%")
    assert browser.run("document.documentElement.classList.contains('scripted')")
    assert browser.errors == []


def test_v_switches_the_view(page: Browser) -> None:
    page.press("v")
    assert page.run("getComputedStyle(document.querySelector('.aligned')).display") == "none"
    page.press("v")
    assert page.run("getComputedStyle(document.querySelector('.aligned')).display") != "none"


def test_ribbons_join_the_article_with_the_sources_beside_it(browser: Browser, file: Path) -> None:
    browser.open(file, "#s2&view=reading")
    browser.run(FRAMES)
    left = browser.run("[...document.querySelectorAll('.pane')].map(pane => pane.getBoundingClientRect().left)")
    assert left[1] < left[0] < left[2]
    classes = browser.run("[...document.querySelectorAll('.ribbons path')].map(path => path.getAttribute('class'))")
    # Sentence 1 is B's, 2 both sources', 4 and 5 are one of C's, 6 is B's; 2 is in hand.
    assert sorted(classes) == ["c1", "c1", "c1 strong", "c2", "c2", "c2 strong"]
    browser.press("v")
    browser.run(FRAMES)
    assert browser.run("document.querySelector('.ribbons') === null")


def test_panes_follow_the_one_that_is_scrolled(browser: Browser, tmp_path: Path) -> None:
    words = "The weir of mile {} was seen by nobody but the keeper of the lock that day."
    parts = [told(words.format(n), **{f"B{n}": words.format(n)}) for n in range(1, 90)]
    write_html(compared(*parts, join="\n", left_out={"B90": "Nothing."}), tmp_path / "long.html")
    browser.open(tmp_path / "long.html", "#&view=reading")
    browser.run("document.querySelector('#text-B').dispatchEvent(new PointerEvent('pointerenter'))")
    browser.run("document.querySelector('#B-60').scrollIntoView({block: 'center', behavior: 'instant'})")
    browser.run(FRAMES)
    tops = browser.run("['A-60', 'B-60'].map(id => document.getElementById(id).getBoundingClientRect().top)")
    assert abs(tops[0] - tops[1]) < 2
    assert 0 < tops[0] < 900


def test_the_theme_and_the_text_size_can_be_chosen(page: Browser) -> None:
    before = page.run("getComputedStyle(document.body).color")
    page.run("[...document.querySelectorAll('button')].find(b => b.textContent === '◐').click()")
    assert page.run("getComputedStyle(document.body).color") != before
    size = page.run("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    page.run("[...document.querySelectorAll('button')].find(b => b.textContent === 'A+').click()")
    assert page.run("parseFloat(getComputedStyle(document.documentElement).fontSize)") > size
    page.run("localStorage.clear()")


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1440])
def test_the_page_never_scrolls_sideways(browser: Browser, file: Path, width: int) -> None:
    browser.open(file, width=width)
    assert browser.run("document.documentElement.scrollWidth") <= width


def test_in_a_narrow_window_sources_stand_below_the_article(browser: Browser, file: Path) -> None:
    browser.open(file, width=390)
    base, source = (
        browser.run(f"document.querySelector('#s1').cells[{cell}].getBoundingClientRect().toJSON()") for cell in (1, 2)
    )
    assert source["top"] >= base["bottom"]
    named = "getComputedStyle(document.querySelector('#s1 .from'), '::before').content"
    assert browser.run(named) == '"B"'
