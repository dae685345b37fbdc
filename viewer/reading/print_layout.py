"""Lines on printed pages -> paragraphs: columns put in order, line ends joined, hyphens at line ends undone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_SPACED = 1.35  # times the usual distance of lines: a gap between paragraphs
_SIZED = 1.2  # times the height: another size of type
_INDENTED = 0.8  # of the height of type
_SHORT = 0.88  # of the column's width: the last line of a paragraph
_COLUMN_LINES = 3
_SENTENCE_END = re.compile(r"[.!?…:。！？][\"'”’)\]]*$")
_ITEM = re.compile(r"[•▪◦–—-]\s|\(?\d{1,3}[.)]\s")
_BROKEN_WORD = re.compile(r"([^\W\d_]+)-$")
_NEXT_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of type: its page (from 0), its left and right ends, its baseline's bottom and its height in points.

    `edge` says that it stands where running heads and page numbers do.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    height: float
    edge: bool = False


def order_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines of one page in reading order.

    The order of the page's contents is kept where it runs down one column after another, as nearly all of them do.
    Where two lines at one height follow each other, as in pages written across their columns, the left column is put
    before the right one.
    """
    across = [
        (before, after)
        for before, after in pairwise(lines)
        if abs(before.bottom - after.bottom) < 0.5 * before.height and after.left > before.right
    ]
    if len(across) < _COLUMN_LINES:
        return list(lines)
    gutter = median((before.right + after.left) / 2 for before, after in across)
    crossing = [line for line in lines if line.left < gutter - line.height and line.right > gutter + line.height]
    if len(crossing) > len(across):
        return list(lines)
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        if line in crossing:
            ordered += [*left, *right, line]
            left, right = [], []
        else:
            (left if line.right <= gutter + line.height else right).append(line)
    return [*ordered, *left, *right]


def join_paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """The paragraphs that lines make up, in order.

    A paragraph ends at a wider gap, at another size of type, before an indented line or a list item, and after a
    short line that ends a sentence; at the foot of a page or column it goes on where its sentence does.
    """
    pitch = _usual_pitch(lines)
    words = _whole_words(lines)
    held: list[Line] = []
    for line in lines:
        if held and _ends(held, line, pitch):
            yield _join_lines(held, words)
            held = []
        held.append(line)
    if held:
        yield _join_lines(held, words)


def _usual_pitch(lines: Sequence[Line]) -> float:
    """The distance of lines within paragraphs: that of the closest quarter, since gaps between them are wider."""
    gaps = sorted(
        before.bottom - after.bottom
        for before, after in pairwise(lines)
        if before.page == after.page and 0.8 * before.height < before.bottom - after.bottom < 4 * before.height
    )
    return gaps[(len(gaps) - 1) // 4] if gaps else 0.0


def _ends(held: Sequence[Line], line: Line, pitch: float) -> bool:
    before = held[-1]
    larger, smaller = max(before.height, line.height), min(before.height, line.height)
    if larger > _SIZED * max(smaller, 0.1) or _ITEM.match(line.text):
        return True
    gap = before.bottom - line.bottom
    ended = _SENTENCE_END.search(before.text) is not None
    if before.page != line.page or gap <= 0:  # the next page or column
        return ended or not line.text[:1].islower()
    if pitch and gap > _SPACED * pitch:
        return True
    left = min(other.left for other in held[1:]) if len(held) > 1 else before.left
    indented = line.left > left + _INDENTED * line.height
    width = max(other.right for other in (*held, line)) - min(other.left for other in (*held, line))
    short = before.right - before.left < _SHORT * width
    return ended and (indented or short)


def _whole_words(lines: Sequence[Line]) -> frozenset[str]:
    return frozenset(word.casefold() for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.text))


def _join_lines(lines: Sequence[Line], words: frozenset[str]) -> str:
    text = lines[0].text
    for line in lines[1:]:
        broken, after = _BROKEN_WORD.search(text), _NEXT_WORD.match(line.text)
        if broken is None or after is None:
            text = f"{text}{line.text}" if text.endswith("-") else f"{text} {line.text}"
        elif _keeps_hyphen(broken[1], after[0], words):
            text = f"{text}{line.text}"
        else:
            text = f"{text[:-1]}{line.text}"
    return text


def _keeps_hyphen(first: str, second: str, words: frozenset[str]) -> bool:
    """Whether a hyphen at a line's end belongs to the word, as in "well-known", told by the rest of the text."""
    whole, hyphenated = f"{first}{second}".casefold(), f"{first}-{second}".casefold()
    if whole in words:
        return False
    return hyphenated in words or not second[:1].islower()
