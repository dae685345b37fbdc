"""Amounts, dates and times, read whole and compared by what they say."""

import pytest
from hypothesis import given, settings

from tests.diff.passages import Pair, passage, rewritings
from viewer.diff import Passage
from viewer.diff.pairing import link_same
from viewer.diff.wholes import is_covered, same_figures

Run = tuple[int, int]


def words(side: Passage, run: Run) -> str:
    return side.span(*run).of(side.text)


def found(source: str, base: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The pairs that say the same and those that do not, as source and base text."""
    here, there = passage(base), passage(source, position=1)
    agreeing, differing = same_figures(here, there, link_same(here, there), "en")
    told = [[(words(there, s), words(here, b)) for b, s in pairs] for pairs in (agreeing, differing)]
    return told[0], told[1]


@pytest.mark.parametrize(
    ("source", "base", "told"),
    [
        ("It cost about €12 million.", "It cost about 12 million euros.", ("€12 million", "12 million euros")),
        ("Turnout was 41 per cent.", "Turnout was 41%.", ("41 per cent", "41%")),
        ("The bell rang at half past nine.", "The bell rang at 9.30 pm.", ("half past nine", "9.30 pm")),
        ("Polls close at 8 p.m. today.", "Polls close at 20:00 today.", ("8 p.m.", "20:00")),
        ("Some 1,200 homes were dark.", "Some twelve hundred homes were dark.", ("1,200", "twelve hundred")),
        ("It opened on 14 March.", "It opened on March 14.", ("14 March", "March 14")),
        ("It opens on Sept. 14 at noon.", "It opens on September 14 at noon.", ("Sept. 14", "September 14")),
        ("It takes 20-30 minutes.", "It takes 20 to 30 minutes.", ("20-30", "20 to 30")),
        ("A quarter of it burned.", "25 per cent of it burned.", ("A quarter", "25 per cent")),
        ("It begins on 03/11/2024 here.", "It begins on 3 November 2024 here.", ("03/11/2024", "3 November 2024")),
        ("It begins on 3 November here.", "It begins on 3 November 2024 here.", None),
        ("A third of it was lost.", "33 litres of it were lost.", None),
        ("The tank holds 4,500 litres.", "The tank holds 4,500 gallons.", None),
        ("Three men were hurt.", "Thirty men were hurt.", None),
        ("It opened on 14 March 1987.", "It opened on 14 March 1988.", None),
        ("He ran 42.195 kilometres.", "He ran 42 kilometres.", None),
        ("About 200 came.", "About 200 came.", None),
    ],
)
def test_figures_that_say_the_same_are_found_however_they_are_written(
    source: str, base: str, told: tuple[str, str] | None
) -> None:
    agreeing, _ = found(source, base)
    assert agreeing == ([told] if told else [])


@pytest.mark.parametrize(
    ("source", "base", "told"),
    [
        ("Call 555-0142 today.", "Call 555-0143 today.", ("555-0142", "555-0143")),
        ("They won 3-1 at home.", "They won 3-2 at home.", ("3-1", "3-2")),
        ("It takes 20-30 minutes.", "It takes 20 to 40 minutes.", ("20-30", "20 to 40")),
        ("They won 3-2 at home.", "They won 2-3 at home.", ("3-2", "2-3")),
        ("It is 60 miles from here.", "It is 80 kilometres from here.", ("60 miles", "80 kilometres")),
        ("It is 60 miles from here.", "It is 60 kilometres from here.", None),
        ("They won 3-1 at home.", "They won 3 - 1 at home.", None),
        ("They won 3-1 at home.", "They lost 0-4 at home.", None),
    ],
)
def test_figures_in_one_piece_differ_as_a_whole(source: str, base: str, told: tuple[str, str] | None) -> None:
    _, differing = found(source, base)
    assert differing == ([told] if told else [])


def test_what_is_linked_elsewhere_is_left_alone() -> None:
    base = passage("He paid $5 and she paid five dollars.")
    source = passage("He paid $5 and she paid nothing.", position=1)
    assert same_figures(base, source, link_same(base, source), "en") == ([], [])


def test_a_figure_whose_words_are_all_linked_needs_no_joining() -> None:
    base, source = passage("It opened on March 14."), passage("It opened on 14 March.", position=1)
    pair = ((3, 4), (3, 4))
    assert is_covered(base, source, pair, [(3, 4), (4, 3)])
    assert not is_covered(base, source, pair, [(3, 4)])


@settings(max_examples=60)
@given(rewritings())
def test_no_token_is_in_two_pairs(pair: Pair) -> None:
    base, source = pair
    agreeing, differing = same_figures(base, source, link_same(base, source), "en")
    for side in (0, 1):
        positions = [k for runs in (*agreeing, *differing) for k in range(runs[side][0], runs[side][1] + 1)]
        assert len(positions) == len(set(positions))
