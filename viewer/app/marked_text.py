"""Sentences laid out in a width, with their marks: pale grounds, underlines, strikes and chips."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextLine, QTextOption

from viewer.app.composition import Composition, Lead, Passage
from viewer.app.fonts import Fonts
from viewer.app.offsets import from_utf16, to_utf16
from viewer.app.themes import Theme
from viewer.model import EditKind, Span
from viewer.present.runs import EditAt, Run

_CHIP_GAP = 6.0
_CHIP_PADDING = 5.0
_NARROWEST_BESIDE = 11  # characters
_NARROWEST = 40.0  # pixels that a text is laid out in at least
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
# No other character has one of these directions; most texts are told by this alone.
_MAYBE_FROM_THE_RIGHT = re.compile("[\u0590-\u1fff\u200f\u3000-\U0010ffff]")


class ChipKind(Enum):
    """What a small framed word says."""

    FLAG = "flag"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Chip:
    """A small framed word in the text: a flag behind a sentence, or a note before it."""

    text: str
    kind: ChipKind
    leading: bool = False


@dataclass(frozen=True, slots=True)
class MarkPatch:
    """Where one run's mark is drawn: the boxes around its words, line by line."""

    kind: EditKind
    boxes: tuple[QRectF, ...]
    edits: tuple[EditAt, ...]


@dataclass(frozen=True, slots=True)
class LeadPatch:
    """Where the ground of a badge before a sentence is drawn; its text is part of the layout."""

    box: QRectF
    lead: Lead


@dataclass(frozen=True, slots=True)
class ChipPatch:
    """Where a chip is drawn."""

    chip: Chip
    box: QRectF


