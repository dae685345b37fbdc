"""Sentences that were taken over to the letter: their one edit needs no look at their words."""

from collections.abc import Sequence

from viewer.model import Article, Edit, EditKind, Span

Sentences = tuple[Article, Sequence[int]]


def edit_unchanged(base: Sentences, source: Sentences) -> tuple[Edit, ...]:
    """The one edit, of kind equal, between a base sentence and a source sentence that read alike to the letter.

    None at all where the words must be compared: texts that differ, or more than one sentence on a side.
    """
    (article, here), (other, there) = base, source
    if len(here) != 1 or len(there) != 1:
        return ()
    spans = _without_space(article, here[0]), _without_space(other, there[0])
    if len(spans[0]) != len(spans[1]) or spans[0].of(article.text) != spans[1].of(other.text):
        return ()
    return (Edit(EditKind.EQUAL, *spans),)


def _without_space(article: Article, sentence: int) -> Span:
    """The span of a sentence, which may have been given with white space at its ends, without it."""
    span = article.sentences[sentence].span
    text = span.of(article.text)
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()))
