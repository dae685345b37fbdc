"""New claims: names, numbers, dates and quotations of the base that no source contains."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from viewer.model import SILENT_SHARE, FlagKind, Link, NewClaim, Share, Span
from viewer.provenance.flags.dates import TELLING
from viewer.provenance.flags.held import Held
from viewer.provenance.flags.numbers import is_fact
from viewer.provenance.flags.sides import Context, Side

# A line with so few tokens, without a full stop, may be a dateline.
_LONGEST_DATELINE = 8
# A quotation with fewer words is a term or a title.
_SHORTEST_QUOTATION = 4
# With so many of its words side by side in a source, a quotation is an altered one and no new one.
_ALTERED = 0.3
# A quotation as a claim, and the norms of its words.
_Quoted = tuple[NewClaim, Sequence[str]]
_TOLD_IN_LINKS = (FlagKind.NUMBER, FlagKind.DATE, FlagKind.NAME)


def find_new_claims(
    context: Context,
    sentences: Sequence[int],
    links: Sequence[Link],
    held: Held,
    share: Share = SILENT_SHARE,
) -> tuple[NewClaim, ...]:
    """The new claims of the base, which `context` tells of, in the order of its text.

    `sentences` are those that count; what `links` flag as standing in no source is taken from there, and a fact that
    stands in another's place is a changed one and no new claim. `held` is what the sources say.
    """
    linked = {sentence for link in links for sentence in link.base}
    found = {*_of_links(context, links)}
    quoted: list[_Quoted] = []
    reading, comparing = share.split(2, 1)
    for sentence in reading.over(sentences, len(sentences)):
        side = Side(context, (sentence,), (), is_base=True)
        if sentence not in linked:
            found.update(_of_sentence(side, sentence, held))
        quoted.extend(_quotations(side, sentence))
    found.update(_said_by_none(quoted, held, comparing))
    return tuple(sorted(found, key=lambda claim: (claim.span, claim.kind.value)))


def _of_links(context: Context, links: Sequence[Link]) -> Iterator[NewClaim]:
    spans = [sentence.span for sentence in context.article.article.sentences]
    for link in links:
        for flag in link.flags:
            if flag.source is None and flag.base is not None and flag.kind in _TOLD_IN_LINKS:
                sentence = next((s for s in link.base if spans[s].contains(flag.base)), None)
                if sentence is not None:
                    yield NewClaim(flag.kind, sentence, flag.base)


def _of_sentence(side: Side, sentence: int, held: Held) -> Iterator[NewClaim]:
    for quantity in side.quantities:
        if is_fact(quantity) and not held.has_amount(quantity, side.words(quantity.span)):
            yield NewClaim(FlagKind.NUMBER, sentence, quantity.span)
    for moment in () if _is_dateline(side) else side.moments:
        if moment.kind in TELLING and not held.has_moment(moment):
            yield NewClaim(FlagKind.DATE, sentence, moment.span)
    for name in side.names:
        if not held.has_name(name.parts):
            yield NewClaim(FlagKind.NAME, sentence, name.span)


def _is_dateline(side: Side) -> bool:
    """Whether a sentence is so short and without an end that it only tells of when and where a paper appeared."""
    return len(side.tokens) <= _LONGEST_DATELINE and side.norms[-1] not in {".", "!", "?"} and not side.quantities


def _said_by_none(quoted: Sequence[_Quoted], held: Held, share: Share) -> Iterator[NewClaim]:
    """The quotations of whose words few stand beside each other in a source as well."""
    pairs = [list(pairwise(norms)) for _, norms in quoted]
    beside = held.beside_each_other(frozenset(pair for several in pairs for pair in several), share)
    for (claim, _), several in zip(quoted, pairs, strict=True):
        if sum(pair in beside for pair in several) / len(several) < _ALTERED:
            yield claim


def _quotations(side: Side, sentence: int) -> Iterator[_Quoted]:
    whole = side.context.article.article.sentences[sentence].span
    for quotation in side.quotations:
        # One that runs over sentences is told where it begins.
        if not whole.start <= quotation.span.start < whole.end:
            continue
        inside = Span(quotation.span.start, min(quotation.span.end, whole.end))
        norms = [token.norm for token in side.tokens if token.is_word and inside.contains(token.span)]
        if len(norms) >= _SHORTEST_QUOTATION:
            yield NewClaim(FlagKind.QUOTATION, sentence, inside), norms
