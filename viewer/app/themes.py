"""Themes: a palette, which exports share, and the colours that only a window needs; read from resources/themes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from viewer.model import Verdict
from viewer.present.palette import Palette, palette
from viewer.resources import read_table, resource

SYSTEM = "system"
_LIGHT, _DARK = "light", "dark"


@dataclass(frozen=True, slots=True)
class Chrome:
    """What a window needs beside the palette, all as `#rrggbb`.

    Grounds: `band` (folded stretches, table heads), `current` (the row in hand), `field` (where one types), `chip`
    (a filter that is on), `button` (the button that leads on), `selection`. Inks: `on_button`, `aside` (what surrounds
    an article), `link`, `warning`, `error`. Lines: `frame` (around buttons and fields), `found` (a search hit's).
    """

    band: str
    current: str
    field: str
    chip: str
    button: str
    on_button: str
    selection: str
    frame: str
    aside: str
    link: str
    warning: str
    error: str
    found: str


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of the window. `key` is the file's name without its ending; `verdicts` are inks."""

    key: str
    name: str
    palette: Palette
    chrome: Chrome
    verdicts: Mapping[Verdict, str]
    moved: str

    @property
    def dark(self) -> bool:
        """Whether the writing is lighter than the page."""
        return self.palette.dark


@cache
def load_theme(key: str) -> Theme:
    """The theme of that key.

    Raises FileNotFoundError when there is none, KeyError or TypeError when it is incomplete.
    """
    data = read_table("themes", f"{key}.toml")
    inks = data["verdict"]
    return Theme(
        key=key,
        name=data["name"],
        palette=palette(data["palette"]),
        chrome=Chrome(**data["chrome"]),
        verdicts={verdict: inks[verdict.value] for verdict in Verdict},
        moved=inks["moved"],
    )


def recoloured(theme: Theme, hues: Mapping[int, int]) -> Theme:
    """The theme with other colours for some sources: `hues` gives places among its sources by article position.

    The source that had the colour before takes the one that has become free.
    """
    sources = list(theme.palette.sources)
    for position, hue in sorted(hues.items()):
        own, wanted = position - 1, hue
        if own < len(sources) and wanted < len(sources):
            place = sources.index(theme.palette.sources[wanted])
            sources[own], sources[place] = sources[place], sources[own]
    return replace(theme, palette=replace(theme.palette, sources=tuple(sources)))


def theme_keys() -> tuple[str, ...]:
    """The keys of all themes that ship: the light one first, then the dark one, then the others by name."""
    found = {path.stem for path in resource("themes").glob("*.toml")}
    return (_LIGHT, _DARK, *sorted(found - {_LIGHT, _DARK}))


def chosen_theme(choice: str, system_is_dark: bool) -> Theme:
    """The theme for a reader's choice: a key, or `system`; an unknown key counts as `system`."""
    if choice in theme_keys():
        return load_theme(choice)
    return load_theme(_DARK if system_is_dark else _LIGHT)
