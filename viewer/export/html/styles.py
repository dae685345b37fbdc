"""The page's style sheet: a file in resources/templates/ with the colours of the shared palettes put in."""

from collections.abc import Iterator

from viewer.model import EditKind
from viewer.present import Figures, Palette, Pattern, SourceColour, palette
from viewer.resources import resource

# Widths in rem: columns narrower than this are stacked instead, so that the page never scrolls sideways.
_GUTTER = 6
_COLUMN = 12
_MARKED = tuple(kind for kind in EditKind if kind is not EditKind.EQUAL)
_GROUND = ("page", "panel", "hover", "rule", "text", "muted", "focus", "flag_tint", "flag_line", "flag_text")


def style_sheet(figures: Figures) -> str:
    """The whole style sheet for one comparison: both themes, a class per article, the widths of its shares.

    Where the columns would become too narrow to read they are stacked, a sentence over its sources.
    """
    light = palette("light")
    articles = len(figures.sources) + 1
    night = list(_variables(palette("dark"), articles))
    themes = [
        _rule(":root", _variables(light, articles)),
        _media("screen and (prefers-color-scheme:dark)", _rule(":root:not([data-theme=light])", night)),
        _media("screen", _rule(":root[data-theme=dark]", night)),
    ]
    narrow = _media(f"(max-width:{_GUTTER + _COLUMN * articles}rem)", _template("report-stacked.css"))
    own = [*themes, *_marks(light), *_articles(light, articles), *_sources(figures), *_shares(figures)]
    return "\n".join([*own, _template("report.css"), narrow])


def _template(name: str) -> str:
    return resource("templates", name).read_text(encoding="utf-8")


def _media(query: str, rules: str) -> str:
    return f"@media {query}{{{rules}}}"


def _variables(colours: Palette, articles: int) -> Iterator[str]:
    yield f"color-scheme:{'dark' if colours.dark else 'light'}"
    for name in _GROUND:
        yield f"--{name.replace('_', '-')}:{getattr(colours, name)}"
    yield f"--veil:{colours.page}8c"
    for kind in _MARKED:
        mark = colours.marks[kind]
        yield f"--{kind.value}:{mark.line}"
        yield f"--{kind.value}-tint:{mark.tint or 'transparent'}"
    for position in range(articles):
        colour = colours.colour_at(position)
        yield f"--c{position}:{colour.line}"
        yield f"--c{position}-on:{colour.on_line}"
        yield f"--c{position}-tint:{colour.tint}"
        yield f"--c{position}-ink:{colour.ink}"


def _marks(colours: Palette) -> Iterator[str]:
    """A rule per mark: its line is drawn by text-decoration, so it breaks and wraps with the words."""
    for kind in _MARKED:
        mark = colours.marks[kind]
        line = "line-through" if mark.strike else "underline"
        style = "solid" if mark.strike else mark.underline.value
        yield _rule(
            f".m-{kind.value}",
            [
                f"background:var(--{kind.value}-tint)",
                f"text-decoration:{line} {style} {mark.thickness}px var(--{kind.value})",
            ],
        )


def _articles(colours: Palette, articles: int) -> Iterator[str]:
    for position in range(articles):
        colour: SourceColour = colours.colour_at(position)
        own = [f"--{name}:var(--c{position}{suffix})" for name, suffix in _PARTS]
        yield _rule(f".c{position},.o{position}::before", [*own, f"--pattern:{_PATTERNS[colour.pattern]}"])


_PARTS = (("line", ""), ("on", "-on"), ("tint", "-tint"), ("ink", "-ink"))
_VEIL = "var(--veil)"
_PATTERNS = {
    Pattern.SOLID: "none",
    Pattern.BAR: f"repeating-linear-gradient(90deg,{_VEIL} 0 2px,transparent 2px 6px)",
    Pattern.STRIPES: f"repeating-linear-gradient(135deg,{_VEIL} 0 2px,transparent 2px 5px)",
    Pattern.DOTS: f"radial-gradient({_VEIL} 1.2px,transparent 1.4px) 0 0/5px 5px",
    Pattern.LINES: f"repeating-linear-gradient(0deg,{_VEIL} 0 2px,transparent 2px 5px)",
    Pattern.CHECKS: f"repeating-conic-gradient({_VEIL} 0 25%,transparent 0 50%) 0 0/6px 6px",
}


def _sources(figures: Figures) -> Iterator[str]:
    """What a source is called where columns have no heads, and how the reader switches it off."""
    for position, source in enumerate(figures.sources, start=1):
        letters = "".join(f"\\{ord(letter):06x}" for letter in source.siglum)
        yield _rule(f".c{position}", [f'--siglum:"{letters}"'])
        column = f".off-{position} .rows tr>:nth-child({position + 2})"
        yield _rule(f"{column},.off-{position} .pane.c{position}", ["display:none!important"])


def _shares(figures: Figures) -> Iterator[str]:
    for position, source in enumerate(figures.sources, start=1):
        yield _rule(f".share .c{position}", [f"flex-grow:{source.share_of_base:.4f}"])
        yield _rule(f".used.c{position} i", [f"width:{source.share_used:.2%}"])
    yield _rule(".share .new", [f"flex-grow:{figures.share_new:.4f}"])


def _rule(selector: str, declarations: Iterator[str] | list[str]) -> str:
    return f"{selector}{{{';'.join(declarations)}}}"
