"""Text -> blocks: stretches inside which a line break is no more than a space.

Blank lines part blocks always. A single line break parts them where lines are written one by one (a sentence, heading,
list item or line of verse each), and not where a paragraph was wrapped to a width or a line was broken by accident.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from viewer.language.habits import Habits
from viewer.language.profile import Profile

# What Unicode calls a line or paragraph end, and the form feed between pages.
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BULLET = re.compile(r"[•‣⁃◦∙▪▫●○■□►▶➤➢✓✔]")
_ITEM = re.compile(r"(?:[-–—*·+]|\(?(?:\d{1,3}|[a-z]|[ivx]{2,4})(?:\.|\)|\.\)))[ \t\xa0]")
_REPLY = re.compile(r"(?:>[ ]?)+")
_RULE = re.compile(r"[\W_]+$")
_ENDED = re.compile(r"[.!?…‥。！？।؟۔:;][\s\"'”’»›)\]}*_]*$")
_STOPPED_WORD = re.compile(r"([^\s\"“”(]+?)[ ]?\.$")
_STOPPED_REACH = 80  # characters: more than any abbreviation has
_FIRST_WORD = re.compile(r"[\"'“‘«(\[]*([^\s,;:]+)")
_BROKEN_AFTER = (",", "-", "–", "—")
_WIDTHS = range(30, 160)  # characters of a line in wrapped prose
_LONGEST = 0.95  # of the lines are not longer than the width; the rest may be addresses and the like
_FULL = 0.7  # of a paragraph's lines, from which it is wrapped prose
_LEAST_FULL = 2  # full lines, before a width is believed in; more where small letters prove nothing
_LEAST_FULL_SMALL = 5
_MID_SENTENCE = 0.4  # of the lines behind a full line, in prose that was wrapped


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the white space at its ends; `text` is also without the signs of a quoted mail."""

    start: int
    end: int
    text: str
    reply: str

    def full(self, following: "_Line", width: int) -> bool:
        """Whether the first word of the next line would not have fitted on this one."""
        return len(self.text) + 1 + len(following.text.split(None, 1)[0]) >= width

    @property
    def ended(self) -> bool:
        return _ENDED.search(self.text) is not None


def find_blocks(text: str, borders: Sequence[int], profile: Profile, habits: Habits) -> Iterator[tuple[int, int]]:
    """The blocks of `text` as `(start, end)`, in order, without white space at their ends; none crosses a border."""
    paragraphs = list(_paragraphs(text, borders))
    least = _LEAST_FULL_SMALL if habits.careless else _LEAST_FULL
    breaker = _Breaker(profile, habits, _wrapping_width(paragraphs, least))
    for paragraph in paragraphs:
        start = paragraph[0].start
        wrapped = breaker.wraps(paragraph)
        for line, following in pairwise(paragraph):
            if breaker.parts(line, following, wrapped=wrapped):
                yield start, line.end
                start = following.start
        yield start, paragraph[-1].end


def _paragraphs(text: str, borders: Sequence[int]) -> Iterator[list[_Line]]:
    """Lines in groups that no blank line and no border parts."""
    edges = sorted({0, len(text), *(border for border in borders if 0 < border < len(text))})
    for first, last in pairwise(edges):
        group: list[_Line] = []
        start = first
        for found in _BREAK.finditer(text, first, last):
            if line := _line(text, start, found.start()):
                group.append(line)
            elif group:
                yield group
                group = []
            start = found.end()
        if line := _line(text, start, last):
            group.append(line)
        if group:
            yield group


def _line(text: str, start: int, end: int) -> _Line | None:
    raw = text[start:end]
    stripped = raw.strip()
    if not stripped:
        return None
    left = start + len(raw) - len(raw.lstrip())
    reply = _REPLY.match(stripped)
    content = stripped[reply.end() :] if reply else stripped
    quoted = stripped[: reply.end()].replace(" ", "") if reply else ""
    return (
        _Line(left, left + len(stripped), content, quoted)
        if content
        else _Line(left, left + len(stripped), stripped, "")
    )


def _wrapping_width(paragraphs: list[list[_Line]], least: int) -> int | None:
    """The width to which the article's lines were wrapped; None when not (or fewer than `least` seem to be).

    In wrapped prose the next line's first word would not have fitted on the line before it, and that next line often
    begins in the middle of a sentence.
    """
    pairs = [pair for paragraph in paragraphs for pair in pairwise(paragraph)]
    if not pairs:
        return None
    lengths = sorted(len(line.text) for line, _ in pairs)
    width = lengths[min(len(lengths) - 1, int(_LONGEST * len(lengths)))]
    if width not in _WIDTHS:
        return None
    full = [following.text[0] for line, following in pairs if line.full(following, width) and not line.ended]
    small = sum(letter.islower() for letter in full)
    capital = sum(letter.isupper() for letter in full)
    return width if len(full) >= least and small >= _MID_SENTENCE * (small + capital) else None


class _Breaker:
    """Decides whether a line break parts two blocks."""

    def __init__(self, profile: Profile, habits: Habits, width: int | None) -> None:
        self._profile = profile
        self._habits = habits
        self._width = width

    def wraps(self, paragraph: list[_Line]) -> bool:
        """Whether the paragraph is prose wrapped to the article's width."""
        width = self._width
        if width is None or len(paragraph) < 2:
            return False
        full = sum(line.full(following, width) for line, following in pairwise(paragraph))
        ended = sum(line.ended for line in paragraph[:-1])
        return full >= _FULL * (len(paragraph) - 1) and ended <= (len(paragraph) - 1) / 2

    def parts(self, line: _Line, following: _Line, *, wrapped: bool) -> bool:
        """Whether the break between two lines of one paragraph ends a block."""
        if line.reply != following.reply or _BULLET.match(following.text):
            return True
        if _RULE.match(line.text) or _RULE.match(following.text):
            return True
        full = wrapped and self._width is not None and line.full(following, self._width)
        if _ITEM.match(following.text):
            return not full or line.ended
        return not (full or self._goes_on(line, following))

    def _goes_on(self, line: _Line, following: _Line) -> bool:
        """Whether a line that was not wrapped goes on in the next all the same."""
        first = _FIRST_WORD.match(following.text)
        word = first[1] if first else ""
        reach = max(0, len(line.text) - _STOPPED_REACH)
        stopped = _STOPPED_WORD.search(line.text, reach) if line.text.endswith(".") else None
        if stopped and stopped[1].lower() in self._profile.abbreviations:
            return self._goes_on_after(stopped[1].lower(), word)
        last = line.text.rsplit(None, 1)[-1]
        if line.ended or not (word[:1].islower() or last in self._profile.function_words):
            return False
        return not self._habits.careless or last.endswith(_BROKEN_AFTER) or last in self._profile.function_words

    def _goes_on_after(self, abbreviation: str, word: str) -> bool:
        """Whether a line that ends with an abbreviation goes on with `word`."""
        if abbreviation in self._profile.leading:
            return True
        return word[:1].islower() and not (
            self._habits.lower_cased and word in self._profile.openers | self._profile.subjects
        )
