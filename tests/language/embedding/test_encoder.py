from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.language.embedding.tiny_model import write_model
from viewer.language.embedding import load_encoder
from viewer.language.embedding.encoder import Encoder

SENTENCES = tuple(
    tuple(line.split())
    for line in (
        "The council voted on Tuesday to close the harbour bridge .",
        "Harbour bridge to shut after council vote .",
        "No .",
        "Prices of bread rose again in spring , the bakers ' guild said .",
        "They wo n't sail .",
        "The ferry , which carried 212 passengers , reached Port Elmsworth four hours late .",
        "“ We do n’t know yet , ” she told reporters .",
    )
)


def load(model: str = "bundled", threads: int | None = None) -> Encoder:
    encoder = load_encoder(model, threads)
    assert encoder is not None
    return encoder


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load()


@pytest.fixture(scope="module")
def alone() -> dict[tuple[str, ...], tuple[bytes, bytes]]:
    """The vectors of each sentence, run by itself on one core by an encoder that remembers nothing."""
    result = {}
    for sentence in SENTENCES:
        fresh = load(threads=1)
        result[sentence] = (fresh.encode_sentences([sentence]).tobytes(), fresh.encode_tokens([sentence])[0].tobytes())
    return result


def test_a_paraphrase_is_nearer_than_another_event(encoder: Encoder) -> None:
    vote, shut, _, bread, *_ = encoder.encode_sentences(SENTENCES)
    assert vote @ shut > 0.75
    assert vote @ bread < 0.3


def test_words_that_stand_for_each_other_are_nearer_than_others(encoder: Encoder) -> None:
    left, right = encoder.encode_tokens([SENTENCES[0], SENTENCES[1]])
    cosines = left[2] @ right[2].T
    close = SENTENCES[0].index("close")
    assert SENTENCES[1][int(cosines[close].argmax())] == "shut"


def test_a_contracted_negation_is_read_as_a_negation(encoder: Encoder) -> None:
    long, short, other = encoder.encode_sentences(
        [["They", "will", "not", "sail", "."], SENTENCES[4], ["They", "sail"]]
    )
    assert long @ short > 0.9 > long @ other


def test_sentences_are_unit_rows_and_an_empty_one_is_zero(encoder: Encoder) -> None:
    vectors = encoder.encode_sentences([*SENTENCES, ()])
    assert vectors.dtype == np.float32
    assert vectors.shape == (len(SENTENCES) + 1, encoder.width)
    assert np.allclose(np.linalg.norm(vectors, axis=1), [1] * len(SENTENCES) + [0], atol=1e-6)


def test_no_sentences_give_no_rows(encoder: Encoder) -> None:
    assert encoder.encode_sentences([]).shape == (0, encoder.width)
    assert encoder.encode_tokens([]) == []


def test_tokens_are_unit_vectors_on_every_layer(encoder: Encoder) -> None:
    for sentence, vectors in zip((*SENTENCES, ()), encoder.encode_tokens([*SENTENCES, ()]), strict=True):
        assert vectors.dtype == np.float32
        assert vectors.shape == (4, len(sentence), encoder.width)
        assert np.allclose(np.linalg.norm(vectors, axis=2), 1, atol=1e-6)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), max_size=12), st.integers(1, 2), st.booleans())
def test_vectors_do_not_depend_on_the_batch_the_threads_or_the_past(
    alone: dict[tuple[str, ...], tuple[bytes, bytes]],
    sentences: list[tuple[str, ...]],
    threads: int,
    tokens_first: bool,
) -> None:
    fresh = load(threads=threads)
    for ask_tokens in (tokens_first, not tokens_first):
        if ask_tokens:
            given = [vectors.tobytes() for vectors in fresh.encode_tokens(sentences)]
        else:
            given = [row.tobytes() for row in fresh.encode_sentences(sentences)]
        assert given == [alone[sentence][ask_tokens] for sentence in sentences]


@pytest.mark.parametrize("length", range(2, 40, 3))
def test_a_full_batch_gives_each_sentence_what_it_gets_alone(encoder: Encoder, length: int) -> None:
    words = ("sol", "bridge", "vote", "harbour", "ferry", "bread", "spring")
    sentences = [[words[(start + place * (start + 1)) % 7] for place in range(length)] for start in range(7)]
    together = load().encode_sentences(sentences)
    apart = np.concatenate([encoder.encode_sentences([sentence]) for sentence in sentences])
    assert together.tobytes() == apart.tobytes()


def test_a_sentence_longer_than_the_model_reads_gets_a_vector_for_each_token(encoder: Encoder) -> None:
    long = [word for number in range(60) for word in (*SENTENCES[5], str(number))]
    vector, near, far = encoder.encode_sentences([long, SENTENCES[5], SENTENCES[3]])
    tokens = encoder.encode_tokens([long])[0]
    assert tokens.shape == (4, len(long), encoder.width)
    assert np.allclose(np.linalg.norm(tokens, axis=2), 1, atol=1e-6)
    assert vector @ near > 0.5 > vector @ far


