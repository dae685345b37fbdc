"""Names that do each other's part: who bought whom, whose brother it was, which of two bodies of one name."""

from collections.abc import Iterator
from functools import cache
from itertools import permutations

from rapidfuzz.distance import Indel

from viewer.language.facts import listed, table, words_of
from viewer.language.name_words import name_words_of, same_word
from viewer.language.names import Name
from viewer.language.profile import profile_of
from viewer.language.synonyms import Relation, load_synonyms
from viewer.model import EditKind, FlagKind
from viewer.provenance.flags.crossings import find_crossings
from viewer.provenance.flags.findings import Finding, became, changed
from viewer.provenance.flags.sides import Pair, Side

# Words between two names, at most, that tell what the one does to the other.
_REACH = 12
# Behind a verb these may turn round who does it to whom: "lost to", "bought by".
_TURNING = frozenset({"by", "to", "from", "against", "over", "for", "than"})
_OWNING = frozenset({"s", "'s"})
_ALIKE = (Relation.SAME_LEMMA, Relation.SYNONYM)


def find_roles(pair: Pair) -> Iterator[Finding]:
    """The findings about names that both sides have, and tell other things of."""
    yield from _turned_round(pair)
    swapped = list(_done_to_each_other(pair)) or list(find_crossings(pair))
    yield from swapped
    if not swapped:
        yield from _unknown_words(pair)
    yield from _owner_alone(pair)
    yield from _other_body(pair)


def _done_to_each_other(pair: Pair) -> Iterator[Finding]:
    """Two names of which each does to the other what was done to it: "Averon will buy Pelican"."""
    for one, other in permutations(pair.base.names, 2):
        if other.first < one.last or not (deed := _deed(pair.base, one, other)):
            continue
        for was, had in permutations(pair.source.names, 2):
            if had.first < was.last or not (_is_same(pair, one, had) and _is_same(pair, other, was)):
                continue
            if _is_same(pair, one, was) or _is_same(pair, other, had):
                continue
            done = _deed(pair.source, was, had)
            if done and deed[1] == done[1] and _is_alike(pair, deed[0], done[0]):
                first, second = pair.source.words(was.span), pair.source.words(had.span)
                message = f"“{first}” and “{second}” changed places"
                yield changed(FlagKind.NAME, one.span, was.span, message)
                return


def _is_same(pair: Pair, name: Name, other: Name) -> bool:
    words = name_words_of(pair.language)
    return any(same_word(a, b, words) for a in name.parts for b in other.parts if a not in words.common)


def _deed(side: Side, one: Name, other: Name) -> tuple[int, frozenset[str]] | None:
    """What the first of two names does to the second, and by which small words ("bought by"); None: nothing told.

    A word that holds for both alike ("met", "and") is no deed, and none goes beyond the sentence or another speaker's.
    """
    between = range(one.last + 1, other.first)
    norms = [side.norms[k] for k in between]
    if not 0 < len(between) <= _REACH or norms[0] in _OWNING or not _is_one_clause(side, between):
        return None
    compared = next((k - 1 for k in between[1:] if side.norms[k] == "than"), None)
    verbs = [k for k in between if side.tokens[k].content and _is_verb(side, k)]
    deed = compared if compared is not None else verbs[-1] if verbs and "," not in norms[1:] else None
    if deed is None:
        return None
    return deed, frozenset(side.norms[k] for k in between if k > deed and side.norms[k] in _TURNING)


def _is_one_clause(side: Side, between: range) -> bool:
    """Whether nothing among these positions ends a clause, begins another's words or holds for both alike."""
    apart = words_of(side.context.language, "names", "mutual") | {".", ";", ":", '"', "which", "that"}
    named = any(name.first in between for name in side.names)
    return not named and not any(side.norms[k] in apart or k in side.starts for k in between)


