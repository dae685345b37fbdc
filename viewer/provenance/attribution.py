"""Links and edits -> attributions: where each base sentence, and each of its words, came from."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from viewer.language.chunks import Placed
from viewer.language.tokenised import TokenisedArticle
from viewer.model import (
    SILENT_SHARE,
    Attribution,
    Claim,
    Edit,
    EditKind,
    Link,
    Share,
    Span,
    Verdict,
    WordOrigin,
)
from viewer.provenance.verdicts import verdict_of

# Runners-up shown for a sentence.
_RUNNERS_UP = 5
# A candidate below this is nothing that a reader would want to see.
WORTH_SHOWING = 0.1


def attribute(
    base: TokenisedArticle,
    sentences: Sequence[int],
    links: Sequence[Link],
    candidates: Mapping[int, Sequence[Claim]],
    share: Share = SILENT_SHARE,
) -> tuple[Attribution, ...]:
    """One attribution for each of the base's `sentences`, in their order.

    `links` carry their edits; `candidates` are the scored pairs by base sentence, best first. Of two links with the
    same score the earlier source, then the earlier sentence comes first.
    """
    of_sentence: defaultdict[int, list[Link]] = defaultdict(list)
    for link in links:
        for sentence in link.base:
            of_sentence[sentence].append(link)
    wanted = share.over(sentences, len(sentences))
    return tuple([_attribution(base, s, of_sentence[s], candidates.get(s, ())) for s in wanted])


def _attribution(
    base: TokenisedArticle, sentence: int, links: Sequence[Link], candidates: Sequence[Claim]
) -> Attribution:
    claims, runners_up = rank_claims(links, candidates)
    span = base.article.sentences[sentence].span
    if len(links) == 1 and links[0].base == (sentence,) and _is_unchanged(links[0]):
        source = links[0].source
        words = (WordOrigin(span, source, links[0].edits[0].source),)
        return Attribution(sentence, Verdict.VERBATIM, claims[0], (), runners_up, words)
    tokens = base.placed(sentence)
    edits = [(link.source, _edits_within(link, base, sentence)) for link in _ranked(links)]
    return Attribution(
        sentence=sentence,
        verdict=verdict_of(tokens, edits),
        primary=claims[0] if claims else None,
        also=claims[1:],
        runners_up=runners_up,
        words=_word_origins(span, tokens, edits),
    )


def rank_claims(links: Sequence[Link], candidates: Sequence[Claim]) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """The claims of a base sentence's `links`, best first, and the best of the `candidates` that are no link.

    The candidates come best first.
    """
    claims = tuple([Claim(link.source, link.sentences, link.score) for link in _ranked(links)])
    return claims, _runners_up(claims, candidates)


def _ranked(links: Sequence[Link]) -> list[Link]:
    return sorted(links, key=lambda link: (-link.score, link.source, link.sentences))


def _runners_up(claims: Sequence[Claim], candidates: Sequence[Claim]) -> tuple[Claim, ...]:
    """The best of `candidates`, which come best first, that none of the `claims` has taken."""
    taken = {(claim.source, sentence) for claim in claims for sentence in claim.sentences}
    found: list[Claim] = []
    for claim in candidates:
        if claim.score < WORTH_SHOWING or len(found) == _RUNNERS_UP:
            break
        if taken.isdisjoint([(claim.source, sentence) for sentence in claim.sentences]):
            found.append(claim)
    return tuple(found)


def _is_unchanged(link: Link) -> bool:
    """Whether a link's sentences read alike, so that there is one edit between them."""
    return len(link.edits) == 1 and link.edits[0].kind is EditKind.EQUAL


def _edits_within(link: Link, base: TokenisedArticle, sentence: int) -> list[Edit]:
    """The edits of a link that concern one of its base sentences: those that touch it, and what was dropped there.

    What was dropped fell into the sentence of the edit before it; at the link's start, into its first.
    """
    if link.base == (sentence,):
        return list(link.edits)
    spans = {index: base.article.sentences[index].span for index in link.base}
    within = []
    here = link.base[0]
    for edit in link.edits:
        if edit.base is not None:
            here = next((index for index, span in spans.items() if edit.base.overlaps(span)), here)
        if here == sentence or (edit.base is not None and edit.base.overlaps(spans[sentence])):
            within.append(edit)
    return within


# How well an edit of each kind shows where a word came from; 0 is best.
_SHOWS = {EditKind.EQUAL: 0, EditKind.REFORMATTED: 0, EditKind.MOVED: 1, EditKind.PARAPHRASED: 1}


def _word_origins(
    span: Span, tokens: Sequence[Placed], edits: Sequence[tuple[str, Sequence[Edit]]]
) -> tuple[WordOrigin, ...]:
    """The sentence cut into runs by where their words came from; white space goes with the words before it."""
    begins: list[int] = []
    runs: list[tuple[str | None, Span | None]] = []
    before: _Shown | None = None
    for (start, _, form), shown in zip(tokens, _shown(tokens, edits), strict=True):
        if shown is not None and shown is before:
            continue
        before = shown
        found = (None, None) if shown is None else (shown.source, shown.origin)
        if not runs:
            begins.append(span.start)
        elif found == runs[-1] or (shown is None and not form.is_word):
            continue
        else:
            begins.append(start)
        runs.append(found)
    places = zip(begins, [*begins[1:], span.end], strict=True)
    return _joined([WordOrigin(Span(*place), *run) for place, run in zip(places, runs, strict=True)])


class _Shown(NamedTuple):
    """An edit that shows where words came from, and how well: 0 is best."""

    rank: int
    source: str
    origin: Span


def _shown(tokens: Sequence[Placed], edits: Sequence[tuple[str, Sequence[Edit]]]) -> list[_Shown | None]:
    """For every token the edit that shows best where it came from, of equals that of the earlier link."""
    best: list[_Shown | None] = [None] * len(tokens)
    starts, ends = [start for start, _, _ in tokens], [end for _, end, _ in tokens]
    for source, of_link in edits:
        for edit in of_link:
            rank = _SHOWS.get(edit.kind)
            if rank is None or edit.base is None or edit.source is None:
                continue
            shown = _Shown(rank, source, edit.source)
            for k in range(bisect_left(starts, edit.base.start), bisect_right(ends, edit.base.end)):
                known = best[k]
                if known is None or rank < known.rank:
                    best[k] = shown
    return best


def _joined(origins: Sequence[WordOrigin]) -> tuple[WordOrigin, ...]:
    """Neighbouring runs from the same source made one while their places in it follow each other."""
    joined: list[WordOrigin] = []
    for run in origins:
        last = joined[-1] if joined else None
        if last is None or last.source != run.source or not _follows(last.origin, run.origin):
            joined.append(run)
            continue
        origin = None if last.origin is None or run.origin is None else last.origin.cover(run.origin)
        joined[-1] = WordOrigin(last.span.cover(run.span), last.source, origin)
    return tuple(joined)


# Places this close in the source read on from each other.
_READS_ON = 3


def _follows(before: Span | None, after: Span | None) -> bool:
    if before is None or after is None:
        return before is after
    return before.start <= after.start <= before.end + _READS_ON
