"""Web pages of our own; the elements that are asides say so in an attribute that the readers know nothing of.

An element of tests/reading/pages/*.html with data-aside="comment", "notice" … is an aside with all that is in it.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from lxml import html

from tests.reading.found_asides import FoundAsides
from viewer.model import AsideKind
from viewer.reading.choices import Choices
from viewer.reading.extract import Extract
from viewer.reading.passages import PARTED
from viewer.reading.webpage import extract

FOLDER = Path(__file__).with_name("pages")


@dataclass(frozen=True)
class MarkedPassage:
    """A passage of a page as read, what it should be and what it was taken for (None: body)."""

    text: str
    kind: AsideKind | None
    found: AsideKind | None


def read_marked(path: Path) -> tuple[Extract, list[MarkedPassage]]:
    data = path.read_bytes()
    page = extract(data, path.name, Choices())
    marked = [e for e in html.document_fromstring(data).iter() if isinstance(e.tag, str) and e.get("data-aside")]
    asides = [(_key(element.text_content()), AsideKind(element.get("data-aside"))) for element in marked]
    passages, start = [], 0
    for text in page.text.split(PARTED):
        own = [kind for held, kind in asides if _key(text) in held and text != page.title]
        over = [aside.kind for aside in page.asides or () if aside.span.start <= start < aside.span.end]
        passages.append(MarkedPassage(text, own[0] if own else None, over[0] if over else None))
        start += len(text) + len(PARTED)
    return page, passages


def measure_pages(passages: list[MarkedPassage]) -> FoundAsides:
    def size(wanted: list[MarkedPassage]) -> int:
        return sum(len("".join(passage.text.split())) for passage in wanted)

    right = [p for p in passages if p.kind and p.found]
    return FoundAsides(
        asides=size([p for p in passages if p.kind]),
        found=size([p for p in passages if p.found]),
        right=size(right),
        alike=size([p for p in right if p.kind is p.found]),
    )


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
