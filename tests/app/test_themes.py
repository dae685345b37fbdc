from itertools import combinations
from math import dist

import pytest

from tests.contrast import contrast
from tests.present.test_palette import text_pairs
from viewer.app.badges import pattern_shade
from viewer.app.themes import SYSTEM, Theme, chosen_theme, load_theme, recoloured, theme_keys
from viewer.model import EditKind
from viewer.present.palette import Pattern

TEXT = 4.5


def pairs(theme: Theme) -> list[tuple[str, str, str]]:
    """Every text and ground that only the window puts together: what it is, the text, the ground."""
    palette, chrome = theme.palette, theme.chrome
    grounds = {
        "page": palette.page,
        "panel": palette.panel,
        "hover": palette.hover,
        "band": chrome.band,
        "current": chrome.current,
        "chip": chrome.chip,
        "field": chrome.field,
    }
    inks = {"text": palette.text, "muted": palette.muted, "aside": chrome.aside, "link": chrome.link}
    inks |= {"warning": chrome.warning, "error": chrome.error, "moved": theme.moved}
    inks |= {verdict.value: ink for verdict, ink in theme.verdicts.items()}
    found = [(f"{ink} on {ground}", inks[ink], grounds[ground]) for ink in inks for ground in grounds]
    found += [
        ("button", chrome.on_button, chrome.button),
        ("selected text", palette.text, chrome.selection),
        ("selected quiet text", palette.muted, chrome.selection),
        ("found text", palette.text, chrome.found),
        ("found quiet text", palette.muted, chrome.found),
    ]
    for kind, mark in palette.marks.items():
        if mark.tint:
            found.append((f"aside marked {kind.value}", chrome.aside, mark.tint))
    return found


@pytest.mark.parametrize("key", theme_keys())
def test_every_text_stands_out_from_its_ground(key: str) -> None:
    weak = {what: round(contrast(ink, ground), 2) for what, ink, ground in pairs(load_theme(key))}
    assert {what: ratio for what, ratio in weak.items() if ratio < TEXT} == {}


def test_the_light_and_the_dark_theme_are_what_their_names_say() -> None:
    assert not load_theme("light").dark
    assert load_theme("dark").dark


@pytest.mark.parametrize(("system_is_dark", "key"), [(True, "dark"), (False, "light")])
def test_the_system_decides_unless_the_reader_does(system_is_dark: bool, key: str) -> None:
    assert chosen_theme(SYSTEM, system_is_dark).key == key
    assert chosen_theme("light", system_is_dark).key == "light"


def test_a_theme_that_is_gone_counts_as_the_systems() -> None:
    assert chosen_theme("../../etc", system_is_dark=True).key == "dark"


def test_names_differ() -> None:
    names = [load_theme(key).name for key in theme_keys()]
    assert len(set(names)) == len(names)


# How colours look with the common kinds of colour blindness: Machado, Oliveira and Fernandes (2009), full severity.
SIGHT = {
    "all cones": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
APART = 20.0  # CIE 1976 colour difference; about 2 can just be told in direct comparison


def seen(colour: str, sight: str) -> tuple[float, float, float]:
    """A `#rrggbb` colour as CIE L*a*b*, as that kind of sight sees it."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * value for weight, value in zip(row, linear, strict=True))))
        for row in SIGHT[sight]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("key", theme_keys())
def test_patterns_can_be_seen_and_leave_the_siglum_readable(key: str) -> None:
    for position, colour in enumerate(load_theme(key).palette.sources):
        shade = pattern_shade(colour).name()
        assert contrast(colour.line, shade) >= 1.15, position
        if colour.pattern is not Pattern.BAR:
            assert contrast(colour.on_line, shade) >= TEXT, position


@pytest.mark.parametrize("key", ["safe-light", "safe-dark"])
@pytest.mark.parametrize("sight", SIGHT)
def test_safe_colours_stay_apart_for_every_sight(key: str, sight: str) -> None:
    palette = load_theme(key).palette
    changed = (EditKind.ADDED, EditKind.DROPPED, EditKind.PARAPHRASED, EditKind.REPLACED)
    for colours in ([source.line for source in palette.sources], [palette.marks[kind].line for kind in changed]):
        nearest = min(dist(seen(one, sight), seen(other, sight)) for one, other in combinations(colours, 2))
        assert nearest >= APART


@pytest.mark.parametrize("key", theme_keys())
def test_what_the_palette_puts_together_can_be_read(key: str) -> None:
    weak = [(what, text, ground) for what, text, ground in text_pairs(load_theme(key).palette)]
    assert [what for what, text, ground in weak if contrast(text, ground) < TEXT] == []


def test_high_contrast_is_high() -> None:
    theme = load_theme("contrast")
    every = [*pairs(theme), *text_pairs(theme.palette)]
    assert [(what, round(contrast(ink, ground), 1)) for what, ink, ground in every if contrast(ink, ground) < 7.0] == []


@pytest.mark.parametrize("key", theme_keys())
def test_sources_have_patterns_of_their_own(key: str) -> None:
    patterns = [source.pattern for source in load_theme(key).palette.sources]
    assert len(set(patterns)) == len(patterns)


def test_a_recoloured_source_swaps_with_the_one_that_had_the_colour() -> None:
    theme = load_theme("light")
    sources = recoloured(theme, {1: 2}).palette.sources
    assert (sources[0], sources[2]) == (theme.palette.sources[2], theme.palette.sources[0])
    assert set(sources) == set(theme.palette.sources)
    assert recoloured(theme, {}) == theme
