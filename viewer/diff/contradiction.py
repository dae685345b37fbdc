"""Guards: words that stand in each other's place but say different things are no paraphrase.

Similarity of meaning cannot tell them apart: "Tuesday" and "Thursday" are as close as a word is to itself.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from viewer.diff.blocks import Block, Run, WordLink
from viewer.diff.passages import Passage
from viewer.diff.skeleton import spelled_alike
from viewer.language.chunks import Form
from viewer.language.facts import listed, phrase_book, table
from viewer.language.phrases import PhraseBook
from viewer.language.profile import Profile, profile_of
from viewer.language.stems import stem
from viewer.language.synonyms import Relation, Synonyms
from viewer.model import TokenKind

_ONE_THING = frozenset({Relation.SAME_LEMMA, Relation.SYNONYM, Relation.NEAR})
# What may be so (see the hedges among the facts of a language).
_HEDGES = frozenset({"possible", "probable", "apparent", "hearsay"})
# How words begin that deny what they are made of.
_DENYING = ("un", "in", "im", "il", "ir", "dis", "non")
# Names of days and months are shortened to so many letters.
_SHORTEST = 3
# Names spelled as alike as this are one name, spelled in two ways ("Schueller", "Shueller").
_ONE_NAME = 0.85


class Guards:
    """What contradicts what in one language."""

    def __init__(self, language: str, synonyms: Synonyms | None) -> None:
        self._profile = profile_of(language)
        self._numbers = _number_words(self._profile)
        self._synonyms = synonyms
        self._opposites = _opposites(language)
        self._contractions = frozenset(frozenset(pair.split()) for pair in self._profile.contractions)
        self._hedges, self._bounds = _listed_under(language, "hedges"), _listed_under(language, "bounds")

    def spell_out(
        self, base: Passage, source: Passage, same: Sequence[WordLink], alike: Sequence[WordLink]
    ) -> tuple[Sequence[WordLink], Sequence[WordLink]]:
        """The links with those that join a shortened word and what it is short for ("n't", "not") among the same."""
        if not alike:
            return same, alike
        partners = Counter(b for b, _ in alike), Counter(s for _, s in alike)
        short = {
            (b, s)
            for b, s in alike
            if partners[0][b] == partners[1][s] == 1
            and frozenset((base.norms[b], source.norms[s])) in self._contractions
        }
        return sorted([*same, *short]), [link for link in alike if link not in short]

    def contradicts(self, base: Passage, source: Passage, block: Block) -> bool:
        """Whether the two sides of a block say different things.

        They do when one counts what the other does not, when they name different days, months, units or persons, when
        one denies and the other does not, when one is sure and the other is not, or when a word of one is the opposite
        of a word of the other.
        """
        here = base.forms[block.base[0] : block.base[1] + 1]
        there = source.forms[block.source[0] : block.source[1] + 1]
        if self._differ_in_number(here, there):
            return True
        if self._differently_sure(here, there) or self._differently_bound(here, there):
            return True
        calendar = (self._profile.days, self._profile.months, self._profile.measures)
        if any(self._differ(here, there, names) for names in calendar):
            return True
        return self._other_name(base, source, block) or self._denied(here, there)

    def denies(self, passage: Passage, run: Run) -> bool:
        """Whether a run (positions, last included) has a word that denies: "not", "never"."""
        return not self._profile.negations.isdisjoint(passage.norms[run[0] : run[1] + 1])

    def _differ_in_number(self, here: Sequence[Form], there: Sequence[Form]) -> bool:
        """Whether two sides count differently; "one" and "first" may be told without a number ("the opening match")."""
        one, other = self._counted(here), self._counted(there)
        return one != other and not ((not one and other == {1}) or (not other and one == {1}))

    def _counted(self, tokens: Sequence[Form]) -> set[str | float]:
        return {
            self._numbers.get(token.norm, token.norm)
            for token in tokens
            if token.kind is TokenKind.NUMBER or token.norm in self._numbers
        }

    def _differently_sure(self, here: Sequence[Form], there: Sequence[Form]) -> bool:
        """Whether one side says that something may be so, and the other leaves no doubt of any kind."""
        one, other = _kinds(self._hedges, here), _kinds(self._hedges, there)
        return (not one and not _HEDGES.isdisjoint(other)) or (not other and not _HEDGES.isdisjoint(one))

    def _differently_bound(self, here: Sequence[Form], there: Sequence[Form]) -> bool:
        """Whether both sides tell the limits of an amount, and not the same: "at least", "up to"."""
        one, other = _kinds(self._bounds, here), _kinds(self._bounds, there)
        return bool(one and other) and one.isdisjoint(other)

    def _differ(self, here: Sequence[Form], there: Sequence[Form], names: frozenset[str]) -> bool:
        """Whether one side has one of `names` that the other has not, in full or shortened ("Sept", "September")."""
        # "May" is no month where it stands for "might".
        sure = names - self._profile.function_words
        if not any(token.norm in sure for token in (*here, *there)):
            return False
        return not (_all_in(here, there, names) and _all_in(there, here, names))

    def _denied(self, here: Sequence[Form], there: Sequence[Form]) -> bool:
        """Whether one side says the opposite of the other, by a denial or by a word that is the other's opposite."""
        opposites = self._opposites_between(here, there)
        one, other = (self._denials(side, opposites) for side in (here, there))
        uneven = one % 2 != other % 2
        if uneven and any(self._is_denial(token.norm) for token in (here if one < other else there)):
            # "Unclear" says "not known".
            return False
        # "not approved" is "rejected": a denial beside a pair of opposites takes it back.
        return bool(opposites) != uneven

    def _denials(self, tokens: Sequence[Form], opposites: set[str]) -> int:
        return sum(token.norm in self._profile.negations and token.norm not in opposites for token in tokens)

    def _is_denial(self, norm: str) -> bool:
        """Whether a word is the opposite of what it is made of: "unclear"."""
        made_of = next((norm.removeprefix(prefix) for prefix in _DENYING if norm.startswith(prefix)), "")
        return bool(made_of) and self._opposite(norm, made_of)

    def _other_name(self, base: Passage, source: Passage, block: Block) -> bool:
        """Whether two single words in each other's place are names inside their sentences, and not of one thing."""
        if block.base[0] != block.base[1] or block.source[0] != block.source[1]:
            return False
        here, there = base.surface(block.base[0]), source.surface(block.source[0])
        if not (_is_name(base, block.base[0]) and _is_name(source, block.source[0])):
            return False
        one, other = here.casefold(), there.casefold()
        if one.startswith(other) or other.startswith(one) or here.isupper() or there.isupper():
            return False
        # "Dutch" and "Holland", "Council" and "Association" may well be of one thing.
        if self._synonyms is not None and self._synonyms.relation(one, other) in _ONE_THING:
            return False
        return spelled_alike(one, other) < _ONE_NAME

    def _opposites_between(self, here: Sequence[Form], there: Sequence[Form]) -> set[str]:
        """The words of both sides that are opposites of a word of the other."""
        pairs = ((a, b) for a in here for b in there if a.is_word and b.is_word and a.norm != b.norm)
        return {token.norm for one, other in pairs if self._are_opposites(one, other) for token in (one, other)}

    def _are_opposites(self, one: Form, other: Form) -> bool:
        return frozenset((one.stem, other.stem)) in self._opposites or self._opposite(one.norm, other.norm)

    def _opposite(self, one: str, other: str) -> bool:
        return self._synonyms is not None and self._synonyms.relation(one, other) is Relation.ANTONYM


