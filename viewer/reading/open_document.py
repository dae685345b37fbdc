"""ODT -> Extract. OASIS Open Document Format 1.3, part 3."""

from collections.abc import Iterator
from typing import Any

from viewer.model import Metadata, Notice, NoticeCode
from viewer.reading.archives import Archive
from viewer.reading.choices import Choices, TrackedChanges
from viewer.reading.errors import ReadError
from viewer.reading.extract import Extract
from viewer.reading.headlines import headline_of
from viewer.reading.passages import PARTED
from viewer.reading.xml_parts import parse_xml

CONTENT = "content.xml"
MEDIA_TYPES = ("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template")
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_LEFT_OUT = frozenset({f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note-citation", f"{_TEXT}ruby-text"})
_MOST_SPACES = 1000


def extract(data: bytes, where: str, choices: Choices) -> Extract:
    """The paragraphs and table rows of an ODT in order, its notes after them.

    Tracked deletions are kept apart by the format and left out; the original state of a changed document cannot be
    read, and a notice says so when it is asked for. Raises ReadError when the file is damaged or protected.
    """
    archive = Archive(data, where)
    _refuse_protected(archive, where)
    root = parse_xml(archive.read(CONTENT), where)
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise ReadError("is an Open Document, but not a text", where, "save its text as .odt or .txt")
    notes: list[Any] = []
    passages = [*_passages(body, notes)]
    for note in notes:  # a note holds no note of its own
        passages += _passages(note, [])
    text = PARTED.join(passages)
    title, metadata = _read_properties(archive, where)
    notices = () if root.find(f".//{_TEXT}changed-region") is None else (_tracked_notice(choices.tracked, where),)
    return Extract(text, "utf-8", title or headline_of(text), metadata, notices=notices)


def _tracked_notice(tracked: TrackedChanges, where: str) -> Notice:
    message = "The document has tracked changes; it was read with all of them accepted"
    asked = (
        ", since its format does not let the state before them be read." if tracked is TrackedChanges.ORIGINAL else "."
    )
    return Notice(NoticeCode.TRACKED_CHANGES, message + asked, where)


def _refuse_protected(archive: Archive, where: str) -> None:
    name = "META-INF/manifest.xml"
    if name in archive and parse_xml(archive.read(name), where).find(f".//{_MANIFEST}encryption-data") is not None:
        raise ReadError("is protected by a password", where, "save it without one")


def _read_properties(archive: Archive, where: str) -> tuple[str | None, Metadata]:
    if "meta.xml" not in archive:
        return None, Metadata()
    try:
        meta = parse_xml(archive.read("meta.xml"), where)
    except ReadError:  # the text can be read all the same
        return None, Metadata()
    title = meta.findtext(f".//{_DC}title")
    author = meta.findtext(f".//{_META}initial-creator") or meta.findtext(f".//{_DC}creator")
    date = meta.findtext(f".//{_META}creation-date") or meta.findtext(f".//{_DC}date")
    return (title or "").strip() or None, Metadata(author=author or None, date=date or None)


def _passages(root: Any, notes: list[Any]) -> Iterator[str]:
    from lxml import etree  # noqa: PLC0415

    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if element.tag in _LEFT_OUT:
            walk.skip_subtree()
        elif element.tag == f"{_TABLE}table" and element is not root:
            walk.skip_subtree()
            if rows := "\n".join(row for row in _rows(element, notes) if row):
                yield rows
        elif element.tag in _PARAGRAPHS:
            walk.skip_subtree()
            if paragraph := _paragraph(element, notes).strip():
                yield paragraph


def _rows(table: Any, notes: list[Any]) -> Iterator[str]:
    for row in table.iter(f"{_TABLE}table-row"):
        cells = (
            " ".join(_passages(cell, notes)).replace("\n", " ") for cell in row.iterchildren(f"{_TABLE}table-cell")
        )
        yield "\t".join(cells).strip()


def _paragraph(paragraph: Any, notes: list[Any]) -> str:
    from lxml import etree  # noqa: PLC0415

    held: list[str] = []
    walk = etree.iterwalk(paragraph, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "end":
            if element is not paragraph:
                held.append(element.tail or "")
        elif tag in _LEFT_OUT:
            walk.skip_subtree()
        elif tag == f"{_TEXT}note-body":
            notes.append(element)
            walk.skip_subtree()
        elif tag == f"{_TEXT}s":
            count = element.get(f"{_TEXT}c", "1")
            held.append(" " * min(_MOST_SPACES, int(count) if count.isdecimal() else 1))
        elif tag == f"{_TEXT}tab":
            held.append("\t")
        elif tag == f"{_TEXT}line-break":
            held.append("\n")
        else:
            held.append(element.text or "")
    return "".join(held)
