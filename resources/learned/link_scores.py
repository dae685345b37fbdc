"""How well links are found in documents that were not learnt from."""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

import numpy as np

from resources.learned.boosting import Likely
from resources.learned.link_examples import LinkExample, SourcePairs
from resources.learned.linked_documents import Kind, Pair
from viewer.align.course import chances_along, unheard_share
from viewer.align.evidence import PARTS, PairEvidence
from viewer.align.grouping import group_pairs
from viewer.align.pair_features import FEATURES
from viewer.align.pairs import Pairs

# The columns of a pair's own evidence.
_OWN = {part: FEATURES.index(part) for part in PARTS}
Found = list[frozenset[Pair]]


@dataclass(slots=True)
class Tally:
    """Right, wrong and missing answers."""

    right: int = 0
    wrong: int = 0
    missing: int = 0

    def count(self, wanted: Set[object], found: Set[object]) -> None:
        """Add the answers of one document."""
        self.right += len(wanted & found)
        self.wrong += len(found - wanted)
        self.missing += len(wanted - found)

    def __str__(self) -> str:
        precision = 100 * self.right / max(1, self.right + self.wrong)
        recall = 100 * self.right / max(1, self.right + self.missing)
        f1 = 200 * self.right / max(1, 2 * self.right + self.wrong + self.missing)
        return f"P {precision:5.1f}  R {recall:5.1f}  F1 {f1:5.1f}"


def decide(example: LinkExample, likely: Likely, threshold: float) -> Found:
    """The pairs of sentences that the program links in each source when the pairs are that likely."""
    return [
        frozenset(_linked(example, source, said, threshold))
        for source, said in zip(example.pairs, example.by_source(likely), strict=True)
    ]


def _linked(example: LinkExample, source: SourcePairs, said: Likely, threshold: float) -> Iterable[Pair]:
    pairs = Pairs.of(source.positions)
    parts = {part: source.table[:, column].astype(np.float64) for part, column in _OWN.items()}
    identical = parts.pop("identical") > 0.0
    evidence = PairEvidence(pairs, **parts, identical=identical)
    scores = np.where(identical, 1.0, said.astype(np.float64).round(4))
    unheard = unheard_share(example.base, source.sentences)
    chances = chances_along(pairs, scores, len(example.base), evidence, unheard)
    groups = group_pairs(example.base, source.sentences, (pairs, scores, chances), threshold)
    return (
        (example.base[b].index, source.sentences[s].index) for group in groups for b in group.base for s in group.source
    )


def score(examples: Sequence[LinkExample], judged: Sequence[Likely], threshold: float) -> list[str]:
    """Lines of figures in percent, by kind of document; none of those whose links were guessed."""
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    evidence: defaultdict[Kind, list[float]] = defaultdict(list)
    for example, likely in zip(examples, judged, strict=True):
        found, kind = decide(example, likely, threshold), example.document.kind
        if kind in (Kind.ESSAYS, Kind.PLAIN):
            _score_versions(example, found[0], tallies)
        elif kind in (Kind.CLAIMS, Kind.SUMMARIES):
            evidence[kind] += _score_evidence(example, found, tallies)
        elif kind is Kind.MIXES:
            _score_sources(example, found, likely, tallies)
        elif kind is not Kind.REMIXED:
            for wanted, linked in zip(example.document.links, found, strict=True):
                tallies[f"{kind.value}: links"].count(wanted, linked)
    lines = [f"  {name:44} {tally}" for name, tally in tallies.items()]
    return lines + [
        f"  {kind.value + ': evidence, mean':44} {'':18}F1 {100 * sum(shares) / len(shares):5.1f}"
        for kind, shares in evidence.items()
    ]


def _score_versions(example: LinkExample, found: frozenset[Pair], tallies: defaultdict[str, Tally]) -> None:
    document, name = example.document, example.document.kind.value
    (old,), (wanted,) = document.sources, document.links
    same = {(b, s) for b, s in wanted | found if document.base[b].split() == old[s].split()}
    tallies[f"{name}: links but of identical sentences"].count(wanted - same, found - same)
    tallies[f"{name}: dropped"].count(_unlinked(old, wanted, 1), _unlinked(old, found, 1))
    tallies[f"{name}: added"].count(_unlinked(document.base, wanted, 0), _unlinked(document.base, found, 0))
    groups, found_groups = _groups(wanted), _groups(found)
    tallies[f"{name}: groups"].count(groups, found_groups)
    tallies[f"{name}: splits and merges"].count(
        {group for group in groups if len(group) > 1}, {group for group in found_groups if len(group) > 1}
    )
    moved = {(b, s) for b, s in wanted if any((b - c) * (s - t) < 0 for c, t in wanted)}
    tallies[f"{name}: moved (recall)"].count(moved, moved & found)


def _score_sources(example: LinkExample, found: Found, likely: Likely, tallies: defaultdict[str, Tally]) -> None:
    """Whether each sentence of a mix is linked best with the source that it is from."""
    document = example.document
    best: dict[int, tuple[float, int]] = {}
    for number, (pairs, said) in enumerate(zip(example.candidates, example.by_source(likely), strict=True)):
        for pair, value in zip(pairs, said.tolist(), strict=True):
            if pair in found[number]:
                best[pair[0]] = max(best.get(pair[0], (0.0, -1)), (value, number))
    wanted = {(b, known.source) for b, known in enumerate(document.known_sources)}
    tallies[f"{document.kind.value}: right source"].count(wanted, {(b, number) for b, (_, number) in best.items()})


def _unlinked(sentences: Sequence[str], links: frozenset[Pair], side: int) -> set[int]:
    return set(range(len(sentences))) - {pair[side] for pair in links}


def _groups(links: frozenset[Pair]) -> set[frozenset[Pair]]:
    """The links in groups: two that share a sentence are in the same."""
    groups: list[set[Pair]] = []
    for pair in links:
        touched = [group for group in groups if any(pair[0] == b or pair[1] == s for b, s in group)]
        groups = [group for group in groups if group not in touched]
        groups.append({pair}.union(*touched))
    return {frozenset(group) for group in groups}


def _score_evidence(example: LinkExample, found: Found, tallies: defaultdict[str, Tally]) -> list[float]:
    """For each base sentence that has a source the F1 of its evidence, against the set of sentences that fits best."""
    shares = []
    for b, choices in enumerate(example.document.evidence):
        given = {(source, s) for source, pairs in enumerate(found) for c, s in pairs if c == b}
        without = tallies[f"{example.document.kind.value}: without a source"]
        without.count({b} if not choices else set(), {b} if not given else set())
        if choices:
            shares.append(max(2 * len(choice & given) / max(1, len(choice) + len(given)) for choice in choices))
    return shares
