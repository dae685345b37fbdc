"""Web addresses -> bytes, only where a reader gives one."""

import time
import urllib.error
import urllib.request
from http.client import HTTPException

from viewer.reading.errors import ReadError

LARGEST_FETCHED = 16 * 1024 * 1024
"""The largest answer taken, in bytes (16 MiB)."""

SECONDS = 30.0
"""How long a page may take in all, in seconds."""

_PIECE = 64 * 1024
_ADVICE = "check the address and your connection, or save the page and give the file"
_HEADERS = {
    "User-Agent": "Variorum (reads one page for a reader)",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.5",
}


def fetch(address: str, *, seconds: float = SECONDS, largest: int = LARGEST_FETCHED) -> bytes:
    """What stands at a web address. Nothing that it refers to is fetched.

    Raises ReadError when there is no answer in `seconds`, the answer is an error or larger than `largest` bytes.
    """
    try:
        return _fetch(address, seconds, largest)
    except urllib.error.HTTPError as error:
        error.close()
        what = f"could not be got (the site answered {error.code} {error.reason})"
        raise ReadError(what, address, _ADVICE) from error
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", error)
        late = isinstance(error, TimeoutError) or isinstance(reason, TimeoutError)
        what = f"did not answer in {seconds:g} seconds" if late else f"could not be got ({reason})"
        raise ReadError(what, address, _ADVICE) from error


def _fetch(address: str, seconds: float, largest: int) -> bytes:
    started = time.monotonic()
    request = urllib.request.Request(address, headers=_HEADERS)  # noqa: S310 - http and https only, see _opener
    pieces: list[bytes] = []
    held = 0
    with _opener().open(request, timeout=seconds) as answer:
        while piece := answer.read1(_PIECE):
            pieces.append(piece)
            held += len(piece)
            if held > largest:
                what = f"is larger than the {largest // 1024 // 1024} MiB that are read"
                raise ReadError(what, address, "save the article and give the file")
            if time.monotonic() - started > seconds:
                raise TimeoutError
    return b"".join(pieces)


def _opener() -> urllib.request.OpenerDirector:
    """An opener that knows nothing but http and https, so that no answer can lead it to a file."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.UnknownHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener
