"""EPUB -> Extract. W3C EPUB 3.3 and OPF 2.0."""

import posixpath
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from viewer.model import Metadata
from viewer.reading.archives import Archive
from viewer.reading.choices import Choices
from viewer.reading.declared import declared_encoding
from viewer.reading.decoding import decode
from viewer.reading.errors import ReadError
from viewer.reading.extract import Extract
from viewer.reading.markup import find_pieces, parse_html
from viewer.reading.passages import PARTED
from viewer.reading.xml_parts import parse_xml

MEDIA_TYPE = "application/epub+zip"
CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_ROOTFILE = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_ALGORITHM = "{http://www.w3.org/2001/04/xmlenc#}EncryptionMethod"
_FONTS_ONLY = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


def extract(data: bytes, where: str, choices: Choices) -> Extract:
    """The chapters of an EPUB in reading order; navigation documents are left out.

    Raises ReadError when it is damaged, locked by digital rights management or holds no text.
    """
    archive = Archive(data, where)
    _refuse_locked(archive, where)
    rootfile = parse_xml(archive.read(CONTAINER), where).find(f".//{_ROOTFILE}")
    if rootfile is None:
        raise ReadError("is damaged: it does not say where its contents are", where, "get the book again")
    package_path = rootfile.get("full-path", "")
    package = parse_xml(archive.read(package_path), where)
    folder = posixpath.dirname(package_path)
    passages: list[str] = []
    for name in _spine(package, folder):
        if name in archive:
            passages += _chapter(archive.read(name), where, choices)
    if not passages:
        raise ReadError("holds no text", where, "give a book that does")
    title = package.findtext(f".//{_DC}title")
    metadata = Metadata(
        outlet=package.findtext(f".//{_DC}publisher"),
        author=package.findtext(f".//{_DC}creator"),
        date=package.findtext(f".//{_DC}date"),
    )
    language = (package.findtext(f".//{_DC}language") or "").strip().partition("-")[0].lower()
    return Extract(PARTED.join(passages), "utf-8", (title or "").strip() or None, metadata, language or None)


def _refuse_locked(archive: Archive, where: str) -> None:
    if _ENCRYPTION in archive:
        methods = parse_xml(archive.read(_ENCRYPTION), where).iter(_ALGORITHM)
        if any(method.get("Algorithm", "") not in _FONTS_ONLY for method in methods):
            raise ReadError("is locked by digital rights management", where, "give a copy without it")


def _spine(package: Any, folder: str) -> Iterator[str]:
    """The names of the chapters' parts in reading order. They are looked up in the archive and nowhere else."""
    items = {item.get("id"): item for item in package.iter(f"{_OPF}item")}
    for reference in package.iter(f"{_OPF}itemref"):
        item = items.get(reference.get("idref"))
        if (
            item is not None
            and "nav" not in item.get("properties", "").split()
            and "html" in item.get("media-type", "")
        ):
            yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))


def _chapter(data: bytes, where: str, choices: Choices) -> Iterator[str]:
    decoded = decode(data, where, choices.encoding, declared_encoding(data))
    try:
        root = parse_html(decoded.text, where)
    except ReadError:  # a chapter with nothing in it, a cover page say
        return
    yield from (piece.text for piece in find_pieces(root))
