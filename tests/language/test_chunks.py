"""Chunks, and what is read from a sentence's chunks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import sentences
from viewer.language.chunks import Row, begins_with_capital, tokens_in, words_in
from viewer.language.tokens import tokeniser_for
from viewer.model import TokenKind

TEXTS = sentences() | st.text("aB.,’1% é—\n", max_size=12)


def row_of(text: str) -> Row:
    return tokeniser_for("en").read(text)


@given(TEXTS)
def test_the_chunks_of_a_sentence_are_its_text_with_a_space_between(text: str) -> None:
    assert " ".join(chunk.text for chunk in row_of(text)) == text


@given(TEXTS)
def test_words_are_all_tokens_but_marks(text: str) -> None:
    row = row_of(text)
    words = [token for token in tokens_in(row, 0) if token.is_word]
    assert [(form.norm, form.stem, form.kind, form.content) for form in words_in(row)] == [
        (word.norm, word.stem, word.kind, word.content) for word in words
    ]


@given(TEXTS)
def test_capitals_are_the_words_that_begin_with_one(text: str) -> None:
    row = row_of(text)
    found = [
        token.norm for token in tokens_in(row, 0) if token.kind is TokenKind.WORD and text[token.span.start].isupper()
    ]
    assert [form.norm for chunk in row for form in chunk.capitals] == found


def test_a_chunk_that_stands_twice_is_read_once() -> None:
    one, other = row_of("The ferry, the ferry,"), row_of("another ferry,")
    assert one[1] is one[3] is other[1]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("The ferry sank", True),
        (" The", True),
        ("\nThe", True),
        ("Gonna go", True),
        ("“The", False),
        ("the Ferry", False),
        ("", False),
    ],
)
def test_a_sentence_begins_with_a_capital_when_its_first_token_does(text: str, begins: bool) -> None:
    assert begins_with_capital(row_of(text)) is begins
