"""Markdown -> Extract, by markdown-it-py: the text as a reader sees it."""

import re
from typing import Any

from viewer.model import Metadata
from viewer.reading.choices import Choices
from viewer.reading.declared import meant_encoding
from viewer.reading.decoding import decode
from viewer.reading.extract import Extract
from viewer.reading.extras import require
from viewer.reading.markup import find_pieces, parse_html
from viewer.reading.passages import PARTED

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?$\n?", re.S | re.M)
_FIELD = re.compile(r"^(\w+):[ \t]*[\"']?(.*?)[\"']?[ \t]*\r?$", re.M)


def extract(data: bytes, where: str, choices: Choices) -> Extract:
    """The paragraphs, headings, list items and table rows of a Markdown text, without its marks.

    The title is that of the front matter, else the first heading. Raises ReadError when it is not text.
    """
    library: Any = require("markdown_it", "markdown-it-py", "a Markdown text", where)
    decoded = decode(data, where, choices.encoding, meant_encoding(choices.served))
    front = _FRONT.match(decoded.text)
    fields = dict(_FIELD.findall(front[1])) if front else {}
    source = decoded.text[front.end() :] if front else decoded.text
    html = library.MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).render(source)
    pieces = tuple(find_pieces(parse_html(html, where))) if html.strip() else ()
    heading = next((piece.text for piece in pieces if piece.level), None)
    metadata = Metadata(author=fields.get("author") or None, date=fields.get("date") or None)
    text = PARTED.join(piece.text for piece in pieces)
    return Extract(text, decoded.encoding, fields.get("title") or heading, metadata, notices=decoded.notices)
