"""Pieces of WordprocessingML (ECMA-376, part 1): runs, paragraphs and the styles they use."""

import re
from xml.sax.saxutils import escape

from viewer.export.characters import holdable

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def escaped(text: str) -> str:
    """Text as XML, with U+FFFD for what XML cannot hold; line ends and tabs, which Word has marks for, are spaces."""
    return escape(re.sub(r"[\r\n\t]", " ", holdable(text)), {'"': "&quot;"})


def run(text: str, element: str = "t", properties: str = "") -> str:
    """A run of text; `element` is "t", or "delText" for what was deleted, `properties` the inside of its w:rPr."""
    own = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{own}<w:{element} xml:space="preserve">{escaped(text)}</w:{element}></w:r>'


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs; `properties` follow the style inside its w:pPr."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{content}</w:p>"


def _style(name: str, properties: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "").capitalize()}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>{properties}</w:style>'
    )


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


STYLES = (
    f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>"
    f'<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman"/>{_size(24)}'
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="300" w:lineRule="auto"/></w:pPr>'
    "</w:pPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    + _style("header", f'<w:rPr><w:color w:val="585F6B"/>{_size(16)}</w:rPr>')
    + _style("Title", f'<w:pPr><w:keepNext/><w:spacing w:after="120"/></w:pPr><w:rPr><w:b/>{_size(40)}</w:rPr>')
    + _style(
        "heading 1",
        '<w:pPr><w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr>'
        f"<w:rPr><w:b/>{_size(28)}</w:rPr>",
    )
    + _style(
        "heading 2",
        '<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/></w:pPr>'
        f"<w:rPr><w:b/>{_size(24)}</w:rPr>",
    )
    + "</w:styles>"
)
