"""Finding words in all articles at once."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from viewer.app.presentation import Presentation
from viewer.model import Article, Span

_APOSTROPHES = "'\u2018\u2019\u201b\u02bc`\u00b4"
_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb'
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_CLASSES = {character: f"[{re.escape(alike)}]" for alike in (_APOSTROPHES, _QUOTES, _DASHES) for character in alike}
_MOST = 5_000  # hits; more help nobody, and searching stays quick while one types


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """Found words: the row and the article's position they are shown in, the sentence, their place in the article."""

    row: int
    article: int
    sentence: int
    span: Span


@dataclass(frozen=True, slots=True)
class Found:
    """The hits in the order of rows; `more` says that there are others beyond the limit."""

    hits: tuple[Hit, ...] = ()
    more: bool = False


def search(presentation: Presentation, words: str) -> Found:
    """Find `words` in every article, whatever their case, kind of quotes and dashes, and white space between them.

    Where a source sentence stands in several rows the hit is in the first. Words that begin in one sentence and end
    in the next are found in the first of them.
    """
    pattern = _pattern(words)
    if pattern is None:
        return Found()
    places = _rows_by_sentence(presentation)
    hits: list[Hit] = []
    for position, article in enumerate(presentation.comparison.articles):
        for sentence, span in _places(article, pattern):
            row = places.get((position, sentence))
            if row is not None:
                hits.append(Hit(row, position, sentence, span))
            if len(hits) >= _MOST:
                return Found(tuple(sorted(hits)), more=True)
    return Found(tuple(sorted(hits)))


def _pattern(words: str) -> re.Pattern[str] | None:
    parts = words.split()
    if not parts:
        return None
    said = (r"".join(_CLASSES.get(character, re.escape(character)) for character in part) for part in parts)
    return re.compile(r"\s+".join(said), re.IGNORECASE)


def _places(article: Article, pattern: re.Pattern[str]) -> Iterator[tuple[int, Span]]:
    starts = [sentence.span.start for sentence in article.sentences]
    for found in pattern.finditer(article.text):
        number = bisect_right(starts, found.start()) - 1
        if number < 0:
            continue
        own = article.sentences[number].span
        if found.start() < own.end:
            yield number, Span(found.start(), min(found.end(), own.end))


def _rows_by_sentence(presentation: Presentation) -> dict[tuple[int, int], int]:
    places: dict[tuple[int, int], int] = {}
    for number, row in enumerate(presentation.rows):
        for position, cell in enumerate(row.cells):
            if cell is not None and not cell.continued:
                for sentence in cell.sentences:
                    places.setdefault((position, sentence), number)
    return places
