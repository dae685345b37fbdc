"""The same words written with other joints."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.diff.passages import passage
from viewer.diff import Passage
from viewer.diff.respelling import find_respelt

words = st.lists(
    st.sampled_from(
        ["to", "day", "today", "well", "known", "well-known", "-", "a", "ab", "b", "12", "U.S.", "US", ","]
    ),
    min_size=1,
    max_size=9,
)


def told(base: str, source: str) -> list[tuple[str, str]]:
    here, there = passage(base), passage(source, position=1)
    return [(here.words(*run), there.words(*other)) for run, other in find_respelt(here, there)]


@pytest.mark.parametrize(
    ("base", "source", "expected"),
    [
        ("A well-known lake.", "A well known lake.", [("well-known", "well known")]),
        ("They co-operate here.", "They cooperate here.", [("co-operate", "cooperate")]),
        ("Send an e mail soon.", "Send an email soon.", [("e mail", "email")]),
        ("It cost 1.5 pounds.", "It cost 15 pounds.", []),
        ("It sank.", "It burned.", []),
    ],
)
def test_words_of_the_same_letters_are_told(base: str, source: str, expected: list[tuple[str, str]]) -> None:
    assert told(base, source) == expected


def test_words_that_both_sides_have_as_they_are_stay_what_they_are() -> None:
    assert told("He went online on line there.", "She went online on line then.") == []
    assert told("She sent an e-mail, her first email.", "A first email came after an e-mail.") == []


def runs_of(side: Passage, ends: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Every run of up to three tokens between the shared ends, the longer ones first at each place."""
    for first in range(ends[0], len(side) - ends[1]):
        for last in range(min(first + 3, len(side) - ends[1]) - 1, first - 1, -1):
            yield first, last


def letters(side: Passage, run: tuple[int, int]) -> str:
    """The letters of a run; none where it holds a figure or a mark."""
    forms = side.forms[run[0] : run[1] + 1]
    if any(any(c.isdigit() for c in form.norm) or not (form.is_word or form.norm == "-") for form in forms):
        return ""
    return "".join(c for form in forms for c in form.norm if c.isalpha())


@settings(max_examples=150)
@given(words, words)
def test_what_is_told_is_what_a_look_at_all_runs_tells(here: list[str], there: list[str]) -> None:
    base, source = passage(" ".join(here)), passage(" ".join(there), position=1)
    shorter = min(len(base), len(source))
    before = next((k for k in range(shorter) if base.norms[k] != source.norms[k]), shorter)
    after = next((k for k in range(shorter - before) if base.norms[-1 - k] != source.norms[-1 - k]), shorter - before)
    middles = {*base.norms[before : len(base) - after]}, {*source.norms[before : len(source) - after]}
    own = {norm for norm in middles[0] ^ middles[1] if any(c.isalpha() for c in norm)}
    expected, reached, taken = [], 0, set[int]()
    for run in runs_of(base, (before, after)):
        for other in runs_of(source, (before, after)) if run[0] >= reached and len(letters(base, run)) > 1 else ():
            one, two = {*base.norms[run[0] : run[1] + 1]}, {*source.norms[other[0] : other[1] + 1]}
            held = {*range(other[0], other[1] + 1)}
            alike = letters(base, run) == letters(source, other) and not one & two
            if alike and own & (one | two) and not taken & held:
                expected.append((run, other))
                reached = run[1] + 1
                taken |= held
                break
    assert find_respelt(base, source) == expected
