"""Names that took each other's place: what the one did or where it stood is told of the other."""

from collections.abc import Iterator
from itertools import combinations

from viewer.language.facts import words_of
from viewer.language.name_words import name_words_of, same_word
from viewer.language.names import Name
from viewer.language.synonyms import Relation, load_synonyms
from viewer.model import FlagKind
from viewer.provenance.flags.findings import Finding, changed
from viewer.provenance.flags.sides import Pair, Side
from viewer.provenance.flags.wordlists import is_kin

# What a name does or where it lies, and the word that tells it.
_Part = tuple[str, str]
# Small words between a name and what it does, or between a place and what is there, at most.
_REACH = 3
_BEING = frozenset({"is", "was", "are", "were", "be", "been", "being"})
_HELPING = frozenset(
    {
        "has",
        "had",
        "have",
        "will",
        "would",
        "could",
        "may",
        "might",
        "must",
        "can",
        "should",
        "did",
        "does",
        "who",
        "also",
    }
)
_PLACED = frozenset({"in", "at", "from", "to", "near", "for", "towards", "into", "outside", "off"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its"})
_ALIKE = (Relation.SAME_LEMMA, Relation.SYNONYM)


def find_crossings(pair: Pair) -> Iterator[Finding]:
    """The first finding about two names of which each does the other's part, if any."""
    for one, other in combinations(pair.base.names, 2):
        own = _own(one, other)
        if not all(own) or _is_same(pair, *own):
            continue
        for was, had in combinations(pair.source.names, 2):
            for first, second in ((was, had), (had, was)):
                theirs = _own(first, second)
                if all(_is_same(pair, a, b) for a, b in zip(own, theirs, strict=True)) and _have_crossed(
                    pair, (one, other), (first, second)
                ):
                    words = [pair.source.words(name.span) for name in (was, had)]
                    message = f"“{words[0]}” and “{words[1]}” changed places"
                    yield changed(FlagKind.NAME, one.span, first.span, message)
                    return


def _own(one: Name, other: Name) -> tuple[frozenset[str], frozenset[str]]:
    """The words of two names that tell them from each other."""
    parts = frozenset(one.parts), frozenset(other.parts)
    return parts[0] - parts[1], parts[1] - parts[0]


def _is_same(pair: Pair, parts: frozenset[str], others: frozenset[str]) -> bool:
    words = name_words_of(pair.language)
    return any(same_word(a, b, words) for a in parts for b in others if a not in words.common)


def _have_crossed(pair: Pair, here: tuple[Name, Name], there: tuple[Name, Name]) -> bool:
    """Whether the first of two names has the second's part and the second the first's, and none keeps its own."""
    if _have_other_bodies(pair, here, there) or _lead_back(pair, here, there):
        return True
    for told_of in (_deed, _place):
        ours = [told_of(pair.base, name) for name in here]
        theirs = [told_of(pair.source, name) for name in there]
        straight = any(_agree(pair, ours[k], theirs[k]) for k in (0, 1))
        crossed = [_agree(pair, ours[k], theirs[1 - k]) for k in (0, 1)]
        # One place is enough, where the other is told in other words.
        enough = all(crossed) if told_of is _deed else any(crossed) and all((*ours, *theirs))
        if enough and not straight:
            return True
    return False


def _lead_back(pair: Pair, here: tuple[Name, Name], there: tuple[Name, Name]) -> bool:
    """Whether a way leads back: "from Verde to Blanca", "to Verde from Blanca"."""
    ours, theirs = ([_way(side, name) for name in names] for side, names in ((pair.base, here), (pair.source, there)))
    beside = all(0 < max(a.first, b.first) - min(a.last, b.last) <= _REACH for a, b in (here, there))
    return beside and set(ours) == {"from", "to"} and ours == theirs[::-1]


def _way(side: Side, name: Name) -> str:
    first = name.first - 1
    while first > 0 and side.norms[first] in _ARTICLES:
        first -= 1
    return side.norms[first] if first >= 0 else ""


def _have_other_bodies(pair: Pair, here: tuple[Name, Name], there: tuple[Name, Name]) -> bool:
    """Whether each of two names has the other's party, firm or town: "Tole (Greens)" for "Tole of the Liberals"."""
    ours = [_body(pair.base, name) for name in here]
    theirs = [_body(pair.source, name) for name in there]
    if not (ours[0] and ours[1] and theirs[0] and theirs[1]):
        return False
    alike = [[_is_same(pair, frozenset(a.parts), frozenset(b.parts)) for b in theirs if b] for a in ours if a]
    return alike[0][1] and alike[1][0] and not (alike[0][0] or alike[1][1])


def _body(side: Side, name: Name) -> Name | None:
    """The name that tells where a name belongs: in brackets behind it, or behind "of"."""
    behind = [other for other in side.names if name.last < other.first <= name.last + 1 + _REACH]
    between = side.norms[name.last + 1 : behind[0].first] if behind else ()
    return behind[0] if between and between[0] in _BELONGING and set(between) <= _BELONGING | _ARTICLES else None


_BELONGING = frozenset({"(", "of", "from"})


def _agree(pair: Pair, one: _Part | None, other: _Part | None) -> bool:
    if one is None or other is None or one[0] != other[0]:
        return False
    synonyms = load_synonyms(pair.language)
    a, b = one[1], other[1]
    return a == b or is_kin(a, b) or (synonyms is not None and synonyms.relation(a, b) in _ALIKE)


def _deed(side: Side, name: Name) -> _Part | None:
    """What somebody does, or what is done to them: the first telling word behind the name."""
    done = "does"
    for k in range(name.last + 1, min(len(side.tokens), name.last + 2 + _REACH)):
        if side.norms[k] == "'" or side.text[side.tokens[k].span.start].isupper():
            # "The Farmers' League" is a name of which only a part was read.
            continue
        if not side.tokens[k].is_word or k in side.starts or side.norms[k] in {"s", "'s", "and", "or"}:
            return None
        if any(other.first <= k <= other.last for other in side.names):
            return None
        if side.norms[k] in _BEING:
            done = "is done"
        elif side.tokens[k].content:
            mutual = side.norms[k] in words_of(side.context.language, "names", "mutual")
            return None if mutual else (done, side.norms[k])
        elif side.norms[k] not in _HELPING:
            return None
    return None


def _place(side: Side, name: Name) -> _Part | None:
    """What happens at a place: the preposition before its name, and the telling word before that."""
    first = name.first - 1
    while first > 0 and side.norms[first] in _ARTICLES:
        first -= 1
    if first < 1 or side.norms[first] not in _PLACED:
        return None
    for k in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if not side.tokens[k].is_word or k + 1 in side.starts:
            return None
        if side.tokens[k].content:
            return side.norms[first], side.norms[k]
    return None
