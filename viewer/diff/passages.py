"""The two passages a diff is made of: the tokens of a link's sentences on either side."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.language.tokenised import TokenisedArticle
from viewer.model import Span, Token

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from viewer.language.embedding import Encoder


@dataclass(frozen=True, slots=True)
class Passage:
    """The tokens of some sentences of one article, in order, with the text they stand in.

    `vectors` are the tokens' unit vectors, (layers, tokens, dims), where a model was used. `starts` are the positions
    at which a new sentence begins; an edit never spans one unless the sentences are neighbours.
    """

    text: str
    tokens: tuple[Token, ...]
    starts: frozenset[int]
    vectors: "NDArray[np.float32] | None" = None

    def surface(self, position: int) -> str:
        """The token at `position` as it stands in the text."""
        return self.tokens[position].span.of(self.text)

    def span(self, first: int, last: int) -> Span:
        """The span from the token at `first` to the one at `last`, both included."""
        return Span(self.tokens[first].span.start, self.tokens[last].span.end)

    def words(self, first: int, last: int) -> str:
        """What stands in the text from the token at `first` to the one at `last`, both included."""
        return self.text[self.tokens[first].span.start : self.tokens[last].span.end]

    def spaced(self, position: int) -> bool:
        """Whether white space stands before the token at `position` (not asked of the first)."""
        return self.tokens[position - 1].span.end < self.tokens[position].span.start


def passage_of(article: TokenisedArticle, sentences: Sequence[int], encoder: "Encoder | None" = None) -> Passage:
    """The passage made of those sentences of `article`, in order, with token vectors where there is an encoder."""
    tokens: list[Token] = []
    starts = set()
    for before, sentence in zip((None, *sentences), sentences, strict=False):
        if before is not None and sentence != before + 1:
            starts.add(len(tokens))
        tokens.extend(article.tokens[sentence])
    return Passage(article.article.text, tuple(tokens), frozenset(starts), _vectors(article, sentences, encoder))


def _vectors(
    article: TokenisedArticle, sentences: Sequence[int], encoder: "Encoder | None"
) -> "NDArray[np.float32] | None":
    if encoder is None:
        return None
    import numpy as np  # noqa: PLC0415 - only with a model

    return np.concatenate(encoder.encode_tokens([article.surfaces(sentence) for sentence in sentences]), axis=1)
