"""Agreement in words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from viewer.model import Telling
from viewer.present.agreement import Accord, Extent, agreement_of
from viewer.present.index import ComparisonIndex
from viewer.present.wording import numbers_text

CONTRADICTED = "Contradicted"
CONTRADICTIONS = "What the articles give differently"


def extent_heading(accord: Accord, articles: int) -> str:
    """The heading that an accord stands under, out of so many articles: "Said by all", "Only in B"."""
    match accord.extent:
        case Extent.ALL:
            return f"Said by all {articles}" if articles > 2 else "Said by both"
        case Extent.SOME:
            return f"Said by {len(accord.said_by)} of {articles}"
        case Extent.ONE:
            return f"Only in {accord.said_by[0]}"


def by_extent(index: ComparisonIndex, accords: Iterable[Accord]) -> tuple[tuple[str, tuple[Accord, ...]], ...]:
    """The accords under their headings: the contradicted ones first, then what most articles say.

    What one article says alone comes article by article.
    """
    articles = len(index.comparison.articles)
    groups: dict[str, list[Accord]] = {}
    ordered = sorted(accords, key=lambda a: (not a.disputes, a.extent is Extent.ONE and index.positions[a.said_by[0]]))
    for accord in ordered:
        heading = CONTRADICTED if accord.disputes else extent_heading(accord, articles)
        groups.setdefault(heading, []).append(accord)
    return tuple((heading, tuple(found)) for heading, found in groups.items())


def contradictions(index: ComparisonIndex) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Where articles give something differently, by their sentences' numbers, and what each of them gives."""
    return tuple(
        (tellings_text(index, accord), tuple(dict.fromkeys(dispute.flag.message for dispute in accord.disputes)))
        for accord in agreement_of(index)
        if accord.disputes
    )


def disputes_by_telling(index: ComparisonIndex) -> Mapping[Telling, tuple[str, ...]]:
    """What each sentence and one of another article give differently, both told: "“6.1” in B, “6.3” in D"."""
    found: defaultdict[Telling, dict[str, None]] = defaultdict(dict)
    for accord in agreement_of(index):
        for dispute in accord.disputes:
            for telling in (dispute.one, dispute.other):
                found[telling][dispute.flag.message] = None
    return {telling: tuple(messages) for telling, messages in found.items()}


def tellings_text(index: ComparisonIndex, accord: Accord) -> str:
    """The sentences that say it by their numbers: "A3 · B2 · C1–2"."""
    return " · ".join(
        siglum + numbers_text(index.numbers_of(siglum, accord.told_by(siglum))) for siglum in accord.said_by
    )


def shown_telling(index: ComparisonIndex, accord: Accord) -> str:
    """The text to show of an accord: of a sentence that is contradicted, else of its first; the base's goes before."""
    first = accord.disputes[0].one if accord.disputes else accord.tellings[0]
    return index.article(first.source).sentence_text(first.sentence)
