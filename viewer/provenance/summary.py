"""Attributions -> the figures of a comparison."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from viewer.language.tokenised import TokenisedArticle
from viewer.model import Attribution, Dropped, EditKind, Link, SourceShare, Span, Summary, TokenKind, Verdict


def summarise(
    base: TokenisedArticle,
    sources: Sequence[tuple[TokenisedArticle, Sequence[int]]],
    links: Sequence[Link],
    provenance: Sequence[Attribution],
    dropped: Sequence[Dropped],
) -> Summary:
    """Sentences by verdict and shares by source; shares count words, over the body of each article.

    A word of the base is a source's when the attribution says so. A word of a source is used when an edit of any link
    carries it over, changed or not.
    """
    verdicts = Counter(attribution.verdict for attribution in provenance)
    words = sum(_count_words(base, a.sentence) for a in provenance)
    owned = _owned_words(base, provenance)
    left_out = Counter(d.source for d in dropped)
    shares = []
    for source, body in sources:
        siglum = source.article.siglum
        own = [link for link in links if link.source == siglum]
        total = sum(_count_words(source, sentence) for sentence in body)
        used = len({s for link in own for s in link.sentences})
        shares.append(
            (
                siglum,
                SourceShare(
                    share_of_base=round(owned[siglum] / max(1, words), 4),
                    share_used=round(min(1.0, _used_words(source, own) / max(1, total)), 4),
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


def _count_words(article: TokenisedArticle, sentence: int) -> int:
    return len([token for token in article.tokens[sentence] if token.kind is not TokenKind.PUNCTUATION])


def _owned_words(base: TokenisedArticle, provenance: Sequence[Attribution]) -> Counter[str]:
    owned: Counter[str] = Counter()
    for attribution in provenance:
        for run in attribution.words:
            if run.source is not None and len(attribution.words) == 1:
                owned[run.source] += _count_words(base, attribution.sentence)
            elif run.source is not None:
                tokens = base.tokens[attribution.sentence]
                owned[run.source] += sum(token.is_word and run.span.contains(token.span) for token in tokens)
    return owned


def _used_words(source: TokenisedArticle, links: Sequence[Link]) -> int:
    """The words of `source` that an edit of its `links` carries over."""
    carried: defaultdict[int, list[Span]] = defaultdict(list)
    for link in links:
        spans = [e.source for e in link.edits if e.source is not None and e.kind is not EditKind.DROPPED]
        for sentence in link.sentences:
            carried[sentence].extend(spans)
    return sum(_count_carried(source, sentence, spans) for sentence, spans in carried.items())


def _count_carried(source: TokenisedArticle, sentence: int, spans: Sequence[Span]) -> int:
    tokens = source.tokens[sentence]
    if tokens and any(span.start <= tokens[0].span.start and tokens[-1].span.end <= span.end for span in spans):
        return _count_words(source, sentence)
    return sum(token.is_word and any(span.contains(token.span) for span in spans) for token in tokens)
