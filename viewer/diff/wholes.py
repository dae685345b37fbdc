"""Amounts, dates and times: however they are written, they are read whole, and compared by what they say."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isclose

from viewer.diff.blocks import Run, RunPair, WordLink
from viewer.diff.passages import Passage
from viewer.language.atoms import Atom
from viewer.language.calendar import Moment, MomentKind, find_moments
from viewer.language.dates import same_moment
from viewer.language.facts import read_atoms
from viewer.language.numerals import NumeralKind, number_words_of
from viewer.language.quantities import Quantity, find_quantities
from viewer.model import TokenKind

_YEAR = "year"
_NUMBER = TokenKind.NUMBER
_MOMENTS = frozenset({MomentKind.DATE, MomentKind.CLOCK, MomentKind.YEAR})
# What joins the two ends of a range, or the parts of a score or of a telephone number.
_RANGES = frozenset({"-", "to"})
_JOINTS = frozenset({"-", "/", ":", "."})


@dataclass(frozen=True, slots=True)
class _Whole:
    """The tokens `run` (positions, last included) tell `says`."""

    run: Run
    says: "Quantity | Moment | tuple[str, ...]"


def same_figures(
    base: Passage, source: Passage, links: Collection[WordLink], language: str
) -> tuple[list[RunPair], list[RunPair]]:
    """Pairs of runs (base, source; last included) that are figures told in two ways: those that say the same, and
    those that do not.

    The first are amounts and dates ("€12 million", "12 million euros"). The second are written in one piece ("3-1",
    "555-0142"), so that nobody has to look for the figure that differs, or have neither number nor unit in common.
    `links` are the words that stand for each other: what nothing links with the other, nor stands in its place, is not
    paired unless it says the same. No run is in two pairs.
    """
    figures = _figures(base, language), _figures(source, language)
    if not all(figures) or not _may_differ(base, source, links, figures):
        return [], []
    here = _wholes(base, language)
    there = _wholes(source, language) if here else []
    if not there:
        return [], []
    every, words = _Partners.of(links), _Partners.of((b, s) for b, s in links if base.forms[b].is_word)
    ranked = sorted(
        (-_links_between(here[i].run, there[j].run, words), abs(i - j), i, j) for i, j in _met(here, there, words)
    )
    alike: list[RunPair] = []
    unlike: list[RunPair] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for fewer, _, i, j in ranked:
        pair = here[i].run, there[j].run
        free = all(side.isdisjoint(_positions(run)) for side, run in zip(taken, pair, strict=True))
        if not free or _norms(base, pair[0]) == _norms(source, pair[1]) or _leads_away(pair, words):
            continue
        if _say_the_same(here[i].says, there[j].says) or (fewer and _is_age(here[i].says, there[j].says)):
            alike.append(pair)
        elif _differ_as_wholes(here[i], there[j], every, are_linked=fewer < 0):
            unlike.append(pair)
        else:
            continue
        for side, run in zip(taken, pair, strict=True):
            side.update(_positions(run))
    return sorted(alike), sorted(unlike)


@dataclass(frozen=True, slots=True)
class _Partners:
    """Which words stand for which, looked up from either side."""

    of_base: Mapping[int, Sequence[int]]
    of_source: Mapping[int, Sequence[int]]

    @classmethod
    def of(cls, links: Iterable[WordLink]) -> "_Partners":
        of_base, of_source = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
        for b, s in links:
            of_base[b].append(s)
            of_source[s].append(b)
        return cls(dict(of_base), dict(of_source))

    def join(self, b: int, s: int) -> bool:
        """Whether these two are linked."""
        return s in self.of_base.get(b, ())


def _met(here: Sequence[_Whole], there: Sequence[_Whole], words: _Partners) -> Iterator[tuple[int, int]]:
    """The pairs of wholes, by their places in `here` and `there`, that share a link, or of which neither has any.

    A whole that has one leads away from all others, and long lists of figures have far too many of these.
    """
    at_source: defaultdict[int, set[int]] = defaultdict(set)
    for j, other in enumerate(there):
        for s in _positions(other.run):
            at_source[s].add(j)
    alone = [j for j, other in enumerate(there) if words.of_source.keys().isdisjoint(_positions(other.run))]
    for i, one in enumerate(here):
        linked = {s for b in _positions(one.run) for s in words.of_base.get(b, ())}
        for j in set().union(*(at_source[s] for s in linked)) if linked else alone:
            yield i, j


def is_covered(base: Passage, source: Passage, pair: RunPair, links: Collection[WordLink]) -> bool:
    """Whether every word of weight in both runs is linked with one of the other run, so that nothing has to be joined.

    In a range, every word has weight.
    """
    here, there = _positions(pair[0]), _positions(pair[1])
    inside = [(b, s) for b in here for s in there if (b, s) in links]
    left = [base.forms[b] for b in here - {b for b, _ in inside}]
    left += [source.forms[s] for s in there - {s for _, s in inside}]
    in_one_piece = _is_range(base, pair[0]) or _is_range(source, pair[1])
    return not any(form.content or in_one_piece for form in left)


def _figures(passage: Passage, language: str) -> list[int]:
    """The positions of the numbers of a passage, in figures or words."""
    words = number_words_of(language).every
    return [k for k, form in enumerate(passage.forms) if form.kind is _NUMBER or form.norm in words]


def _may_differ(
    base: Passage, source: Passage, links: Collection[WordLink], figures: tuple[Sequence[int], Sequence[int]]
) -> bool:
    """Whether a figure, or a word beside one, did not stay as it was, or any word out of its place."""
    equal = sorted((b, s) for b, s in links if base.norms[b] == source.norms[s])
    if any(before[1] > after[1] for before, after in pairwise(equal)):
        return True
    kept = {b for b, _ in equal}, {s for _, s in equal}
    return any(
        near not in still and 0 <= near < len(side)
        for side, still, positions in zip((base, source), kept, figures, strict=True)
        for position in positions
        for near in (position - 1, position, position + 1)
    )


def _wholes(passage: Passage, language: str) -> list[_Whole]:
    """The amounts, dates, times, ranges and figures in one piece of a passage; no two of one sort overlap."""
    atoms = read_atoms(passage.text, passage.tokens, language)
    moments = [m for m in find_moments(passage.text, atoms, language) if m.kind in _MOMENTS]
    taken = frozenset(k for moment in moments for k in range(moment.first, moment.last + 1))
    found: list[_Whole] = [_Whole(_run(atoms, moment.first, moment.last), moment) for moment in moments]
    found += (
        _Whole(run, quantity)
        for quantity in find_quantities(atoms, language, taken)
        if not quantity.weak and not quantity.vague
        if (run := _run_of(quantity, atoms)) is not None
    )
    found += (_Whole(run, _norms(passage, run)) for run in _in_one_piece(passage) if not _is_range(passage, run))
    found += (_Whole(run, _ends(passage, run)) for run in _ranges(passage))
    return [whole for whole in found if passage.starts.isdisjoint(range(whole.run[0] + 1, whole.run[1] + 1))]


def _run(atoms: Sequence[Atom], first: int, last: int) -> Run:
    return atoms[first].token, atoms[last].token


def _run_of(quantity: Quantity, atoms: Sequence[Atom]) -> Run | None:
    """The tokens of a quantity without the words that say how exactly; None where it ends within a token."""
    inside = [atom for atom in atoms if quantity.span.start <= atom.span.start and atom.span.end <= quantity.span.end]
    return (inside[0].token, inside[-1].token) if inside else None


def _in_one_piece(passage: Passage) -> Iterator[Run]:
    """Runs of figures with marks between them and no white space: "3-1", "555-0142"."""
    first = last = None
    for position, form in enumerate(passage.forms):
        if form.kind is not _NUMBER:
            continue
        touches = last is not None and position - last == 2 and passage.norms[position - 1] in _JOINTS
        if touches and not passage.spaced(position) and not passage.spaced(position - 1):
            last = position
            continue
        if first is not None and last is not None and last > first:
            yield first, last
        first = last = position
    if first is not None and last is not None and last > first:
        yield first, last


def _ranges(passage: Passage) -> Iterator[Run]:
    """Two figures with "to" or a dash between them: "20-30", "20 to 30"."""
    numbers = [position for position, form in enumerate(passage.forms) if form.kind is _NUMBER]
    for one, other in pairwise(numbers):
        if other - one == 2 and passage.norms[one + 1] in _RANGES:
            yield one, other


def _is_range(passage: Passage, run: Run) -> bool:
    return run[1] - run[0] == 2 and passage.norms[run[0] + 1] in _RANGES


def _ends(passage: Passage, run: Run) -> tuple[str, ...]:
    return "from", passage.norms[run[0]], passage.norms[run[1]]


def _say_the_same(one: "Quantity | Moment | tuple[str, ...]", other: "Quantity | Moment | tuple[str, ...]") -> bool:
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return _same_amount(one, other)
    if isinstance(one, Moment) and isinstance(other, Moment):
        if one.kind is not other.kind:
            return False
        if one.kind is MomentKind.CLOCK:
            return same_moment(one, other)
        told = [(m.year is None, m.month is None, m.day is None) for m in (one, other)]
        return told[0] == told[1] and same_moment(one, other)
    return isinstance(one, tuple) and one == other


def _same_amount(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are exactly the same amount of the same; a rounded one is another."""
    ordinals = one.kind is NumeralKind.ORDINAL, other.kind is NumeralKind.ORDINAL
    if ordinals[0] is not ordinals[1] or (one.unit is None) != (other.unit is None):
        return False
    if one.unit is None or other.unit is None:
        return isclose(one.low, other.low)
    if one.unit.dimension != other.unit.dimension:
        return False
    return isclose(one.unit.measured(one.low), other.unit.measured(other.low))


