"""Web addresses -> bytes, only where a reader gives one."""

import queue
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse

from viewer.reading.errors import ReadError
from viewer.reading.watching import Watch

LARGEST_FETCHED = 16 * 1024 * 1024
"""The largest answer taken, in bytes (16 MiB)."""

SECONDS = 30.0
"""How long a page may take in all, in seconds."""

_PIECE = 64 * 1024
_PATIENCE = 0.2  # seconds between two words to who watches, who may want to stop while nothing comes
_OFFLINE_ADVICE = "check the address and your connection, or save the page and give the file"
_SAVE_ADVICE = "save the article and give the file"
_HEADERS = {
    "User-Agent": "Variorum (reads one page for a reader)",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.5",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What stands at a web address, and what the site said it is: encoding and media type, in small letters."""

    data: bytes
    charset: str | None
    media_type: str | None


def fetch(
    address: str, *, seconds: float = SECONDS, largest: int = LARGEST_FETCHED, watch: Watch | None = None
) -> Page:
    """What stands at a web address, or where that leads by at most ten redirections. Nothing it refers to is fetched.

    Everything together, from the look-up of the name to the last byte, takes `seconds` at most. Raises ReadError when
    there is no answer by then, the answer is an error or larger than `largest` bytes, or it ends too early.
    """
    try:
        return _Fetch(address, seconds, largest).wait(watch)
    except urllib.error.HTTPError as error:
        error.close()
        what = f"could not be got (the site answered {error.code} {error.reason})"
        raise ReadError(what, address, _OFFLINE_ADVICE) from error
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", error)
        late = isinstance(error, TimeoutError) or isinstance(reason, TimeoutError)
        what = f"did not answer in {seconds:g} seconds" if late else f"could not be got ({reason})"
        raise ReadError(what, address, _OFFLINE_ADVICE) from error


_Progress = tuple[int, int | None]


class _Fetch:
    """One page on its way, in a thread of its own: looking up a name cannot be given a limit in any other way."""

    def __init__(self, address: str, seconds: float, largest: int) -> None:
        self._address = address
        self._seconds = seconds
        self._largest = largest
        self._told: queue.Queue[_Progress | Page | Exception] = queue.Queue()
        self._given_up = threading.Event()

    def wait(self, watch: Watch | None) -> Page:
        """The page, once it is there. Raises what went wrong, TimeoutError when it takes too long."""
        deadline = time.monotonic() + self._seconds
        threading.Thread(target=self._run, name="fetch", daemon=True).start()
        progress: _Progress = (0, None)
        try:
            while True:
                try:
                    told = self._told.get(timeout=max(0.0, min(_PATIENCE, deadline - time.monotonic())))
                except queue.Empty:
                    if time.monotonic() >= deadline:
                        raise TimeoutError from None
                    told = progress
                if isinstance(told, Page):
                    return told
                if isinstance(told, Exception):
                    raise told
                progress = told
                if watch is not None:
                    watch(*told)
        finally:
            self._given_up.set()

    def _run(self) -> None:
        try:
            self._told.put(self._load())
        except Exception as error:  # noqa: BLE001 - handed to the thread that waits
            self._told.put(error)

    def _load(self) -> Page:
        request = urllib.request.Request(self._address, headers=_HEADERS)  # noqa: S310 - http(s) only, see _opener
        pieces: list[bytes] = []
        held = 0
        with _opener().open(request, timeout=self._seconds) as answer:
            total = _length(answer)
            while not self._given_up.is_set() and (piece := answer.read1(_PIECE)):
                pieces.append(piece)
                held += len(piece)
                if held > self._largest:
                    what = f"is larger than the {self._largest // 1024 // 1024} MiB that are read"
                    raise ReadError(what, self._address, _SAVE_ADVICE)
                self._told.put((held, total))
            if total is not None and held < total:
                raise ReadError(f"ended after {held:,} of {total:,} bytes", self._address, "try again")
            charset = answer.headers.get_content_charset()
            named = answer.headers.get_content_type() if "Content-Type" in answer.headers else None
            return Page(b"".join(pieces), charset, named)


def _length(answer: HTTPResponse) -> int | None:
    length = answer.headers.get("Content-Length", "")
    return int(length) if length.isascii() and length.isdecimal() else None


_Handler = Callable[[], urllib.request.BaseHandler]


def _opener() -> urllib.request.OpenerDirector:
    """An opener that knows nothing but http and https, so that no answer can lead it to a file."""
    handlers: tuple[_Handler, ...] = (
        urllib.request.ProxyHandler,
        urllib.request.UnknownHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPRedirectHandler,
        urllib.request.HTTPErrorProcessor,
    )
    opener = urllib.request.OpenerDirector()
    for make in handlers:
        opener.add_handler(make())
    return opener
