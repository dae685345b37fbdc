"""Agreement: what is said by all articles, by some, by one only, and where they contradict each other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from viewer.model import Dispute, Flag, FlagKind, Link, Severity, Span, Telling
from viewer.present.chains import chains_of
from viewer.present.index import ComparisonIndex
from viewer.present.left_out import hardly_used

# What two articles can contradict each other about, in whatever words, and what only like wording brings out. Who is
# said to have said it is no such thing.
_PLAIN = (FlagKind.NUMBER, FlagKind.DATE)
_LIKE_WORDS = (FlagKind.NAME, FlagKind.NEGATION, FlagKind.QUOTATION)
# Wording is alike when this share of both sentences' characters is kept.
_ALIKE = 0.6


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
    disputes = _disputes_by_teller(index)
    accords = (_accord(index, tellings, disputes) for tellings in _groups(index))
    return tuple(sorted(accords, key=lambda a: (extents.index(a.extent), -len(a.said_by), _first(places, a))))


def _groups(index: ComparisonIndex) -> Iterator[frozenset[Telling]]:
    """The statements with the base sentences that say them too, then every other sentence with what it is linked to."""
    base = index.comparison.base.siglum
    barely = hardly_used(index, (Telling(*place) for place in index.source_links))
    groups: dict[Telling, set[Telling]] = {}
    found: list[set[Telling]] = []
    for statement in index.comparison.statements:
        if not statement.agrees:
            found.append(set(statement.tellings))
            continue
        said = {s for t in statement.tellings if t not in barely for s in _base_of(index, t)}
        found.append({*statement.tellings, *said})
        groups.update(dict.fromkeys((*statement.tellings, *said), found[-1]))
    for link in index.comparison.links:
        used = {t for s in link.sentences if (t := Telling(link.source, s)) not in barely}
        here = {Telling(base, s) for s in link.base}
        known = {telling for telling in used if telling in groups}
        for telling in sorted(known):
            groups[telling] |= here
        if fresh := used - known:
            found.append(fresh | here)
            groups.update(dict.fromkeys((*fresh, *here), found[-1]))
        elif used:
            groups.update({telling: groups[min(used)] for telling in here})
    alone = (Telling(*place) for place in index.numbers)
    return iter([*map(frozenset, found), *(frozenset({telling}) for telling in alone if telling not in groups)])


def _base_of(index: ComparisonIndex, telling: Telling) -> set[Telling]:
    base = index.comparison.base.siglum
    links = (index.link(position) for position in index.links_of(telling.source, telling.sentence))
    return {Telling(base, sentence) for link in links for sentence in link.base}


def _accord(
    index: ComparisonIndex, group: frozenset[Telling], disputes: Mapping[Telling, list[tuple[int, Dispute]]]
) -> Accord:
    tellings = tuple(sorted(group, key=lambda t: (index.positions[t.source], t.sentence)))
    said_by = tuple(dict.fromkeys(telling.source for telling in tellings))
    every = len(index.comparison.articles)
    extent = Extent.ONE if len(said_by) == 1 else Extent.ALL if len(said_by) == every else Extent.SOME
    return Accord(tellings, said_by, extent, tuple(_disputes(index, tellings, disputes)))


def _disputes(
    index: ComparisonIndex, tellings: tuple[Telling, ...], disputes: Mapping[Telling, list[tuple[int, Dispute]]]
) -> Iterator[Dispute]:
    """What the base gives otherwise than a source, then what two sources give otherwise."""
    held = frozenset(tellings)
    base = index.comparison.base.siglum
    positions = {k for t in tellings if t.source == base for k in index.links_of(base, t.sentence)}
    for link in map(index.link, sorted(positions)):
        for flag in link.flags:
            if flag.base and flag.source and _is_disputed(link, flag):
                one = _teller(index, base, link.base, flag.base)
                other = _teller(index, link.source, link.sentences, flag.source)
                if one in held and other in held:
                    yield Dispute(one, other, replace(flag, message=_both_ways(index, link, flag)))
    found = {place: dispute for telling in tellings for place, dispute in disputes.get(telling, ())}
    for _, dispute in sorted(found.items(), key=lambda entry: entry[0]):
        if dispute.other in held:
            yield dispute


def _disputes_by_teller(index: ComparisonIndex) -> dict[Telling, list[tuple[int, Dispute]]]:
    """What sources give otherwise, numbered in the order of the statements, by the first of each two sentences."""
    disputes = (dispute for statement in index.comparison.statements for dispute in statement.disputes)
    found: defaultdict[Telling, list[tuple[int, Dispute]]] = defaultdict(list)
    for place, dispute in enumerate(disputes):
        found[dispute.one].append((place, dispute))
    return found


def _is_disputed(link: Link, flag: Flag) -> bool:
    alike = flag.kind in _LIKE_WORDS and link.share_kept >= _ALIKE
    return flag.severity is Severity.HIGH and (flag.kind in _PLAIN or alike)


def _teller(index: ComparisonIndex, siglum: str, sentences: tuple[int, ...], place: Span) -> Telling:
    """The one of an article's `sentences` in which a place lies."""
    spans = index.article(siglum).sentences
    return Telling(siglum, next((s for s in sentences if spans[s].span.overlaps(place)), sentences[0]))


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
