"""Who says something is found, before and behind what is said."""

import pytest

from tests.language.reading import speeches_in, tokens_of
from viewer.language.speech import head_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bridge is unsafe, engineers said.", "engineers said"),
        ("“We saw smoke,” said Lea Hald.", "said Lea Hald"),
        ("According to the ministry, 40 people were arrested.", "According to the ministry"),
        ("Ms Falk, the mayor, said taxes would rise.", "Ms Falk, the mayor, said"),
        ("Police have repeatedly said that it is safe.", "Police have repeatedly said"),
        ("Doctors and nurses said they were tired.", "Doctors and nurses said"),
        ("“No comment,” she told reporters.", "she told"),
    ],
)
def test_a_speech(text: str, told: str) -> None:
    (found,) = speeches_in(text)
    assert found.span.of(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "He was told to leave.",
        "They did not say why.",
        "It was on The Lamp Hour, a Danish radio show.",
        "Cells of this kind, called tanycytes, line the wall.",
        "The council said yes to the plan.",
        "In 2015 said nothing.",
        "The sun came out.",
    ],
)
def test_what_is_none(text: str) -> None:
    assert speeches_in(text) == ()


def test_the_head_of_a_speaker_ends_before_what_goes_on_about_them() -> None:
    text = "A spokesman for the airline said it was late."
    (found,) = speeches_in(text)
    assert head_of(found, tokens_of(text), "en") == ("a", "spokesman")


def test_what_is_said_may_stand_before_its_speaker() -> None:
    assert speeches_in("The bridge is unsafe, engineers said.")[0].behind
    assert not speeches_in("Engineers said the bridge is unsafe.")[0].behind
