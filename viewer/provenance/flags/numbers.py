"""Numbers that changed, came from nowhere, or are told more or less exactly."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from viewer.language.amounts import same_amount, same_bound
from viewer.language.calendar import MomentKind
from viewer.language.facts import words_of
from viewer.language.numerals import NumeralKind
from viewer.language.quantities import Bound, Quantity
from viewer.model import FlagKind, Severity, Span
from viewer.provenance.flags.findings import Finding, added, became, changed, nowhere
from viewer.provenance.flags.held import Held, figures_of
from viewer.provenance.flags.shares import find_shares
from viewer.provenance.flags.sides import Pair, Side
from viewer.provenance.flags.wordlists import is_denied_before

Match = tuple[Quantity, Quantity]


def find_numbers(pair: Pair, held: Held) -> Iterator[Finding]:
    """The findings about numbers in a link, those of the base in order."""
    here, there = pair.base.quantities, pair.source.quantities
    yield from _other_timings(pair)
    if not here and not there:
        return
    matches, left_here, left_there = _match(pair, here, there)
    yield from _other_bounds(pair, matches)
    yield from find_shares(pair, matches)
    told_in_dates = figures_of(pair.source.moments)
    left_here = [q for q in left_here if q.low not in told_in_dates or q.unit is not None]
    left_here, left_there = _without_sums(left_here, left_there)
    for quantity, stood in _pair_up(pair, left_here, left_there):
        if stood is not None:
            if not (_follows_vague(quantity, stood) or _is_rate(pair.base, quantity) or _is_rate(pair.source, stood)):
                yield _changed(pair, quantity, stood)
        elif (
            is_fact(quantity)
            and not _is_reference(pair.base, quantity)
            and not _is_in_short(pair, quantity)
            and not _may_be_rebased(pair, quantity)
            and not held.has_amount(quantity, pair.base.words(quantity.span))
        ):
            yield added(FlagKind.NUMBER, quantity.span, nowhere(pair.base.words(quantity.span)))


def _match(
    pair: Pair, here: Sequence[Quantity], there: Sequence[Quantity]
) -> tuple[list[Match], list[Quantity], list[Quantity]]:
    """Quantities of the two sides that tell the same amount, nearest first, and what is left of either."""
    possible = sorted(
        (-_nearness(pair, q, s), i, j) for i, q in enumerate(here) for j, s in enumerate(there) if same_amount(q, s)
    )
    used_here: set[int] = set()
    used_there: set[int] = set()
    matches = []
    for _, i, j in possible:
        if i not in used_here and j not in used_there:
            used_here.add(i)
            used_there.add(j)
            matches.append((here[i], there[j]))
    # An amount may be told twice on one side.
    twice_here = {i for _, i, j in possible if j in used_there}
    twice_there = {j for _, i, j in possible if i in used_here}
    left_here = [q for i, q in enumerate(here) if i not in twice_here]
    left_there = [s for j, s in enumerate(there) if j not in twice_there]
    return matches, left_here, left_there


def _without_sums(here: Sequence[Quantity], there: Sequence[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """What is left of either side without a number that two of the other side make together: 112 and 6, 118."""
    left_here, left_there = list(here), list(there)
    for whole, parts in ((left_here, left_there), (left_there, left_here)):
        for total in list(whole):
            made = [two for two in combinations(parts, 2) if _make(two, total)]
            if made:
                whole.remove(total)
                for part in made[0]:
                    parts.remove(part)
    return left_here, left_there


def _make(parts: Sequence[Quantity], total: Quantity) -> bool:
    """Whether exact counts of things make together what another tells."""
    counts = all(q.unit is None and q.kind is NumeralKind.CARDINAL and not (q.vague or q.weak) for q in (*parts, total))
    return counts and sum(q.low for q in parts) == total.low


def _is_rate(side: Side, quantity: Quantity) -> bool:
    """Whether it only tells how often: "90,000 litres a day"."""
    first = quantity.first
    behind = first > 0 and side.tokens[side.atoms[first - 1].token].content
    return quantity.weak and behind and any(q.last < first and not q.weak for q in side.quantities)


def _is_reference(side: Side, quantity: Quantity) -> bool:
    """Whether a number only tells where to look: "Fig. 4", "Chapter 2"."""
    before = [norm for norm in side.atom_norms[max(0, quantity.first - 3) : quantity.first] if norm not in {".", "("}]
    return before[-1:] != [] and before[-1] in words_of(side.context.language, "counted", "references")


def _is_in_short(pair: Pair, quantity: Quantity) -> bool:
    """Whether the source has the figures in another form: "2008" for "'08", 6'2" for "6ft"."""
    if quantity.noun in {"century", "centuries"}:
        return any(m.kind is MomentKind.DECADE or m.year is not None for m in pair.source.moments)
    if not quantity.figures:
        return False
    text = pair.base.text
    figures = "".join(character for character in pair.base.words(quantity.span) if character.isdecimal())
    sentences = pair.source.context.article.article.sentences
    said = " ".join(sentences[number].span.of(pair.source.text) for number in pair.source.sentences)
    if len(figures) == _YEAR_IN_SHORT and text[max(0, quantity.span.start - 1) : quantity.span.start] in _APOSTROPHES:
        return any(found[2:] == figures for found in _WHOLE_YEARS.findall(said))
    if quantity.unit is not None and quantity.unit.dimension == "length" and _FEET.search(said):
        return True
    return len(figures) > 1 and figures in _FIGURES.findall(said)


