"""Chunks: what stands between two spaces, read once and shared by every sentence that has it."""

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.model import Token, TokenKind
from viewer.model.tokens import make_token


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """What a token is compared by, wherever it stands; the fields are those of a token. Equal only to itself."""

    norm: str
    stem: str
    kind: TokenKind
    content: bool

    @property
    def is_word(self) -> bool:
        """Whether the token counts as a word, as words and numbers do."""
        return self.kind is not _PUNCTUATION


# Python 3.11 looks the members of an enum up at the cost of a function call.
_PUNCTUATION, _WORD = TokenKind.PUNCTUATION, TokenKind.WORD


# A token before it is made: where it begins and ends (in its chunk or in its article), and its form.
Placed = tuple[int, int, Form]


@dataclass(frozen=True, slots=True, eq=False)
class Chunk:
    """A run of text with its tokens. Equal only to itself, so that it is quickly looked up.

    `words` are the forms of the tokens that are words or numbers, `capitals` those of words that begin with a capital.
    """

    text: str
    placed: tuple[Placed, ...]
    words: tuple[Form, ...]
    capitals: tuple[Form, ...]


# A sentence as its chunks, one space between each two. A book has millions of tokens and far fewer chunks.
Row = tuple[Chunk, ...]


def chunk_of(text: str, placed: Sequence[Placed]) -> Chunk:
    """The chunk of that text with those tokens, in order."""
    words = tuple([form for _, _, form in placed if form.kind is not _PUNCTUATION])
    if text.islower():
        return Chunk(text, tuple(placed), words, ())
    capitals = [form for begin, _, form in placed if form.kind is _WORD and text[begin].isupper()]
    return Chunk(text, tuple(placed), words, tuple(capitals))


def tokens_in(row: Row, start: int) -> tuple[Token, ...]:
    """The tokens of a sentence that begins at code point `start` of its article, in order."""
    tokens: list[Token] = []
    at = start
    for chunk in row:
        for begin, end, form in chunk.placed:
            tokens.append(make_token(at + begin, at + end, form.norm, form.stem, form.kind, form.content))
        at += len(chunk.text) + 1
    return tuple(tokens)


def placed_in(row: Row, start: int) -> list[Placed]:
    """Where the tokens of a sentence that begins at `start` begin and end, and their forms: a fifth of their cost."""
    placed: list[Placed] = []
    at = start
    for chunk in row:
        for begin, end, form in chunk.placed:
            placed.append((at + begin, at + end, form))
        at += len(chunk.text) + 1
    return placed


def words_in(row: Row) -> list[Form]:
    """The forms of a sentence's words, in order."""
    return [form for chunk in row for form in chunk.words]


def begins_with_capital(row: Row) -> bool:
    """Whether a sentence's first token is a word with a capital, as that of a sentence has whatever it is."""
    first = next((chunk for chunk in row if chunk.placed), None)
    if first is None or not first.capitals:
        return False
    begin, _, form = first.placed[0]
    return form.kind is _WORD and first.text[begin].isupper()
