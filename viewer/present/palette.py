"""The colours and line styles that the window and every export share, read from resources/palette/."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from typing import Any

from viewer.model import EditKind
from viewer.resources import read_table


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
    """One theme's colours: text on its ground has a contrast of 4.5 : 1 or more throughout.

    `base` is the base's colour, `sources` those of the sources by position; `colour_at` goes round again for further
    ones. `marks` has a style for every edit kind. Raises ValueError when a kind or every source is missing.
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

    def __post_init__(self) -> None:
        if set(self.marks) != set(EditKind) or not self.sources:
            raise ValueError(f"palette {self.name} needs a style for every mark and at least one source's colour")

    def colour_at(self, position: int) -> SourceColour:
        """The colour of the article at `position` (0 is the base).

        When the sources' colours run out they start again with the next pattern. Raises ValueError below 0.
        """
        if position < 0:
            raise ValueError(f"no article at position {position}")
        if position == 0:
            return self.base
        turn, place = divmod(position - 1, len(self.sources))
        colour = self.sources[place]
        patterns = list(Pattern)
        return replace(colour, pattern=patterns[(patterns.index(colour.pattern) + turn) % len(patterns)])


@cache
def palette(name: str) -> Palette:
    """The palette in resources/palette/ of that name: "light", "dark". Raises FileNotFoundError when there is none."""
    data = read_table("palette", f"{name}.toml")
    return Palette(
        name=data["name"],
        dark=data["dark"],
        **data["ground"],
        **{f"flag_{key}": value for key, value in data["flag"].items()},
        base=_source_colour(data["base"]),
        sources=tuple(_source_colour(source) for source in data["sources"]),
        marks={EditKind(kind): _mark_style(mark) for kind, mark in data["marks"].items()},
    )


def _source_colour(data: Mapping[str, str]) -> SourceColour:
    colours = {key: data[key] for key in ("line", "on_line", "tint", "ink")}
    return SourceColour(**colours, pattern=Pattern(data["pattern"]))


def _mark_style(data: Mapping[str, Any]) -> MarkStyle:
    return MarkStyle(
        line=data["line"],
        tint=data.get("tint"),
        underline=Underline(data["underline"]),
        thickness=data["thickness"],
        strike=data.get("strike", False),
    )