_YEAR_IN_SHORT = 2
_APOSTROPHES = ("'", "\u2019", "\u2018")
_WHOLE_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_FIGURES = re.compile(r"\d+")
# Feet and inches: 6'2".
_FEET = re.compile(r"\d\s?['\u2019\u2032]\s?\d")
_TIMINGS = re.compile(r"\b\d{1,3}:\d\d:\d\d(?:\.\d+)?\b")


def _other_timings(pair: Pair) -> Iterator[Finding]:
    """How long something took, in hours, minutes and seconds: "2:21:07"."""
    here, there = ({f[0]: f for f in _timings(side)} for side in (pair.base, pair.source))
    new, gone = [k for k in here if k not in there], [k for k in there if k not in here]
    if len(new) == len(gone) == 1:
        words = became(gone[0], new[0])
        yield changed(FlagKind.NUMBER, here[new[0]][1], there[gone[0]][1], words)


def _timings(side: Side) -> Iterator[tuple[str, Span]]:
    for number in side.sentences:
        span = side.context.article.article.sentences[number].span
        if side.text.find(":", span.start, span.end) < 0:  # as in nearly all
            continue
        for found in _TIMINGS.finditer(side.text, span.start, span.end):
            yield found[0], Span(found.start(), found.end())


def _nearness(pair: Pair, quantity: Quantity, stood: Quantity) -> float:
    """How surely two quantities of the two sides are about the same thing."""
    near = 0.0
    if _edits(pair.base, quantity) & _edits(pair.source, stood):
        near += 3
    if quantity.unit is not None and stood.unit is not None:
        near += 1 if quantity.unit.dimension == stood.unit.dimension else -2
    if quantity.noun and quantity.noun == stood.noun:
        near += 2
    if quantity.kind is stood.kind:
        near += 0.5
    if _before(pair.base, quantity) == _before(pair.source, stood) != "":
        near += 1
    return near


def _edits(side: Side, quantity: Quantity) -> frozenset[int]:
    first, last = quantity.first, quantity.last
    return side.edits_in(*side.tokens_of(first, last))


def _before(side: Side, quantity: Quantity) -> str:
    return side.atom_norms[quantity.first - 1] if quantity.first else ""


# From here on two quantities are about the same thing.
_NEAR = 2.5


def _pair_up(
    pair: Pair, left_here: Sequence[Quantity], left_there: Sequence[Quantity]
) -> Iterator[tuple[Quantity, Quantity | None]]:
    """Each quantity that only the base has, with the one of the source it stands in the place of, if any."""
    near = {
        (i, j): _nearness(pair, q, s)
        for i, q in enumerate(left_here)
        for j, s in enumerate(left_there)
        if _comparable(q, s)
    }
    chosen: dict[int, int] = {}
    for i, j in sorted(near, key=lambda ij: (-near[ij], ij)):
        if near[i, j] >= _NEAR and i not in chosen and j not in chosen.values():
            chosen[i] = j
    for i, quantity in enumerate(left_here):
        yield quantity, left_there[chosen[i]] if i in chosen else None


def _comparable(quantity: Quantity, stood: Quantity) -> bool:
    if quantity.weak and stood.weak:
        return quantity.kind is stood.kind and quantity.kind in (NumeralKind.ORDINAL, NumeralKind.FRACTION)
    if NumeralKind.ORDINAL in (quantity.kind, stood.kind):
        return quantity.kind is stood.kind
    # "A" and "some" tell no number.
    return not ((quantity.weak and stood.vague) or (quantity.vague and stood.weak))


