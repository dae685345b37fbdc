"""Sentences put together into one text to be laid out, and where each run and badge stands in it."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout

from viewer.app.fonts import Fonts
from viewer.app.offsets import from_utf16, to_utf16
from viewer.app.themes import Theme
from viewer.model import EditKind
from viewer.present.origins import has_several_sources, with_origins
from viewer.present.palette import Palette, Pattern, SourceColour
from viewer.present.runs import Run
from viewer.present.writing import has_right_to_left

_BREAKS = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]")
_PADDED = "\u202f{}\u202f"  # narrow spaces that no line is broken at
# The same apart from what stands around it: in a line from the right the badges of a sentence would run together.
_APART = f"\u2066{_PADDED}\u2069"
_BEHIND = "\u2060\u2005\u2060"  # a quarter of an em, and no break there either


class Look(Enum):
    """How a passage reads: as the article's text, as what the base left out, or as what surrounds an article."""

    BODY = "body"
    LEFT_OUT = "left-out"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Lead:
    """A badge before a sentence, in the colour of the article at that position; None has the colours of flags."""

    text: str
    article: int | None

    def colour_in(self, palette: Palette) -> SourceColour:
        """The colour it has in a theme."""
        if self.article is not None:
            return palette.colour_at(self.article)
        flag = (palette.flag_tint, palette.flag_text, palette.flag_tint, palette.flag_text)
        return SourceColour(*flag, pattern=Pattern.SOLID)


@dataclass(frozen=True, slots=True)
class Passage:
    """The runs of one sentence, how they read, and the badges before them.

    `new` says that no source has the sentence, so that all of it is marked as added. `inside` are badges before some of
    the runs, by their places.
    """

    sentence: int
    runs: tuple[Run, ...]
    look: Look = Look.BODY
    leads: tuple[Lead, ...] = ()
    new: bool = False
    inside: tuple[tuple[int, Lead], ...] = ()

    @property
    def text(self) -> str:
        """The sentence's text as it is shown: line breaks inside it are spaces."""
        return one_line("".join(run.text for run in self.runs))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run in the laid-out text, in UTF-16 units."""

    start: int
    end: int
    run: Run
    sentence: int
    mark: EditKind | None

    @property
    def trimmed(self) -> tuple[int, int]:
        """Start and end without the white space at the run's ends."""
        text = self.run.text
        start = self.start + len(text) - len(text.lstrip())
        return start, max(self.end - len(text) + len(text.rstrip()), start)


@dataclass(frozen=True, slots=True)
class LeadStretch:
    """A badge in the laid-out text, in UTF-16 units."""

    start: int
    end: int
    lead: Lead


class Composition:
    """Passages one after the other, a space between them."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = tuple(passages)
        self.stretches: list[Stretch] = []
        self.leads: list[LeadStretch] = []
        self.starts: list[tuple[int, int]] = []  # where each sentence begins, its badges included, and which it is
        self.by_sentence: dict[int, list[Stretch]] = {}
        self._looks: list[tuple[int, int, Look]] = []
        pieces: list[str] = []
        at = 0
        badged = (passage for passage in self.passages if passage.leads or passage.inside)
        pad = _APART if any(has_right_to_left(passage.text) for passage in badged) else _PADDED
        for passage in self.passages:
            if pieces:
                pieces.append(" ")
                at += 1
            self.starts.append((at, passage.sentence))
            for lead in passage.leads:
                pieces.append(self._lead(at, pad, lead))
                at += len(pieces[-1])
            start = at
            inside = dict(passage.inside)
            for number, run in enumerate(passage.runs):
                if number in inside:
                    pieces.append(self._lead(at, pad, inside[number]))
                    at += len(pieces[-1])
                units = to_utf16(run.text, len(run.text))
                mark = EditKind.ADDED if passage.new and run.mark is None else run.mark
                stretch = Stretch(at, at + units, run, passage.sentence, mark)
                self.stretches.append(stretch)
                self.by_sentence.setdefault(passage.sentence, []).append(stretch)
                at += units
                pieces.append(one_line(run.text))
            self._looks.append((start, at, passage.look))
        self.text = "".join(pieces)
        self._begins = [stretch.start for stretch in self.stretches]

    def _lead(self, at: int, pad: str, lead: Lead) -> str:
        """A badge as it stands in the text, noted at its place."""
        padded = pad.format(lead.text)
        self.leads.append(LeadStretch(at, at + len(padded), lead))
        return padded + _BEHIND

    def article_place(self, units: int) -> int | None:
        """The code point of the article that stands at a UTF-16 unit; in a badge or between sentences the nearest."""
        place = bisect_right(self._begins, units) - 1
        if not self.stretches:
            return None
        stretch = self.stretches[max(place, 0)]
        inside = min(max(units, stretch.start), stretch.end) - stretch.start
        if units > stretch.end and place + 1 < len(self.stretches):
            return self.stretches[place + 1].run.span.start
        return stretch.run.span.start + from_utf16(stretch.run.text, inside)

    def formats(self, fonts: Fonts, theme: Theme) -> list[QTextLayout.FormatRange]:
        """What differs from the article's own text: looks and badges."""
        inks = {Look.LEFT_OUT: theme.palette.muted, Look.ASIDE: theme.chrome.aside}
        found = [
            _range(start, end, inks[look], font_for(look, fonts))
            for start, end, look in self._looks
            if look is not Look.BODY and start < end
        ]
        found += [
            _range(each.start, each.end, each.lead.colour_in(theme.palette).on_line, fonts.badge) for each in self.leads
        ]
        return found


def with_origins_inside(passage: Passage, lead_of: Callable[[str], Lead]) -> Passage:
    """The passage with a badge wherever another source begins to speak, if it is stitched together from several."""
    if not has_several_sources(passage.runs):
        return passage
    pieces = tuple(with_origins(passage.runs))
    inside = tuple((number, lead_of(siglum)) for number, (_, siglum) in enumerate(pieces) if siglum)
    return replace(passage, runs=tuple(run for run, _ in pieces), inside=inside)


def one_line(text: str) -> str:
    """`text` with a space in place of each line break and the like, so that every place stays where it is."""
    return _BREAKS.sub(" ", text)


def font_for(look: Look, fonts: Fonts) -> QFont:
    """The font that a look is set in."""
    return {Look.BODY: fonts.reading, Look.LEFT_OUT: fonts.left_out, Look.ASIDE: fonts.aside}[look]


def _range(start: int, end: int, ink: str, font: QFont) -> QTextLayout.FormatRange:
    change = QTextLayout.FormatRange()
    change.start, change.length = start, end - start
    form = QTextCharFormat()
    form.setForeground(QColor(ink))
    form.setFont(font)
    change.format = form
    return change
