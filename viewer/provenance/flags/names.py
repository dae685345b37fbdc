"""Names that changed, changed places, were left out or came from nowhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Indel

from viewer.language.facts import words_of
from viewer.language.name_words import NameWords, fold, name_words_of, same_word
from viewer.language.names import Name
from viewer.model import EditKind, FlagKind, Severity, Span
from viewer.provenance.flags.findings import Finding, added, became, changed, dropped, left_out, nowhere
from viewer.provenance.flags.held import Held
from viewer.provenance.flags.name_forms import is_abbreviated, is_initialled, stands_in, stands_otherwise
from viewer.provenance.flags.roles import find_roles
from viewer.provenance.flags.sides import Pair, Side

# Two names spelled as alike as this are one, spelled otherwise, or two that were mixed up.
_ALIKE = 0.7
# A name goes with the few words it was left out with: "in Harlow", "and Tom Reyle".
_ALONE = 4
_LONGEST_EXCHANGE = 3
_BESIDE = frozenset({"and", "or", ",", "&", "nor"})
_ALSO = frozenset({"and", "or"})
_PLACED = frozenset({"in", "from", "at", "to", "near"})


@dataclass(frozen=True, slots=True)
class _Told:
    """A name of one side: which of its words the other side has, and which it has not."""

    name: Name
    there: tuple[str, ...]
    missing: tuple[str, ...]


def find_names_changed(
    pair: Pair, held: Held, here_too: Held, taken: tuple[frozenset[int], frozenset[int]]
) -> Iterator[Finding]:
    """The findings about names in a link.

    `held` is what the sources say anywhere, `here_too` what the base does; at the token positions `taken` of the base
    and of the source something else tells what changed (who says it).
    """
    words = name_words_of(pair.language)
    here = [_told(pair.base, name, pair.source, words) for name in pair.base.names]
    there = [_told(pair.source, name, pair.base, words) for name in pair.source.names if not _is_taken(name, taken[1])]
    yield from _exchanged(pair, words)
    yield from _mixed(pair, words)
    yield from find_roles(pair)
    used: set[int] = set()
    for told in here:
        if not told.missing or _is_taken(told.name, taken[0]):
            continue
        place = _stood_for(pair, told, there, used, words)
        if place is not None:
            used.add(place)
            yield _changed(pair, told.name, there[place].name)
        elif not told.there and not held.has_name(told.name.parts) and not _goes_with_told(pair, told, here):
            message = nowhere(pair.base.words(told.name.span))
            yield added(FlagKind.NAME, told.name.span, message, Severity.LOW)
    for k, told in enumerate(there):
        if k not in used and not told.there and _left_out_alone(pair, told.name, here_too):
            anchor = _kept_beside(pair, told.name)
            yield dropped(
                FlagKind.NAME, told.name.span, left_out(pair.source.words(told.name.span)), anchor, Severity.LOW
            )


def _told(side: Side, name: Name, other: Side, words: NameWords) -> _Told:
    there = tuple(part for part in name.parts if stands_in(part, name, other, words))
    missing = tuple(part for part in name.parts if part not in there)
    otherwise = missing and (stands_otherwise(name, other, words) or is_initialled(side, name, other))
    if otherwise or (missing and is_abbreviated(side, name, other)):
        return _Told(name, name.parts, ())
    return _Told(name, there, missing)


def _is_taken(name: Name, taken: frozenset[int]) -> bool:
    return any(k in taken for k in range(name.first, name.last + 1))


def _stood_for(pair: Pair, told: _Told, there: Sequence[_Told], used: set[int], words: NameWords) -> int | None:
    """Which of the source's names this one of the base stands in the place of."""
    left = [k for k, other in enumerate(there) if k not in used and other.missing]
    for k in left:
        if told.there and _shares(told, there[k], words):
            return k
    if told.there:
        return None
    gone = [k for k in left if not there[k].there]
    for k in gone:
        if _spelled_alike(told.name, there[k].name):
            return k
    for k in gone:
        if _in_one_exchange(pair, told.name, there[k].name):
            return k
    here, alone = _around(pair.base, told.name), len(gone) == 1
    return next((k for k in gone if alone and _is_same_place(here, _around(pair.source, there[k].name))), None)


def _shares(told: _Told, other: _Told, words: NameWords) -> bool:
    """Whether two names have a word in common, and each a word of its own that is not the other's in short."""
    shared = [a for a in told.there if any(same_word(a, b, words) for b in other.there)]
    if not shared:
        return False
    if not other.missing or len(told.name.parts) != len(other.name.parts):
        return False
    if set(told.missing) <= words.common and set(other.missing) <= words.common:
        return False
    return not any(_in_short(a, b) for a in told.missing for b in other.missing)


def _in_short(one: str, other: str) -> bool:
    a, b = fold(one), fold(other)
    return a.startswith(b) or b.startswith(a)


