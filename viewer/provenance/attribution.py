"""Links and edits -> attributions: where each base sentence, and each of its words, came from."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

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
    Token,
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
    tokens = base.tokens[sentence]
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
    """The claims of a base sentence's `links`, best first, and the best of the `candidates` that are no link."""
    claims = tuple([Claim(link.source, link.sentences, link.score) for link in _ranked(links)])
    taken = {(claim.source, sentence) for claim in claims for sentence in claim.sentences}
    runners_up = [
        claim
        for claim in candidates
        if claim.score >= WORTH_SHOWING and not any((claim.source, s) in taken for s in claim.sentences)
    ]
    return claims, tuple(runners_up[:_RUNNERS_UP])


def _ranked(links: Sequence[Link]) -> list[Link]:
    return sorted(links, key=lambda link: (-link.score, link.source, link.sentences))


def _is_unchanged(link: Link) -> bool:
    """Whether a link's sentences read alike, so that there is one edit between them."""
    return len(link.edits) == 1 and link.edits[0].kind is EditKind.EQUAL


def _edits_within(link: Link, base: TokenisedArticle, sentence: int) -> list[Edit]:
    """The edits of a link that concern one of its base sentences: those that touch it, and what was dropped there.

    What was dropped fell into the sentence of the edit before it; at the link's start, into its first.
    """
    spans = {index: base.article.sentences[index].span for index in link.base}
    within = []
    here = link.base[0]
    for edit in link.edits:
        if edit.base is not None:
            here = next((index for index, span in spans.items() if edit.base.overlaps(span)), here)
        if here == sentence or (edit.base is not None and edit.base.overlaps(spans[sentence])):
            within.append(edit)
    return within


# How much of a word's origin an edit of each kind shows, best first.
_SHOWS = (EditKind.EQUAL, EditKind.REFORMATTED, EditKind.MOVED, EditKind.PARAPHRASED)


def _word_origins(
    span: Span, tokens: Sequence[Token], edits: Sequence[tuple[str, Sequence[Edit]]]
) -> tuple[WordOrigin, ...]:
    """The sentence cut into runs by where their words came from; white space goes with the words before it."""
    # Runs of (start, end, source, origin), made into types once they are whole: most words only lengthen one.
    origins: list[_Run] = []
    links = [_Shown(source, of_link) for source, of_link in edits]
    at = span.start
    for position, token in enumerate(tokens):
        end = tokens[position + 1].span.start if position + 1 < len(tokens) else span.end
        source, origin = _origin_of(token, links)
        last = origins[-1] if origins else None
        same = last is not None and last[2] == source and (origin is None or origin is last[3] or origin == last[3])
        if last is not None and (same or (not token.is_word and origin is None)):
            origins[-1] = (last[0], end, last[2], last[3])
        else:
            origins.append((at, end, source, origin))
        at = end
    return _joined([WordOrigin(Span(start, end), source, origin) for start, end, source, origin in origins])


_Run = tuple[int, int, str | None, Span | None]


class _Shown:
    """The edits of one link that show where words came from, in the order of the base, in which they do not overlap."""

    def __init__(self, source: str, edits: Sequence[Edit]) -> None:
        shown = [
            (edit.base, _SHOWS.index(edit.kind) // 2, edit.source)
            for edit in edits
            if edit.base is not None and edit.source is not None and edit.kind in _SHOWS
        ]
        self.source = source
        self._shown = sorted(shown, key=lambda edit: edit[0])
        self._starts = [base.start for base, _, _ in self._shown]

    def find(self, span: Span) -> tuple[int, Span] | None:
        """How well the edit that holds `span` shows its origin (0 is best), and that origin."""
        place = bisect_right(self._starts, span.start) - 1
        if place < 0 or not self._shown[place][0].contains(span):
            return None
        return self._shown[place][1:]


def _origin_of(token: Token, links: Sequence[_Shown]) -> tuple[str | None, Span | None]:
    best: tuple[int, str, Span] | None = None
    for link in links:
        found = link.find(token.span)
        if found is not None and (best is None or found[0] < best[0]):
            best = (found[0], link.source, found[1])
    return (None, None) if best is None else best[1:]


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