def _is_verb(side: Side, position: int) -> bool:
    """Whether a word is a verb as far as its ending or the word before it tells."""
    norm, before = side.norms[position], side.norms[position - 1] if position else ""
    return (
        norm.endswith(("ed", "ing"))
        or before in _BEFORE_VERBS
        or norm in words_of(side.context.language, "names", "deeds")
    )


_BEFORE_VERBS = frozenset(
    {"to", "will", "would", "has", "had", "have", "could", "may", "might", "should", "must", "did"}
)


def _is_alike(pair: Pair, position: int, was: int) -> bool:
    """Whether two words of base and source tell the same deed."""
    edit = pair.base.edit_of[position]
    if edit == pair.source.edit_of[was] >= 0 and pair.base.edits[edit].kind is EditKind.PARAPHRASED:
        return True
    one, other, synonyms = pair.base.norms[position], pair.source.norms[was], load_synonyms(pair.language)
    return one == other or (synonyms is not None and synonyms.relation(one, other) in _ALIKE)


def _unknown_words(pair: Pair) -> Iterator[Finding]:
    """Names in texts without capitals: words that no dictionary knows, between the same words."""
    if any(text != text.lower() for text in (_whole(pair.base), _whole(pair.source))):
        return
    unknown = set(_unknown(pair, pair.base)), set(_unknown(pair, pair.source))
    new, gone = (_own_words(pair, side) for side in (pair.base, pair.source))
    for position in new:
        for was in gone:
            if not _may_be_names(pair, position, was, unknown):
                continue
            one, other = pair.base.norms[position], pair.source.norms[was]
            exchanged = pair.base.edit_of[position] == pair.source.edit_of[was]
            if exchanged and _stands_in_place(pair, position, was) and Indel.normalized_similarity(one, other) < _TYPED:
                base, source = pair.base.tokens[position].span, pair.source.tokens[was].span
                yield changed(FlagKind.NAME, base, source, became(pair.source.words(source), pair.base.words(base)))
                return


# Unknown words as alike as this are one, spelled otherwise.
_TYPED = 0.8
_SHORTEST = 5
_BEGINNING = 4


def _whole(side: Side) -> str:
    sentences = side.context.article.article.sentences
    return " ".join(sentences[k].span.of(side.text) for k in side.sentences)


def _unknown(pair: Pair, side: Side) -> list[int]:
    """The positions of words that only this side has, and no dictionary."""
    synonyms, other = load_synonyms(pair.language), pair.other(side)
    if synonyms is None:
        return []
    words = name_words_of(pair.language).never | profile_of(pair.language).frequent_words
    return [
        k
        for k, token in enumerate(side.tokens)
        if token.content and token.norm.isalpha() and len(token.norm) >= _SHORTEST and not token.norm.endswith("ly")
        if token.stem not in other.stems and not synonyms.knows(token.norm) and token.norm not in words
        if k not in _said(side)
    ]


def _may_be_names(pair: Pair, position: int, was: int, unknown: tuple[set[int], set[int]]) -> bool:
    """Whether no dictionary knows two words, or one of them and they begin alike: "Goldhorn", "goldfield"."""
    known = (position not in unknown[0]) + (was not in unknown[1])
    one, other = pair.base.norms[position], pair.source.norms[was]
    return known == 0 or (known == 1 and one[:_BEGINNING] == other[:_BEGINNING])


def _own_words(pair: Pair, side: Side) -> list[int]:
    """The positions of the telling words that only this side has."""
    other = pair.other(side)
    return [k for k, t in enumerate(side.tokens) if t.content and t.norm.isalpha() and t.stem not in other.stems]


def _said(side: Side) -> frozenset[int]:
    return frozenset(k for speech in side.speeches for k in range(speech.first, speech.last + 1))


def _stands_in_place(pair: Pair, position: int, was: int) -> bool:
    """Whether two words have the same word before or behind them."""
    here, there = pair.base.norms, pair.source.norms
    before = (
        position > 0 and was > 0 and here[position - 1] == there[was - 1] and pair.base.tokens[position - 1].content
    )
    return before or here[position + 1 : position + 2] == there[was + 1 : was + 2] != ()


