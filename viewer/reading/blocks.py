"""Plain text -> blocks: paragraphs, list items and lines that stand alone, with how they are laid out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from viewer.model import Span

HEAD = 1500
"""How much of a block, in code points, is looked at to tell what it is."""

_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")
_BLANK = re.compile(r"\n[^\S\n]*\n|\r[^\S\r\n]*\r(?!\n)")
_MARKER = re.compile(
    r"""
    (?P<bullet>[•‣◦▪▫●○■□∙·⁃➢➤✓✔])\s*
  | (?P<dash>[-–—*+])[ \t\xa0]+
  | \(?(?P<number>\d{1,4})[.)](?:[ \t\xa0]+|$)
  | \#(?P<post>\d{1,5})\b[ \t:.]*
    """,
    re.VERBOSE,
)
_HEADING = re.compile(r"^#{1,6} +|^[*_]{2,3}(?=\w)|(?<=[\w)!?.:])[*_]{2,3}$")
_QUOTES = str.maketrans("‘’‚‛“”„‟«»′″\xa0\u202f\u2009\t", '\'\'\'\'""""""\'"    ')
_QUOTED = re.compile(r'"[^"]*(?:"|$)')
_SENTENCE_END = re.compile(r"[.!?…。！？][\"')\]*]*$")
_NARROWEST, _WIDEST = 40, 100
_FULL_SHARE = 0.8
_LABEL_LENGTH, _LABEL_WORDS = 60, 9
_PROSE_WORDS = 8


class Marker(Enum):
    """What a list item begins with."""

    BULLET = "bullet"
    DASH = "dash"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a list item or a line on its own.

    `span` leaves out white space at both ends; `chunk` counts the stretches between blank lines; `indent` is in
    columns. `folded` is the head of its text after the marker and the signs of a Markdown heading, in small letters,
    with plain quotes and single spaces. `ends_a_sentence` says that its last mark does, whatever closes after it.
    """

    span: Span
    chunk: int
    indent: int
    marker: Marker | None
    number: int | None
    folded: str
    words: int
    ends_a_sentence: bool

    @property
    def is_prose(self) -> bool:
        """Whether it reads like sentences: several words and a full stop."""
        return self.words >= _PROSE_WORDS and self.ends_a_sentence

    @property
    def is_label(self) -> bool:
        """Whether it reads like a heading, a name or a link: short, with no full stop, comma or colon at its end."""
        text = self.folded
        short = len(text) <= _LABEL_LENGTH and 0 < self.words <= _LABEL_WORDS
        return short and text[-1] not in ",;:" and not self.ends_a_sentence

    @property
    def unquoted(self) -> str:
        """The folded text without what stands in double quotation marks."""
        return _QUOTED.sub(" ", self.folded) if '"' in self.folded else self.folded


def fold(text: str) -> str:
    """`text` in small letters, with plain quotes and single spaces, for telling what it says."""
    plain = text if text.isascii() else text.translate(_QUOTES)
    return " ".join(plain.lower().split())


def find_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of `text`, in order; together they hold every character that is not white space.

    A blank line ends a block, so does a list marker. A line break within a paragraph does not where the lines are
    evidently wrapped at some width; elsewhere each line is a block.
    """
    return tuple(_make_block(text, start, end, chunk) for start, end, chunk in _find_extents(text))


def _find_extents(text: str) -> Iterator[tuple[int, int, int]]:
    for chunk, lines in enumerate(_find_chunks(text)):
        width = _wrapping_width(text, lines)
        start = lines[0][0]
        for before, after in pairwise(lines):
            wrapped = width is not None and _is_full(text, before, after, width)
            if not wrapped or _MARKER.match(text, after[0]):
                yield start, before[1], chunk
                start = after[0]
        yield start, lines[-1][1], chunk


def _find_chunks(text: str) -> Iterator[list[tuple[int, int]]]:
    lines: list[tuple[int, int]] = []
    for found in _LINE.finditer(text):
        line = found[0]
        core = line.strip()
        if not core:
            continue
        start = found.start() + len(line) - len(line.lstrip())
        # A blank line takes two breaks.
        if lines and start - lines[-1][1] > 1 and _BLANK.search(text, lines[-1][1], start):
            yield lines
            lines = []
        lines.append((start, start + len(core)))
    if lines:
        yield lines


def _wrapping_width(text: str, lines: list[tuple[int, int]]) -> int | None:
    width = max(end - start for start, end in lines)
    if len(lines) < 2 or not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(_is_full(text, before, after, width) for before, after in pairwise(lines))
    return width if full >= _FULL_SHARE * (len(lines) - 1) else None


def _is_full(text: str, before: tuple[int, int], after: tuple[int, int], width: int) -> bool:
    """Whether the first word of the line after would not have fitted on the line before."""
    word_end = text.find(" ", *after)
    word = (word_end if word_end >= 0 else after[1]) - after[0]
    return before[1] - before[0] + 1 + word > width


def _make_block(text: str, start: int, end: int, chunk: int) -> Block:
    line_start = max(text.rfind("\n", max(0, start - 80), start), text.rfind("\r", max(0, start - 80), start)) + 1
    indent = start - line_start if not text[line_start:start].strip() else 0
    marker, number, after = _read_marker(text, start, end)
    folded = _without_heading(fold(text[after : min(end, after + HEAD)]))
    words = folded.count(" ") + 1 if folded else 0
    ends_a_sentence = _SENTENCE_END.search(folded[-6:]) is not None
    return Block(Span(start, end), chunk, indent, marker, number, folded, words, ends_a_sentence)


def _without_heading(folded: str) -> str:
    """The text without the signs that make a heading of it in Markdown, which stand at its ends."""
    if folded.startswith(("#", "*", "_")) or folded.endswith(("*", "_")):
        return _HEADING.sub("", folded)
    return folded


def _read_marker(text: str, start: int, end: int) -> tuple[Marker | None, int | None, int]:
    found = _MARKER.match(text, start, end)
    if found is None:
        return None, None, start
    number = found["number"] or found["post"]
    if number:
        return Marker.NUMBER, int(number), found.end()
    return Marker.BULLET if found["bullet"] else Marker.DASH, None, found.end()
