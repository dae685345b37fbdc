"""Agreement: what is said by all articles, by some, by one only, and where they contradict each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from viewer.model import Dispute, Flag, FlagKind, Link, Severity, Telling
from viewer.present.chains import chains_of
from viewer.present.index import ComparisonIndex

# What two articles can contradict each other about; who is said to have said it is no such thing.
_FACTS = (FlagKind.NUMBER, FlagKind.DATE, FlagKind.NAME, FlagKind.NEGATION, FlagKind.QUOTATION)


class Extent(Enum):
    """How many of the articles say something."""

    ALL = "all"
    SOME = "some"
    ONE = "one"


@dataclass(frozen=True, slots=True)
class Accord:
    """Something that one article or more say.

    `tellings` are the sentences that say it, in the order of the articles, those of the base first; `said_by` the sigla
    of their articles. `disputes` are the facts that they give differently.
    """

    tellings: tuple[Telling, ...]
    said_by: tuple[str, ...]
    extent: Extent
    disputes: tuple[Dispute, ...] = ()

    def __post_init__(self) -> None:
        if not self.tellings:
            raise ValueError("what nobody says is no accord")

    def told_by(self, siglum: str) -> tuple[int, ...]:
        """The sentences of that article that say it, in order."""
        return tuple(telling.sentence for telling in self.tellings if telling.source == siglum)


def agreement_of(index: ComparisonIndex) -> tuple[Accord, ...]:
    """Everything that the articles say: what all say first, then what some and what one says, each in reading order.

    A sentence of the base agrees with the sources' sentences it is linked to, and those agree with each other where
    they make a statement. Every sentence that counts stands in at least one accord; one that says several things, or
    says what others say in several, stands in more.
    """
    extents = list(Extent)
    places = _places(index)
    accords = (_accord(index, tellings) for tellings in _groups(index))
    return tuple(sorted(accords, key=lambda a: (extents.index(a.extent), -len(a.said_by), _first(places, a))))


def _groups(index: ComparisonIndex) -> Iterator[frozenset[Telling]]:
    comparison = index.comparison
    base = comparison.base.siglum
    told: set[Telling] = set()
    for statement in comparison.statements:
        group = {*statement.tellings, *_base_of(index, statement.tellings)}
        told |= group
        yield frozenset(group)
    for link in comparison.links:
        alone = {Telling(link.source, s) for s in link.sentences} - told
        if alone:
            told |= alone
            here = {Telling(base, s) for s in link.base}
            told |= here
            yield frozenset(alone | here)
    for siglum, sentence in index.numbers:
        if Telling(siglum, sentence) not in told:
            yield frozenset({Telling(siglum, sentence)})


def _base_of(index: ComparisonIndex, tellings: Iterable[Telling]) -> set[Telling]:
    base = index.comparison.base.siglum
    return {
        Telling(base, sentence)
        for telling in tellings
        for position in index.links_of(telling.source, telling.sentence)
        for sentence in index.link(position).base
    }


def _accord(index: ComparisonIndex, group: frozenset[Telling]) -> Accord:
    tellings = tuple(sorted(group, key=lambda t: (index.positions[t.source], t.sentence)))
    said_by = tuple(dict.fromkeys(telling.source for telling in tellings))
    every = len(index.comparison.articles)
    extent = Extent.ONE if len(said_by) == 1 else Extent.ALL if len(said_by) == every else Extent.SOME
    return Accord(tellings, said_by, extent, tuple(_disputes(index, tellings)))


def _disputes(index: ComparisonIndex, tellings: tuple[Telling, ...]) -> Iterator[Dispute]:
    """What the base gives otherwise than a source, then what two sources give otherwise."""
    held = frozenset(tellings)
    base = index.comparison.base
    for telling in tellings:
        if telling.source != base.siglum:
            continue
        for position in index.links_of(base.siglum, telling.sentence):
            link = index.link(position)
            others = [Telling(link.source, s) for s in link.sentences if Telling(link.source, s) in held]
            if not others or telling.sentence != link.base[0]:
                continue
            for flag in link.flags:
                if flag.kind in _FACTS and flag.base and flag.source and flag.severity is Severity.HIGH:
                    yield Dispute(telling, others[0], replace(flag, message=_both_ways(index, link, flag)))
    for statement in index.comparison.statements:
        for dispute in statement.disputes:
            if dispute.one in held and dispute.other in held:
                yield dispute


def _both_ways(index: ComparisonIndex, link: Link, flag: Flag) -> str:
    """What the base and the source give, in words that take neither side: "“about 60” in A, “more than 80” in C"."""
    sides = ((index.comparison.base, flag.base), (index.article(link.source), flag.source))
    told = (f"“{' '.join(span.of(article.text).split())}” in {article.siglum}" for article, span in sides if span)
    return ", ".join(told)


def _places(index: ComparisonIndex) -> defaultdict[Telling, tuple[int, int]]:
    """Where every sentence stands when the base is read: its own place, that of its link, or behind its neighbours'."""
    base = index.comparison.base.siglum
    chains = chains_of(index)
    places: defaultdict[Telling, tuple[int, int]] = defaultdict(lambda: (len(index.comparison.base.sentences), 0))
    for siglum, sentence in index.numbers:
        telling = Telling(siglum, sentence)
        if siglum == base:
            places[telling] = (sentence, 0)
        elif (links := index.links_of(siglum, sentence)) != ():
            places[telling] = (index.link(links[0]).base[0], 0)
        elif (place := chains[siglum].place(sentence)) is not None:
            places[telling] = (place[0], 1 if place[1] else -1)
    return places


def _first(places: defaultdict[Telling, tuple[int, int]], accord: Accord) -> tuple[tuple[int, int], Telling]:
    return min(places[telling] for telling in accord.tellings), accord.tellings[0]
