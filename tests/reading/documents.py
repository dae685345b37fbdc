"""Small documents of every format that is read, made from paragraphs."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from html import escape

Placed = tuple[float, float, str]
"""A line of type, with its place in points from the left and from the bottom of a page."""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
    "<dcterms:created>2019-03-04T10:00:00Z</dcterms:created></cp:coreProperties>"
)


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return held.getvalue()


def word_paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def word_body(body: str, **parts: str) -> bytes:
    document = (
        f'<?xml version="1.0"?><w:document xmlns:w="{W}" '
        f'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>'
    )
    others = {name.replace("__", "/") + ".xml": content for name, content in parts.items()}
    return archive({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **others})


def word(paragraphs: Iterable[str], title: str = "", author: str = "") -> bytes:
    core = CORE.format(title=escape(title), author=escape(author))
    return word_body("".join(map(word_paragraph, paragraphs)), docProps__core=core)


ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
    for prefix in ("office", "text", "table", "meta")
)


def open_document_body(body: str, **parts: str) -> bytes:
    whole = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {ODF}>{whole}</office:document-content>"
    others = {name.replace("__", "/") + ".xml": text for name, text in parts.items()}
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **others})


def open_document(paragraphs: Iterable[str], title: str = "") -> bytes:
    meta = (
        f'<office:document-meta {ODF} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
        f"<dc:title>{escape(title)}</dc:title><meta:initial-creator>Lena Voss</meta:initial-creator>"
        "</office:meta></office:document-meta>"
    )
    return open_document_body("".join(f"<text:p>{escape(p)}</text:p>" for p in paragraphs), meta=meta)


def book(chapters: Sequence[Sequence[str]], title: str = "A book", **parts: str) -> bytes:
    items = "".join(
        f'<item id="c{i}" href="c{i}.xhtml" media-type="application/xhtml+xml"/>' for i in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{i}"/>' for i in range(len(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>Lena Voss</dc:creator>"
        "<dc:language>en-GB</dc:language></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    )
    pages = {f"OEBPS/c{i}.xhtml": page(chapter) for i, chapter in enumerate(chapters)}
    others = {name.replace("__", "/") + ".xml": text for name, text in parts.items()}
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OEBPS/book.opf": package,
            **pages,
            **others,
        }
    )


def page(paragraphs: Iterable[str]) -> str:
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{body}</body></html>'


def rich_text(paragraphs: Iterable[str]) -> bytes:
    def encode(text: str) -> str:
        return "".join(c if c.isascii() and c not in "\\{}" else f"\\u{ord(c)}?" for c in text)

    body = "\\par\n".join(map(encode, paragraphs))
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\info{{\\title Given title}}}}\n{body}\\par}}".encode("ascii")


def pdf(pages: Sequence[Sequence[Placed]], size: float = 11.0) -> bytes:
    """A PDF of lines of Helvetica, each with its place in points from the left and from the bottom of an A4 page."""
    objects: list[bytes] = []

    def add(content: bytes) -> int:
        objects.append(content)
        return len(objects)

    font = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    parent = 2 + 2 * len(pages)
    for lines in pages:
        strings = ((left, bottom, _pdf_string(text)) for left, bottom, text in lines)
        shown = b"".join(b"BT /F1 %g Tf %g %g Td (%s) Tj ET\n" % (size, *string) for string in strings)
        content = add(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown))
        kids.append(
            add(
                b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                b"/Resources << /Font << /F1 %d 0 R >> >> >>" % (parent, content, font)
            )
        )
    add(b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids)))
    root = add(b"<< /Type /Catalog /Pages %d 0 R >>" % parent)
    info = add(b"<< /Title (Ferry aground) /Author (Lena Voss) /CreationDate (D:20190304100000Z) >>")
    held = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(held))
        held += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(held)
    held += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    held += b"".join(b"%010d 00000 n \n" % place for place in places)
    held += b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        root,
        info,
        start,
    )
    return bytes(held)


def _pdf_string(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def set_lines(paragraphs: Iterable[str], left: float = 72, top: float = 770, width: int = 70) -> list[Placed]:
    """Lines of paragraphs set one under another, a gap between each two."""
    lines, bottom = [], top
    for paragraph in paragraphs:
        line = ""
        for word_ in paragraph.split():
            if len(line) + 1 + len(word_) > width:
                lines.append((left, bottom, line))
                bottom, line = bottom - 14, word_
            else:
                line = f"{line} {word_}".strip()
        lines.append((left, bottom, line))
        bottom -= 14 + 12
    return lines
