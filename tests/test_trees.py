"""The shipped ensembles: each loads, takes the features it was learnt from, and judges as a person would."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.diff.passages import tokenised
from viewer.align.pair_features import CONTEXT_FEATURES, FEATURES
from viewer.diff.passages import Passage, passage_of
from viewer.diff.word_features import in_context, pair_words
from viewer.language.embedding import BUNDLED, load_encoder
from viewer.language.synonyms import load_synonyms
from viewer.resources import resource
from viewer.trees import Trees, trees

LINKS = ("links", "links-lexical")
ALL = tuple(f"{name}{look}" for name in (*LINKS, "words") for look in ("-alone", ""))


def passage(sentence: str) -> Passage:
    return passage_of(tokenised([sentence]), [0], load_encoder(BUNDLED, threads=1))


def likely_words(base: str, source: str) -> dict[tuple[str, str], float]:
    """How likely each pair of words (base, source) is to stand for each other."""
    here, there = passage(base), passage(source)
    pairs = pair_words(here, there, load_synonyms("en"))
    likely = trees("words").judge(in_context(pairs, trees("words-alone").judge(pairs.features)))
    places = zip(pairs.base.tolist(), pairs.source.tolist(), likely.tolist(), strict=True)
    return {(here.surface(b), there.surface(s)): value for b, s, value in places}


def columns_of(name: str) -> int:
    """How many features the ensemble takes, found by asking."""
    for columns in range(1, 100):
        try:
            Trees(name).judge(np.zeros((1, columns), dtype=np.float32))
        except Exception as error:  # noqa: BLE001 - onnxruntime's own kind of error
            assert "invalid dimensions" in str(error)
        else:
            return columns
    raise AssertionError(f"{name} takes no features")


def test_the_shipped_ensembles_are_those_told_of() -> None:
    folder = resource("learned")
    assert {path.stem for path in folder.glob("*.onnx")} == set(ALL)
    told = (folder / "README.md").read_text(encoding="utf-8")
    assert [name for name in ALL if f"`{name}.onnx`" not in told] == []


@pytest.mark.parametrize("name", LINKS)
def test_links_are_judged_by_the_features_that_are_computed(name: str) -> None:
    assert columns_of(f"{name}-alone") == len(FEATURES)
    assert columns_of(name) == len(FEATURES) + len(CONTEXT_FEATURES)


def test_words_are_judged_by_the_features_that_are_computed() -> None:
    pairs = pair_words(passage("The ferry sank."), passage("The boat went down."), None)
    assert columns_of("words-alone") == pairs.features.shape[1]
    first = trees("words-alone").judge(pairs.features)
    assert columns_of("words") == in_context(pairs, first).shape[1]


@pytest.mark.parametrize("name", ALL)
def test_no_rows_have_no_likelihoods(name: str) -> None:
    assert trees(name).judge(np.zeros((0, 3), dtype=np.float32)).shape == (0,)


def rows(name: str) -> st.SearchStrategy[NDArray[np.float32]]:
    columns = columns_of(name)
    row = st.lists(st.floats(-20, 60, width=32), min_size=columns, max_size=columns)
    return st.lists(row, min_size=1, max_size=6).map(lambda drawn: np.array(drawn, dtype=np.float32))


@pytest.mark.parametrize("name", ALL)
@settings(max_examples=15)
@given(data=st.data())
def test_a_likelihood_is_between_none_and_certainty_and_of_its_row_alone(name: str, data: st.DataObject) -> None:
    table = data.draw(rows(name))
    likely = trees(name).judge(table)
    assert likely.shape == (len(table),)
    assert ((likely >= 0) & (likely <= 1)).all()
    alone: Sequence[float] = [float(trees(name).judge(table[k : k + 1])[0]) for k in range(len(table))]
    assert likely.tolist() == alone


def test_a_missing_ensemble_is_told() -> None:
    with pytest.raises(FileNotFoundError, match=r"learned/nothing\.onnx is missing"):
        Trees("nothing")


def test_a_word_stands_for_itself_then_for_its_synonym_and_for_no_stranger() -> None:
    likely = likely_words("The council purchased a small house.", "The council bought a small house in March.")
    assert likely["council", "council"] > 0.9
    assert likely["purchased", "bought"] > 0.5
    assert likely.get(("purchased", "March"), 0.0) < 0.1
    assert likely.get(("house", "bought"), 0.0) < 0.1
    assert likely["house", "house"] > likely["purchased", "bought"] > likely.get(("purchased", "small"), 0.0)


def test_a_function_word_stands_for_the_one_in_its_place() -> None:
    likely = likely_words("The pilot left the harbour.", "The pilot left the harbour.")
    assert likely["the", "the"] > 0.9
    assert likely.get(("the", "pilot"), 0.0) < 0.1