class MarkedText:
    """Passages laid out one after the other in `width` pixels. Coordinates are from its own top left corner."""

    def __init__(
        self, passages: Sequence[Passage], chips: Sequence[Chip], fonts: Fonts, theme: Theme, width: float
    ) -> None:
        self._composition = Composition(passages)
        self.text = self._composition.text
        self._bidirectional = _is_bidirectional(self.text)
        self._units = _units(self.text)
        self._given, self._fonts = tuple(chips), fonts
        metrics = QFontMetricsF(fonts.reading)
        self._ascent, self._letters = metrics.ascent(), metrics.height()
        self._starts = [start for start, _ in self._composition.starts]
        self._patches: tuple[MarkPatch, ...] | None = None
        self.chips: tuple[ChipPatch, ...] = ()
        self._leads: tuple[LeadPatch, ...] | None = None
        self.layout = QTextLayout(self.text, fonts.reading)
        self.layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if _runs_from_the_right(passages):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.layout.setTextOption(option)
        self.layout.setFormats(self._composition.formats(fonts, theme))
        self._width = max(width, _NARROWEST)
        self.height = self._lay_out(self._given, fonts, self._width)

    def fit(self, width: float) -> None:
        """Lay the text out anew in another width; its letters, which cost most, are kept."""
        if not self.fits(width):
            self._width, self._patches, self._leads = max(width, _NARROWEST), None, None
            self.height = self._lay_out(self._given, self._fonts, self._width)

    def fits(self, width: float) -> bool:
        """Whether the text is laid out in that width."""
        return max(width, _NARROWEST) == self._width

    @property
    def length(self) -> int:
        """The length of the laid-out text in code points."""
        return len(self.text)

    @property
    def patches(self) -> tuple[MarkPatch, ...]:
        """Where the marks are drawn; worked out when first asked for."""
        if self._patches is None:
            self._patches = tuple(
                MarkPatch(stretch.mark, boxes, stretch.run.edits)
                for stretch in self._composition.stretches
                if stretch.mark is not None
                and stretch.mark is not EditKind.EQUAL
                and (boxes := tuple(self.boxes(*stretch.trimmed)))
            )
        return self._patches

    @property
    def leads(self) -> tuple[LeadPatch, ...]:
        """Where the badges before sentences are drawn; worked out when first asked for."""
        if self._leads is None:
            self._leads = tuple(
                LeadPatch(_united(boxes), each.lead)
                for each in self._composition.leads
                if (boxes := tuple(self.boxes(each.start, each.end)))
            )
        return self._leads

    def boxes_of(self, sentence: int) -> tuple[QRectF, ...]:
        """The boxes around a sentence's words, one or more a line."""
        own = self._composition.by_sentence.get(sentence)
        return tuple(self.boxes(own[0].start, own[-1].end)) if own else ()

    def extent_of(self, sentence: int) -> tuple[float, float] | None:
        """From where to where the lines reach that a sentence stands on; None when it is not in the text."""
        own = self._composition.by_sentence.get(sentence)
        if not own or not self.layout.lineCount():
            return None
        first, last = own[0].start, max(own[0].start, own[-1].end - 1)
        top, bottom = (self.layout.lineForTextPosition(at) for at in (first, last))
        return top.y(), bottom.y() + bottom.height()

    def boxes(self, start: int, end: int) -> Iterable[QRectF]:
        """The boxes around the UTF-16 units from `start` to `end`, one or more a line."""
        line = self.layout.lineForTextPosition(start)
        while line.isValid() and line.textStart() < end:
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if last < end:  # the space a line was broken at hangs over its end
                last -= len(self._units[first:last]) - len(self._units[first:last].rstrip())
            if first < last:
                yield from self._boxes_in(line, first, last)
            if line.lineNumber() + 1 >= self.layout.lineCount():
                return
            line = self.layout.lineAt(line.lineNumber() + 1)

    def units_of(self, sentence: int, span: Span) -> tuple[int, int] | None:
        """Where a stretch of the article's text stands in the laid-out text, in UTF-16 units; None if it does not."""
        ends = [
            stretch.start + to_utf16(stretch.run.text, position - stretch.run.span.start)
            for position in (span.start, span.end)
            for stretch in self._composition.by_sentence.get(sentence, ())
            if stretch.run.span.start <= position <= stretch.run.span.end
        ]
        return (min(ends), max(ends)) if len(ends) > 1 and min(ends) < max(ends) else None

    def place_at(self, point: QPointF) -> int:
        """The code point of the laid-out text nearest to `point`."""
        line = self._line_at(point.y())
        return from_utf16(self.text, line.xToCursor(point.x())) if line.isValid() else 0

    def article_place(self, at: int) -> int | None:
        """The code point of the article that stands at a code point of the laid-out text."""
        return self._composition.article_place(to_utf16(self.text, at))

    def first_sentence_at(self, y: float) -> int | None:
        """The sentence that the line at that height begins with."""
        line = self._line_at(y)
        return self._sentence_of(line.textStart()) if line.isValid() else None

    def last_sentence_at(self, y: float) -> int | None:
        """The sentence that the line at that height ends with."""
        line = self._line_at(y)
        return self._sentence_of(line.textStart() + line.textLength() - 1) if line.isValid() else None

    def run_at(self, point: QPointF) -> Run | None:
        """The run whose words lie under `point`, if any do."""
        sentence = self.sentence_at(point)
        for stretch in self._composition.by_sentence.get(sentence, ()) if sentence is not None else ():
            if any(box.contains(point) for box in self.boxes(*stretch.trimmed)):
                return stretch.run
        return None

    def sentence_at(self, point: QPointF) -> int | None:
        """The sentence whose words, or the badges before them, lie nearest to `point`."""
        return self._sentence_of(to_utf16(self.text, self.place_at(point)))

    def _sentence_of(self, units: int) -> int | None:
        place = bisect_right(self._starts, units) - 1
        return self._composition.starts[place][1] if place >= 0 else None

    def _line_at(self, y: float) -> QTextLine:
        """The line at that height, or the nearest one."""
        first, last = 0, max(0, self.layout.lineCount() - 1)
        while first < last:
            middle = (first + last) // 2
            line = self.layout.lineAt(middle)
            if y < line.y() + line.height():
                last = middle
            else:
                first = middle + 1
        return self.layout.lineAt(first)

    def _boxes_in(self, line: QTextLine, first: int, last: int) -> Iterable[QRectF]:
        # As high as the reading font's letters, on their baseline: another script's font may make the line higher.
        top = line.y() + line.ascent() - self._ascent
        if self._bidirectional:
            for glyphs in line.glyphRuns(first, last - first):
                box = glyphs.boundingRect()
                yield QRectF(box.left(), top, box.width(), self._letters)
            return
        left = _x_of(line, first)
        yield QRectF(left, top, _x_of(line, last) - left, self._letters)

    def _lay_out(self, chips: Sequence[Chip], fonts: Fonts, width: float) -> float:
        metrics = QFontMetricsF(fonts.chip)
        sizes = {chip: metrics.horizontalAdvance(chip.text) + 2 * _CHIP_PADDING for chip in chips}
        leading = [chip for chip in chips if chip.leading]
        indent = sum(sizes[chip] + _CHIP_GAP for chip in leading)
        base_line = max(fonts.leading, QFontMetricsF(fonts.reading).height())
        # Where the first words would not fit beside the chip they begin below it.
        beside = not leading or indent + _NARROWEST_BESIDE * fonts.character <= width
        top = 0.0 if beside else base_line
        indent = indent if beside else 0.0
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            start = indent if top == 0.0 else 0.0
            line.setLineWidth(width - start)
            gap = max(0.0, base_line - line.height()) / 2
            line.setPosition(QPointF(start, top + gap))
            top += max(base_line, line.height())
        self.layout.endLayout()
        if top == 0.0:
            top = base_line
        placed = list(self._place_leading(leading, sizes, metrics.height(), base_line, width))
        trailing = [chip for chip in chips if not chip.leading]
        top = self._place_trailing(trailing, sizes, metrics.height(), base_line, width, top, placed)
        self.chips = tuple(placed)
        return top

    def _place_leading(
        self, chips: Sequence[Chip], sizes: dict[Chip, float], height: float, base_line: float, width: float
    ) -> Iterable[ChipPatch]:
        left = 0.0
        for chip in chips:
            yield ChipPatch(chip, QRectF(left, (base_line - height - 2) / 2, min(sizes[chip], width), height + 2))
            left += sizes[chip] + _CHIP_GAP

    def _place_trailing(
        self,
        chips: Sequence[Chip],
        sizes: dict[Chip, float],
        height: float,
        base_line: float,
        width: float,
        bottom: float,
        placed: list[ChipPatch],
    ) -> float:
        count = self.layout.lineCount()
        last = self.layout.lineAt(count - 1) if count else None
        left = (last.naturalTextRect().right() + _CHIP_GAP) if last is not None else 0.0
        if self._bidirectional:
            left = width + 1  # beside a line that runs from the right there is no end to hang a chip on
        for chip in chips:
            if left + sizes[chip] > width and left > 0:
                left, bottom = 0.0, bottom + base_line
            top = bottom - base_line + (base_line - height - 2) / 2
            placed.append(ChipPatch(chip, QRectF(left, top, min(sizes[chip], width), height + 2)))
            left += sizes[chip] + _CHIP_GAP
        return bottom


def _united(boxes: Sequence[QRectF]) -> QRectF:
    """The smallest box around boxes on one line."""
    whole = QRectF(boxes[0])
    for box in boxes[1:]:
        whole = whole.united(box)
    return whole


def _units(text: str) -> str:
    """`text` with a character for each UTF-16 unit, for looking at it where Qt says."""
    if text.isascii() or max(text) < "\U00010000":
        return text
    return "".join(character if ord(character) < 0x10000 else character * 2 for character in text)


def _x_of(line: QTextLine, units: int) -> float:
    # PySide answers with the place it settled on as well, which its type stubs do not say.
    found: tuple[float, int] = line.cursorToX(units)  # type: ignore[assignment]
    return found[0]


def _runs_from_the_right(passages: Sequence[Passage]) -> bool:
    """Whether the first letter that has a direction is written from right to left (Unicode's rule P2)."""
    for passage in passages:
        for character in passage.text:
            kind = unicodedata.bidirectional(character)
            if kind in ("L", "R", "AL"):
                return kind != "L"
    return False


def _is_bidirectional(text: str) -> bool:
    if text.isascii() or not _MAYBE_FROM_THE_RIGHT.search(text):
        return False
    return any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text)
