"""Web addresses are read, with bounds; a server on this machine stands in for the web."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from viewer.model.monitor import Cancelled
from viewer.reading import ReadError, read
from viewer.reading.places import load_place
from viewer.reading.web import fetch

PAGE = (
    b"<html><head><title>x</title></head><body><h1>Ferry aground</h1><p>The ferry ran aground on Thursday evening, and "
    b"its forty passengers spent four hours waiting for the tide.</p></body></html>"
)


RUSSIAN = "<html><head>{}</head><body><p>Паром сел на мель.</p></body></html>"
SERVED = {
    "/russian": ("text/html; charset=Windows-1251", RUSSIAN.format("").encode("cp1251")),
    "/says-latin": ("text/html; charset=koi8-r", RUSSIAN.format('<meta charset="cp1251">').encode("koi8-r")),
    "/says-nonsense": ("text/html; charset=klingon", RUSSIAN.format('<meta charset="cp1251">').encode("cp1251")),
    "/is-utf8": ("text/html; charset=iso-8859-1", RUSSIAN.format("").encode()),
    "/words": ("text/plain; charset=koi8-r", "Паром сел на мель.".encode("koi8-r")),
    "/fragment": ("text/html", b"The ferry &amp; the tide<br>and the rest of it"),
    "/api": ("application/json", b'{"title": "Ferry aground", "text": "The ferry ran aground."}'),
}


class _Site(BaseHTTPRequestHandler):
    silence = threading.Event()

    def do_GET(self) -> None:
        if self.path == "/silent":
            self.silence.wait(5)
            return
        if self.path == "/drip":
            self.wfile.write(b"HTTP/1.0 200 OK\r\n")
            while not self.silence.wait(0.02):
                with suppress(OSError):
                    self.wfile.write(b"X-Drip: x\r\n")
            return
        if self.path == "/cut":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(PAGE)
            return
        if self.path in SERVED:
            kind, data = SERVED[self.path]
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)
            return
        places = {"/file": "file:///etc/hostname", "/round": "/round", "/moved": "/page"}
        if self.path in places:
            self.send_response(302)
            self.send_header("Location", places[self.path])
            self.end_headers()
            return
        self.send_response(200 if self.path == "/page" else 404)
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    _Site.silence.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1,localhost")


@pytest.mark.parametrize("path", ["/page", "/moved"])
def test_a_page_is_read_from_its_address(site: str, path: str) -> None:
    article = read(site + path)
    assert article.title == "Ferry aground"
    assert article.origin.path == site + path


@pytest.mark.parametrize(
    ("path", "says"),
    [("/missing", "the site answered 404 Not Found"), ("/file", "could not be got"), ("/round", "could not be got")],
)
def test_what_cannot_be_got_is_refused_in_one_line(site: str, path: str, says: str) -> None:
    with pytest.raises(ReadError) as refused:
        fetch(site + path)
    assert says in str(refused.value)
    assert str(refused.value).splitlines() == [str(refused.value)]


def test_a_site_that_does_not_answer_is_given_up(site: str) -> None:
    with pytest.raises(ReadError, match=r"did not answer in 0\.1 seconds"):
        fetch(f"{site}/silent", seconds=0.1)


def test_a_site_that_answers_for_ever_is_given_up(site: str) -> None:
    with pytest.raises(ReadError, match=r"did not answer in 0\.3 seconds"):
        fetch(f"{site}/drip", seconds=0.3)


def test_an_answer_that_ends_too_early_is_refused(site: str) -> None:
    with pytest.raises(ReadError, match=f"ended after {len(PAGE)} of 1,000 bytes; try again"):
        fetch(f"{site}/cut")


@pytest.mark.parametrize("path", ["/russian", "/says-latin", "/says-nonsense", "/is-utf8", "/words"])
def test_what_the_site_says_of_the_encoding_counts_more_than_what_the_page_says(site: str, path: str) -> None:
    assert read(site + path).text == "Паром сел на мель."


def test_what_the_site_says_of_the_format_counts(site: str) -> None:
    assert read(f"{site}/fragment").text == "The ferry & the tide\nand the rest of it"
    article = read(f"{site}/api")
    assert (article.title, article.text) == ("Ferry aground", "The ferry ran aground.")


def test_who_watches_hears_how_much_has_come(site: str) -> None:
    heard: list[tuple[int, int | None]] = []
    page = fetch(f"{site}/russian", watch=lambda held, total: heard.append((held, total)))
    assert heard[-1] == (len(page.data), len(page.data))
    assert (page.charset, page.media_type) == ("windows-1251", "text/html")


def test_who_watches_may_stop_it(site: str) -> None:
    def stop(held: int, total: int | None) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        load_place(f"{site}/page", stop)


def test_who_watches_may_stop_it_while_nothing_comes(site: str) -> None:
    def stop(held: int, total: int | None) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        load_place(f"{site}/silent", stop)


def test_an_answer_too_large_is_refused(site: str) -> None:
    with pytest.raises(ReadError, match="is larger than the"):
        fetch(f"{site}/page", largest=50)


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1/page", "http://no-such-host.invalid/", "http://[broken/", "http://"]
)
def test_an_address_that_leads_nowhere_is_refused(address: str) -> None:
    with pytest.raises(ReadError, match=r"could not be got .*; check the address and your connection"):
        fetch(address, seconds=5)
