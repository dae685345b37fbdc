"""Tokens: the unit of the diff."""

from dataclasses import dataclass
from enum import Enum

from viewer.model.spans import Span


class TokenKind(Enum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    PUNCTUATION = "punctuation"


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
        return self.kind is not TokenKind.PUNCTUATION
