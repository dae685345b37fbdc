"""Web addresses are read, with bounds; a server on this machine stands in for the web."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from viewer.reading import ReadError, read
from viewer.reading.web import fetch

PAGE = (
    b"<html><head><title>x</title></head><body><h1>Ferry aground</h1><p>The ferry ran aground on Thursday evening, and "
    b"its forty passengers spent four hours waiting for the tide.</p></body></html>"
)


class _Site(BaseHTTPRequestHandler):
    silence = threading.Event()

    def do_GET(self) -> None:
        if self.path == "/silent":
            self.silence.wait(5)
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


def test_an_answer_too_large_is_refused(site: str) -> None:
    with pytest.raises(ReadError, match="is larger than the"):
        fetch(f"{site}/page", largest=50)


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1/page", "http://no-such-host.invalid/", "http://[broken/", "http://"]
)
def test_an_address_that_leads_nowhere_is_refused(address: str) -> None:
    with pytest.raises(ReadError, match=r"could not be got .*; check the address and your connection"):
        fetch(address, seconds=5)
