"""Text -> blocks: stretches inside which a line break is no more than a space.

Blank lines part blocks always. A single line break parts them where lines are written one by one (a sentence, heading,
list item or line of verse each), and not where a paragraph was wrapped to a width or a line was broken by accident.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viewer.language.habits import Habits
from viewer.language.profile import Profile

# What Unicode calls a line or paragraph end, and the form feed between pages.
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_ITEM = re.compile(
    r"(?:>+[ ]?)*(?:[•‣⁃◦∙▪▫●○■□►▶➤✓✔➢·*+–—-][ \t\xa0]|[•‣⁃◦∙▪●■►➤]|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]\)?[ \t\xa0]|>)",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.!?…‥。！？।؟۔:;][\s\"'”’»›)\]}*_]*$")
_LAST_WORD = re.compile(r"([^\s\"“”(]+?)[ ]?\.$")
_FIRST_WORD = re.compile(r"[\"'“‘«(\[]*([^\s,;:]+)")
_RULE = re.compile(r"[\W_]+$")
_WIDTHS = range(40, 121)  # characters of a line in wrapped prose
_FULL = 0.75  # of a paragraph's lines, from which it is wrapped prose


@dataclass(frozen=True, slots=True)
class _Line:
    start: int  # of its text, without white space
    end: int
    text: str


def find_blocks(text: str, borders: Sequence[int], profile: Profile, habits: Habits) -> Iterator[tuple[int, int]]:
    """The blocks of `text` as `(start, end)`, in order, without white space at their ends; none crosses a border."""
    breaker = _Breaker(profile, habits)
    edges = frozenset(borders)
    for paragraph in _paragraphs(text, borders):
        width = _wrapping_width(paragraph)
        first = paragraph[0]
        for line, following in zip(paragraph, [*paragraph[1:], None], strict=True):
            if following is None:
                yield first.start, line.end
            elif line.end in edges or following.start in edges or breaker.parts(line, following, width):
                yield first.start, line.end
                first = following


def _paragraphs(text: str, borders: Sequence[int]) -> Iterator[list[_Line]]:
    """Lines in groups that no blank line and no border parts."""
    inner = sorted({b for b in borders if 0 < b < len(text)})
    breaks = iter([*((m.start(), m.end(), False) for m in _BREAK.finditer(text)), (len(text), len(text), True)])
    group: list[_Line] = []
    start = 0
    for stop, following, _ in breaks:
        while inner and inner[0] < following:
            border = inner.pop(0)
            if line := _line(text, start, min(border, stop)):
                group.append(line)
            if group:
                yield group
            group, start = [], border
        if line := _line(text, start, stop):
            group.append(line)
        elif group:
            yield group
            group = []
        start = max(start, following)
    if group:
        yield group


def _line(text: str, start: int, end: int) -> _Line | None:
    raw = text[start:end]
    stripped = raw.strip()
    if not stripped:
        return None
    left = start + len(raw) - len(raw.lstrip())
    return _Line(left, left + len(stripped), stripped)


def _wrapping_width(paragraph: list[_Line]) -> int | None:
    """The width to which the paragraph's lines were wrapped; None when they are not wrapped prose.

    In wrapped prose the next line's first word would not have fitted on the line before it.
    """
    if len(paragraph) < 2:
        return None
    width = max(len(line.text) for line in paragraph)
    if width not in _WIDTHS:
        return None
    pairs = list(zip(paragraph, paragraph[1:], strict=False))
    full = sum(len(line.text) + 1 + len(_first_word(following)) > width for line, following in pairs)
    ended = sum(_ENDED.search(line.text) is not None for line, _ in pairs)
    return width if full >= _FULL * len(pairs) and ended <= 0.5 * len(pairs) else None


def _first_word(line: _Line) -> str:
    return line.text.split(None, 1)[0]


class _Breaker:
    """Decides whether a line break parts two blocks."""

    def __init__(self, profile: Profile, habits: Habits) -> None:
        self._profile = profile
        self._habits = habits

    def parts(self, line: _Line, following: _Line, width: int | None) -> bool:
        """Whether the break between two lines of one paragraph ends a block."""
        if _ITEM.match(following.text) or _RULE.match(line.text) or _RULE.match(following.text):
            return True
        if width is not None and len(line.text) + 1 + len(_first_word(following)) > width:
            return False
        return not self._goes_on(line.text, following.text)

    def _goes_on(self, line: str, following: str) -> bool:
        """Whether a line that was not wrapped goes on in the next all the same."""
        first = _FIRST_WORD.match(following)
        word = first[1] if first else ""
        shortened = _LAST_WORD.search(line)
        if shortened and shortened[1].lower() in self._profile.abbreviations:
            if shortened[1].lower() in self._profile.leading:
                return True
            return word[:1].islower() and not (self._habits.lower_cased and word in self._profile.openers)
        if _ENDED.search(line) or not word[:1].islower():
            return False
        if not self._habits.careless:
            return True
        last = re.split(r"\s", line)[-1].lower()
        return last.endswith((",", "-", "–", "—")) or last in self._profile.function_words
