"""Guards: words that stand in each other's place but say different things are no paraphrase.

Similarity of meaning cannot tell them apart: "Tuesday" and "Thursday" are as close as a word is to itself.
"""

from collections.abc import Sequence
from functools import cache

from viewer.diff.blocks import Block
from viewer.diff.passages import Passage
from viewer.language.profile import Profile, profile_of
from viewer.language.synonyms import Relation, Synonyms
from viewer.model import Token, TokenKind


class Guards:
    """What contradicts what in one language."""

    def __init__(self, language: str, synonyms: Synonyms | None) -> None:
        self._profile = profile_of(language)
        self._numbers = _number_words(self._profile)
        self._synonyms = synonyms

    def contradicts(self, base: Passage, source: Passage, block: Block) -> bool:
        """Whether the two sides of a block say different things.

        They do when one counts what the other does not, when they name different days or months, when one denies and
        the other does not, or when a word of one is the opposite of a word of the other.
        """
        here = base.tokens[block.base[0] : block.base[1] + 1]
        there = source.tokens[block.source[0] : block.source[1] + 1]
        if self._counted(here) != self._counted(there):
            return True
        for names in (self._profile.days, self._profile.months):
            if _among(here, names) != _among(there, names):
                return True
        opposite = self._has_opposites(here, there)
        return opposite != (self._denials(here) % 2 != self._denials(there) % 2)

    def _counted(self, tokens: Sequence[Token]) -> set[str | float]:
        return {
            self._numbers.get(token.norm, token.norm)
            for token in tokens
            if token.kind is TokenKind.NUMBER or token.norm in self._numbers
        }

    def _denials(self, tokens: Sequence[Token]) -> int:
        return sum(token.norm in self._profile.negations for token in tokens)

    def _has_opposites(self, here: Sequence[Token], there: Sequence[Token]) -> bool:
        if self._synonyms is None:
            return False
        relation = self._synonyms.relation
        return any(
            relation(a.norm, b.norm) is Relation.ANTONYM
            for a in here
            for b in there
            if a.is_word and b.is_word and a.norm != b.norm
        )


def _among(tokens: Sequence[Token], names: frozenset[str]) -> set[str]:
    return {token.norm for token in tokens if token.norm in names}


@cache
def _number_words(profile: Profile) -> dict[str, str | float]:
    """What counts in a language: its number words, and the figures that say the same."""
    words: dict[str, str | float] = dict(profile.number_words)
    words.update({str(int(value)): value for value in list(words.values()) if float(value).is_integer()})
    return words
