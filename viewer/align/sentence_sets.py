"""Sentences prepared for alignment: what every pair of them is compared by, computed once a sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from viewer.align.rarity import Rarity
from viewer.language.chunks import Row, begins_with_capital, words_in
from viewer.language.tokenised import TokenisedArticle
from viewer.model import SILENT_SHARE, Share, TokenKind

# Word order is compared on strings with one code point a word, from a private plane up, as rapidfuzz wants them.
_FIRST_CODE_POINT = 0xF0000
# Most sentences name nobody and no number, and every empty set made anew takes as much room as a full one.
_NOTHING: frozenset[str] = frozenset()
# Python 3.11 looks a member up at the cost of a function call.
_NUMBER = TokenKind.NUMBER


@dataclass(frozen=True, slots=True)
class PreparedSentence:
    """One sentence as the aligner sees it.

    `index` is its place in the article, `weights` maps its stems to their weights, `total` is their sum, `norms` is the
    sentence's words as one key, `letters` the same with one code point a word, `content_norms` those of its words that
    carry meaning, `names` the stems of its names and numbers, `numbers` those of its numbers alone. `finished` says
    whether it ends with a mark, as sentences do and headings, bylines and credits mostly do not.
    """

    index: int
    weights: dict[str, float]
    total: float
    norms: tuple[str, ...]
    letters: str
    content_norms: tuple[str, ...]
    names: frozenset[str]
    numbers: frozenset[str]
    finished: bool

    @property
    def content(self) -> int:
        """How many of its words carry meaning."""
        return len(self.content_norms)


class Vocabulary:
    """What the articles of one comparison are prepared with: the weight of every word, and a code point of its own.

    It also keeps the sentences that were prepared: those that several articles share are prepared once, and held once.
    """

    def __init__(self, rarity: Rarity) -> None:
        self._rarity = rarity
        self._letters: dict[str, str] = {}
        self._prepared: dict[Row, PreparedSentence] = {}

    def prepare(self, article: TokenisedArticle, index: int) -> PreparedSentence:
        """The sentence of `article` at `index`, prepared for alignment."""
        row = article.rows[index]
        alike = self._prepared.get(row)
        if alike is not None:
            return replace(alike, index=index)
        self._prepared[row] = prepared = self._prepare(article, index)
        return prepared

    def _prepare(self, article: TokenisedArticle, index: int) -> PreparedSentence:
        row = article.rows[index]
        words = words_in(row)
        weights = self._rarity.profile(words)
        norms = tuple([form.norm for form in words]) or article.norms(index)
        content = [form for form in words if form.content]
        numbers = [form.norm for form in content if form.kind is _NUMBER]
        names = _names_in(row) + numbers
        return PreparedSentence(
            index=index,
            weights=weights,
            total=sum(weights.values()),
            norms=norms,
            letters=self._spell(norms),
            content_norms=tuple([form.norm for form in content]),
            names=frozenset(names) if names else _NOTHING,
            numbers=frozenset(numbers) if numbers else _NOTHING,
            finished=not _ends_with_letter(row),
        )

    def _spell(self, norms: Iterable[str]) -> str:
        """The norms as a string, one code point a norm."""
        letters = self._letters
        # Past the last code point the letters repeat: two of 65,000 rare words may then look alike.
        return "".join(
            [letters.get(n) or letters.setdefault(n, chr(_FIRST_CODE_POINT + len(letters) % 0xFFFD)) for n in norms]
        )


def prepare(
    article: TokenisedArticle, sentences: Sequence[int], vocabulary: Vocabulary, share: Share = SILENT_SHARE
) -> tuple[PreparedSentence, ...]:
    """The sentences of `article` with those indices, prepared for alignment, in that order."""
    return tuple([vocabulary.prepare(article, index) for index in share.over(sentences, len(sentences))])


def _names_in(row: Row) -> list[str]:
    """The stems of what looks like part of a name: words with a capital that no sentence start explains."""
    capitals = [form for chunk in row if chunk.capitals for form in chunk.capitals]
    unexplained = capitals[1:] if begins_with_capital(row) else capitals
    return [form.stem for form in unexplained if form.content]


def _ends_with_letter(row: Row) -> bool:
    """Whether a sentence's last character is a letter or a digit, and no mark."""
    last = next((text for chunk in reversed(row) if (text := chunk.text.rstrip())), "")
    return last[-1:].isalnum()
