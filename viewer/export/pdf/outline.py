"""A finished PDF -> the same with bookmarks, which Qt does not write, and with no trace of when it was made.

The bookmarks are added as an incremental update (ISO 32000-1, section 7.5.6): what Qt wrote stays as it is, new objects
and a new catalog follow it. Places are named destinations, which Qt writes for anchors.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

# When it was made stands twice: among the document's properties, and in its XMP metadata.
_DATE = re.compile(rb"/(?:CreationDate|ModDate) \(D:[^)]*\)\n| xmp:(?:Create|Modify|Metadata)Date=\"[^\"]*\"")
_CATALOG = re.compile(rb"(\d+) 0 obj\n(<<\n/Type /Catalog\n.*?)>>\nendobj", re.DOTALL)
_TRAILER = re.compile(rb"trailer\n<<\n/Size (\d+)\s*\n(.*?)>>\nstartxref\n(\d+)\s*\n%%EOF", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the outline: `name` is the destination it leads to, `below` are the lines under it."""

    text: str
    name: str
    below: tuple["Bookmark", ...] = ()


def with_outline(pdf: bytes, bookmarks: Sequence[Bookmark], language: str) -> bytes:
    """`pdf`, as Qt writes it, with these bookmarks, shown when it is opened, and the language of most of its text.

    Raises ValueError when the file is not laid out as Qt lays them out.
    """
    dateless = _DATE.sub(lambda match: b" " * (len(match[0]) - 1) + b"\n", pdf)
    catalog, trailer = _CATALOG.search(dateless), _TRAILER.search(dateless)
    if catalog is None or trailer is None:
        raise ValueError("not a PDF as Qt writes it")
    first = int(trailer[1])
    entries = f"/Outlines {first} 0 R\n/PageMode /UseOutlines\n/Lang {_string(language)}\n"
    entries += "/ViewerPreferences << /DisplayDocTitle true >>\n"
    objects = {int(catalog[1]): catalog[2] + entries.encode("ascii") + b">>"}
    objects |= _Outline(first).objects(bookmarks)
    update, places = bytearray(b"\n"), {}
    for number, content in objects.items():
        places[number] = len(dateless) + len(update)
        update += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = len(dateless) + len(update)
    update += b"xref\n"
    for number in sorted(places):
        update += b"%d 1\n%010d 00000 n \n" % (number, places[number])
    size = max(first, *places) + 1
    update += b"trailer\n<<\n/Size %d\n%b/Prev %d\n>>\n" % (size, trailer[2], int(trailer[3]))
    update += b"startxref\n%d\n%%%%EOF\n" % table
    return dateless + bytes(update)


class _Outline:
    """Numbers the bookmarks, whose objects refer to each other (ISO 32000-1, section 12.3.3)."""

    def __init__(self, first: int) -> None:
        self._next = first

    def objects(self, bookmarks: Sequence[Bookmark]) -> dict[int, bytes]:
        """Every object of the outline by its number, the root first."""
        root = self._take()
        found: dict[int, bytes] = {root: b""}
        links = self._add(bookmarks, root, found)
        found[root] = f"<< /Type /Outlines {links} >>".encode("ascii")
        return found

    def _take(self) -> int:
        number = self._next
        self._next += 1
        return number

    def _add(self, bookmarks: Sequence[Bookmark], parent: int, found: dict[int, bytes]) -> str:
        numbers = [self._take() for _ in bookmarks]
        for place, (number, bookmark) in enumerate(zip(numbers, bookmarks, strict=True)):
            found[number] = b""
            below = self._add(bookmark.below, number, found)
            parts = [f"/Title {_string(bookmark.text)} /Parent {parent} 0 R /Dest {_string(bookmark.name)}"]
            parts += [f"/Prev {numbers[place - 1]} 0 R"] if place else []
            parts += [f"/Next {numbers[place + 1]} 0 R"] if place + 1 < len(numbers) else []
            found[number] = f"<< {' '.join([*parts, below])} >>".encode("ascii")
        if not numbers:
            return ""
        # A negative count: closed until the reader opens it.
        closed = "-" if found[parent] == b"" and parent != min(found) else ""
        return f"/First {numbers[0]} 0 R /Last {numbers[-1]} 0 R /Count {closed}{len(numbers)}"


def _string(text: str) -> str:
    """A text string in UTF-16 with its byte-order mark, as Qt writes the names of its destinations."""
    return f"<feff{text.encode('utf-16-be').hex()}>"
