"""Where what stood in one comparison stands in another of the same texts."""

from bisect import bisect_right

from viewer.app.presentation import Presentation
from viewer.model import Article


def sentence_from(article: Article, at: int) -> int:
    """The sentence of an article that holds that code point, or the last one before it; 0 when none is."""
    starts = [sentence.span.start for sentence in article.sentences]
    return max(0, bisect_right(starts, at) - 1)


def row_after(before: Presentation, row: int, after: Presentation) -> int | None:
    """Where what a row of `before` shows stands in `after`, by its text; None when it has no place there."""
    shown = before.rows[row]
    if shown.sentence is not None:
        old, base = before.comparison.base, after.comparison.base
        if old.text != base.text:
            return None
        return after.rows_by_sentence.get(sentence_from(base, old.sentences[shown.sentence].span.start))
    return _row_of_source(before, row, after)


def _row_of_source(before: Presentation, row: int, after: Presentation) -> int | None:
    cell = next(cell for cell in before.rows[row].cells if cell)
    old = before.comparison.article(cell.siglum)
    position = next((i for i, article in enumerate(after.comparison.articles) if article.text == old.text), None)
    if position is None:
        return None
    sentence = sentence_from(after.comparison.articles[position], old.sentences[cell.sentences[0]].span.start)
    return next(
        (
            place
            for place, candidate in enumerate(after.rows)
            if (there := candidate.cells[position]) is not None and sentence in there.sentences
        ),
        None,
    )
