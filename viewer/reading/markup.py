"""HTML -> its paragraphs, headings, list items and table rows in order, each with the region it stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from viewer.model import AsideKind
from viewer.reading.errors import ReadError
from viewer.reading.regions import Region, is_hidden, region_of

_BLOCK_TAGS = """
address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure
footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot
thead tr ul
"""
_SKIPPED_TAGS = """
script style noscript template svg math head iframe object embed canvas audio video map select option datalist input
textarea title meta link base
"""
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_SKIPPED = frozenset(_SKIPPED_TAGS.split())
_CELLS = frozenset({"td", "th"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ASKED = ("class", "id", "role", "hidden", "style")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(r" ?\n ?")
_PARAGRAPH_BREAK = re.compile(r"\n{2,}")
_AROUND_TAB = re.compile(r" ?\t ?")
_CELL = "\x1f"  # stands for the gap between two cells until white space has been folded


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a page that reads as one paragraph, heading, list item or table row.

    `level` is 1 to 6 for headings, else 0; `linked` the share (0..1) of its characters that are links; `article` says
    that it stands in the page's article or main element.
    """

    text: str
    region: Region | None
    level: int
    linked: float
    article: bool


def parse_html(text: str, where: str) -> Any:
    """The tree of an HTML document, read leniently and with nothing fetched.

    Raises ReadError when there is nothing in it, or it is nested more deeply than any page (libxml2's limit of 256).
    """
    # Imported late: lxml takes a while and most articles are plain text.
    from lxml import etree, html  # noqa: PLC0415

    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = html.document_fromstring(_CONTROLS.sub(" ", text).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise ReadError("holds no text that could be read", where, "open it in a browser and save it again") from error
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise ReadError("is nested too deeply to be a page", where, "copy its text and paste that")
    return root


def find_pieces(root: Any) -> Iterator[Piece]:
    """What a page shows, in its order; scripts, hidden elements and form fields are left out."""
    yield from _Walk().pieces(root)


def _attributes(element: Any) -> dict[str, str]:
    """The attributes that regions are told by; broken pages have others whose very names cannot be read."""
    return {name: value for name in _ASKED if (value := element.get(name)) is not None}


class _Walk:
    """Walks a tree once, gathering the text of inline elements until a block begins or ends."""

    def __init__(self) -> None:
        self._held: list[str] = []
        self._linked = 0
        self._regions: list[Region | None] = [None]
        self._articles = 0
        self._links = 0
        self._pre = 0
        self._level = 0

    def pieces(self, root: Any) -> Iterator[Piece]:
        from lxml import etree  # noqa: PLC0415

        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if event == "start":
                attributes = _attributes(element)
                if tag in _SKIPPED or is_hidden(attributes):
                    walk.skip_subtree()
                    self._regions.append(self._regions[-1])
                    continue
                yield from self._open(tag, attributes)
                self._add(element.text)
            else:
                yield from self._close(tag, _attributes(element))
                self._add(element.tail)
        yield from self._flush()

    def _open(self, tag: str, attributes: dict[str, str]) -> Iterator[Piece]:
        if tag in _BLOCKS or (tag in _CELLS and self._is_broken()):
            yield from self._flush()
        elif tag == "br":
            self._held.append("\n")
        elif tag in _CELLS and any(part.strip() for part in self._held):
            self._held.append(_CELL)
        around = self._regions[-1]
        # A comment's own footer or share bar is still part of the comments.
        held = around is not None and around.kind is AsideKind.COMMENT
        self._regions.append(around if held else region_of(tag, attributes) or around)
        self._level = _HEADINGS.get(tag, self._level)
        self._articles += tag in ("article", "main")
        self._links += tag == "a"
        self._pre += tag == "pre"

    def _close(self, tag: str, attributes: dict[str, str]) -> Iterator[Piece]:
        if tag in _SKIPPED or is_hidden(attributes):
            self._regions.pop()
            return
        if tag in _BLOCKS or (tag in _CELLS and self._is_broken()):
            yield from self._flush()
        self._regions.pop()
        if tag in _HEADINGS:
            self._level = 0
        self._articles -= tag in ("article", "main")
        self._links -= tag == "a"
        self._pre -= tag == "pre"

    def _is_broken(self) -> bool:
        """Whether line breaks stand in the text held: then a cell is part of a page's layout, not of a table's row."""
        return "\n" in self._held

    def _add(self, text: str | None) -> None:
        if not text:
            return
        self._held.append(text if self._pre else _SPACE.sub(" ", text))
        if self._links:
            self._linked += len(text.strip())

    def _flush(self) -> Iterator[Piece]:
        text = "".join(self._held)
        if not self._pre:
            text = _AROUND_BREAK.sub("\n", re.sub(" {2,}", " ", text))
            text = _AROUND_TAB.sub("\t", text.replace(_CELL, "\t"))
        characters = len(text.strip())
        if characters:
            linked = min(1.0, self._linked / characters)
            parts = [text] if self._pre else _PARAGRAPH_BREAK.split(text)
            for part in parts:
                if core := part.strip():
                    yield Piece(core, self._regions[-1], self._level, linked, self._articles > 0)
        self._held, self._linked = [], 0
