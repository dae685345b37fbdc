"""The full stop of an abbreviation, an initial or an ordinal."""

import pytest

from viewer.language.abbreviations import Abbreviations
from viewer.language.habits import Habits
from viewer.language.marks import read_mark
from viewer.language.profile import profile_of


def ends(text: str, language: str = "en", article: str = "It is late. ") -> bool | None:
    """Whether the full stop behind the caret ends a sentence."""
    place = text.index("^")
    text = text.replace("^", "")
    return Abbreviations(profile_of(language), Habits(article)).ends(read_mark(text, place, (0, len(text)), 0))


def ordinal_ends(text: str, language: str) -> bool | None:
    place = text.index("^")
    text = text.replace("^", "")
    return Abbreviations(profile_of(language), Habits("")).ordinal_ends(read_mark(text, place, (0, len(text)), 0))


@pytest.mark.parametrize(
    "text",
    [
        "Det^. The",  # a title is followed by a name, whatever that looks like
        "See no^. 5",
        "See vol^. IV",
        "It cost 3 oz^. butter",
        "They sold it in Jan^. 2002",
        "Shares of Acme Inc^. fell",
        "He serves in the U.S^. Government there",
        "By J^. Roe",
        "He lives at 5 S^. 10th",
        "At 5 p.m^. Roe left",
        "He left at 5 p.m^. Sunday",
        "FARGO, N.D^. — The",
    ],
)
def test_an_abbreviation_goes_on_before_what_belongs_to_it(text: str) -> None:
    assert ends(text) is False


@pytest.mark.parametrize(
    "text",
    [
        "Bring bread, etc^. Butter",
        "He works for Acme Inc^. The",
        "He lives in the U.S^. How",
        "He left at 5 p.m^. Roe",
        "He left with Acme Inc^. Mr. Roe",
        "You and I^. Did",
        "It weighs 5 lb^. They",
    ],
)
def test_an_abbreviation_ends_a_sentence_before_what_opens_one(text: str) -> None:
    assert ends(text) is True


@pytest.mark.parametrize("text", ["He said no^. I", "He sat in the sun^. Then", "It is late^. The", "What he's^. The"])
def test_ordinary_words_are_no_abbreviations(text: str) -> None:
    assert ends(text) is None


def test_in_small_letters_only_an_opener_begins_a_sentence() -> None:
    lower = "it is late . "
    assert ends("the police dept ^. has", article=lower) is False
    assert ends("he lives in the u.s ^. the", article=lower) is True


def test_an_elided_article_does_not_hide_an_abbreviation() -> None:
    assert ends("selon l’art^. 5", "fr") is False


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        ("am 3^. Mai", "de", False),
        ("im 16^. und", "de", False),
        ("waren 21^. Danach", "de", True),
        ("waren 21^. Dr. Meier", "de", True),
        ("hat Nr. 2^. Erwachsene", "de", None),
        ("im Jahr 1999^. Krankheit", "de", None),
        ("bei 4^. 000 Litern", "de", False),
        ("was 21^. May", "en", None),
        ("am Ende^. Mai", "de", None),
    ],
)
def test_a_number_with_a_full_stop_is_an_ordinal_where_the_language_has_such(
    text: str, language: str, answer: bool | None
) -> None:
    assert ordinal_ends(text, language) is answer
