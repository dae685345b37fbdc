"""A Word file of ours as rich text for a look at it: insertions, deletions, moves, marks and comments."""

from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TRACKED = {
    f"{_W}ins": "color:#1a56b0;text-decoration:underline",
    f"{_W}del": "color:#a31515;text-decoration:line-through",
    f"{_W}moveTo": "color:#1c6e2c;text-decoration:underline",
    f"{_W}moveFrom": "color:#1c6e2c;text-decoration:line-through",
}


def word_markup(path: Path, *, paragraphs: int) -> str:
    """The first paragraphs of a Word file as HTML in which its texts are text."""
    with ZipFile(path) as package:
        document = ElementTree.fromstring(package.read("word/document.xml"))  # noqa: S314 - our own file
        names = package.namelist()
        comments = package.read("word/comments.xml") if "word/comments.xml" in names else b"<none/>"
    said = {
        comment.get(f"{_W}id", ""): "".join(comment.itertext())
        for comment in ElementTree.fromstring(comments).iter(f"{_W}comment")  # noqa: S314 - see above
    }
    shown = list(document.iter(f"{_W}p"))[:paragraphs]
    return "\n".join(_paragraph(each, said) for each in shown)


def _paragraph(paragraph: ElementTree.Element, said: Mapping[str, str]) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = style.get(f"{_W}val", "") if style is not None else ""
    element = {"Title": "h1", "Heading1": "h2"}.get(name, "p")
    direction = ' dir="rtl"' if paragraph.find(f"{_W}pPr/{_W}bidi") is not None else ""
    return f"<{element}{direction}>{''.join(_content(paragraph, '', said))}</{element}>"


def _content(element: ElementTree.Element, tracked: str, said: Mapping[str, str]) -> Iterator[str]:
    for part in element:
        if part.tag == f"{_W}r":
            yield _run(part, tracked, said)
        elif part.tag != f"{_W}pPr":
            yield from _content(part, _TRACKED.get(part.tag, tracked), said)


def _run(run: ElementTree.Element, tracked: str, said: Mapping[str, str]) -> str:
    comment = run.find(f"{_W}commentReference")
    if comment is not None:
        told = escape(said.get(comment.get(f"{_W}id", ""), ""))
        return f' <small style="background:#fff3cd">[{told}]</small>'
    text = "".join(part.text or "" for part in run if part.tag in (f"{_W}t", f"{_W}delText"))
    return f'<span style="{";".join([*_looks(run), tracked])}">{escape(text)}</span>'


def _looks(run: ElementTree.Element) -> Iterator[str]:
    own = run.find(f"{_W}rPr")
    if own is None:
        return
    for part in own:
        value = part.get(f"{_W}fill" if part.tag == f"{_W}shd" else f"{_W}val", "")
        match part.tag.removeprefix(_W):
            case "b":
                yield "font-weight:bold"
            case "color":
                yield f"color:#{value}"
            case "shd":
                yield f"background:#{value}"
            case "u" if value != "none":
                yield "text-decoration:underline"
