"""Selecting words of one article as it is read."""

from collections.abc import Iterable

from viewer.app.reading.flow import ArticleFlow
from viewer.model import Article, Span


class WordSelection:
    """What is selected in an article, as a place in its text; from where it began to where it was taken."""

    def __init__(self) -> None:
        self._anchor = self._caret = 0

    @property
    def span(self) -> Span | None:
        """The words selected; None for none."""
        start, end = sorted((self._anchor, self._caret))
        return Span(start, end) if start < end else None

    def begin(self, at: int | None) -> None:
        """Begin a selection at a code point; None selects nothing."""
        self._anchor = self._caret = at or 0

    def take_to(self, at: int | None) -> None:
        """Take the selection on to a code point."""
        if at is not None:
            self._caret = at

    def units(self, flow: ArticleFlow, block: int) -> tuple[int, int] | None:
        """What of a block's laid-out text is selected, in UTF-16 units; None for nothing."""
        if self.span is None:
            return None
        text, inside = flow.text(block), parts(flow.article, self.span, flow.blocks[block].sentences)
        found = [units for sentence, part in inside if (units := text.units_of(sentence, part)) is not None]
        return (found[0][0], found[-1][1]) if found else None


def parts(article: Article, span: Span, sentences: Iterable[int]) -> Iterable[tuple[int, Span]]:
    """What a stretch of an article has of each of these sentences, those left out of which it has nothing."""
    for sentence in sentences:
        own = article.sentences[sentence].span
        if own.overlaps(span):
            yield sentence, Span(max(own.start, span.start), min(own.end, span.end))
