"""The two passages a diff is made of: the tokens of a link's sentences on either side."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from viewer.language.chunks import Form, Placed, placed_in
from viewer.language.tokenised import TokenisedArticle
from viewer.model import Span, Token, TokenKind
from viewer.model.tokens import make_token

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from viewer.language.embedding import Encoder

# Python 3.11 looks the members of an enum up at the cost of a function call.
_PUNCTUATION = TokenKind.PUNCTUATION


@dataclass(frozen=True, slots=True)
class Passage:
    """The tokens of some sentences of one article, in order, with the text they stand in.

    `placed` says where each token begins and ends, and its form. `vectors` are the tokens' unit vectors, (layers,
    tokens, dims), where a model was used. `starts` are the positions at which a new sentence begins; an edit never
    spans one unless the sentences are neighbours. `forms` and `norms` are those of the tokens.
    """

    text: str
    placed: tuple[Placed, ...]
    starts: frozenset[int]
    vectors: "NDArray[np.float32] | None" = None
    forms: tuple[Form, ...] = field(init=False, repr=False, compare=False)
    norms: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "forms", tuple([form for _, _, form in self.placed]))
        object.__setattr__(self, "norms", tuple([form.norm for form in self.forms]))

    def __len__(self) -> int:
        """How many tokens it has."""
        return len(self.placed)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens themselves, made anew each time they are asked for."""
        return tuple([make_token(begin, end, f.norm, f.stem, f.kind, f.content) for begin, end, f in self.placed])

    def surface(self, position: int) -> str:
        """The token at `position` as it stands in the text."""
        begin, end, _ = self.placed[position]
        return self.text[begin:end]

    def span(self, first: int, last: int) -> Span:
        """The span from the token at `first` to the one at `last`, both included."""
        return Span(self.placed[first][0], self.placed[last][1])

    def words(self, first: int, last: int) -> str:
        """What stands in the text from the token at `first` to the one at `last`, both included."""
        return self.text[self.placed[first][0] : self.placed[last][1]]

    def has_word(self, first: int, last: int) -> bool:
        """Whether a word is among the tokens from `first` to `last`, both included."""
        return any(form.kind is not _PUNCTUATION for form in self.forms[first : last + 1])

    def has_content(self, first: int, last: int) -> bool:
        """Whether a token that carries meaning is among those from `first` to `last`, both included."""
        return any(form.content for form in self.forms[first : last + 1])

    def spaced(self, position: int) -> bool:
        """Whether white space stands before the token at `position` (not asked of the first)."""
        return self.placed[position - 1][1] < self.placed[position][0]


def passage_of(article: TokenisedArticle, sentences: Sequence[int], encoder: "Encoder | None" = None) -> Passage:
    """The passage made of those sentences of `article`, in order, with token vectors where there is an encoder."""
    placed: list[Placed] = []
    starts = set()
    for place, sentence in enumerate(sentences):
        if place and sentence != sentences[place - 1] + 1:
            starts.add(len(placed))
        placed += placed_in(article.rows[sentence], article.article.sentences[sentence].span.start)
    return Passage(article.article.text, tuple(placed), frozenset(starts), _vectors(article, sentences, encoder))


def _vectors(
    article: TokenisedArticle, sentences: Sequence[int], encoder: "Encoder | None"
) -> "NDArray[np.float32] | None":
    if encoder is None:
        return None
    import numpy as np  # noqa: PLC0415 - only with a model

    return np.concatenate(encoder.encode_tokens([article.surfaces(sentence) for sentence in sentences]), axis=1)
