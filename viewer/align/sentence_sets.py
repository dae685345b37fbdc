"""Sentences prepared for alignment: what every pair of them is compared by, computed once a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from viewer.align.rarity import Rarity
from viewer.language.tokenised import TokenisedArticle
from viewer.model import SILENT_SHARE, Share, Token, TokenKind

# Word order is compared on strings with one code point a word, from a private plane up, as rapidfuzz wants them.
_FIRST_CODE_POINT = 0xF0000
# Letters in a run.
_RUN = 4


@dataclass(frozen=True, slots=True)
class PreparedSentence:
    """One sentence as the aligner sees it.

    `index` is its place in the article, `weights` maps its stems to their weights, `total` is their sum, `norms` is the
    sentence's words as one key, `letters` the same with one code point a word, `names` the stems of its names and
    numbers, `numbers` those of its numbers alone, `runs` the runs of four letters inside its content words. `finished`
    says whether it ends with a mark, as sentences do and headings, bylines and credits mostly do not.
    """

    index: int
    weights: dict[str, float]
    total: float
    norms: tuple[str, ...]
    letters: str
    names: frozenset[str]
    numbers: frozenset[str]
    runs: tuple[str, ...]
    content: int
    finished: bool


class Vocabulary:
    """Gives every norm a code point of its own, the same for all articles of one comparison.

    It also keeps the sentences that were prepared with it, by their text, and the rarity of words it was done with:
    sentences that several articles share are prepared once, and held once.
    """

    def __init__(self) -> None:
        self._letters: dict[str, str] = {}
        self.prepared: dict[tuple[Rarity, str | None, str], PreparedSentence] = {}

    def spell(self, norms: Sequence[str]) -> str:
        """The norms as a string, one code point a norm."""
        letters = self._letters
        # Past the last code point the letters repeat: two of 65,000 rare words may then look alike.
        return "".join(letters.setdefault(n, chr(_FIRST_CODE_POINT + len(letters) % 0xFFFD)) for n in norms)


def prepare(
    article: TokenisedArticle,
    sentences: Sequence[int],
    rarity: Rarity,
    vocabulary: Vocabulary,
    share: Share = SILENT_SHARE,
) -> tuple[PreparedSentence, ...]:
    """The sentences of `article` with those indices, prepared for alignment, in that order."""
    indices = share.over(sentences, len(sentences))
    return tuple([_prepare_one(article, index, rarity, vocabulary) for index in indices])


def _prepare_one(article: TokenisedArticle, index: int, rarity: Rarity, vocabulary: Vocabulary) -> PreparedSentence:
    tokens = article.tokens[index]
    text = article.article.text
    key = (rarity, article.article.language, article.article.sentence_text(index))
    alike = vocabulary.prepared.get(key)
    if alike is not None:
        return replace(alike, index=index)
    weights = rarity.profile(tokens)
    norms = article.norms(index)
    content = [(position, token) for position, token in enumerate(tokens) if token.content]
    numbers = frozenset(token.norm for _, token in content if token.kind is TokenKind.NUMBER)
    names = frozenset(token.stem for position, token in content if _is_name(text, token, position))
    vocabulary.prepared[key] = prepared = PreparedSentence(
        index=index,
        weights=weights,
        total=sum(weights.values()),
        norms=norms,
        letters=vocabulary.spell(norms),
        names=names | numbers,
        numbers=numbers,
        runs=tuple(dict.fromkeys([run for _, token in content for run in _runs_of(token.norm)])),
        content=len(content),
        finished=not key[2].rstrip()[-1:].isalnum(),
    )
    return prepared


def _is_name(text: str, token: Token, position: int) -> bool:
    """Whether a token looks like part of a name: a capital that no sentence start explains."""
    return position > 0 and token.kind is TokenKind.WORD and text[token.span.start].isupper()


@lru_cache(maxsize=10_000)
def _runs_of(norm: str) -> tuple[str, ...]:
    """The runs of four letters inside a word, the whole word where it is shorter."""
    return tuple([norm[k : k + _RUN] for k in range(max(1, len(norm) - _RUN + 1))])
