"""Sentences that were taken over to the letter: their one edit needs no look at their words."""

from collections.abc import Sequence

from viewer.model import Article, Edit, EditKind, Span

Sentences = tuple[Article, Sequence[int]]

# Python 3.11 looks the members of an enum up at the cost of a function call.
_EQUAL = EditKind.EQUAL


def edit_unchanged(base: Sentences, source: Sentences) -> tuple[Edit, ...]:
    """The one edit, of kind equal, between a base sentence and a source sentence that read alike to the letter.

    None at all where the words must be compared: texts that differ, or more than one sentence on a side.
    """
    (article, here), (other, there) = base, source
    if len(here) != 1 or len(there) != 1:
        return ()
    span, other_span = article.sentences[here[0]].span, other.sentences[there[0]].span
    text, other_text = span.of(article.text), other_span.of(other.text)
    kept = text.strip()
    if kept != other_text.strip():
        return ()
    return (Edit(_EQUAL, _narrowed(span, text, kept), _narrowed(other_span, other_text, kept)),)


def _narrowed(span: Span, text: str, kept: str) -> Span:
    """The span of a sentence, which may have been given with white space at its ends, without it."""
    if len(text) == len(kept):
        return span
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, start + len(kept))
