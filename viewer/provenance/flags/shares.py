"""The same amounts, told of something else: of each and of all, of the dead and of the injured, alone or as a range."""

from collections.abc import Iterator, Sequence
from functools import cache

from viewer.language.amounts import same_amount
from viewer.language.facts import listed, norms_of, table
from viewer.language.quantities import Bound, Quantity
from viewer.language.synonyms import Relation, load_synonyms
from viewer.model import FlagKind, Span
from viewer.provenance.flags.findings import Finding, became, changed
from viewer.provenance.flags.sides import Pair, Side
from viewer.provenance.flags.wordlists import Found, book_of, find_phrases

Match = tuple[Quantity, Quantity]
# Words behind a number, at most, that tell what it counts.
_REACH = 5
_BREAKS = frozenset({"and", "or", "but", "while"})
_ALIKE = (Relation.SAME_LEMMA, Relation.SYNONYM)


def find_shares(pair: Pair, matches: Sequence[Match]) -> Iterator[Finding]:
    """The findings about amounts that both sides have, and tell of something else."""
    yield from _exchanged(pair, matches)
    yield from _otherwise_shared(pair, matches)
    yield from _out_of_range(pair, matches)


def _exchanged(pair: Pair, matches: Sequence[Match]) -> Iterator[Finding]:
    """Two amounts that count each other's things: 3 dead and 12 injured, 12 dead and 3 injured."""
    for k, (one, was_one) in enumerate(matches):
        for other, was_other in matches[k + 1 :]:
            if same_amount(one, other) or one.unit != other.unit:
                continue
            ours = [_counted(pair.base, q) for q in (one, other)]
            theirs = [_counted(pair.source, q) for q in (was_one, was_other)]
            alike = [[_is_like(pair, a, b) for b in theirs] for a in ours]
            ends = (
                [_before(pair.base, q) for q in (one, other)],
                [_before(pair.source, q) for q in (was_one, was_other)],
            )
            if set(ends[0]) == {"from", "to"} and ends[0] == ends[1][::-1]:
                first, second = pair.source.words(was_one.span), pair.source.words(was_other.span)
                told = f"“{first}” and “{second}” changed places"
                yield changed(FlagKind.NUMBER, _both(one, other), _both(was_one, was_other), told)
            elif alike[0][1] and alike[1][0] and not (alike[0][0] or alike[1][1]):
                words = _told(pair.source, (was_one, was_other), theirs)
                now = _told(pair.base, (other, one), ours[::-1])
                told = f"{words} became {now}"
                yield changed(FlagKind.NUMBER, _both(one, other), _both(was_one, was_other), told)


def _both(one: Quantity, other: Quantity) -> Span:
    """The place of two amounts, from the first of them to the last."""
    first, last = sorted((one.span, other.span))
    return first.cover(last)


def _told(side: Side, quantities: Sequence[Quantity], counted: Sequence[str]) -> str:
    return " and ".join(f"“{side.words(q.span)}” ({what})" for q, what in zip(quantities, counted, strict=True))


def _before(side: Side, quantity: Quantity) -> str:
    return side.atom_norms[quantity.first - 1] if quantity.first else ""


def _counted(side: Side, quantity: Quantity) -> str:
    """The norm of what tells a number from others: what it counts, or what became of them ("12 were injured")."""
    first, last = side.tokens_of(quantity.first, quantity.last)
    merely = _mere(side.context.language)
    turned = _turn(side, first, last) if quantity.unit is not None else ""
    if turned:
        return turned
    counts = {k for q in side.quantities for k in range(*side.tokens_of(q.first, q.last))}
    for k in range(last + 1, min(len(side.tokens), last + 1 + _REACH)):
        if not side.tokens[k].is_word or side.norms[k] in _BREAKS or k in counts or k in side.starts:
            break
        if side.tokens[k].content and side.norms[k] not in merely:
            return side.norms[k]
    before = first - 1
    if before >= 0 and side.tokens[before].content and first not in side.starts:
        return side.norms[before]
    return ""


