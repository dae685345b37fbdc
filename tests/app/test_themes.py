import pytest

from tests.contrast import contrast
from viewer.app.themes import SYSTEM, Theme, chosen_theme, load_theme, theme_keys

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
