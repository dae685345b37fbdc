"""Text -> quotations: what stands between quotation marks, whichever marks an article uses."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from viewer.model import Span

_PARAGRAPH = re.compile(r"\n\s*\n")
_LINE = re.compile(r"\n")
_DOUBLE = re.compile(r"[“”„‟«»\"]|``|''")
_OPENS, _CLOSES = "“„«", "”»"
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)(?P<inner>[^‘“”\"\n]{2,400}?[,.!?\w])(?<!\s)[’'](?!\w)")
# Marks spaced off from words, as in texts cut into tokens.
_SPACED = re.compile(r"\w [.,](?:\s|$)")
# An article this short may well quote nobody.
_SHORT = 1500


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks: `span` without the marks, `marked` with them."""

    span: Span
    marked: Span


@dataclass(frozen=True)
class QuotationMarks:
    """The quotation marks of one article's text, or of the stretch of it that is `inside`.

    `lines` says that every line is a text of its own.
    """

    text: str
    inside: Span | None = None
    lines: bool = False

    @property
    def _part(self) -> str:
        return self.text if self.inside is None else self.inside.of(self.text)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What stands between the marks, in order. A quotation ends with its paragraph, where nothing closes it."""
        start, end = (0, len(self.text)) if self.inside is None else (self.inside.start, self.inside.end)
        found = list(self._double(start, end))
        taken = _Places([q.marked for q in found])
        found += [q for q in self._single(start, end) if not taken.overlapping(q.marked)]
        return tuple(sorted(found, key=lambda q: q.span))

    def read_ahead(self) -> None:
        """Find the quotations now, else done when they are first asked for: in a long text that takes a while."""
        _ = self._places

    def overlapping(self, spans: Sequence[Span]) -> tuple[Quotation, ...]:
        """The quotations that share at least one code point with one of `spans`, in order."""
        found = {k for span in spans for k in self._places.overlapping(span)}
        return tuple([self.quotations[k] for k in sorted(found)])

    @cached_property
    def _places(self) -> "_Places":
        return _Places([q.span for q in self.quotations])

    @cached_property
    def known(self) -> bool:
        """Whether a missing mark tells that there is no quotation, and not only that the text has lost its marks."""
        if self.quotations:
            return True
        return len(self._part) <= _SHORT and not self.lost

    @cached_property
    def lost(self) -> bool:
        """Whether the text looks as if it had been lower-cased or cut into tokens."""
        return self._part == self._part.lower() or bool(_SPACED.search(self._part))

    def _double(self, start: int, end: int) -> Iterator[Quotation]:
        border = _LINE if self.lines else _PARAGRAPH
        opened: re.Match[str] | None = None
        closing = end
        for mark in _DOUBLE.finditer(self.text, start, end):
            if opened is not None and mark.start() >= closing:
                yield from self._unclosed(opened, closing)
                opened = None
            if opened is None:
                if self._may_open(mark):
                    opened = mark
                    paragraph_end = border.search(self.text, mark.end(), end)
                    closing = end if paragraph_end is None else paragraph_end.start()
            elif self._may_close(mark):
                yield Quotation(Span(opened.end(), mark.start()), Span(opened.start(), mark.end()))
                opened = None
        if opened is not None:
            yield from self._unclosed(opened, closing)

    def _unclosed(self, opened: re.Match[str], end: int) -> Iterator[Quotation]:
        """What a mark opens that no other in its paragraph closes: a quotation where it surely opens one."""
        if opened[0] in _OPENS:
            yield Quotation(Span(opened.end(), end), Span(opened.start(), end))

    def _may_open(self, mark: re.Match[str]) -> bool:
        if mark[0] in _CLOSES or mark[0] == "''":
            return mark[0] == "»" and self._before_word(mark)
        return mark[0] in (*_OPENS, "``") or not self._inches(mark)

    def _may_close(self, mark: re.Match[str]) -> bool:
        return mark[0] not in ("„", "``") and not self._inches(mark)

    def _before_word(self, mark: re.Match[str]) -> bool:
        after = self.text[mark.end() : mark.end() + 1]
        return after.isalnum()

    def _inches(self, mark: re.Match[str]) -> bool:
        """Whether a straight mark stands for inches: 6' 2"."""
        return mark[0] == '"' and bool(re.search(r"\d['’]\s?\d*$", self.text[max(0, mark.start() - 6) : mark.start()]))

    def _single(self, start: int, end: int) -> Iterator[Quotation]:
        for found in _SINGLE.finditer(self.text, start, end):
            yield Quotation(Span(*found.span("inner")), Span(*found.span()))


class _Places:
    """Stretches of a text in order that do not overlap each other, to look up those at a place."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._ends = [span.end for span in spans]

    def overlapping(self, span: Span) -> list[int]:
        """Which of them share a code point with `span`."""
        first = last = bisect_right(self._ends, span.start)
        while last < len(self._spans) and self._spans[last].start < span.end:
            last += 1
        return [k for k in range(first, last) if self._spans[k].overlaps(span)]
