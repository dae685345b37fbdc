"""Lives of sentences: what becomes of each through successive versions of one text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from viewer.model import Article, Flag, Verdict
from viewer.present.index import ComparisonIndex


class Fate(Enum):
    """What happened to a sentence between one version and the next.

    It was there from the first; it appeared; it stayed as it was; its wording changed; it stands in another place; it
    vanished; it came back, word for word, after it had vanished.
    """

    FIRST = "first"
    APPEARED = "appeared"
    KEPT = "kept"
    CHANGED = "changed"
    MOVED = "moved"
    VANISHED = "vanished"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Moment:
    """A sentence in one version: its indices there (several after a split), none where it has just vanished.

    `links` are positions of the links to the version before, in that comparison.
    """

    fate: Fate
    sentences: tuple[int, ...] = ()
    links: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if (self.fate is Fate.VANISHED) == bool(self.sentences):
            raise ValueError("a sentence has a place in every version it has not vanished from")


@dataclass(frozen=True, slots=True)
class Life:
    """One sentence through all versions: a moment for each, None where it is not there and has not just vanished."""

    moments: tuple[Moment | None, ...]

    @property
    def eventful(self) -> bool:
        """Whether anything ever happened to it."""
        return any(m is None or m.fate not in (Fate.FIRST, Fate.KEPT) for m in self.moments)

    @property
    def last(self) -> int:
        """The last version it stands in."""
        return max(k for k, moment in enumerate(self.moments) if moment is not None and moment.sentences)


Place = tuple[int, int]


class VersionChain:
    """Successive versions with the lookups of each comparison; `steps[k]` compares version k + 1 with version k."""

    def __init__(self, steps: Sequence[ComparisonIndex]) -> None:
        if not steps:
            raise ValueError("a chain of versions needs two at least")
        self.steps = tuple(steps)
        self.versions: tuple[Article, ...] = (
            steps[0].comparison.sources[0],
            *(index.comparison.base for index in steps),
        )

    def body(self, version: int) -> tuple[int, ...]:
        """The sentences of a version that count, in order."""
        index = self.steps[max(0, version - 1)]
        siglum = self.versions[version].siglum
        return tuple(i for i in range(len(self.versions[version].sentences)) if index.number(siglum, i) is not None)

    def number(self, version: int, sentence: int) -> int | None:
        """The number that readers know a sentence by."""
        return self.steps[max(0, version - 1)].number(self.versions[version].siglum, sentence)

    def text(self, life: Life, version: int) -> str:
        """What a life says in a version, on one line; empty where it is not there."""
        moment = life.moments[version]
        told = (self.versions[version].sentence_text(s) for s in moment.sentences) if moment else ()
        return " ".join(" ".join(told).split())

    def flags(self, life: Life, version: int) -> tuple[Flag, ...]:
        """What may have changed the facts between the version before and this one."""
        moment = life.moments[version]
        links = moment.links if moment else ()
        return tuple(flag for link in links for flag in self.steps[version - 1].link(link).flags)


def lives_of(chain: VersionChain) -> tuple[Life, ...]:
    """The life of every sentence of every version, in the order of the last; what vanished stands where it stood.

    Sentences that are linked share a life, so that a split or a merge is one. A sentence that vanished and came back
    in the same words goes on with its old life.
    """
    groups = _rejoined(chain, _linked(chain))
    lives = [Life(tuple(_moments(chain, group))) for group in groups]
    return tuple(_in_order(lives, len(chain.versions)))


def _linked(chain: VersionChain) -> list[dict[int, tuple[int, ...]]]:
    """Sentences joined by links over all versions (union-find; Tarjan 1975): for each group, its places by version."""
    parents: dict[Place, Place] = {(k, s): (k, s) for k in range(len(chain.versions)) for s in chain.body(k)}

    def root(place: Place) -> Place:
        while parents[place] != place:
            parents[place] = parents[parents[place]]
            place = parents[place]
        return place

    for step, index in enumerate(chain.steps):
        for link in index.comparison.links:
            places = [(step + 1, b) for b in link.base] + [(step, s) for s in link.sentences]
            known = [place for place in places if place in parents]
            for place in known[1:]:
                parents[root(place)] = root(known[0])
    groups: defaultdict[Place, defaultdict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for version, sentence in sorted(parents):
        groups[root((version, sentence))][version].append(sentence)
    return [{k: tuple(found) for k, found in group.items()} for group in groups.values()]


def _rejoined(chain: VersionChain, groups: list[dict[int, tuple[int, ...]]]) -> list[dict[int, tuple[int, ...]]]:
    """The groups, with those that begin with the words another ended with, in a later version, put together."""
    ended: dict[str, dict[int, tuple[int, ...]]] = {}
    joined: list[dict[int, tuple[int, ...]]] = []
    for group in sorted(groups, key=lambda g: (min(g), g[min(g)])):
        words = _words(chain, min(group), group)
        before = ended.pop(words, None)
        if before is not None and max(before) < min(group) - 1:
            before.update(group)
            ended[_words(chain, max(before), before)] = before
        else:
            joined.append(group)
            ended[_words(chain, max(group), group)] = group
    return joined


def _words(chain: VersionChain, version: int, group: Mapping[int, Iterable[int]]) -> str:
    told = " ".join(chain.versions[version].sentence_text(s) for s in group[version])
    return " ".join(told.split()).casefold()


def _moments(chain: VersionChain, group: Mapping[int, tuple[int, ...]]) -> Iterator[Moment | None]:
    first = min(group)
    for version in range(len(chain.versions)):
        sentences = group.get(version, ())
        if not sentences:
            yield Moment(Fate.VANISHED) if version - 1 in group else None
        elif version - 1 in group:
            yield _changed(chain, version, group[version - 1], sentences)
        elif version == 0:
            yield Moment(Fate.FIRST, sentences)
        else:
            yield Moment(Fate.APPEARED if version == first else Fate.RETURNED, sentences)


def _changed(chain: VersionChain, version: int, before: Sequence[int], sentences: tuple[int, ...]) -> Moment:
    index = chain.steps[version - 1]
    siglum = chain.versions[version].siglum
    links = tuple(sorted({link for sentence in sentences for link in index.links_of(siglum, sentence)}))
    verdicts = [index.attributions[s].verdict for s in sentences if s in index.attributions]
    if len(before) != len(sentences) or any(verdict is not Verdict.VERBATIM for verdict in verdicts):
        return Moment(Fate.CHANGED, sentences, links)
    moved = any(index.link(link).moved for link in links)
    return Moment(Fate.MOVED if moved else Fate.KEPT, sentences, links)


def _in_order(lives: Sequence[Life], versions: int) -> list[Life]:
    """The lives in the order of the last version; each that ended earlier behind the one it followed while it lived."""
    ordered: list[int] = []
    placed: set[int] = set()
    for version in reversed(range(versions)):
        here = sorted(
            (m.sentences[0], n) for n, life in enumerate(lives) if (m := life.moments[version]) and m.sentences
        )
        before: int | None = None
        for _, number in here:
            if number not in placed:
                ordered.insert(0 if before is None else ordered.index(before) + 1, number)
                placed.add(number)
            before = number
    return [lives[number] for number in ordered]
