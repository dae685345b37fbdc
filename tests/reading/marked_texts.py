"""Texts of our own with what is body and what is not, as files that can be read.

Each line of tests/reading/texts/*.txt begins with a letter and a bar: a space for body, C a reader's comment, N a
notice, V navigation, S sharing, P a picture's caption, R related articles. The text is the lines without that.
"""

from dataclasses import dataclass
from pathlib import Path

from tests.reading.found_asides import FoundAsides
from viewer.model import AsideKind
from viewer.reading import find_asides

FOLDER = Path(__file__).with_name("texts")
_KINDS = {
    " ": None,
    "C": AsideKind.COMMENT,
    "N": AsideKind.NOTICE,
    "V": AsideKind.NAVIGATION,
    "S": AsideKind.SHARE,
    "P": AsideKind.CAPTION,
    "R": AsideKind.RELATED,
}


@dataclass(frozen=True)
class MarkedText:
    """A text and, for each of its characters, the aside it belongs to (None: body)."""

    name: str
    text: str
    kinds: tuple[AsideKind | None, ...]


def load_marked(path: Path) -> MarkedText:
    lines = path.read_text(encoding="utf-8").splitlines()
    kinds: list[AsideKind | None] = []
    for line in lines:
        if line[1] != "|":
            raise ValueError(f"{path.name}: no mark before {line!r}")
        kinds += [_KINDS[line[0]]] * (len(line) - 1)
    text = "\n".join(line[2:] for line in lines)
    return MarkedText(path.stem, text, tuple(kinds[: len(text)]))


def load_all(folder: Path = FOLDER) -> list[MarkedText]:
    return [load_marked(path) for path in sorted(folder.glob("*.txt"))]


def found_kinds(text: str) -> list[AsideKind | None]:
    kinds: list[AsideKind | None] = [None] * len(text)
    for aside in find_asides(text):
        kinds[aside.span.start : aside.span.end] = [aside.kind] * len(aside.span)
    return kinds


def wrong_lines(marked: MarkedText) -> list[str]:
    """The lines of which some character is on the wrong side, each with what it should be."""
    found, wrong, start = found_kinds(marked.text), [], 0
    for line in marked.text.split("\n"):
        place = range(start, start + len(line))
        if any((found[i] is None) != (marked.kinds[i] is None) for i in place if not marked.text[i].isspace()):
            wrong.append(f"{marked.kinds[start]}: {line}")
        start += len(line) + 1
    return wrong


def measure(texts: list[MarkedText]) -> FoundAsides:
    asides = found = right = alike = 0
    for marked in texts:
        for character, kind, guess in zip(marked.text, marked.kinds, found_kinds(marked.text), strict=True):
            if not character.isspace():
                asides += kind is not None
                found += guess is not None
                right += kind is not None and guess is not None
                alike += kind is not None and guess is kind
    return FoundAsides(asides, found, right, alike)
