"""The colours and line styles that the window and every export share, read from resources/palette/."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from viewer.model import EditKind


class Pattern(Enum):
    """The second channel of a source's colour, for readers who cannot tell the hues apart."""

    SOLID = "solid"
    BAR = "bar"
    STRIPES = "stripes"
    DOTS = "dots"
    LINES = "lines"
    CHECKS = "checks"


class Underline(Enum):
    """The line under marked words; the names are those of CSS text-decoration-style."""

    NONE = "none"
    SOLID = "solid"
    DOUBLE = "double"
    DOTTED = "dotted"
    DASHED = "dashed"


@dataclass(frozen=True, slots=True)
class SourceColour:
    """An article's colour as `#rrggbb`.

    `line` is the full hue for lines, bars and badges; `on_line` is text on it; `tint` is the pale ground that the
    theme's text may stand on; `ink` is the hue dark (or light) enough to be text on the page.
    """

    line: str
    on_line: str
    tint: str
    ink: str
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class MarkStyle:
    """How words of one edit kind look: the line's colour and style, `thickness` in pixels, the ground under them.

    `strike` draws the line through the words instead of under them. `tint` is None where the page shows through.
    """

    line: str
    tint: str | None
    underline: Underline
    thickness: int
    strike: bool


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme's colours: every text/ground pair that `text_pairs` lists has a contrast of 4.5 : 1 or more.

    `base` is the base's colour, `sources` those of the sources by position; further sources go round again with
    another pattern (`colour_at`). `marks` has a style for every edit kind.
    """

    name: str
    dark: bool
    page: str
    panel: str
    hover: str
    rule: str
    text: str
    muted: str
    focus: str
    flag_tint: str
    flag_line: str
    flag_text: str
    base: SourceColour
    sources: tuple[SourceColour, ...]
    marks: Mapping[EditKind, MarkStyle]
