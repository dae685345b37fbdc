"""Sentences and words -> anchors, by which they are found again."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from viewer.model import Article, Span
from viewer.model.corrections import Anchor, ArticleMark

# Code points kept of what stands on either side.
CONTEXT = 96


def mark_of(article: Article) -> ArticleMark:
    """What `article` is known by again."""
    return ArticleMark(article.siglum, article.origin.sha256, article.title, article.origin.path)


def anchor_at(article: Article, span: Span) -> Anchor:
    """The anchor of the words at `span`. Raises ValueError when there are none."""
    text = article.text
    return Anchor(
        article=mark_of(article),
        exact=span.of(text),
        before=text[max(0, span.start - CONTEXT) : span.start],
        after=text[span.end : span.end + CONTEXT],
        start=span.start,
    )


def anchor_sentences(article: Article, sentences: Sequence[int]) -> tuple[Anchor, ...]:
    """An anchor for each of those sentences, in the order of the text."""
    return tuple(anchor_at(article, article.sentences[index].span) for index in sorted(set(sentences)))


def sentences_at(article: Article, span: Span) -> tuple[int, ...]:
    """The sentences that share at least one character with `span`, ascending."""
    first = bisect_right(article.sentences, span.start, key=lambda sentence: sentence.span.end)
    following = bisect_left(article.sentences, span.end, key=lambda sentence: sentence.span.start)
    return tuple(i for i in range(first, following) if article.sentences[i].span.overlaps(span))
