"""The rules by which a mark ends a sentence, each with what it decides and what it leaves to the next."""

import pytest

from viewer.language.boundaries import Referee
from viewer.language.habits import Habits
from viewer.language.marks import Mark, read_mark
from viewer.language.profile import profile_of

CAREFUL = "It is late. " * 30


def mark(text: str) -> Mark:
    place = text.index("^")
    text = text.replace("^", "")
    return read_mark(text, place, (0, len(text)), 0)


RULES = [
    ("nothing_follows", "The end^. ”", False),
    ("nothing_follows", "The end^. And", None),
    ("nothing_before", " ^. . . And", False),
    ("nothing_before", "The end^. And", None),
    ("list_mark", "1^. The pier", False),
    ("list_mark", "The pier^. And", None),
    ("numbered_not_noted", "See No^.8 there", False),
    ("numbered_not_noted", "The end^.8 And", None),
    ("no_space_follows", "At 3^.5 percent", False),
    ("no_space_follows", "他走了^。没有", None),
    ("exclaimed", "他走了^。没有", True),
    ("inside_brackets", "看《摔跤吧^！爸爸》好吗", False),
    ("no_space_follows", "「行きます^。」と言った", False),
    ("no_space_follows", "The end^. And", None),
    ("goes_on_with_punctuation", "Bread etc^., and", False),
    ("goes_on_with_punctuation", "“The best^!” – Roe", False),
    ("goes_on_with_punctuation", "“The best^!” – “Roe", None),
    ("left_out_by_an_editor", "“Moss [^...] “Roe", False),
    ("words_left_out", "I waited^... then", False),
    ("words_left_out", "I waited ^. . . I left", False),
    ("words_left_out", "I waited^... Then", True),
    ("words_left_out", "I waited^. Then", None),
    ("inside_brackets", "The firm (it closed^. Nobody cared) was old", False),
    ("inside_brackets", "The firm (it closed^.) was old", False),
    ("inside_brackets", "(It closed^. Nobody cared) Then", None),
    ("inside_brackets", "The firm (old) closed^. Then", None),
    ("inside_brackets", "The firm [it closed^. Nobody cared] was old", False),
    ("quoted_then_small", "“It is late^.” she said", False),
    ("quoted_then_small", "“It is late^.” She said", None),
    ("exclaimed", "He works at Yahoo^! in the harbour", False),
    ("exclaimed", "Help^! Then", True),
    ("exclaimed", "It closed^. Then", None),
    ("ordinal", "It closed^! Then", None),
    ("abbreviated", "He met Dr^. Roe", False),
    ("abbreviated", "He met Dr^! Roe", None),
    ("small_follows", "It is surely^. then", True),
    ("small_follows", "It is q.x^. then", False),
    ("small_follows", "He read on^. (see there)", True),
    ("small_follows", "He read xyq^. https://example.com", True),
    ("small_follows", "It closed^. Then", None),
]


@pytest.mark.parametrize(("rule", "text", "answer"), RULES)
def test_a_rule_decides_what_it_knows_and_leaves_the_rest(rule: str, text: str, answer: bool | None) -> None:
    referee = Referee(profile_of("en"), Habits(CAREFUL))
    assert getattr(referee, rule)(mark(text)) is answer


def test_every_rule_has_a_reason() -> None:
    for rule in Referee(profile_of("en"), Habits(""))._rules:
        assert rule.__doc__


def test_every_rule_is_in_the_table() -> None:
    rules = {rule.__name__ for rule in Referee(profile_of("en"), Habits(""))._rules}
    assert rules == {name for name, _, _ in RULES}


@pytest.mark.parametrize(
    "text",
    [
        "The harbour is closed. Nobody came.",
        'He said "it is late." Nobody came.',
        "Der Hafen ist zu. Niemand kam.",
        "Гавань закрыта. Никто не пришёл.",
    ],
)
def test_the_cheap_way_and_the_rules_agree(text: str) -> None:
    referee = Referee(profile_of("en"), Habits(CAREFUL))
    place = text.index(".")
    cheap = referee._plain_end(text, place, len(text), 0)
    read = read_mark(text, place, (0, len(text)), 0)
    assert cheap == read.cut
    assert referee.ends(read)
