"""Anchors -> places in the articles as they are now."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePath

from viewer.model import Article, Span
from viewer.model.corrections import Anchor, ArticleMark, Loss, Place
from viewer.session.anchoring import CONTEXT, sentences_at

# How alike (0..1) changed words must be to those of the anchor, where what stood on one side of them still stands
# there, and where it does on both.
_ALIKE = 0.85
_ALIKE_BETWEEN = 0.5
# So many characters on a side say where words stood.
_BESIDE = 24
# Words this long stand for themselves; shorter ones must also have something of what stood around them.
_TELLING = 40
_SOME_CONTEXT = 0.6
# A changed stretch is looked for among so many neighbouring sentences, and in this many places of the same words.
_WINDOW = 3
_MOST_PLACES = 5000
_MOST_ALIKE = 50
# Longer quotations than this are found by their exact words or not at all.
_LONGEST_ALIKE = 5000


class LostError(Exception):
    """An anchor has no place any more; `loss` says why, `str()` is a line for the reader."""

    def __init__(self, loss: Loss, line: str) -> None:
        super().__init__(line)
        self.loss = loss


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    likeness: float


class Finder:
    """Finds the places of anchors in some articles, which have been split into sentences."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = tuple(articles)
        self._windows: dict[str, tuple[list[Span], list[str]]] = {}

    def article_of(self, mark: ArticleMark) -> Article:
        """The article with that mark: the same bytes, else the same path, file name or title.

        Raises LostError when there is none.
        """
        for alike in (_same_bytes, _same_path, _same_name, _same_title):
            found = [article for article in self._articles if alike(mark, article)]
            if found:
                return next((article for article in found if article.siglum == mark.siglum), found[0])
        raise LostError(Loss.ARTICLE, f"“{mark.title}” is not among the articles")

    def find(self, anchor: Anchor) -> Place:
        """Where the words of `anchor` are now.

        They are looked for as they were (white space aside), near what stood around them; then, changed, between or
        beside what stood around them. Raises LostError when they are gone or cannot be told from other words.
        """
        article = self.article_of(anchor.article)
        span = _unmoved(article, anchor) or _again(article, anchor)
        changed = span is None
        if span is None:
            span = self._changed(article, anchor)
        if span is None:
            raise LostError(Loss.WORDS, f"“{_short(anchor.exact)}” is not in {article.siglum}, “{article.title}”")
        return Place(article.siglum, span, sentences_at(article, span), changed)

    def _changed(self, article: Article, anchor: Anchor) -> Span | None:
        """Where words stand now that are much like the anchor's, if anywhere.

        What stands between its old neighbours is what became of it, be it nothing; a sentence elsewhere may read
        much the same and be another.
        """
        if len(anchor.exact) > _LONGEST_ALIKE:
            return None
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - only for texts that were changed

        words = _spaced(anchor.exact)
        between = list(_between(article.text, anchor))
        if between:
            best = max(between, key=lambda span: _context(article, anchor, span))
            alike = fuzz.ratio(_spaced(best.of(article.text)), words) >= 100 * _ALIKE_BETWEEN
            return best if alike and len(best) else None
        spans, texts = self._windows_of(article)
        found = process.extract(words, texts, scorer=fuzz.ratio, score_cutoff=100 * _ALIKE, limit=_MOST_ALIKE)
        beside = [spans[place] for _, _, place in found if _stands_beside(article.text, anchor, spans[place])]
        return beside[0] if beside else None

    def _windows_of(self, article: Article) -> tuple[list[Span], list[str]]:
        if article.siglum not in self._windows:
            spans = list(_windows(article))
            self._windows[article.siglum] = (spans, [_spaced(span.of(article.text)) for span in spans])
        return self._windows[article.siglum]


def find_all(finder: Finder, anchors: Iterable[Anchor]) -> tuple[Place, ...]:
    """The place of each anchor. Raises LostError for the first that has none."""
    return tuple(finder.find(anchor) for anchor in anchors)


def _same_bytes(mark: ArticleMark, article: Article) -> bool:
    return mark.sha256 == article.origin.sha256


