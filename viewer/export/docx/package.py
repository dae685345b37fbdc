"""The parts of a Word file, put together as ECMA-376 (part 2) has them."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# Parts beside the document: their name, and what the document knows them as.
_PARTS = ("styles", "settings", "header", "comments")
# No date of its own, so that the same comparison gives the same bytes; the earliest a ZIP archive can hold.
_DATE = (1980, 1, 1, 0, 0, 0)


def relation_id(part: str) -> str:
    """The id by which the document refers to one of its parts."""
    return f"rId{_PARTS.index(part) + 1}"


def package(document: str, parts: Mapping[str, str], title: str) -> bytes:
    """A Word file with that document, its styles, settings, header and comments, as bytes; `title` is escaped XML.

    Raises KeyError when one of the parts is missing.
    """
    files = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"rId1": (f"{_OFFICE}/officeDocument", "word/document.xml")} | _CORE),
        "docProps/core.xml": _core(title),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relations(
            {relation_id(part): (f"{_OFFICE}/{part}", f"{part}.xml") for part in _PARTS}
        ),
        **{f"word/{part}.xml": parts[part] for part in _PARTS},
    }
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = ZipInfo(name, _DATE)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, (_DECLARATION + content).encode("utf-8"))
    return written.getvalue()


_CORE = {
    "rId2": (
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
    )
}


def _content_types() -> str:
    overrides = {"/word/document.xml": f"{_TYPES}.document.main+xml"}
    overrides |= {f"/word/{part}.xml": f"{_TYPES}.{part}+xml" for part in _PARTS}
    overrides["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    listed = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_RELATIONS}">{listed}</Relationships>'


def _core(title: str) -> str:
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
    )
