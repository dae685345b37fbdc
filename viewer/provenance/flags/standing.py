"""What else on the other side may stand for words that seem to have come or gone."""

from collections.abc import Iterable, Iterator

from viewer.language.facts import words_of
from viewer.language.synonyms import Relation, load_synonyms
from viewer.provenance.flags.sides import Pair, Side

# Words on either side of a kept one, at most, that may tell of it what a lost word told.
_REACH = 4
_ALIKE = (Relation.SAME_LEMMA, Relation.SYNONYM)


def is_said_freely(pair: Pair, side: Side, position: int) -> bool:
    """Whether the other side says the word at `position` too, and not only where it keeps another such word.

    In "you lost them in Spain; where have you not lost them", one "lost" that is left says nothing of the second.
    """
    if side.is_alike(position):
        return True
    other, stem = pair.other(side), side.tokens[position].stem
    return any(token.stem == stem and not other.is_kept(k) for k, token in enumerate(other.tokens))


def has_stand_in(pair: Pair, side: Side, position: int) -> bool:
    """Whether the other side has words of its own beside the word that it keeps of `position`.

    They may say what a word lost there said: "wary of leaving" for "not leaving", "cutting power" for "without power".
    """
    partner, other = pair.partner_of(side, position), pair.other(side)
    if partner is None:
        near: Iterable[int] = other.words_by_edit.get(side.edit_of[position], ())
    else:
        near = _beside(other, partner)
    return any(not is_explained(pair, other, k) for k in near)


def is_explained(pair: Pair, side: Side, position: int) -> bool:
    """Whether a word is known to stand for one of the other side: kept, said there too, or one that means the same."""
    token, other = side.tokens[position], pair.other(side)
    if not token.content or side.is_kept(position) or token.stem in other.stems:
        return True
    if position in side.told_otherwise or _says_nothing_of_it(side, position):
        return True
    synonyms = load_synonyms(pair.language)
    if synonyms is None:
        return False
    edit = side.edit_of[position]
    own = (k for k in other.words_by_edit.get(edit, ()) if other.tokens[k].content and not other.is_kept(k))
    return any(synonyms.relation(token.norm, other.norms[k]) in _ALIKE for k in own)


def _says_nothing_of_it(side: Side, position: int) -> bool:
    """Whether a word never denies: "people", and what tells how ("fully"), but for the listed ones ("hardly")."""
    code, norm = side.context.language, side.norms[position]
    tells_how = norm.endswith("ly") and norm not in words_of(code, "negation", "implicit")
    return tells_how or norm in words_of(code, "counted", "anybody")


def _beside(side: Side, position: int) -> Iterator[int]:
    """The positions around one, as far as its clause goes."""
    for step in (-1, 1):
        for k in range(position + step, position + step * (_REACH + 1), step):
            if not 0 <= k < len(side.tokens) or not side.tokens[k].is_word:
                break
            if (k if step > 0 else k + 1) in side.starts:
                break
            yield k
