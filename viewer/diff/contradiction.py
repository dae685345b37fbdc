"""Guards: words that stand in each other's place but say different things are no paraphrase.

Similarity of meaning cannot tell them apart: "Tuesday" and "Thursday" are as close as a word is to itself.
"""

from collections.abc import Sequence
from functools import cache

from viewer.diff.blocks import Block
from viewer.diff.passages import Passage
from viewer.diff.skeleton import spelled_alike
from viewer.language.profile import Profile, profile_of
from viewer.language.synonyms import Relation, Synonyms
from viewer.model import Token, TokenKind

# Names spelled as alike as this are one name, spelled in two ways ("Schueller", "Shueller").
_ONE_NAME = 0.85


class Guards:
    """What contradicts what in one language."""

    def __init__(self, language: str, synonyms: Synonyms | None) -> None:
        self._profile = profile_of(language)
        self._numbers = _number_words(self._profile)
        self._synonyms = synonyms
        self._opposites = frozenset(frozenset(pair.split()) for pair in self._profile.opposites)

    def contradicts(self, base: Passage, source: Passage, block: Block) -> bool:
        """Whether the two sides of a block say different things.

        They do when one counts what the other does not, when they name different days, months, units or persons, when
        one denies and the other does not, or when a word of one is the opposite of a word of the other.
        """
        here = base.tokens[block.base[0] : block.base[1] + 1]
        there = source.tokens[block.source[0] : block.source[1] + 1]
        if self._counted(here) != self._counted(there):
            return True
        calendar = (self._profile.days, self._profile.months)
        if any(_differ(_among(here, names), _among(there, names)) for names in calendar):
            return True
        if _differ(_among(here, self._profile.measures), _among(there, self._profile.measures)):
            return True
        if _other_name(base, source, block):
            return True
        opposites = self._opposites_between(here, there)
        # "not approved" is "rejected": a denial beside a pair of opposites takes it back.
        return bool(opposites) != (self._denials(here, opposites) % 2 != self._denials(there, opposites) % 2)

    def _counted(self, tokens: Sequence[Token]) -> set[str | float]:
        return {
            self._numbers.get(token.norm, token.norm)
            for token in tokens
            if token.kind is TokenKind.NUMBER or token.norm in self._numbers
        }

    def _denials(self, tokens: Sequence[Token], opposites: set[str]) -> int:
        return sum(token.norm in self._profile.negations and token.norm not in opposites for token in tokens)

    def _opposites_between(self, here: Sequence[Token], there: Sequence[Token]) -> set[str]:
        """The words of both sides that are opposites of a word of the other."""
        pairs = ((a.norm, b.norm) for a in here for b in there if a.is_word and b.is_word)
        return {norm for one, other in pairs if self._opposite(one, other) for norm in (one, other)}

    def _opposite(self, one: str, other: str) -> bool:
        if one == other:
            return False
        if frozenset((one, other)) in self._opposites:
            return True
        return self._synonyms is not None and self._synonyms.relation(one, other) is Relation.ANTONYM


def _among(tokens: Sequence[Token], names: frozenset[str]) -> set[str]:
    return {token.norm for token in tokens if token.norm in names}


def _differ(here: set[str], there: set[str]) -> bool:
    """Whether two sets of names are not the same, shortened ones ("Sept", "September") counting as the same."""
    return not (_all_in(here, there) and _all_in(there, here))


def _all_in(names: set[str], others: set[str]) -> bool:
    return all(any(a.startswith(b) or b.startswith(a) for b in others) for a in names)


def _other_name(base: Passage, source: Passage, block: Block) -> bool:
    """Whether two single words stand in each other's place that are names inside their sentences, and not one name."""
    if block.base[0] != block.base[1] or block.source[0] != block.source[1]:
        return False
    here, there = base.surface(block.base[0]), source.surface(block.source[0])
    if not (_is_name(base, block.base[0]) and _is_name(source, block.source[0])):
        return False
    one, other = here.casefold(), there.casefold()
    shortened = one.startswith(other) or other.startswith(one) or here.isupper() or there.isupper()
    return not shortened and spelled_alike(one, other) < _ONE_NAME


def _is_name(passage: Passage, position: int) -> bool:
    """Whether a word's capital is owed to nothing but its being a name."""
    if not position or not passage.tokens[position - 1].is_word:
        return False
    return passage.surface(position)[:1].isupper()


@cache
def _number_words(profile: Profile) -> dict[str, str | float]:
    """What counts in a language: its number words, and the figures that say the same."""
    words: dict[str, str | float] = dict(profile.number_words)
    words.update({str(int(value)): value for value in list(words.values()) if float(value).is_integer()})
    return words
