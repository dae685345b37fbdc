"""What pages say around articles ships in several languages."""

import pytest

from viewer.reading.lexicon import Lexicon, default_lexicon, lexicon_of, lexicons


@pytest.mark.parametrize("language", ["de", "en", "es", "fr"])
def test_lexicons_ship(language: str) -> None:
    assert lexicon_of(language) is lexicons()[language]


def test_english_stands_in_for_what_does_not_ship() -> None:
    assert lexicon_of("tlh") is default_lexicon() is lexicons()["en"]


@pytest.mark.parametrize("lexicon", lexicons().values(), ids=lexicons().keys())
def test_every_anchor_is_written_as_folded_text_is(lexicon: Lexicon) -> None:
    for cue in lexicon.cues:
        for anchor in cue.anchors:
            assert anchor == anchor.lower(), cue.name
            assert "’" not in anchor, cue.name


@pytest.mark.parametrize("lexicon", lexicons().values(), ids=lexicons().keys())
def test_every_pattern_is_a_pattern(lexicon: Lexicon) -> None:
    for cue in lexicon.cues:
        assert cue.find(f"nothing of the sort {cue.anchors[0]}") is None or not cue.whole
    for weighed in (*lexicon.remarks, *lexicon.metas):
        assert not weighed.find("~")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "november 11, 2021 at 8:02 am"),
        ("en", "4 september 2017"),
        ("en", "3 hours ago"),
        ("en", "14:22, 8 may 2018"),
        ("en", "2019-04-03"),
        ("de", "4. märz 2019 um 9:12 uhr"),
        ("de", "vor 3 stunden"),
        ("fr", "4 mars 2019 à 9h12"),
        ("fr", "il y a 3 heures"),
        ("es", "4 de marzo de 2019"),
        ("es", "hace 3 horas"),
    ],
)
def test_dates_are_known(language: str, text: str) -> None:
    assert lexicon_of(language).when.fullmatch(text)