def _follows_vague(quantity: Quantity, stood: Quantity) -> bool:
    """Whether the base only leaves open what the source tells exactly, within what its words allow."""
    return quantity.vague and not stood.vague and quantity.low <= stood.low <= quantity.high


def is_fact(quantity: Quantity) -> bool:
    """Whether a quantity tells a fact by itself: not "one", "a few", "half"."""
    return not (quantity.weak or quantity.vague or _is_mere(quantity))


def _may_be_rebased(pair: Pair, quantity: Quantity) -> bool:
    """Whether the source tells by a date what the base tells from where it stands: "two days ago" for "Sunday"."""
    measures_time = quantity.unit is not None and quantity.unit.dimension in ("time", "months")
    return measures_time and quantity.noun in _AGO and bool(pair.source.moments)


_AGO = frozenset({"ago", "earlier", "later", "before", "after"})


def _is_mere(quantity: Quantity) -> bool:
    """Whether a number is too often no fact of its own: "half", "the first", "twice"."""
    kinds = (NumeralKind.MULTIPLE, NumeralKind.FRACTION)
    return not quantity.figures and (
        (quantity.kind in kinds and quantity.low in (0.5, 2)) or (quantity.low <= 2 and quantity.unit is None)
    )


def _changed(pair: Pair, quantity: Quantity, stood: Quantity) -> Finding:
    whole = quantity.bound is not stood.bound or quantity.vague or stood.vague
    here, there = (quantity.told, stood.told) if whole else (quantity.span, stood.span)
    words = became(pair.source.words(there), pair.base.words(here))
    dated = {quantity.noun, stood.noun} <= _CENTURIES and quantity.kind is stood.kind is NumeralKind.ORDINAL
    return changed(FlagKind.DATE if dated else FlagKind.NUMBER, here, there, words)


_CENTURIES = frozenset({"century", "centuries"})


def _other_bounds(pair: Pair, matches: Sequence[Match]) -> Iterator[Finding]:
    for quantity, stood in matches:
        if quantity.weak or stood.weak or quantity.low != stood.low or same_bound(quantity, stood):
            continue
        if _ends_range(pair.base, quantity) or _ends_range(pair.source, stood):
            continue
        denied = [
            is_denied_before(side, side.tokens_of(told.first, told.first)[0])
            for side, told in ((pair.base, quantity), (pair.source, stood))
        ]
        if denied[0] != denied[1]:
            # "No room for more than six" is room for six.
            continue
        if _reaches(pair, quantity, stood):
            continue
        if _is_duration(pair, quantity) or _is_duration(pair, stood):
            continue
        opposite = Bound.EXACT not in (quantity.bound, stood.bound)
        words = became(pair.source.words(stood.told), pair.base.words(quantity.told))
        severity = Severity.HIGH if opposite else Severity.LOW
        yield changed(FlagKind.NUMBER, quantity.told, stood.told, words, severity)


def _reaches(pair: Pair, quantity: Quantity, stood: Quantity) -> bool:
    """Whether one side measures "up to" so much of what the other tells plainly: winds, snow."""
    if Bound.EXACT not in (quantity.bound, stood.bound) or quantity.unit is None or stood.unit is None:
        return False
    return "up" in (pair.base.atom_norms[quantity.first], pair.source.atom_norms[stood.first])


def _is_duration(pair: Pair, quantity: Quantity) -> bool:
    """Whether an "over" tells how long something went on, or an "up to" how far it went: no bound of its own."""
    side = pair.base if quantity in pair.base.quantities else pair.source
    first = side.atom_norms[quantity.first]
    lasting = quantity.noun in words_of(side.context.language, "counted", "stretches")
    return first == "over" and (lasting or _is_raced(side, quantity))


def _is_raced(side: Side, quantity: Quantity) -> bool:
    """Whether a length is that of a race: "the record over 200 metres butterfly", "won over 800 metres"."""
    measures = quantity.unit is not None and quantity.unit.dimension == "length"
    around = {quantity.noun, *side.atom_norms[max(0, quantity.first - _RACING) : quantity.first]}
    return measures and bool(around & words_of(side.context.language, "counted", "races"))


# Words before a length, at most, that tell of a race.
_RACING = 5


def _ends_range(side: Side, quantity: Quantity) -> bool:
    """Whether it is the other end of a range: "between two and three"."""
    return _before(side, quantity) in {"and", "to", "-"} and any(q.last == quantity.first - 2 for q in side.quantities)
