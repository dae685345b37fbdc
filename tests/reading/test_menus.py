"""Runs of short lines that belong to a website are found, others are left alone."""

import pytest

from viewer.model import AsideKind
from viewer.reading import find_asides

NEWS = "The mill at Dunmore will close in June, its owners said on Monday. Sixty-four people work there.\n"


def _kinds(lines: str, place: str = "after") -> list[AsideKind]:
    return [aside.kind for aside in find_asides(f"{NEWS}\n{lines}" if place == "after" else f"{lines}\n\n{NEWS}")]


@pytest.mark.parametrize("place", ["before", "after"])
@pytest.mark.parametrize(
    "lines",
    [
        "Home\nNews\nSport\nOpinion",
        "Home\n\nNews\n\nSport\n\nOpinion",
        "Home | News | Sport",
        "Home > News > Local",
        "Home » Features",
        "Startseite › Politik",
        "Accueil | Politique | Sport",
        "Inicio\nNoticias\nDeportes\nOpinión",
        "Skip to content",
    ],
)
def test_menus_are_navigation(lines: str, place: str) -> None:
    assert _kinds(lines, place) == [AsideKind.NAVIGATION]


@pytest.mark.parametrize(
    "lines",
    [
        "Facebook Twitter WhatsApp",
        "Share\nTweet\nEmail",
        "Tweet this | Share on Facebook | Print",
        "Teilen: Facebook, WhatsApp, E-Mail",
    ],
)
def test_share_bars_are_sharing(lines: str) -> None:
    assert _kinds(lines) == [AsideKind.SHARE]


@pytest.mark.parametrize(
    "lines",
    [
        "Eggs\nFlour\nButter\nSugar",
        "Jon Pell\nBea Morrow\nAbel Roy",
        "Carrow 3, Holm 1\nKeld 0, Ardley 0",
        "The owners\n\nThe owners are a family from Ostgate, and nobody has met them in years.",
        "https://example.org/news/sport/weather",
        "Either / or",
    ],
)
def test_other_short_lines_are_body(lines: str) -> None:
    assert _kinds(lines) == []


def test_an_article_about_the_networks_keeps_a_line_that_names_them() -> None:
    down = "Facebook and Twitter went down on Monday, both said."
    text = f"{down}\n\nFacebook and Twitter\n\n{down.replace('Monday', 'Tuesday')}"
    assert find_asides(text) == ()


def test_a_list_of_links_ends_before_the_articles_own_subheading() -> None:
    links = "Related\n\nHeron delays the train\n\nCow delays the heron"
    owners = "The owners are a family from Ostgate, and nobody has met them in years, the union says.\n"
    text = f"{NEWS}\n{links}\n\nThe owners\n\n{owners}"
    assert [(aside.kind, aside.span.of(text)) for aside in find_asides(text)] == [(AsideKind.RELATED, links)]


@pytest.mark.parametrize(
    "line",
    [
        "Home News Sport What's On Property Jobs",
        "Sections ▾ Tech Money Life My account",
        "Startseite Politik Sport Kultur Wetter",
    ],
)
def test_section_names_that_blanks_part_are_a_menu(line: str) -> None:
    assert _kinds(
        f"{line}\n\nThe harbour ferry ran aground on a sandbank on Thursday evening, and nobody was hurt."
    ) == [AsideKind.NAVIGATION]


@pytest.mark.parametrize("line", ["Save, share and print", "Money in sport and politics", "News from home: sport wins"])
def test_a_heading_of_such_words_is_no_menu(line: str) -> None:
    assert (
        _kinds(f"{line}\n\nThe harbour ferry ran aground on a sandbank on Thursday evening, and nobody was hurt.") == []
    )


@pytest.mark.parametrize("line", ["Share   Save   Print", "Like 4.1K   Repost 2.7K   Share", "Drucken Merken Teilen"])
def test_three_ways_to_share_are_a_share_bar_without_a_network(line: str) -> None:
    assert _kinds(line) == [AsideKind.SHARE]
