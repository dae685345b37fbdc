"""What stands where in a comparison, looked up in one step."""

from collections.abc import Mapping
from dataclasses import dataclass

from viewer.model import Attribution, Comparison, Dropped, Link


@dataclass(frozen=True, slots=True)
class ComparisonIndex:
    """A comparison with its lookups made once, so that no row searches all links.

    Sentences are named by siglum and index. `numbers` are what readers see: 1-based, over the sentences that count
    (body sentences with any text; asides too where the options include them). What is not there is missing from the
    mapping: an aside has no number, a new sentence no links.
    """

    comparison: Comparison
    attributions: Mapping[int, Attribution]
    base_links: Mapping[int, tuple[int, ...]]
    source_links: Mapping[tuple[str, int], tuple[int, ...]]
    dropped: Mapping[tuple[str, int], Dropped]
    numbers: Mapping[tuple[str, int], int]
    positions: Mapping[str, int]

    def link(self, position: int) -> Link:
        """The link at `position` of the comparison's links."""
        return self.comparison.links[position]

    def number(self, siglum: str, sentence: int) -> int | None:
        """The number readers know a sentence by; None for an aside and for an empty sentence."""
        return self.numbers.get((siglum, sentence))

    def links_of(self, siglum: str, sentence: int) -> tuple[int, ...]:
        """Positions of the links a sentence of any article stands in, in the order of the comparison's links."""
        if siglum == self.comparison.base.siglum:
            return self.base_links.get(sentence, ())
        return self.source_links.get((siglum, sentence), ())
