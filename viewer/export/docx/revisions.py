"""The base against one source as one sequence of strokes, paragraphs included: what a word processor tracks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from viewer.model import Article, Link
from viewer.present import ComparisonIndex, paragraphs_of
from viewer.present.redline import Stroke, StrokeKind, redline


@dataclass(frozen=True, slots=True)
class Revision:
    """A stretch of text with one fate; a line break in it ends a paragraph.

    `sentence` is the base sentence it belongs to, None for what only the source has. `move` is a number that the two
    ends of a move share.
    """

    kind: StrokeKind
    text: str
    sentence: int | None = None
    move: int | None = None


def revisions_of(index: ComparisonIndex, siglum: str) -> tuple[Revision, ...]:
    """All of the base against all of the source of that siglum, asides included.

    The texts of the revisions that are in the base, joined, are the base; those in the source the source: sentences
    with white space drawn together, and line breaks where paragraphs end. Raises KeyError for an unknown siglum.
    """
    joined: list[Revision] = []
    for revision in _Telling(index, index.article(siglum)).revisions():
        last = joined[-1] if joined else None
        if last and replace(last, text="") == replace(revision, text=""):
            joined[-1] = replace(last, text=last.text + revision.text)
        elif revision.text:
            joined.append(revision)
    return tuple(joined)


class _Telling:
    """Walks down both articles at once, from one link that keeps the order to the next."""

    def __init__(self, index: ComparisonIndex, source: Article) -> None:
        self._index = index
        self._base = index.comparison.base
        self._source = source
        self._ends = {article.siglum: _paragraph_ends(article) for article in (self._base, source)}
        links = [(p, link) for p, link in enumerate(index.comparison.links) if link.source == source.siglum]
        self._anchors = _anchors(links)
        self._moves = _moves(self._base.siglum, links, self._anchors)

    def revisions(self) -> Iterator[Revision]:
        """The revisions in order; what only the source has comes before what only the base has."""
        here, there = 0, 0
        for position, link in self._anchors:
            yield from self._of_source(range(there, link.sentences[0]))
            yield from self._of_base(range(here, link.base[0]))
            yield from self._of_link(position, link)
            here, there = link.base[-1] + 1, link.sentences[-1] + 1
        yield from self._of_source(range(there, len(self._source.sentences)))
        yield from self._of_base(range(here, len(self._base.sentences)))

    def _of_link(self, position: int, link: Link) -> Iterator[Revision]:
        for stroke in redline(self._index, position, self._ends):
            yield _revision(stroke)
        here, there = self._gap(self._base, link.base[-1]), self._gap(self._source, link.sentences[-1])
        if here == there:
            yield Revision(StrokeKind.KEPT, here, link.base[-1])
        else:
            gaps = [Revision(StrokeKind.DELETED, there), Revision(StrokeKind.INSERTED, here, link.base[-1])]
            # A space stands before a line break, not at the start of the next paragraph.
            yield from sorted(gaps, key=lambda gap: gap.text == "\n")

    def _of_source(self, sentences: Sequence[int]) -> Iterator[Revision]:
        for sentence in sentences:
            yield from self._whole(self._source, sentence, StrokeKind.DELETED, StrokeKind.MOVED_AWAY, None)

    def _of_base(self, sentences: Sequence[int]) -> Iterator[Revision]:
        for sentence in sentences:
            yield from self._whole(self._base, sentence, StrokeKind.INSERTED, StrokeKind.MOVED_HERE, sentence)

    def _whole(
        self, article: Article, sentence: int, alone: StrokeKind, moved: StrokeKind, base: int | None
    ) -> Iterator[Revision]:
        """A sentence that only one side has in this place, and the gap after it."""
        move = self._moves.get((article.siglum, sentence))
        yield Revision(alone if move is None else moved, _text(article, sentence), base, move)
        goes_on = move is not None and move == self._moves.get((article.siglum, sentence + 1))
        gap = self._gap(article, sentence)
        yield Revision(moved, gap, base, move) if goes_on else Revision(alone, gap, base)

    def _gap(self, article: Article, sentence: int) -> str:
        """What stands between a sentence and the next: a line break, a space or nothing."""
        if sentence in self._ends[article.siglum]:
            return "\n"
        following = article.sentences[sentence + 1 : sentence + 2]
        return " " if any(after.span.start > article.sentences[sentence].span.end for after in following) else ""


def _revision(stroke: Stroke) -> Revision:
    # Words that moved inside a sentence are struck and written: a word processor's move is for whole passages.
    kinds = {StrokeKind.MOVED_HERE: StrokeKind.INSERTED, StrokeKind.MOVED_AWAY: StrokeKind.DELETED}
    return Revision(kinds.get(stroke.kind, stroke.kind), stroke.text, stroke.sentence)


def _paragraph_ends(article: Article) -> frozenset[int]:
    """The last sentence of every paragraph but the last."""
    return frozenset(paragraph.sentences[-1] for paragraph in paragraphs_of(article)[:-1])


def _text(article: Article, sentence: int) -> str:
    return " ".join(article.sentence_text(sentence).split())


def _anchors(links: Sequence[tuple[int, Link]]) -> list[tuple[int, Link]]:
    """The links that keep the order and stand in one piece on both sides; no sentence stands in two of them."""
    anchors: list[tuple[int, Link]] = []
    here, there = -1, -1
    for position, link in sorted(links, key=lambda entry: entry[1].base):
        in_order = link.base[0] > here and link.sentences[0] > there
        if not link.moved and in_order and _is_whole(link.base) and _is_whole(link.sentences):
            anchors.append((position, link))
            here, there = link.base[-1], link.sentences[-1]
    return anchors


def _is_whole(sentences: Sequence[int]) -> bool:
    return sentences[-1] - sentences[0] + 1 == len(sentences)


def _moves(
    base: str, links: Sequence[tuple[int, Link]], anchors: Sequence[tuple[int, Link]]
) -> dict[tuple[str, int], int]:
    """The sentences that moved in one piece, by siglum and index, with a number for each move.

    Nothing moves from one place twice: what the base uses again is written anew.
    """
    taken = {sentence for _, link in anchors for sentence in link.sentences}
    moves: dict[tuple[str, int], int] = {}
    number = 0
    kept = {position for position, _ in anchors}
    for position, link in links:
        whole = _is_whole(link.base) and _is_whole(link.sentences)
        if position in kept or not whole or not taken.isdisjoint(link.sentences):
            continue
        taken.update(link.sentences)
        number += 1
        moves.update({(link.source, sentence): number for sentence in link.sentences})
        moves.update({(base, sentence): number for sentence in link.base})
    return moves