def _spelled_alike(name: Name, other: Name) -> bool:
    if len(name.parts) != len(other.parts):
        return False
    return Indel.normalized_similarity(" ".join(name.parts), " ".join(other.parts)) >= _ALIKE


def _in_one_exchange(pair: Pair, name: Name, other: Name) -> bool:
    """Whether two names stand in one short edit, in each other's place."""
    both = pair.base.edits_in(name.first, name.last) & pair.source.edits_in(other.first, other.last)
    for k in both:
        edit = pair.base.edits[k]
        if edit.kind in (EditKind.REPLACED, EditKind.PARAPHRASED):
            sizes = (pair.base.edit_of.count(k), pair.source.edit_of.count(k))
            if max(sizes) <= _LONGEST_EXCHANGE + max(len(name.parts), len(other.parts)):
                return True
    return False


def _around(side: Side, name: Name) -> tuple[str, ...]:
    """The norms of the two tokens before a name and of the one behind it; empty beyond the end."""
    places = (name.first - 2, name.first - 1, name.last + 1)
    return tuple(side.norms[k] if 0 <= k < len(side.norms) else "" for k in places)


def _is_same_place(here: Sequence[str], there: Sequence[str]) -> bool:
    """Whether two names stand between the same words: two before them, or one on either side."""
    return here[1] == there[1] != "" and (here[0] == there[0] != "" or here[2] == there[2] != "")


def _changed(pair: Pair, name: Name, was: Name) -> Finding:
    message = became(pair.source.words(was.span), pair.base.words(name.span))
    feasts = words_of(pair.language, "calendar", "feasts")
    dated = feasts & set(name.parts) and feasts & set(was.parts)
    return changed(FlagKind.DATE if dated else FlagKind.NAME, name.span, was.span, message)


def _goes_with_told(pair: Pair, told: _Told, here: Sequence[_Told]) -> bool:
    """Whether a new name only goes on about what the source tells: "the UN's FAO", or a pronoun's bearer."""
    owns = pair.base.norms[told.name.last + 1 : told.name.last + 2] in (("s",), ("'s",)) and _is_known(told.name, pair)
    owned = any(other.name.first == told.name.last + 2 and not other.missing for other in here)
    return (owns and owned) or _for_pronoun(pair, told.name)


def _is_known(name: Name, pair: Pair) -> bool:
    """Whether everybody knows the name, of a state or of what states have founded, in more than one form."""
    words = name_words_of(pair.language)
    return name.parts in words.long or (len(name.parts) == 1 and name.parts[0] in words.rows)


def _for_pronoun(pair: Pair, name: Name) -> bool:
    """Whether the source may tell of the same one by a pronoun: "its" only for a name that owns something."""
    after = pair.base.norms[name.last + 1 : name.last + 2]
    return _has_lone_pronoun(pair.source, _PERSONS if after in (("s",), ("'s",)) else _PERSONS - _OWNERS)


def _has_lone_pronoun(side: Side, pronouns: frozenset[str] | None = None) -> bool:
    pronouns = _PERSONS if pronouns is None else pronouns
    return any(norm in pronouns and not side.is_kept(k) for k, norm in enumerate(side.norms))


_PERSONS = frozenset(
    "he she they it him her them his their its who we i us our there here".split()  # noqa: SIM905 - one line of words
)


_OWNERS = frozenset({"his", "their", "its"})


def _left_out_alone(pair: Pair, name: Name, here_too: Held) -> bool:
    """Whether a name of the source is gone while what stood around it is still there."""
    source = pair.source
    if any(_stays(pair, k) for k in range(name.first, name.last + 1)):
        return False
    if here_too.has_name(name.parts) or _is_speaker(source, name) or _owns_told(pair, name):
        return False
    if _has_lone_pronoun(pair.base) and not _is_listed(source, name):
        return False
    if _is_adjective(source, name):
        return False
    first, last = _stretch(source, name)
    if sum(source.tokens[k].is_word for k in range(first, last + 1)) > _ALONE or _goes_without(source, name, first):
        return False
    beside = [k for k in (first - 1, last + 1) if 0 <= k < len(source.tokens) and source.tokens[k].is_word]
    return bool(beside) and all(source.is_alike(k) or source.tokens[k].stem in pair.base.stems for k in beside)


def _owns_told(pair: Pair, name: Name) -> bool:
    """Whether a name of the source only tells whose body it is that the base names: "the UN's FAO"."""
    words = name_words_of(pair.language)
    owns = pair.source.norms[name.last + 1 : name.last + 2] in (("s",), ("'s",)) and _is_known(name, pair)
    owned = next((other for other in pair.source.names if other.first == name.last + 2), None)
    return owns and owned is not None and not _told(pair.source, owned, pair.base, words).missing


def _stays(pair: Pair, position: int) -> bool:
    """Whether the base has a word of the source's name, or words in its place that may mean the same."""
    if not pair.source.is_alike(position):
        return False
    stands = pair.base.words_by_edit.get(pair.source.edit_of[position], ())
    return pair.source.is_kept(position) or any(pair.base.tokens[k].content for k in stands)