def _kinds(book: PhraseBook[str], tokens: Sequence[Form]) -> set[str]:
    """What the phrases among `tokens` are listed as."""
    return {phrase.tag for phrase in book.find([token.norm for token in tokens])}


def _all_in(tokens: Sequence[Form], others: Sequence[Form], names: frozenset[str]) -> bool:
    return all(
        any(
            other.norm.startswith(token.norm) or (len(other.norm) >= _SHORTEST and token.norm.startswith(other.norm))
            for other in others
        )
        for token in tokens
        if token.norm in names
    )


def _is_name(passage: Passage, position: int) -> bool:
    """Whether a word's capital is owed to nothing but its being a name."""
    if not position or not passage.forms[position - 1].is_word:
        return False
    return passage.surface(position)[:1].isupper()


@cache
def _number_words(profile: Profile) -> dict[str, str | float]:
    """What counts in a language: its number words, and the figures that say the same."""
    words: dict[str, str | float] = dict(profile.number_words)
    words.update({str(int(value)): value for value in list(words.values()) if float(value).is_integer()})
    return words


@cache
def _opposites(language: str) -> frozenset[frozenset[str]]:
    """The pairs of stems of words that say opposite things."""
    profile = profile_of(language)
    return frozenset(frozenset(stem(word, profile.snowball) for word in pair.split()) for pair in profile.opposites)


@cache
def _listed_under(language: str, name: str) -> PhraseBook[str]:
    """The phrases in a table of the language's facts, each as the kind it is listed as."""
    return phrase_book(language, {kind: listed(phrases) for kind, phrases in table(language, name).items()})
