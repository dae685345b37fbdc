"""DOCX -> Extract. Office Open XML, ECMA-376 part 1, chapter 17."""

from collections.abc import Iterator
from typing import Any

from viewer.model import Metadata
from viewer.reading.archives import Archive
from viewer.reading.choices import Choices, TrackedChanges, tracked_notice
from viewer.reading.errors import ReadError
from viewer.reading.extract import Extract
from viewer.reading.headlines import headline_of
from viewer.reading.passages import PARTED
from viewer.reading.signatures import OLD_OFFICE
from viewer.reading.xml_parts import parse_xml

DOCUMENT = "word/document.xml"
_PROTECTED = "EncryptedPackage".encode("utf-16-le")  # the part that holds the document, [MS-OFFCRYPTO] 2.3
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_ADDED = frozenset({f"{_W}ins", f"{_W}moveTo"})
_REMOVED = frozenset({f"{_W}del", f"{_W}moveFrom"})
_ALWAYS_LEFT_OUT = frozenset({_FALLBACK, f"{_W}instrText", f"{_W}delInstrText", f"{_W}pPr", f"{_W}sectPr", f"{_W}rPr"})
_CHARACTERS = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
}
_TEXTS = frozenset({f"{_W}t", f"{_W}delText"})
_NOTES = ("word/footnotes.xml", f"{_W}footnote"), ("word/endnotes.xml", f"{_W}endnote")


def extract(data: bytes, where: str, choices: Choices) -> Extract:
    """The paragraphs and table rows of a DOCX in order, its footnotes and endnotes after them; headers are left out.

    Tracked changes are read as accepted unless the original state is chosen; a notice says that there were any.
    Raises ReadError when the file is damaged, protected or not a document.
    """
    if data.startswith(OLD_OFFICE):
        raise _refuse_old(data, where)
    archive = Archive(data, where)
    body = _Reading(choices.tracked)
    passages = list(body.passages(parse_xml(archive.read(DOCUMENT), where)))
    for part, tag in _NOTES:
        if part in archive:
            notes = (note for note in parse_xml(archive.read(part), where).iter(tag) if note.get(f"{_W}type") is None)
            passages += [passage for note in notes for passage in body.passages(note)]
    text = PARTED.join(passages)
    title, metadata = _read_properties(archive, where)
    notices = (tracked_notice(choices.tracked, where),) if body.tracked else ()
    return Extract(text, "utf-8", title or headline_of(text), metadata, notices=notices)


def _refuse_old(data: bytes, where: str) -> ReadError:
    if _PROTECTED in data:
        return ReadError("is protected by a password", where, "save it without one")
    what = "is an Office file of the kind used before 2007 (.doc, .xls or .ppt)"
    return ReadError(what, where, "open it in an office program and save it as .docx")


def _read_properties(archive: Archive, where: str) -> tuple[str | None, Metadata]:
    if "docProps/core.xml" not in archive:
        return None, Metadata()
    try:
        properties = parse_xml(archive.read("docProps/core.xml"), where)
    except ReadError:  # the text can be read all the same
        return None, Metadata()
    title, author = properties.findtext(f"{_DC}title"), properties.findtext(f"{_DC}creator")
    date = properties.findtext(f"{_TERMS}created")
    return (title or "").strip() or None, Metadata(author=(author or "").strip() or None, date=date or None)


class _Reading:
    """Walks a document once in one state of its tracked changes."""

    def __init__(self, tracked: TrackedChanges) -> None:
        self._unwanted = _REMOVED if tracked is TrackedChanges.ACCEPTED else _ADDED
        self.tracked = False

    def passages(self, root: Any) -> Iterator[str]:
        """The paragraphs of an element in order, each table as one, a line a row, its cells parted by tabs."""
        held = ""
        boxes: list[str] = []
        for element in self._walk(root):
            if element.tag == f"{_W}tbl":
                yield from (*_stripped(held), *boxes, *self._rows(element))
                held, boxes = "", []
            elif element.tag == f"{_W}p":
                first, *boxed = self._paragraphs(element)
                held += first
                boxes += boxed
                if self._is_unwanted(element.find(f"{_W}pPr/{_W}rPr")):  # its end, so it runs on into the next
                    continue
                yield from (*_stripped(held), *boxes)
                held, boxes = "", []
        yield from (*_stripped(held), *boxes)

    def _is_unwanted(self, properties: Any) -> bool:
        """Whether a paragraph's end or a table's row, by its properties, is not part of this state."""
        if properties is None:
            return False
        tags = frozenset(child.tag for child in properties)
        self.tracked = self.tracked or bool(tags & (_ADDED | _REMOVED))
        return bool(tags & self._unwanted)

    def _walk(self, root: Any) -> Iterator[Any]:
        """The wanted elements in order; below paragraphs and tables nothing is visited."""
        from lxml import etree  # noqa: PLC0415

        walk = etree.iterwalk(root, events=("start",))
        for _, element in walk:
            self.tracked = self.tracked or element.tag in _ADDED or element.tag in _REMOVED
            if element.tag in self._unwanted or element.tag in _ALWAYS_LEFT_OUT:
                walk.skip_subtree()
                continue
            if element is not root and element.tag in (f"{_W}p", f"{_W}tbl"):
                walk.skip_subtree()
            yield element

    def _rows(self, table: Any) -> Iterator[str]:
        rows = []
        for row in table.iterchildren(f"{_W}tr"):
            if self._is_unwanted(row.find(f"{_W}trPr")):
                continue
            own = (cell for cell in row.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr")) is row)
            cells = (" ".join(self.passages(cell)).replace("\n", " ") for cell in own)
            rows.append("\t".join(cells).strip())
        if text := "\n".join(row for row in rows if row):
            yield text

    def _paragraphs(self, paragraph: Any) -> Iterator[str]:
        """The text of a paragraph, then that of the text boxes anchored in it."""
        from lxml import etree  # noqa: PLC0415

        held: list[str] = []
        boxes: list[Any] = []
        walk = etree.iterwalk(paragraph, events=("start",))
        for _, element in walk:
            tag = element.tag
            self.tracked = self.tracked or tag in _ADDED or tag in _REMOVED
            if tag == f"{_W}txbxContent":
                boxes.append(element)
                walk.skip_subtree()
            elif tag in self._unwanted or tag in _ALWAYS_LEFT_OUT or _is_hidden_run(element):
                walk.skip_subtree()
            elif tag in _TEXTS:
                held.append(element.text or "")
            elif tag in _CHARACTERS:
                held.append(_CHARACTERS[tag])
        yield "".join(held)
        for box in boxes:
            yield from self.passages(box)


def _stripped(paragraph: str) -> Iterator[str]:
    if core := paragraph.strip():
        yield core


def _is_hidden_run(element: Any) -> bool:
    if element.tag != f"{_W}r":
        return False
    vanish = element.find(f"{_W}rPr/{_W}vanish")
    return vanish is not None and vanish.get(f"{_W}val") not in ("0", "false")
