"""Statements -> the facts that their sources give differently."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from viewer.diff import Differ, passage_of
from viewer.language.tokenised import TokenisedArticle
from viewer.model import Dispute, Evidence, Flag, FlagKind, Link, Severity, Statement, Telling
from viewer.provenance.flags import FlagFinder, find_contradictions, read_predicates

# Kinds that two outlets may dispute in whatever words, and those that only like wording brings out: where one says it
# otherwise altogether, another name or a "not" is more often another matter.
_PLAIN = (FlagKind.NUMBER, FlagKind.DATE)
_LIKE_WORDS = (FlagKind.NEGATION, FlagKind.NAME, FlagKind.QUOTATION)
# Wording is alike when this share of both sentences' characters is kept.
_ALIKE = 0.6
_NO_EVIDENCE = Evidence(0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Source:
    """A source with its tokens, and the sentences of it that count."""

    text: TokenisedArticle
    body: tuple[int, ...]


def dispute(statements: Sequence[Statement], sources: Sequence[Source]) -> tuple[Statement, ...]:
    """The statements, each with the facts that two of its sources give differently, in the order of its tellings.

    Every two of a statement's sentences are compared word by word, as the base is with a source, the earlier source in
    the base's place, but by spelling alone: numbers, days and names need no model, and it takes a third of the time.
    What one of them merely leaves out is no dispute. Sentences that no statement has, but that deny each other, are
    statements of their own, with a score of 0: they tell of the same, and do not say the same.
    """
    found: dict[tuple[Telling, Telling], list[Dispute]] = {}
    for one, other in combinations(sources, 2):
        pairs = sorted({pair for statement in statements for pair in _pairs(statement, one, other)})
        if pairs:
            found.update(_compare(one, other, pairs))
    told = [replace(statement, disputes=tuple(_disputes(statement, found))) for statement in statements]
    return (*told, *_denials(told, sources))


def _denials(statements: Sequence[Statement], sources: Sequence[Source]) -> Iterator[Statement]:
    """Sentences of two sources that deny each other and stand in no statement together, in their order."""
    if len(sources) < 2:
        return
    together = {frozenset(pair) for statement in statements for pair in combinations(statement.tellings, 2)}
    read = [(source, read_predicates((source.text, source.body))) for source in sources]
    for (one, said), (other, others) in combinations(read, 2):
        for here, there, flag in find_contradictions(said, others):
            pair = Telling(one.text.article.siglum, here), Telling(other.text.article.siglum, there)
            if frozenset(pair) not in together:
                together.add(frozenset(pair))
                yield Statement(pair, 0.0, (Dispute(*pair, _worded(one, other, flag)),))


def _compare(
    one: Source, other: Source, pairs: Sequence[tuple[Telling, Telling]]
) -> Iterator[tuple[tuple[Telling, Telling], list[Dispute]]]:
    # A finder for two sources alone: a third that bears one of them out does not make them agree.
    finder = FlagFinder((one.text, one.body), [(other.text, other.body)])
    links = [_linked(one, other, pair) for pair in pairs]
    for (here, there), link, flags in zip(pairs, links, finder.find(links), strict=True):
        told = [_worded(one, other, flag) for flag in _telling_flags(link, flags)]
        yield (here, there), [Dispute(here, there, flag) for flag in told]


def _pairs(statement: Statement, one: Source, other: Source) -> Iterator[tuple[Telling, Telling]]:
    here, there = ([t for t in statement.tellings if t.source == side.text.article.siglum] for side in (one, other))
    # The same words dispute nothing, and need not be compared.
    return ((a, b) for a, b in product(here, there) if one.text.norms(a.sentence) != other.text.norms(b.sentence))


def _linked(one: Source, other: Source, pair: tuple[Telling, Telling]) -> Link:
    """The two sentences as a link with its edits."""
    here, there = (pair[0].sentence,), (pair[1].sentence,)
    differ = Differ(one.text.article.language or "und")
    edits = differ.diff(passage_of(one.text, here), passage_of(other.text, there))
    return Link(pair[1].source, here, there, 1.0, _NO_EVIDENCE, edits=edits)


def _disputes(statement: Statement, found: Mapping[tuple[Telling, Telling], Sequence[Dispute]]) -> Iterator[Dispute]:
    for one in statement.tellings:
        for other in statement.tellings:
            yield from found.get((one, other), ())


def _telling_flags(link: Link, flags: Sequence[Flag]) -> Iterator[Flag]:
    """The flags that tell of a fact which both give, and give differently."""
    alike = link.share_kept >= _ALIKE
    for flag in flags:
        both = flag.base is not None and flag.source is not None
        plain = flag.kind in _PLAIN and both
        close = flag.kind in _LIKE_WORDS and alike and (both or flag.kind is FlagKind.NEGATION)
        if flag.severity is Severity.HIGH and (plain or close):
            yield flag


def _worded(one: Source, other: Source, flag: Flag) -> Flag:
    """The flag in words that take neither side: "“6.1” in B, “6.3” in D"."""
    sides = ((one.text.article, flag.base), (other.text.article, flag.source))
    told = [f"“{' '.join(span.of(article.text).split())}” in {article.siglum}" for article, span in sides if span]
    return replace(flag, message=", ".join(told) if len(told) > 1 else f"{told[0]} only")
