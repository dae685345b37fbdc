"""An article with its sentences cut into tokens."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import overload

from viewer.language.chunks import Form, Placed, Row, placed_in, tokens_in, words_in
from viewer.language.tokens import tokeniser_for
from viewer.model import SILENT_SHARE, Article, Share, Token

# The tokens of so many sentences of an article are kept: what was compared is then read for facts. They take 20 MB.
_MOST_MADE = 4_096
_WORDS, _PLACED = attrgetter("words"), attrgetter("placed")


@dataclass(frozen=True, slots=True)
class TokenisedArticle:
    """An article and the chunks of each of its sentences, in order (those of an aside as well).

    Chunks are shared by all sentences that have them, so a book takes little room; the `tokens` of each sentence are
    made when they are asked for.
    """

    article: Article
    rows: tuple[Row, ...]
    tokens: Sequence[tuple[Token, ...]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "tokens", _Tokens(self.article, self.rows))

    def words(self, sentence: int) -> list[Form]:
        """The forms of that sentence's words, in order: all that most need, and much quicker had than tokens."""
        return words_in(self.rows[sentence])

    def count_words(self, sentence: int) -> int:
        """How many words that sentence has."""
        return sum(map(len, map(_WORDS, self.rows[sentence])))

    def count_tokens(self, sentence: int) -> int:
        """How many tokens that sentence has."""
        return sum(map(len, map(_PLACED, self.rows[sentence])))

    def placed(self, sentence: int) -> list[Placed]:
        """The tokens of that sentence, before they are made: where each begins and ends in the text, and its form."""
        return placed_in(self.rows[sentence], self.article.sentences[sentence].span.start)

    def surfaces(self, sentence: int) -> tuple[str, ...]:
        """The tokens of that sentence as they stand in the text."""
        return tuple([chunk.text[begin:end] for chunk in self.rows[sentence] for begin, end, _ in chunk.placed])

    def norms(self, sentence: int) -> tuple[str, ...]:
        """The norms of that sentence's words; of all its tokens when it has no word."""
        row = self.rows[sentence]
        words = tuple([form.norm for chunk in row for form in chunk.words])
        return words or tuple([form.norm for chunk in row for _, _, form in chunk.placed])


class _Tokens(Sequence[tuple[Token, ...]]):
    """The tokens of an article's sentences, made when they are asked for; those of a few thousand are kept."""

    __slots__ = ("_article", "_made", "_rows")

    def __init__(self, article: Article, rows: Sequence[Row]) -> None:
        self._article = article
        self._rows = rows
        self._made: dict[int, tuple[Token, ...]] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> tuple[Token, ...]: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[tuple[Token, ...]]: ...
    def __getitem__(self, place: int | slice) -> tuple[Token, ...] | Sequence[tuple[Token, ...]]:
        if isinstance(place, slice):
            return [self[k] for k in range(*place.indices(len(self)))]
        made = self._made.get(place)
        if made is None:
            if len(self._made) >= _MOST_MADE:
                self._made.clear()
            made = tokens_in(self._rows[place], self._article.sentences[place].span.start)
            self._made[place] = made
        return made


def tokenise_article(article: Article, share: Share = SILENT_SHARE) -> TokenisedArticle:
    """`article`, which has been split into sentences, with the tokens of every sentence."""
    tokeniser = tokeniser_for(article.language or "und")
    sentences = share.over(article.sentences, len(article.sentences))
    return TokenisedArticle(article, tuple([tokeniser.read(s.span.of(article.text)) for s in sentences]))