def _is_listed(side: Side, name: Name) -> bool:
    """Whether a name ends a list of names: "Brandt and Oyelaran", for whose last no pronoun stands."""
    before = name.first - 2
    return before >= 0 and side.norms[name.first - 1] in _ALSO and any(other.last == before for other in side.names)


def _is_adjective(side: Side, name: Name) -> bool:
    """Whether it only tells of what country something is: "the Norwegian capital"."""
    after = name.last + 1
    titled = side.norms[after : after + 1] and side.norms[after] in name_words_of(side.context.language).titles
    small = titled or (
        after < len(side.tokens) and side.tokens[after].content and side.text[side.tokens[after].span.start].islower()
    )
    return small and len(name.parts) == 1 and name.parts[0] in name_words_of(side.context.language).rows


def _goes_without(source: Side, name: Name, first: int) -> bool:
    """Whether a name only goes on about the one beside it: "Denby, Colorado" that became "Denby" has lost nothing."""
    before = source.norms[name.first - 1] if name.first else ""
    if before == ",":
        return True
    described = source.norms[name.last + 1 : name.last + 2] == (",",) and name.last + 2 < len(source.norms)
    wider = any(other.first == name.last + 2 for other in source.names)
    if described and (wider or before not in _ALSO | _PLACED) and source.is_alike(name.last + 2):
        # "Anna Selm, the mayor, …" that became "the mayor", "Denby, Colorado" that became "Colorado".
        return True
    if name.first and source.tokens[name.first - 1].content and source.is_alike(name.first - 1):
        # "Mayor Teodor Vance" that became "the mayor", "his wife Rita" that became "his wife".
        return True
    if source.norms[first] == "," and before not in _ALSO:
        return True
    beside = any(
        other is not name and (other.last == first - 1 or other.first == name.last + 1) for other in source.names
    )
    return beside and before not in _ALSO | _PLACED


def _stretch(side: Side, name: Name) -> tuple[int, int]:
    """The run of lost tokens around a name."""
    first, last = name.first, name.last
    while first and not side.is_alike(first - 1) and (first - 1) not in side.starts:
        first -= 1
    while last + 1 < len(side.tokens) and not side.is_alike(last + 1):
        last += 1
    return first, last


def _is_speaker(side: Side, name: Name) -> bool:
    return any(name.first in range(s.first, s.last + 1) for s in side.speeches)


def _kept_beside(pair: Pair, name: Name) -> Span | None:
    """The word of the base that stood next to the name in the source."""
    first, last = _stretch(pair.source, name)
    return pair.first_of(k for k in (first - 1, last + 1) if 0 <= k < len(pair.source.tokens))


def _exchanged(pair: Pair, words: NameWords) -> Iterator[Finding]:
    """Two names in each other's place, in words that are otherwise the same."""
    here, there = pair.base.names, pair.source.names
    if len(here) != len(there) or len(here) < 2 or _skeleton(pair.base) != _skeleton(pair.source):
        return
    for i, j in combinations(range(len(here)), 2):
        crossed = _same_name(here[i], there[j], words) and _same_name(here[j], there[i], words)
        if not crossed or _same_name(here[i], here[j], words):
            continue
        between = set(pair.base.norms[here[i].last + 1 : here[j].first])
        if not between <= _BESIDE and not between & words_of(pair.language, "names", "mutual"):
            first, second = pair.source.words(there[i].span), pair.source.words(there[j].span)
            message = f"“{first}” and “{second}” changed places"
            yield changed(FlagKind.NAME, here[i].span, there[i].span, message)
            return


def _mixed(pair: Pair, words: NameWords) -> Iterator[Finding]:
    """A first name with another's last name: "John Hale", where the source has "John Perrin and Lucy Hale"."""
    whole = [name for name in pair.source.names if len(name.parts) > 1]
    for name in pair.base.names:
        if len(name.parts) != 2:
            continue
        holders = [
            [other for other in whole if any(same_word(part, p, words) for p in other.parts)] for part in name.parts
        ]
        if all(holders) and not any(other in holders[1] for other in holders[0]):
            was = holders[0][0]
            if not any(set(was.parts) <= set(other.parts) for other in pair.base.names):
                yield _changed(pair, name, was)
                return


def _same_name(name: Name, other: Name, words: NameWords) -> bool:
    return len(name.parts) == len(other.parts) and all(
        same_word(a, b, words) for a, b in zip(name.parts, other.parts, strict=True)
    )


def _skeleton(side: Side) -> list[str]:
    """The norms of the words with a blank for every name."""
    norms: list[str] = []
    position = 0
    starts = {name.first: name for name in side.names}
    while position < len(side.tokens):
        name = starts.get(position)
        if name is not None:
            norms.append("")
            position = name.last + 1
        else:
            if side.tokens[position].is_word:
                norms.append(side.norms[position])
            position += 1
    return norms
