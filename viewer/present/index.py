"""What stands where in a comparison, looked up in one step."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from viewer.model import Article, Attribution, Comparison, Dropped, Link, NewClaim
from viewer.present.differences import Difference

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class ComparisonIndex:
    """A comparison with its lookups made once, so that no row searches all links.

    Sentences are named by siglum and index. `numbers` are what readers see: 1-based, over the sentences that count
    (body sentences with any text; asides too where the options include them). What is not there is missing from the
    mapping: an aside has no number, a new sentence no links. `claims` are a base sentence's new claims that no flag of
    its links tells. `ignored` are the differences that are not marked.
    """

    comparison: Comparison
    attributions: Mapping[int, Attribution]
    base_links: Mapping[int, tuple[int, ...]]
    source_links: Mapping[tuple[str, int], tuple[int, ...]]
    dropped: Mapping[tuple[str, int], Dropped]
    numbers: Mapping[tuple[str, int], int]
    positions: Mapping[str, int]
    claims: Mapping[int, tuple[NewClaim, ...]]
    ignored: frozenset[Difference] = frozenset()

    def article(self, siglum: str) -> Article:
        """The article of that siglum. Raises KeyError when there is none."""
        return self.comparison.articles[self.positions[siglum]]

    def link(self, position: int) -> Link:
        """The link at `position` of the comparison's links."""
        return self.comparison.links[position]

    def number(self, siglum: str, sentence: int) -> int | None:
        """The number readers know a sentence by; None for an aside and for an empty sentence."""
        return self.numbers.get((siglum, sentence))

    def numbers_of(self, siglum: str, sentences: Iterable[int]) -> tuple[int, ...]:
        """The readers' numbers of those of `sentences` that have one, in their order."""
        numbers = self.numbers
        return tuple([numbers[siglum, i] for i in sentences if (siglum, i) in numbers])

    def links_of(self, siglum: str, sentence: int) -> tuple[int, ...]:
        """Positions of the links a sentence of any article stands in, in the order of the comparison's links."""
        if siglum == self.comparison.base.siglum:
            return self.base_links.get(sentence, ())
        return self.source_links.get((siglum, sentence), ())

    def is_unread(self, positions: Iterable[int]) -> bool:
        """Whether the words of any of the links at those positions are still to be compared."""
        return any(not self.comparison.links[position].edits for position in positions)

    def is_left_out(self, siglum: str, sentence: int) -> bool:
        """Whether this is a sentence of a source that counts and that no link uses."""
        return self.positions[siglum] > 0 and (siglum, sentence) in self.numbers and not self.links_of(siglum, sentence)


def index_comparison(comparison: Comparison, ignored: frozenset[Difference] = frozenset()) -> ComparisonIndex:
    """The lookups of `comparison`, in time linear in its links and sentences."""
    base_links: defaultdict[int, list[int]] = defaultdict(list)
    source_links: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for position, link in enumerate(comparison.links):
        for sentence in link.base:
            base_links[sentence].append(position)
        for sentence in link.sentences:
            source_links[link.source, sentence].append(position)
    return ComparisonIndex(
        comparison=comparison,
        attributions={attribution.sentence: attribution for attribution in comparison.provenance},
        base_links=_frozen(base_links),
        source_links=_frozen(source_links),
        dropped={(dropped.source, dropped.sentence): dropped for dropped in comparison.dropped},
        numbers=_numbers(comparison),
        positions={article.siglum: position for position, article in enumerate(comparison.articles)},
        claims=_claims(comparison),
        ignored=ignored,
    )


def _claims(comparison: Comparison) -> dict[int, tuple[NewClaim, ...]]:
    flagged = {(flag.kind, flag.base) for link in comparison.links for flag in link.flags}
    claims: defaultdict[int, list[NewClaim]] = defaultdict(list)
    for claim in comparison.new_claims:
        if (claim.kind, claim.span) not in flagged:
            claims[claim.sentence].append(claim)
    return _frozen(claims)


def _frozen(lists: Mapping[_Key, list[_Value]]) -> dict[_Key, tuple[_Value, ...]]:
    return {key: tuple(values) for key, values in lists.items()}


def _numbers(comparison: Comparison) -> dict[tuple[str, int], int]:
    asides = comparison.options.include_asides
    numbers = {}
    for article in comparison.articles:
        counted = (i for i, s in enumerate(article.sentences) if len(s.span) and (s.body or asides))
        numbers.update({(article.siglum, i): number for number, i in enumerate(counted, start=1)})
    return numbers
