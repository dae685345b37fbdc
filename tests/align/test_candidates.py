"""Which pairs of sentences are worth a look."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.align.sides import columns, side, sides
from tests.strategies import article_of, sentence_lists, sentences
from viewer.align.candidates import closest_in_meaning, find_candidates
from viewer.align.sentence_columns import as_columns
from viewer.language.embedding import load_encoder
from viewer.model import Cancelled, Share, Stage


@settings(max_examples=30)
@given(st.lists(sentences(), min_size=1, max_size=3).flatmap(lambda p: st.tuples(sentence_lists(p), sentence_lists(p))))
def test_candidates_are_pairs_in_order_and_none_twice(lists: tuple[list[str], list[str]]) -> None:
    base, source = columns(*(article_of(given_, k) for k, given_ in enumerate(lists)))
    pairs = list(find_candidates(base, source, None, None))
    assert pairs == sorted(set(pairs))
    assert all(0 <= b < len(base) and 0 <= s < len(source) for b, s in pairs)


def test_sentences_that_share_a_rare_word_meet_and_others_do_not() -> None:
    base, source = columns(
        article_of(["A whirlpool opened.", "Tulips bloom."]),
        article_of(["Snow fell.", "The whirlpool closed again."], 1),
    )
    assert list(find_candidates(base, source, None, None)) == [(0, 1)]


def test_sentences_of_like_meaning_meet_without_a_word_in_common() -> None:
    encoder = load_encoder("bundled")
    things = ("boat", "mill", "farm", "vase", "car", "book", "shed")
    others = [f"The {thing} was sold at an auction in spring." for thing in things]
    base = side(article_of(["Physicians treated the wounded."]), encoder)
    source = side(article_of([*others, "Doctors helped people who were hurt.", *others], 1), encoder)
    here, there = as_columns(base.sentences, source.sentences)
    assert (0, 7) not in find_candidates(here, there, None, None)
    assert (0, 7) in find_candidates(here, there, base.vectors, source.vectors)


def test_two_long_texts_are_never_compared_pair_by_pair() -> None:
    told = [f"Item {k} of the list costs {k * 7} crowns a piece." for k in range(600)]
    base, source = columns(article_of(told), article_of(told, 1))
    pairs = find_candidates(base, source, None, None)
    assert len(pairs) < 600 * 40
    assert {(k, k) for k in range(600)} <= set(pairs)


def test_a_sentence_that_two_articles_share_is_prepared_once() -> None:
    base, source = sides(article_of(["Snow fell.", "The mill burned."]), article_of(["The mill burned."], 1))
    one, other = base.sentences[1], source.sentences[0]
    assert (one.index, other.index) == (1, 0)
    assert one.weights is other.weights
    assert one.norms is other.norms


def test_a_request_to_stop_is_heard_while_meanings_are_compared() -> None:
    class Impatient:
        def step(self, stage: Stage, done: int, total: int) -> None:
            raise Cancelled

    vectors = np.eye(20, dtype=np.float32)
    with pytest.raises(Cancelled):
        closest_in_meaning(vectors, vectors, Share(Impatient(), Stage.LINKING))
