"""Attributions -> the figures of a comparison."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from viewer.language.tokenised import TokenisedArticle
from viewer.model import (
    SILENT_SHARE,
    Attribution,
    Dropped,
    EditKind,
    Link,
    Share,
    SourceShare,
    Span,
    Summary,
    TokenKind,
    Verdict,
)
from viewer.provenance.covering import count_held

# Python 3.11 looks a member up at the cost of a function call.
_PUNCTUATION = TokenKind.PUNCTUATION


def summarise(
    base: TokenisedArticle,
    sources: Sequence[tuple[TokenisedArticle, Sequence[int]]],
    links: Sequence[Link],
    provenance: Sequence[Attribution],
    dropped: Sequence[Dropped],
    share: Share = SILENT_SHARE,
) -> Summary:
    """Sentences by verdict and shares by source; shares count words, over the body of each article.

    A word of the base is a source's when the attribution says so. A word of a source is used when an edit of any link
    carries it over, changed or not. `share` hears how far it has come; what its monitor raises is passed on.
    """
    owning, using = share.split(1, 1)
    verdicts = Counter(attribution.verdict for attribution in provenance)
    words = sum(base.count_words(a.sentence) for a in provenance)
    owned = _owned_words(base, provenance, owning)
    left_out = Counter(d.source for d in dropped)
    shares = []
    for (source, body), part in zip(sources, using.split(*(len(body) for _, body in sources)), strict=True):
        siglum = source.article.siglum
        own = [link for link in links if link.source == siglum]
        total = sum(source.count_words(sentence) for sentence in body)
        used = len({s for link in own for s in link.sentences})
        shares.append(
            (
                siglum,
                SourceShare(
                    share_of_base=round(owned[siglum] / max(1, words), 4),
                    share_used=round(min(1.0, _used_words(source, own, part) / max(1, total)), 4),
                    used=used,
                    dropped=left_out[siglum],
                ),
            )
        )
    new = words - sum(owned.values())
    return Summary(
        verdicts=tuple((verdict, verdicts[verdict]) for verdict in Verdict),
        sources=tuple(shares),
        share_new=round(new / max(1, words), 4),
    )


def _owned_words(base: TokenisedArticle, provenance: Sequence[Attribution], share: Share) -> Counter[str]:
    owned: Counter[str] = Counter()
    for attribution in share.over(provenance, len(provenance)):
        of_source: defaultdict[str, list[Span]] = defaultdict(list)
        for run in attribution.words:
            if run.source is not None:
                of_source[run.source].append(run.span)
        for source, spans in of_source.items():
            owned[source] += _count_inside(base, attribution.sentence, spans)
    return owned


def _used_words(source: TokenisedArticle, links: Sequence[Link], share: Share) -> int:
    """The words of `source` that an edit of its `links` carries over."""
    carried: defaultdict[int, list[Span]] = defaultdict(list)
    for link in links:
        spans = [e.source for e in link.edits if e.source is not None and e.kind is not EditKind.DROPPED]
        for sentence in link.sentences:
            carried[sentence].extend(spans)
    return sum(_count_inside(source, *used) for used in share.over(carried.items(), len(carried)))


def _count_inside(article: TokenisedArticle, sentence: int, spans: Sequence[Span]) -> int:
    """The words of a sentence that lie inside one of `spans`."""
    if len(spans) == 1 and spans[0].contains(article.article.sentences[sentence].span):
        return article.count_words(sentence)
    words = [placed for placed in article.placed(sentence) if placed[2].kind is not _PUNCTUATION]
    return count_held(words, spans)