def _is_age(one: "Quantity | Moment | tuple[str, ...]", other: "Quantity | Moment | tuple[str, ...]") -> bool:
    """Whether one is a number of years and the other the bare number: "a 34-year-old man", "a man, 34"."""
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or one.low != other.low:
        return False
    units = [quantity.unit for quantity in (one, other)]
    return None in units and any(unit is not None and unit.name == _YEAR for unit in units)


def _differ_as_wholes(one: _Whole, other: _Whole, links: _Partners, *, are_linked: bool) -> bool:
    if isinstance(one.says, tuple) and isinstance(other.says, tuple):
        return are_linked
    both_count = isinstance(one.says, Quantity) and isinstance(other.says, Quantity)
    return both_count and _in_place((one.run, other.run), links)


def _in_place(pair: RunPair, links: _Partners) -> bool:
    """Whether two runs of several words stand in each other's place: nothing of them is linked but what is beside."""
    (first, last), (other_first, other_last) = pair
    if first == last and other_first == other_last:
        return False
    here, there = _positions(pair[0]), _positions(pair[1])
    if not links.of_base.keys().isdisjoint(here) or not links.of_source.keys().isdisjoint(there):
        return False
    return links.join(first - 1, other_first - 1) and links.join(last + 1, other_last + 1)


def _links_between(here: Run, there: Run, links: _Partners) -> int:
    inside = _positions(there)
    return sum(s in inside for b in _positions(here) for s in links.of_base.get(b, ()))


def _leads_away(pair: RunPair, links: _Partners) -> bool:
    """Whether a token of either run is linked with a token outside the other."""
    here, there = _positions(pair[0]), _positions(pair[1])
    partners = (
        {s for b in here for s in links.of_base.get(b, ())},
        {b for s in there for b in links.of_source.get(s, ())},
    )
    return not (partners[0] <= there and partners[1] <= here)


def _positions(run: Run) -> set[int]:
    return set(range(run[0], run[1] + 1))


def _norms(passage: Passage, run: Run) -> tuple[str, ...]:
    return passage.norms[run[0] : run[1] + 1]