def test_a_token_that_the_model_cannot_see_has_a_vector_too(encoder: Encoder) -> None:
    tokens = encoder.encode_tokens([["a", "\u200b", "b"]])[0]
    assert np.allclose(np.linalg.norm(tokens, axis=2), 1, atol=1e-6)


@pytest.mark.parametrize("threads", [1, 2])
def test_tokens_begun_ahead_are_at_hand_once_they_are_finished(
    threads: int, alone: dict[tuple[str, ...], tuple[bytes, bytes]]
) -> None:
    encoder = load(threads=threads)
    heard: list[tuple[int, int]] = []
    encoding = encoder.begin_tokens([*SENTENCES, SENTENCES[0], ()])
    encoder.finish_tokens(encoding, lambda done, total: heard.append((done, total)))
    assert heard[0] == (0, len(SENTENCES))
    assert heard[-1] == (len(SENTENCES), len(SENTENCES))
    again: list[tuple[int, int]] = []
    tokens = encoder.encode_tokens(SENTENCES, lambda done, total: again.append((done, total)))
    assert [vectors.tobytes() for vectors in tokens] == [alone[sentence][True] for sentence in SENTENCES]
    assert again == []


def test_tokens_begun_ahead_and_stopped_are_encoded_when_they_are_asked_for(encoder: Encoder) -> None:
    other = load(threads=2)
    other.begin_tokens(SENTENCES).stop()
    assert np.array_equal(other.encode_tokens(SENTENCES[:1])[0], encoder.encode_tokens(SENTENCES[:1])[0])


def test_what_was_encoded_is_not_run_again() -> None:
    encoder = load()
    heard: list[tuple[int, int]] = []
    encoder.encode_sentences(SENTENCES)
    encoder.encode_sentences(SENTENCES, lambda done, total: heard.append((done, total)))
    encoder.encode_tokens(SENTENCES, lambda done, total: heard.append((done, total)))
    assert heard == []


def test_progress_counts_each_distinct_sentence_once() -> None:
    heard: list[tuple[int, int]] = []
    load().encode_sentences([*SENTENCES, *SENTENCES, ()], lambda done, total: heard.append((done, total)))
    assert heard[0] == (0, len(SENTENCES))
    assert heard[-1] == (len(SENTENCES), len(SENTENCES))
    assert heard == sorted(heard)


def test_progress_is_told_before_anything_is_encoded_where_there_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.language.embedding.encoder._CUT_AT_ONCE", 2)
    heard: list[int] = []
    load().encode_sentences(SENTENCES, lambda done, total: heard.append(done))
    assert heard.count(0) > len(SENTENCES) / 2
    assert heard == sorted(heard)


def test_what_progress_raises_stops_the_work_and_what_was_done_is_kept() -> None:
    encoder = load()

    def stop(done: int, total: int) -> None:
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        encoder.encode_sentences(SENTENCES, stop)
    heard: list[int] = []
    encoder.encode_sentences(SENTENCES, lambda done, total: heard.append(total))
    assert 0 < heard[0] < len(SENTENCES)


def test_token_vectors_cannot_be_written_to(encoder: Encoder) -> None:
    with pytest.raises(ValueError, match="read-only"):
        encoder.encode_tokens([SENTENCES[0]])[0][0, 0, 0] = 1


def test_a_model_without_a_sentence_vector_is_pooled(tmp_path: Path) -> None:
    encoder = load(str(write_model(tmp_path)))
    # [CLS] (0, 2), luna (1, 1), [SEP] (5, 0): their sum is (6, 3).
    assert np.allclose(encoder.encode_sentences([["luna"]]), [[2 / 5**0.5, 1 / 5**0.5]])
    assert np.allclose(encoder.encode_tokens([["luna"]])[0], [[[1 / 2**0.5, 1 / 2**0.5]]])


def test_a_cased_model_keeps_case(tmp_path: Path) -> None:
    folded, cased = (load(str(write_model(tmp_path, card={"lowercase": folds}))) for folds in (True, False))
    unknown, sun = [[[0.6, 0.8]]], [[[0, -1]]]
    assert np.allclose(folded.encode_tokens([["Sol"]])[0], unknown)
    assert np.allclose(cased.encode_tokens([["Sol"]])[0], sun)


def test_a_sentence_in_windows_is_their_mean_by_length(tmp_path: Path) -> None:
    encoder = load(str(write_model(tmp_path, card={"lowercase": False, "max_pieces": 8})))
    vectors = encoder.encode_sentences([["Sol"] * 6 + ["luna"] * 6])
    first = np.array([5, 2 - 6]) / np.hypot(5, 4)
    second = np.array([5 + 6, 2 + 6]) / np.hypot(11, 8)
    assert np.allclose(vectors[0], (first + second) / np.linalg.norm(first + second))
