import re

import pytest

from tests.contrast import contrast
from viewer.model import EditKind
from viewer.present.palette import Palette, Underline, palette

NAMES = ("light", "dark", "contrast", "safe-light", "safe-dark")
TEXT = 4.5
GRAPHICS = 3.0


def text_pairs(colours: Palette) -> list[tuple[str, str, str]]:
    """Every pair of text and ground that front ends put together: what it is, the text, the ground."""
    sources = list(enumerate((colours.base, *colours.sources)))
    pairs = [("flag", colours.flag_text, colours.flag_tint)]
    for name in ("page", "panel", "hover"):
        ground = getattr(colours, name)
        pairs += [(f"{text} on {name}", getattr(colours, text), ground) for text in ("text", "muted", "focus")]
        pairs += [(f"ink of {position} on {name}", source.ink, ground) for position, source in sources]
        pairs += [(f"{kind} label on {name}", mark.line, ground) for kind, mark in colours.marks.items()]
    for position, source in sources:
        pairs.append((f"badge of {position}", source.on_line, source.line))
        pairs.append((f"text on tint of {position}", colours.text, source.tint))
        pairs.append((f"ink on tint of {position}", source.ink, source.tint))
    for kind, mark in colours.marks.items():
        if mark.tint:
            pairs.append((f"text marked {kind}", colours.text, mark.tint))
            pairs.append((f"muted text marked {kind}", colours.muted, mark.tint))
    return pairs


@pytest.mark.parametrize("name", NAMES)
def test_every_text_stands_out_from_its_ground(name: str) -> None:
    weak = {what: contrast(text, ground) for what, text, ground in text_pairs(palette(name))}
    assert {what: ratio for what, ratio in weak.items() if ratio < TEXT} == {}


@pytest.mark.parametrize("name", NAMES)
def test_lines_and_bars_stand_out_from_the_page(name: str) -> None:
    colours = palette(name)
    lines = [source.line for source in colours.sources] + [colours.flag_line, colours.focus]
    assert all(contrast(line, colours.page) >= GRAPHICS for line in lines)


@pytest.mark.parametrize("name", NAMES)
def test_colours_are_written_in_six_digits(name: str) -> None:
    colours = palette(name)
    written = [value for _, text, ground in text_pairs(colours) for value in (text, ground)]
    assert all(re.fullmatch(r"#[0-9a-f]{6}", value) for value in written)


def test_both_palettes_tell_the_same_story() -> None:
    light, dark = palette("light"), palette("dark")
    assert [s.pattern for s in light.sources] == [s.pattern for s in dark.sources]
    for kind in EditKind:
        one, other = light.marks[kind], dark.marks[kind]
        assert (one.underline, one.thickness, one.strike) == (other.underline, other.thickness, other.strike)
        assert (one.tint is None) == (other.tint is None)


@pytest.mark.parametrize("name", NAMES)
def test_marks_differ_without_colour(name: str) -> None:
    loud = [kind for kind in EditKind if kind not in (EditKind.EQUAL, EditKind.REFORMATTED)]
    styles = {(palette(name).marks[kind].underline, palette(name).marks[kind].strike) for kind in loud}
    assert len(styles) == len(loud)
    assert palette(name).marks[EditKind.EQUAL].underline is Underline.NONE


@pytest.mark.parametrize("name", NAMES)
def test_no_source_has_the_colour_of_a_mark(name: str) -> None:
    colours = palette(name)
    marks = {m.line for k, m in colours.marks.items() if m.underline is not Underline.NONE or m.strike}
    assert not marks & {source.line for source in colours.sources}


def test_when_the_colours_run_out_the_pattern_changes() -> None:
    colours = palette("light")
    first, again = colours.colour_at(1), colours.colour_at(1 + len(colours.sources))
    assert first.line == again.line
    assert first.pattern is not again.pattern


def test_the_first_article_has_the_colour_of_the_base() -> None:
    assert palette("dark").colour_at(0) == palette("dark").base
    with pytest.raises(ValueError, match="position"):
        palette("dark").colour_at(-1)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


def test_an_unknown_palette_is_an_error() -> None:
    with pytest.raises(FileNotFoundError, match="sepia"):
        palette("sepia")
