"""What counts as a word."""

import pytest

from viewer.model import Span, Token, TokenKind


@pytest.mark.parametrize(
    ("kind", "counts"), [(TokenKind.WORD, True), (TokenKind.NUMBER, True), (TokenKind.PUNCTUATION, False)]
)
def test_words_and_numbers_count_as_words(kind: TokenKind, counts: bool) -> None:
    assert Token(Span(0, 1), "x", "x", kind, content=False).is_word is counts
