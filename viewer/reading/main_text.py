"""Which part of a web page is the article, and what the page says of itself: by trafilatura.

Adrien Barbaresi, "Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery and Extraction" (2021).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from viewer.model import Metadata

_KEY = re.compile(r"[\W_]+")
_SHORT = 24


@dataclass(frozen=True, slots=True)
class MainText:
    """What trafilatura makes of a page. `lines` and `comments` are keys (see `key_of`) of what it takes for the
    article and for comments; both are empty where it found no article.
    """

    title: str | None
    metadata: Metadata
    lines: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()


def key_of(text: str) -> str:
    """The letters and digits of `text` in small form, by which passages are recognised again."""
    return _KEY.sub("", text.casefold())


def find_main_text(root: Any) -> MainText:
    """The article on a page, its comments, and the page's own data; nothing is fetched.

    Where trafilatura fails on a page, that page has no main text.
    """
    # Imported late: it takes more than half a second.
    import trafilatura  # noqa: PLC0415
    from trafilatura.settings import Document  # noqa: PLC0415

    try:
        found = trafilatura.bare_extraction(
            root,
            include_comments=True,
            include_tables=True,
            with_metadata=True,
            # A date found anywhere on a page is too often that of the copyright line.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # noqa: BLE001 - a library that reads untrusted pages may fail in any way; the page is still read
        found = None
    if not isinstance(found, Document):
        return MainText(None, Metadata())
    metadata = Metadata(outlet=found.sitename, author=found.author, date=found.date, address=found.url)
    return MainText(found.title, metadata, _keys(found.text), _keys(found.comments))


def _keys(text: str | None) -> tuple[str, ...]:
    return tuple(key for line in (text or "").splitlines() if (key := key_of(line)))


class LineFinder:
    """Recognises passages among lines."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._whole = frozenset(lines)
        self._together = "\n".join(lines)
        self._run_together = "".join(lines)

    def holds(self, text: str) -> bool:
        """Whether a passage is one of the lines, or a longer one stands within them."""
        key = key_of(text)
        if not key:
            return False
        return key in self._whole or (len(key) >= _SHORT and (key in self._together or key in self._run_together))
