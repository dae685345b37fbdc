"""Long texts: meaning is asked only where words leave a doubt."""

from collections.abc import Sequence
from math import isnan

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.align.sides import sides
from tests.strategies import article_of
from viewer.align import Side, link_scored, score_pairs
from viewer.language.embedding import load_encoder
from viewer.language.embedding.encoder import Encoder

_KEPT = [f"Barrel {k} went to a trader from the {k % 17}th ward of the upper valley." for k in range(40)]
_BASE = [*_KEPT, "Barrel 50 went to a rich trader from the lower valley near Tarn.", "Physicians treated the wounded."]
_SOURCE = [*_KEPT, "Barrel 50 went to a trader from the lower valley near Tarn.", "Doctors helped those who were hurt."]


class _Listener:
    """Gives vectors, and takes note of what was asked for."""

    def __init__(self, encoder: Encoder, given: Sequence[Sequence[str]]) -> None:
        self._encoder = encoder
        self._given = given
        self.asked: list[tuple[int, Sequence[int]]] = []

    def encode(self, number: int, positions: Sequence[int]) -> NDArray[np.float32]:
        self.asked.append((number, positions))
        return self._encoder.encode_sentences([self._given[number][k].split() for k in positions])


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    loaded = load_encoder("bundled", threads=1)
    assert loaded is not None
    return loaded


def _pair() -> tuple[Side, Side]:
    base, source = sides(article_of(_BASE), article_of(_SOURCE, 1))
    return base, source


def test_only_sentences_that_words_leave_in_doubt_are_encoded(encoder: Encoder) -> None:
    listener = _Listener(encoder, (_BASE, _SOURCE))
    base, source = _pair()
    score_pairs(base, [source], listener.encode)
    asked = {number: set(positions) for number, positions in listener.asked}
    assert asked[0] == {41}
    assert 41 in asked[1]
    assert len(asked[1]) < 10


def test_links_are_found_by_words_and_by_meaning_alike(encoder: Encoder) -> None:
    base, source = _pair()
    scored = score_pairs(base, [source], _Listener(encoder, (_BASE, _SOURCE)).encode)
    (alignment,) = link_scored(base, scored, 0.5)
    assert {(link.base, link.sentences) for link in alignment.links} == {((k,), (k,)) for k in range(42)}
    (found,) = scored
    meaning = dict(zip(found.evidence.pairs, found.evidence.meaning.tolist(), strict=True))
    assert meaning[0, 0] == 1.0
    assert isnan(meaning[40, 40])
    assert not isnan(meaning[41, 41])


def test_texts_that_words_settle_whole_ask_the_model_for_nothing(encoder: Encoder) -> None:
    base, source = sides(article_of(_KEPT), article_of(_KEPT, 1))
    listener = _Listener(encoder, (_KEPT, _KEPT))
    (found,) = score_pairs(base, [source], listener.encode)
    assert all(not len(positions) for _, positions in listener.asked)
    scores = dict(zip(found.evidence.pairs, found.scores.tolist(), strict=True))
    assert all(scores[k, k] == 1.0 for k in range(40))


def test_a_text_with_no_sentence_is_scored_all_the_same(encoder: Encoder) -> None:
    base, source = sides(article_of(["The mill burned."]), article_of([], 1))
    (found,) = score_pairs(base, [source], _Listener(encoder, (["The mill burned."], [])).encode)
    assert not len(found.scores)
