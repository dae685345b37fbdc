"""Lives of sentences through successive versions of one text."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies import article_of
from viewer.compare import Engine
from viewer.model import Options, siglum_at
from viewer.present import index_comparison
from viewer.present.lives import Fate, Life, Moment, VersionChain, lives_of
from viewer.versions import compare_versions

LEXICAL = Options(model="lexical", language="en")
FIRE = "A fire broke out on the pier on Friday evening."
KIOSK = "It began in a kiosk at about seven, a witness said."
THREE = "Firefighters from three stations are at work."
FIVE = "Firefighters from five stations are at work."
OWNER = "The owner had been told in May to replace the cables."


def chain_of(*versions: tuple[str, ...]) -> VersionChain:
    articles = [replace(article_of(told, k), siglum=siglum_at(k)) for k, told in enumerate(versions)]
    return VersionChain([index_comparison(c) for c in compare_versions(articles, Engine("lexical"), LEXICAL)])


def signs(chain: VersionChain, life: Life) -> list[str | None]:
    return [moment.fate.value if moment else None for moment in life.moments]


def told(*versions: tuple[str, ...]) -> list[tuple[str, list[str | None]]]:
    chain = chain_of(*versions)
    return [(chain.text(life, life.last), signs(chain, life)) for life in lives_of(chain)]


def test_a_sentence_that_never_changes_is_kept() -> None:
    assert told((FIRE,), (FIRE,), (FIRE,)) == [(FIRE, ["first", "kept", "kept"])]


def test_a_sentence_appears_changes_and_vanishes() -> None:
    assert told((FIRE,), (FIRE, THREE), (FIRE, FIVE), (FIRE,)) == [
        (FIRE, ["first", "kept", "kept", "kept"]),
        (FIVE, [None, "appeared", "changed", "vanished"]),
    ]


def test_a_sentence_that_stands_elsewhere_has_moved() -> None:
    found = dict(told((FIRE, KIOSK, THREE, OWNER), (OWNER, FIRE, KIOSK, THREE)))
    assert found[OWNER] == ["first", "moved"]
    assert found[FIRE] == ["first", "kept"]


def test_a_sentence_that_comes_back_goes_on_with_its_life() -> None:
    assert told((FIRE, KIOSK), (FIRE,), (FIRE,), (FIRE, KIOSK)) == [
        (FIRE, ["first", "kept", "kept", "kept"]),
        (KIOSK, ["first", "vanished", None, "returned"]),
    ]


def test_lives_come_in_the_order_of_the_last_version_and_what_vanished_where_it_stood() -> None:
    found = told((FIRE, KIOSK, THREE), (OWNER, FIRE, THREE))
    assert [text for text, _ in found] == [OWNER, FIRE, KIOSK, THREE]


def test_only_what_something_happened_to_is_eventful() -> None:
    chain = chain_of((FIRE, THREE), (FIRE, FIVE))
    assert [life.eventful for life in lives_of(chain)] == [False, True]


def test_sentences_go_by_the_numbers_of_their_version() -> None:
    chain = chain_of((FIRE, KIOSK), (OWNER, FIRE, KIOSK))
    assert [chain.number(0, 1), chain.number(1, 2)] == [2, 3]
    assert chain.body(1) == (0, 1, 2)


def test_a_chain_has_two_versions_at_least() -> None:
    with pytest.raises(ValueError, match="two at least"):
        VersionChain([])


@pytest.mark.parametrize("moment", [(Fate.VANISHED, (1,)), (Fate.KEPT, ())])
def test_only_what_has_vanished_has_no_place(moment: tuple[Fate, tuple[int, ...]]) -> None:
    with pytest.raises(ValueError, match="place"):
        Moment(*moment)


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from([FIRE, KIOSK, THREE, FIVE, OWNER]), min_size=1, max_size=4), min_size=2, max_size=4
    )
)
def test_every_sentence_of_every_version_stands_in_one_life(versions: list[list[str]]) -> None:
    chain = chain_of(*map(tuple, versions))
    lives = lives_of(chain)
    for version in range(len(versions)):
        told = [s for life in lives for m in [life.moments[version]] if m for s in m.sentences]
        assert sorted(told) == list(chain.body(version))
    assert all(len(life.moments) == len(versions) for life in lives)