def _turn(side: Side, first: int, last: int) -> str:
    """The norm of what tells of a share or a sum whether it rose or fell, before it or right behind; empty where none.

    The positions are those of its first and last token.
    """
    fates = _fates(side.context.language)
    behind = side.norms[last + 1 : last + 2]
    if behind and behind[0] in fates:
        return behind[0]
    for k in range(first - 1, max(-1, first - 1 - _TURNING), -1):
        if not side.tokens[k].is_word or k + 1 in side.starts:
            break
        if side.norms[k] in fates:
            return side.norms[k]
    return ""


# Words before a share, at most, that tell whether it rose or fell: "fell by about".
_TURNING = 3


def _is_like(pair: Pair, one: str, other: str) -> bool:
    if not one or not other:
        return False
    synonyms = load_synonyms(pair.language)
    fates = _fates(pair.language)
    return (
        one == other
        or fates.get(one, "-") == fates.get(other, "+")
        or (synonyms is not None and synonyms.relation(one, other) in _ALIKE)
    )


@cache
def _mere(code: str) -> frozenset[str]:
    """Words that say nothing of those who are counted."""
    return frozenset(listed(table(code, "counted").get("anybody", "")))


@cache
def _fates(code: str) -> dict[str, str]:
    """The words for what became of people, by a word for it."""
    rows = [listed(row) for row in table(code, "counted").get("fates", "").split(";")]
    return {norm: row[0] for row in rows for word in row for norm in norms_of(word, code)}


def _otherwise_shared(pair: Pair, matches: Sequence[Match]) -> Iterator[Finding]:
    """An amount for each that became one for all together, or the reverse."""
    book = book_of(pair.language, "shared")
    here, there = find_phrases(pair.base, book), find_phrases(pair.source, book)
    tags = [{found.tag for found in told} for told in (here, there)]
    if sorted(map(sorted, tags)) != [["each"], ["together"]]:
        return
    one, was = here[0], there[0]
    near = any(
        _is_about(pair.base, one, quantity) and _is_about(pair.source, was, stood)
        for quantity, stood in matches
        if not quantity.weak
    )
    if near:
        words = became(pair.source.words(was.span), pair.base.words(one.span))
        yield changed(FlagKind.NUMBER, one.span, was.span, words)


def _is_about(side: Side, found: Found, quantity: Quantity) -> bool:
    """Whether a phrase stands in the clause of an amount."""
    first, last = side.tokens_of(quantity.first, quantity.last)
    between = range(min(first, found.first), max(last, found.last))
    return not any(side.norms[k] in {".", ";", ":"} for k in between) and len(between) <= _REACH * 3


def _out_of_range(pair: Pair, matches: Sequence[Match]) -> Iterator[Finding]:
    """ "Four or five" that became "five"."""
    kept = {(q.first, q.last) for _, q in matches}
    for quantity, stood in matches:
        if quantity.bound is not Bound.EXACT or quantity.weak or quantity.vague:
            continue
        ends = [q for q in pair.source.quantities if _is_other_end(pair.source, q, stood)]
        if not ends or (ends[0].first, ends[0].last) in kept or ends[0].weak:
            continue
        if any(_is_other_end(pair.base, q, quantity) for q in pair.base.quantities):
            continue
        source = ends[0].span.cover(stood.span)
        words = became(pair.source.words(source), pair.base.words(quantity.span))
        yield changed(FlagKind.NUMBER, quantity.span, source, words)


def _is_other_end(side: Side, quantity: Quantity, end: Quantity) -> bool:
    """Whether two amounts are told as either: "four or five", "4-5", "between four and five"."""
    first, second = sorted((quantity, end), key=lambda q: q.first)
    if second.first - first.last != 2:
        return False
    joint = side.atom_norms[first.last + 1]
    between = joint == "and" and first.first > 0 and side.atom_norms[first.first - 1] == "between"
    return joint in {"or", "to", "-"} or between
