"""Two sentences without a space between them."""

import pytest

from viewer.language.habits import Habits
from viewer.language.joins import Joiner
from viewer.language.marks import read_mark
from viewer.language.profile import profile_of

CAPITALS = "It was late. The ship had left. "


def glued(text: str, article: str = CAPITALS) -> bool:
    """Whether the end sign behind the caret glues two sentences, in an article written like `article`."""
    place = text.index("^")
    text = text.replace("^", "")
    return Joiner(profile_of("en"), Habits(article)).glued(read_mark(text, place, (0, len(text)), 0))


@pytest.mark.parametrize(
    "text",
    [
        "they know of^.according to the mayor",
        "the paper reported^.police closed the pier",
        "It sank off Maine^.Coast7 news has it",
        "He said it sank^!The mayor",
        "He said “it sank^.”The mayor",
        "In 2005^.The mayor",
        "It sank^...The mayor",
        "It sank in the U.S^.The mayor",
        "it sank ^.the mayor came",
        "He left at 6 p.m^.The mayor",
        "Read it at harbourtimes.co.uk^.The mayor",
        "It was late^.I left",
        "he said^.“You left",
        "she laughed^.(It was funny)",
    ],
)
def test_a_word_that_opens_a_sentence_comes_off(text: str) -> None:
    assert glued(text)


@pytest.mark.parametrize(
    "text",
    [
        "harbourtimes^.com says so",
        "HarbourTimes^.Com says so",
        "Read node^.js there",
        "see report^.pdf there",
        "at 5 p^.m there",
        "Write to jane^.Roe@example.com now",
        "see https://example.com/The^.Pier now",
        "file_name^.The rest",
        "J^.Roe said so",
        "Dr^.Roe said so",
        "It was^...see",
        "It cost 3^.50 euros",
        "The U^.S. Army",
        "Use the ^.net tools",
    ],
)
def test_addresses_names_and_numbers_stay_whole(text: str) -> None:
    assert not glued(text)


def test_any_word_comes_off_where_capitals_are_not_used() -> None:
    assert glued("it sank off maine^.coast7 news has it", "it was late . the ship had left . ")
    assert not glued("it sank off maine^.coast7 news has it")


def test_an_ending_of_addresses_that_is_also_a_word_is_told_by_the_word_before() -> None:
    assert glued("all they knew of^.it was late")
    assert not glued("bought at harbourtimes^.it was cheap")
