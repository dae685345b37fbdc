"""Which words in each other's place say different things."""

import pytest

from tests.diff.passages import passage
from viewer.diff import Passage
from viewer.diff.blocks import Block
from viewer.diff.contradiction import Guards
from viewer.language.synonyms import load_synonyms


@pytest.fixture(scope="module")
def guards() -> Guards:
    return Guards("en", load_synonyms("en"))


def middle(words: str, position: int) -> tuple[Passage, tuple[int, int]]:
    """A passage with `words` inside a sentence, and where they stand."""
    whole = passage(f"So {words} .", position=position)
    return whole, (1, len(whole.tokens) - 2)


def contradict(guards: Guards, source: str, base: str) -> bool:
    (here, run), (there, other) = middle(base, 0), middle(source, 1)
    return guards.contradicts(here, there, Block(run, other, same=False))


@pytest.mark.parametrize(
    ("source", "base"),
    [
        ("approved", "rejected"),
        ("three", "thirty"),
        ("Tuesday", "Thursday"),
        ("may have been", "was"),
        ("was reportedly", "was"),
        ("did not sign", "signed"),
        ("Iraq", "Iran"),
        ("miles", "kilometres"),
        ("first", "second"),
        ("legal", "illegal"),
        ("agreed", "refused"),
        ("if", "unless"),
        ("at least", "up to"),
    ],
)
def test_what_says_something_else_contradicts_either_way_round(guards: Guards, source: str, base: str) -> None:
    assert contradict(guards, source, base)
    assert contradict(guards, base, source)


@pytest.mark.parametrize(
    ("source", "base"),
    [
        ("was unclear", "do n't know"),
        ("reluctant", "unwilling"),
        ("not approved", "rejected"),
        ("not impossible", "possible"),
        ("Greek", "Greece"),
        ("Holland", "Netherlands"),
        ("Sept", "September"),
        ("may", "might"),
        ("more than", "at least"),
        ("perhaps", "maybe"),
        ("opening", "first"),
    ],
)
def test_what_says_the_same_does_not(guards: Guards, source: str, base: str) -> None:
    assert not contradict(guards, source, base)
    assert not contradict(guards, base, source)


@pytest.mark.parametrize(("source", "base"), [("they are", "they 're"), ("will not", "wo n't"), ("it is", "it 's")])
def test_a_shortened_word_is_the_same_word(guards: Guards, source: str, base: str) -> None:
    here, there = passage(base), passage(source, position=1)
    links = [(0, 0), (1, 1)]
    same, alike = guards.spell_out(here, there, [], links)
    assert (1, 1) in same
    assert sorted([*same, *alike]) == links


def test_a_shortened_word_that_stands_for_two_is_left_as_it_is(guards: Guards) -> None:
    here, there = passage("they 're late"), passage("they are being late", position=1)
    assert guards.spell_out(here, there, [(0, 0)], [(1, 1), (1, 2)]) == ([(0, 0)], [(1, 1), (1, 2)])
