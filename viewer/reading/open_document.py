"""ODT -> Extract. OASIS Open Document Format 1.3, part 3."""

from collections.abc import Iterable, Iterator
from typing import Any

from viewer.model import Metadata
from viewer.reading.archives import Archive
from viewer.reading.choices import Choices, TrackedChanges, tracked_notice
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
_CHANGES = frozenset({f"{_TEXT}change", f"{_TEXT}change-start", f"{_TEXT}change-end"})
_CHARACTERS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_MOST_SPACES = 1000


def extract(data: bytes, where: str, choices: Choices) -> Extract:
    """The paragraphs and table rows of an ODT in order, its notes after them.

    Tracked changes are read as accepted unless the original state is chosen; a notice says that there were any.
    Raises ReadError when the file is damaged or protected.
    """
    archive = Archive(data, where)
    _refuse_protected(archive, where)
    root = parse_xml(archive.read(CONTENT), where)
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise ReadError("is an Open Document, but not a text", where, "save its text as .odt or .txt")
    regions = list(root.iter(f"{_TEXT}changed-region"))
    reading = _Reading(_find_deletions(regions) if choices.tracked is TrackedChanges.ORIGINAL else None)
    text = PARTED.join([*reading.passages(body), *reading.notes()])
    title, metadata = _read_properties(archive, where)
    notices = (tracked_notice(choices.tracked, where),) if regions else ()
    return Extract(text, "utf-8", title or headline_of(text), metadata, notices=notices)


def _find_deletions(regions: Iterable[Any]) -> dict[str, Any]:
    """What was deleted, by the name of the change; what was added before it was deleted again was never there."""
    found = {}
    for region in regions:
        deletion = region.find(f"{_TEXT}deletion")
        if deletion is not None and region.find(f"{_TEXT}insertion") is None:
            found[region.get(_XML_ID) or region.get(f"{_TEXT}id") or ""] = deletion
    return found


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


class _Reading:
    """Walks a document once in one state of its tracked changes.

    `deletions` are what is put back for the original state, in which what was added since is left out, paragraph
    breaks too; None reads the document with all changes accepted.
    """

    def __init__(self, deletions: dict[str, Any] | None) -> None:
        self._deletions = deletions
        self._adding: set[str] = set()
        self._held: list[str] = []
        self._notes: list[Any] = []

    def passages(self, root: Any) -> Iterator[str]:
        """The paragraphs of an element in order, each table as one, a line a row, its cells parted by tabs."""
        from lxml import etree  # noqa: PLC0415

        walk = etree.iterwalk(root, events=("start",))
        for _, element in walk:
            if element.tag in _LEFT_OUT:
                walk.skip_subtree()
            elif element.tag == f"{_TABLE}table":
                walk.skip_subtree()
                yield from self._end()
                if rows := "\n".join(row for row in self._rows(element) if row):
                    yield rows
            elif element.tag in _PARAGRAPHS:
                walk.skip_subtree()
                yield from self._read(element)
                if not self._adding:
                    yield from self._end()
            elif element.tag in _CHANGES:
                yield from self._change(element)
        yield from self._end()

    def notes(self) -> Iterator[str]:
        """The paragraphs of the notes met so far."""
        self._adding.clear()
        notes, self._notes = self._notes, []
        for note in notes:  # a note holds no note of its own
            yield from self.passages(note)

    def _rows(self, table: Any) -> Iterator[str]:
        for row in table.iter(f"{_TABLE}table-row"):
            if next(row.iterancestors(f"{_TABLE}table")) is table:  # not a row of a table within it
                cells = (self.passages(cell) for cell in row.iterchildren(f"{_TABLE}table-cell"))
                yield "\t".join(" ".join(cell).replace("\n", " ") for cell in cells).strip()

    def _read(self, paragraph: Any) -> Iterator[str]:
        """Holds the text of a paragraph; what it gives are paragraphs that end within it, where deleted ones are put
        back.
        """
        from lxml import etree  # noqa: PLC0415

        walk = etree.iterwalk(paragraph, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if event == "end":
                if element is not paragraph:
                    self._add(element.tail)
            elif tag in _LEFT_OUT:
                walk.skip_subtree()
            elif tag == f"{_TEXT}note-body":
                if not self._adding:
                    self._notes.append(element)
                walk.skip_subtree()
            elif tag in _CHANGES:
                yield from self._change(element)
            elif tag == f"{_TEXT}s":
                count = element.get(f"{_TEXT}c", "1")
                self._add(" " * min(_MOST_SPACES, int(count) if count.isdecimal() else 1))
            else:
                self._add(_CHARACTERS.get(tag, element.text))

    def _change(self, mark: Any) -> Iterator[str]:
        if self._deletions is None:
            return
        name = mark.get(f"{_TEXT}change-id", "")
        if mark.tag == f"{_TEXT}change-start":
            self._adding.add(name)
        elif mark.tag == f"{_TEXT}change-end":
            self._adding.discard(name)
        elif name in self._deletions:
            # Taken out, since a broken file could name a deletion within itself.
            deletion = self._deletions.pop(name)
            adding, self._adding = self._adding, set()
            for index, block in enumerate(deletion.iterchildren(*_PARAGRAPHS, f"{_TABLE}table", f"{_TEXT}list")):
                if index:
                    yield from self._end()
                yield from self._read(block) if block.tag in _PARAGRAPHS else self.passages(block)
            self._adding = adding

    def _add(self, text: str | None) -> None:
        if text and not self._adding:
            self._held.append(text)

    def _end(self) -> Iterator[str]:
        paragraph = "".join(self._held).strip()
        self._held = []
        if paragraph:
            yield paragraph
