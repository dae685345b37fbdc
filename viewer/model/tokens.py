"""Tokens: the unit of the diff."""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from viewer.model.spans import Span


class TokenKind(Enum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    PUNCTUATION = "punctuation"


# Python 3.11 looks a member up at the cost of a function call, and these are asked for millions of times.
_PUNCTUATION = TokenKind.PUNCTUATION


@dataclass(frozen=True, slots=True)
class Token:
    """A run of characters that the diff never cuts, with the forms it is compared by.

    `span` counts code points of the article's text. `norm` is the text with case, quotes, dashes and invisible
    characters folded; `stem` is the norm without its inflection. `content` says whether the token carries meaning of
    its own (not punctuation, not a function word).
    """

    span: Span
    norm: str
    stem: str
    kind: TokenKind
    content: bool

    @property
    def is_word(self) -> bool:
        """Whether the token counts as a word in shares and verdicts (words and numbers do)."""
        return self.kind is not _PUNCTUATION


_SPAN_FIELDS: tuple[Any, ...] = tuple(vars(Span)[name].__set__ for name in ("start", "end"))
_TOKEN_FIELDS: tuple[Any, ...] = tuple(
    vars(Token)[name].__set__ for name in ("span", "norm", "stem", "kind", "content")
)


def make_token(start: int, end: int, norm: str, stem: str, kind: TokenKind, content: bool) -> Token:
    """The token `Token(Span(start, end), …)`, in half the time: a book has millions. The span is not checked."""
    set_start, set_end = _SPAN_FIELDS
    set_span, set_norm, set_stem, set_kind, set_content = _TOKEN_FIELDS
    span = object.__new__(Span)
    set_start(span, start)
    set_end(span, end)
    token = object.__new__(Token)
    set_span(token, span)
    set_norm(token, norm)
    set_stem(token, stem)
    set_kind(token, kind)
    set_content(token, content)
    return token