def _same_path(mark: ArticleMark, article: Article) -> bool:
    return mark.path is not None and mark.path == article.origin.path


def _same_name(mark: ArticleMark, article: Article) -> bool:
    if mark.path is None or article.origin.path is None:
        return False
    return PurePath(mark.path).name == PurePath(article.origin.path).name


def _same_title(mark: ArticleMark, article: Article) -> bool:
    if None not in (mark.path, article.origin.path):
        return False
    return mark.title == article.title and mark.siglum == article.siglum


def _unmoved(article: Article, anchor: Anchor) -> Span | None:
    if article.origin.sha256 != anchor.article.sha256 or not article.text.startswith(anchor.exact, anchor.start):
        return None
    return Span(anchor.start, anchor.start + len(anchor.exact))


def _again(article: Article, anchor: Anchor) -> Span | None:
    """The same words, where what stands around them is most alike; of equals the nearest to where they were."""
    candidates = [
        _Candidate(span, _context(article, anchor, span)) for span in _occurrences(article.text, anchor.exact)
    ]
    if not candidates:
        return None
    best = max(candidates, key=lambda c: (round(c.likeness, 2), -abs(c.span.start - anchor.start)))
    if best.likeness >= _SOME_CONTEXT or (len(candidates) == 1 and len(anchor.exact) >= _TELLING):
        return best.span
    return None


def _occurrences(text: str, words: str) -> Iterator[Span]:
    pattern = _pattern(words)
    start = r"(?<!\w)" if words.split(maxsplit=1)[0][0].isalnum() else ""
    end = r"(?!\w)" if words.rsplit(maxsplit=1)[-1][-1].isalnum() else ""
    for match in islice(re.finditer(start + pattern + end, text), _MOST_PLACES):
        yield Span(*match.span())


def _context(article: Article, anchor: Anchor, span: Span) -> float:
    """How alike (0..1) what stands around `span` is to what stood around the anchor."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only where an article was changed

    text = article.text
    before = text[max(0, span.start - CONTEXT) : span.start]
    after = text[span.end : span.end + CONTEXT]
    return float(fuzz.ratio(before, anchor.before) + fuzz.ratio(after, anchor.after)) / 200


def _between(text: str, anchor: Anchor) -> Iterator[Span]:
    """What stands now between what stood on both sides of the anchor, be it nothing; the nearest, wherever that is."""
    before = re.compile((_pattern(anchor.before[-_BESIDE:]) or r"\A") + r"\s*")
    after = re.compile(r"\s*" + (_pattern(anchor.after[:_BESIDE]) or r"\Z"))
    starts = [match.end() for match in islice(before.finditer(text), _MOST_PLACES)]
    reach = 2 * len(anchor.exact) + 10 * _BESIDE
    for match in islice(after.finditer(text), _MOST_PLACES):
        nearest = bisect_right(starts, match.end()) - 1
        if nearest >= 0 and match.start() - starts[nearest] <= reach:
            yield Span(starts[nearest], max(starts[nearest], match.start()))


def _stands_beside(text: str, anchor: Anchor, span: Span) -> bool:
    """Whether what stands on one side of `span` is what stood on that side of the anchor."""
    before = _spaced(text[max(0, span.start - 2 * CONTEXT) : span.start])
    after = _spaced(text[span.end : span.end + 2 * CONTEXT])
    stood_before, stood_after = _spaced(anchor.before[-_BESIDE:]), _spaced(anchor.after[:_BESIDE])
    return bool(stood_before and before.endswith(stood_before)) or bool(stood_after and after.startswith(stood_after))


def _pattern(words: str) -> str:
    """A pattern for those words with any white space between them."""
    return r"\s+".join(re.escape(word) for word in words.split())


def _windows(article: Article) -> Iterator[Span]:
    spans = [sentence.span for sentence in article.sentences if len(sentence.span)]
    for first, start in enumerate(spans):
        yield from (start.cover(end) for end in spans[first : first + _WINDOW])


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _short(text: str) -> str:
    words = _spaced(text)
    return words if len(words) <= 60 else words[:57] + "…"
