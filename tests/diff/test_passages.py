"""The tokens of a link's sentences."""

from tests.diff.passages import passage, tokenised
from viewer.diff import passage_of
from viewer.language.embedding import load_encoder

GIVEN = ("The ferry sank.", "Nobody, it seems, drowned.", "The end")


def test_a_passage_is_the_tokens_of_its_sentences_in_order() -> None:
    made = passage(*GIVEN, taken=[0, 1])
    assert [made.surface(k) for k in range(5)] == ["The", "ferry", "sank", ".", "Nobody"]
    assert made.span(1, 2).of(made.text) == "ferry sank"


def test_it_knows_where_white_space_stands() -> None:
    made = passage(*GIVEN)
    assert [made.spaced(position) for position in (1, 2, 3, 4, 5)] == [True, True, False, True, False]


def test_it_starts_anew_only_after_sentences_that_were_left_out() -> None:
    assert passage(*GIVEN, taken=[0, 1]).starts == frozenset()
    assert passage(*GIVEN, taken=[0, 2]).starts == {4}


def test_it_has_a_vector_a_token_and_layer_where_there_is_an_encoder() -> None:
    encoder = load_encoder("bundled")
    made = passage_of(tokenised(GIVEN), [0, 2], encoder)
    assert made.vectors is not None
    assert encoder is not None
    assert made.vectors.shape == (encoder.layers, len(made.tokens), encoder.width)
    assert passage_of(tokenised(GIVEN), [0]).vectors is None