def _owner_alone(pair: Pair) -> Iterator[Finding]:
    """ "Keane's brother" that became "Keane": somebody else is told of, before the same words."""
    for was in pair.source.names:
        after = was.last + 1
        if pair.source.norms[after : after + 1] not in (("s",), ("'s",)):
            continue
        end = next((k for k in range(after + 1, len(pair.source.tokens)) if pair.source.is_alike(k)), None)
        if end is None or end - after not in range(2, 5):
            continue
        gone = range(after + 1, end)
        if not _is_somebody(pair.source, gone.stop - 1) or not all(pair.source.tokens[k].is_word for k in gone):
            continue
        for name in pair.base.names:
            follows = name.last + 1
            if _is_same(pair, name, was) and pair.partner_of(pair.source, end) == follows < len(pair.base.tokens):
                source = pair.source.span(was.first, end - 1)
                message = became(pair.source.words(source), pair.base.words(name.span))
                yield changed(FlagKind.NAME, name.span, source, message)
                return


def _is_somebody(side: Side, position: int) -> bool:
    return side.norms[position] in words_of(side.context.language, "names", "relations")


def _other_body(pair: Pair) -> Iterator[Finding]:
    """ "The University of Stellan" that became "Stellan Institute": the same own word, another sort of body."""
    bodies = _bodies(pair.language)
    for name in pair.base.names:
        ours = {bodies[part] for part in name.parts if part in bodies}
        if len(ours) != 1 or len(name.parts) < 2:
            continue
        for was in pair.source.names:
            theirs = {bodies[part] for part in was.parts if part in bodies}
            if len(theirs) != 1 or ours == theirs or not _own(name, bodies) & _own(was, bodies):
                continue
            if _mentions(pair.source, ours, bodies) or _mentions(pair.base, theirs, bodies):
                continue
            yield changed(
                FlagKind.NAME, name.span, was.span, became(pair.source.words(was.span), pair.base.words(name.span))
            )
            return


def _own(name: Name, bodies: dict[str, str]) -> set[str]:
    return {part for part in name.parts if part not in bodies}


def _mentions(side: Side, sorts: set[str], bodies: dict[str, str]) -> bool:
    """Whether a side has a word for one of those sorts of bodies."""
    return any(bodies.get(norm) in sorts for norm in side.norms)


@cache
def _bodies(code: str) -> dict[str, str]:
    """The words that tell what sort of body or place a name is of, by the first word for that sort."""
    rows = [listed(row) for row in table(code, "names").get("bodies", "").split(";")]
    return {word: row[0] for row in rows for word in row}


def _turned_round(pair: Pair) -> Iterator[Finding]:
    """ "North Korea" that became "South Korea", in capitals or not: the same word behind the opposite direction."""
    opposites = compass_of(pair.language)
    if opposites.keys().isdisjoint(pair.base.norms):
        return
    for k, norm in enumerate(pair.base.norms[:-1]):
        opposite = opposites.get(norm)
        if opposite is None or opposite not in pair.source.norms or opposite in pair.base.norms:
            continue
        after = pair.base.tokens[k + 1]
        place = pair.source.norms.index(opposite)
        if (
            norm not in pair.source.norms
            and after.content
            and pair.source.norms[place + 1 : place + 2] == (after.norm,)
        ):
            base, source = pair.base.span(k, k + 1), pair.source.span(place, place + 1)
            yield changed(FlagKind.NAME, base, source, became(pair.source.words(source), pair.base.words(base)))
            return


@cache
def compass_of(code: str) -> dict[str, str]:
    """The opposite of every word for a direction."""
    pairs = [told.split() for told in listed(table(code, "names").get("compass", ""))]
    return {**dict(pairs), **{other: one for one, other in pairs}}
