"""What a word processor makes of a file with tracked changes when all are accepted, or all rejected."""

from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ACCEPTED = {f"{W}ins": True, f"{W}moveTo": True, f"{W}del": False, f"{W}moveFrom": False}


def part(file: bytes, name: str) -> ElementTree.Element:
    """One part of a Word file, parsed."""
    with ZipFile(BytesIO(file)) as archive:
        return ElementTree.fromstring(archive.read(name))  # noqa: S314 - written by this test


def settled(file: bytes, *, accept: bool) -> str:
    """The text, a line per paragraph. A paragraph whose mark goes runs on in the next one (ECMA-376, 17.13.5)."""
    text = ""
    for paragraph in part(file, "word/document.xml").iterfind(f".//{W}body/{W}p"):
        for element in paragraph:
            if _ACCEPTED.get(element.tag, accept) is accept:
                text += "".join(run.text or "" for run in element.iter() if run.tag in (f"{W}t", f"{W}delText"))
        marks = [mark.tag for mark in paragraph.iterfind(f"{W}pPr/{W}rPr/*")]
        text += "\n" if all(_ACCEPTED.get(mark, accept) is accept for mark in marks) else ""
    return text.removesuffix("\n")
