"""The parts of a Word file, put together as ECMA-376 (part 2) has them."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from viewer.export.docx.wordml import NAMESPACES, STYLES, escaped, paragraph, run

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# Parts beside the document: their name, and what the document knows them as.
_PARTS = ("styles", "settings", "header", "comments")
# No date of its own, so that the same comparison gives the same bytes; the earliest a ZIP archive can hold.
_DATE = (1980, 1, 1, 0, 0, 0)


_PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" '
    'w:header="708" w:footer="708" w:gutter="0"/>'
)


def word_file(body: str, *, title: str, heading: str, comments: str = "") -> bytes:
    """A Word file of A4 pages as bytes: `body` and `comments` are WordprocessingML, `title` and `heading` plain text.

    The heading stands small on top of every page.
    """
    section = f'<w:sectPr><w:headerReference w:type="default" r:id="{_relation_id("header")}"/>{_PAGE}</w:sectPr>'
    parts = {
        "styles": STYLES,
        "settings": f"<w:settings {NAMESPACES}/>",
        "header": f"<w:hdr {NAMESPACES}>{paragraph(run(heading), 'Header')}</w:hdr>",
        "comments": f"<w:comments {NAMESPACES}>{comments}</w:comments>",
    }
    files = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations({"rId1": (f"{_OFFICE}/officeDocument", "word/document.xml")} | _CORE),
        "docProps/core.xml": _core(escaped(title)),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(
            {_relation_id(part): (f"{_OFFICE}/{part}", f"{part}.xml") for part in _PARTS}
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


def _relation_id(part: str) -> str:
    """The id by which the document refers to one of its parts."""
    return f"rId{_PARTS.index(part) + 1}"


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
