"""The article on a page is found by trafilatura and recognised again."""

import pytest

from viewer.reading.main_text import LineFinder, find_main_text, key_of
from viewer.reading.markup import parse_html

NEWS = "The harbour ferry ran aground on a sandbank on Thursday evening, and its forty passengers waited for the tide."


def test_the_article_is_found_and_its_data_read() -> None:
    html = (
        '<html><head><meta property="og:site_name" content="Carrow Courier"><title>Ferry</title></head><body>'
        f"<nav>Home</nav><h1>Ferry aground</h1><p>{NEWS}</p><p>{NEWS.replace('ferry', 'boat')}</p></body></html>"
    )
    main = find_main_text(parse_html(html, "page.html"))
    assert key_of(NEWS) in main.lines
    assert key_of("Home") not in main.lines
    assert main.metadata.outlet == "Carrow Courier"


def test_a_library_that_fails_leaves_a_page_without_main_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object, **named: object) -> None:
        raise RecursionError

    monkeypatch.setattr("trafilatura.bare_extraction", fail)
    assert find_main_text(parse_html(f"<p>{NEWS}</p>", "page.html")).lines == ()


def test_passages_are_recognised_by_their_letters() -> None:
    finder = LineFinder([key_of(f"• {NEWS} It left at nine."), key_of("Head")])
    assert finder.holds(NEWS)
    assert finder.holds("HEAD")
    assert not finder.holds("nine")  # too short to be sure of inside a longer line
    assert not finder.holds("Another sentence altogether that is long enough.")
    assert not finder.holds(" – ")
