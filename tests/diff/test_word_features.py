"""What the learned word aligner looks at."""

import numpy as np
import pytest

from tests.diff.passages import tokenised
from viewer.diff import Passage, passage_of
from viewer.diff.word_features import in_context, pair_words, weigh
from viewer.language.embedding import load_encoder
from viewer.language.embedding.encoder import Encoder
from viewer.language.synonyms import load_synonyms


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    loaded = load_encoder("bundled")
    assert loaded is not None
    return loaded


def with_vectors(sentence: str, encoder: Encoder, position: int = 0) -> Passage:
    return passage_of(tokenised([sentence], position), [0], encoder)


@pytest.mark.parametrize(
    ("base", "source"),
    [
        ("Sank.", "Yes"),
        ("No", "No"),
        ("The ferry sank.", "It went down with the whole crew, and the crew was never found."),
    ],
)
def test_every_pair_of_words_has_the_same_number_of_features_in_both_looks(
    base: str, source: str, encoder: Encoder
) -> None:
    pairs = pair_words(with_vectors(base, encoder), with_vectors(source, encoder, 1), load_synonyms("en"))
    again = in_context(pairs, np.full(len(pairs.base), 0.4, np.float32))
    whole = pair_words(with_vectors("A b c.", encoder), with_vectors("A b d.", encoder, 1), None)
    assert pairs.features.shape == (len(pairs.base), whole.features.shape[1])
    assert np.isfinite(again).all()
    assert np.array_equal(again[:, : pairs.features.shape[1]], pairs.features)


def test_a_word_knows_where_the_partners_of_its_neighbours_stand(encoder: Encoder) -> None:
    """The pair of the middle words is looked at twice: with neighbours linked in order, and crosswise."""
    pairs = pair_words(with_vectors("red green blue", encoder), with_vectors("red green blue", encoder, 1), None)
    middle = int(np.flatnonzero((pairs.base == 1) & (pairs.source == 1))[0])
    straight = ((pairs.base == pairs.source) * 0.9).astype(np.float32)
    crosswise = ((pairs.base + pairs.source == 2) * 0.9).astype(np.float32)
    assert not np.array_equal(in_context(pairs, straight)[middle], in_context(pairs, crosswise)[middle])


def test_what_stayed_is_weighed_against_its_like_and_against_what_changed(encoder: Encoder) -> None:
    sentences = "The old mill by the river burned down.", "The old barn by the river burned down."
    base, source = (with_vectors(sentence, encoder, position) for position, sentence in enumerate(sentences))
    stayed = [(place, place) for place in range(9) if place != 2]
    whole, few = pair_words(base, source, None), pair_words(base, source, None, stayed)
    everything, kept = (set(zip(pairs.base.tolist(), pairs.source.tolist(), strict=True)) for pairs in (whole, few))
    assert kept == {(b, s) for b, s in everything if b == s or 2 in (b, s)}
    rows = [place for place, pair in enumerate(zip(whole.base, whole.source, strict=True)) if pair in kept]
    assert np.array_equal(few.features, whole.features[rows])


def test_two_looks_are_weighed_evenly() -> None:
    first, second = np.array([0.0, 0.2, 0.5, 0.9, 1.0], np.float32), np.array([0.0, 0.8, 0.9, 0.9, 1.0], np.float32)
    weighed = weigh(first, second)
    assert np.allclose(weighed[[1, 3]], [0.5, 0.9])
    assert 0.5 < weighed[2] < 0.9
    assert np.allclose(weighed[[0, 4]], [0, 1], atol=1e-5)
    assert np.array_equal(weighed, weigh(second, first))


def test_a_second_look_at_some_pairs_is_that_at_all_of_them(encoder: Encoder) -> None:
    base = with_vectors("Doctors treated the wounded in the town.", encoder)
    pairs = pair_words(base, with_vectors("In town, physicians helped those who were hurt.", encoder, 1), None)
    likely = ((np.arange(len(pairs.base)) % 7) / 7).astype(np.float32)
    asked = np.flatnonzero(likely > 0.5)
    assert np.array_equal(in_context(pairs, likely, asked), in_context(pairs, likely)[asked])
    assert in_context(pairs, likely, asked[:0]).shape == (0, in_context(pairs, likely).shape[1])
