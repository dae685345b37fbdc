"""Redlines: one link told as what was struck from the source and what was written instead."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from viewer.model import Article, EditKind, Link, Span
from viewer.model.order import longest_chain
from viewer.present.index import ComparisonIndex
from viewer.present.runs import mark_of


class StrokeKind(Enum):
    """What an editor did to a stretch of words."""

    KEPT = "kept"
    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED_HERE = "moved-here"
    MOVED_AWAY = "moved-away"

    @property
    def in_base(self) -> bool:
        """Whether the base has these words in this place."""
        return self in (StrokeKind.KEPT, StrokeKind.INSERTED, StrokeKind.MOVED_HERE)

    @property
    def in_source(self) -> bool:
        """Whether the source has these words in this place."""
        return self in (StrokeKind.KEPT, StrokeKind.DELETED, StrokeKind.MOVED_AWAY)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A stretch of words with one fate; `sentence` is the base sentence it stands in or fell from.

    `typographic` says that the change is one of capitals, quotation marks, spacing or punctuation alone; `unseen` that
    it is one the index ignores, or of spacing, so that a report shows the base's words as if they were kept.
    """

    kind: StrokeKind
    text: str
    sentence: int
    typographic: bool = False
    unseen: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    """What became of words; `ignored` where the index takes a difference for none."""

    kind: EditKind
    ignored: bool = False

    @property
    def typographic(self) -> bool:
        return self.ignored or self.kind is EditKind.REFORMATTED


@dataclass(frozen=True, slots=True)
class _Change:
    """An edit, or the part of it that stands in one base sentence."""

    mark: _Mark
    base: Span | None
    source: Span | None


@dataclass(frozen=True, slots=True)
class _Side:
    """An edit's words on one side, white space drawn together, and the space or line break that follows, if any."""

    edit: int
    words: str
    space: str
    sentence: int
    mark: _Mark


def redline(
    index: ComparisonIndex, position: int, paragraph_ends: Mapping[str, frozenset[int]] | None = None
) -> tuple[Stroke, ...]:
    """The link at `position` as strokes in base order.

    The texts of the strokes that are in the base, joined, are the link's base sentences; those in the source its
    source sentences. In both, white space is drawn together to one space, also between sentences; after a sentence
    that `paragraph_ends` names under its article's siglum it is a line break instead.
    """
    ends = paragraph_ends or {}
    link = index.link(position)
    base, source = index.comparison.base, index.article(link.source)
    changes = [change for number in range(len(link.edits)) for change in _by_sentence(index, link, number)]
    marks = [change.mark for change in changes]
    own, theirs = (ends.get(article.siglum, frozenset()) for article in (base, source))
    here = _sides(base, link.base, [change.base for change in changes], marks, own)
    there = _sides(source, link.sentences, [change.source for change in changes], marks, theirs)
    return tuple(_joined(_tidied(_joined(_merged(here, there)))))


def _joined(strokes: Iterable[Stroke]) -> list[Stroke]:
    """The strokes with neighbours of one fate drawn together, and empty ones left out."""
    joined: list[Stroke] = []
    for stroke in strokes:
        last = joined[-1] if joined else None
        if last and replace(last, text="") == replace(stroke, text=""):
            joined[-1] = replace(last, text=last.text + stroke.text)
        elif stroke.text:
            joined.append(stroke)
    return joined


def _tidied(strokes: Sequence[Stroke]) -> Iterator[Stroke]:
    """Strokes that differ in less: the space that ends both what was struck and what was written is kept."""
    position = 0
    while position < len(strokes):
        pair = strokes[position : position + 2]
        kinds = {stroke.kind for stroke in pair}
        ends = {stroke.text[-1] for stroke in pair}
        if kinds == {StrokeKind.INSERTED, StrokeKind.DELETED} and ends == {" "}:
            yield from (replace(stroke, text=stroke.text[:-1]) for stroke in pair)
            yield Stroke(StrokeKind.KEPT, " ", pair[-1].sentence)
            position += 2
        else:
            yield strokes[position]
            position += 1


def _by_sentence(index: ComparisonIndex, link: Link, number: int) -> Iterator[_Change]:
    """An edit cut where its words in the base pass into another sentence; words that are the same are cut alike."""
    base, source = index.comparison.base, index.article(link.source)
    edit, kind = link.edits[number], mark_of(index, link, number)
    mark = _Mark(kind, ignored=kind is EditKind.EQUAL and edit.kind is not kind)
    own, theirs = edit.base, edit.source
    found = (_words(base.text, own, base.sentences[sentence].span) for sentence in link.base) if own else ()
    parts = [part for part in found if part]
    same = own and theirs and _dense(own.of(base.text)) == _dense(theirs.of(source.text))
    for part in parts[:-1]:
        if same and theirs:
            cut = _after(source.text, theirs, len(_dense(part.of(base.text))))
            yield _Change(mark, part, Span(theirs.start, cut))
            theirs = _words(source.text, theirs, Span(cut, theirs.end))
        else:
            yield _Change(mark, part, theirs) if theirs else _Change(_Mark(EditKind.ADDED), part, None)
            theirs = None
    last = parts[-1] if parts else None
    yield _Change(mark if theirs or mark.typographic or not last else _Mark(EditKind.ADDED), last, theirs)


def _words(text: str, span: Span, within: Span) -> Span | None:
    """What of a span lies within another, without the white space at its ends; None for nothing."""
    start, end = max(span.start, within.start), min(span.end, within.end)
    words = text[start:end] if start < end else ""
    if not words.strip():
        return None
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def _dense(text: str) -> str:
    return "".join(text.split())


def _after(text: str, span: Span, characters: int) -> int:
    """The place in `span` after that many characters that are not white space."""
    for place in range(span.start, span.end):
        characters -= not text[place].isspace()
        if characters == 0:
            return place + 1
    return span.end


def _sides(
    article: Article,
    sentences: Sequence[int],
    spans: Sequence[Span | None],
    marks: Sequence[_Mark],
    paragraph_ends: frozenset[int],
) -> list[_Side]:
    """One side of the edits in the order of the text, with the white space up to the next."""
    placed = sorted((span, edit) for edit, span in enumerate(spans) if span)
    starts = [article.sentences[sentence].span.start for sentence in sentences]
    sides = []
    for number, (span, edit) in enumerate(placed):
        following = placed[number + 1][0].start if number + 1 < len(placed) else span.end
        first = max(0, bisect_right(starts, span.start) - 1)
        last = max(0, bisect_right(starts, span.end - 1) - 1)
        goes_on = last + 1 == len(sentences) or following < starts[last + 1]
        ends = sentences[last] in paragraph_ends and not goes_on
        space = "\n" if ends else " " if following > span.end else ""
        words = _laid_out(article, span, sentences[first : last + 1], paragraph_ends)
        sides.append(_Side(edit, words, space, sentences[first], marks[edit]))
    return sides


def _laid_out(article: Article, span: Span, sentences: Sequence[int], paragraph_ends: frozenset[int]) -> str:
    """The words of a span over these sentences, white space drawn together, with the line breaks between them."""
    if len(sentences) < 2 or paragraph_ends.isdisjoint(sentences[:-1]):
        return " ".join(span.of(article.text).split())
    told, start = "", span.start
    for sentence, following in pairwise(sentences):
        cut = article.sentences[following].span.start
        told += " ".join(article.text[start:cut].split()) + ("\n" if sentence in paragraph_ends else " ")
        start = cut
    return told + " ".join(article.text[start : span.end].split())


def _merged(here: Sequence[_Side], there: Sequence[_Side]) -> Iterator[Stroke]:
    """Both sides told in one order: what both keep in the same order first decides, the rest falls between."""
    shared = _in_both_orders(here, there)
    sentence = here[0].sentence if here else 0
    rest = iter(there)
    for side in here:
        if side.edit not in shared:
            sentence = side.sentence
            kind = StrokeKind.MOVED_HERE if side.mark.kind is EditKind.MOVED else StrokeKind.INSERTED
            yield Stroke(kind, side.words + side.space, sentence, side.mark.typographic, side.mark.ignored)
            continue
        for other in rest:
            if other.edit == side.edit:
                sentence = side.sentence
                yield from _changed(side, other)
                break
            yield _gone(other, sentence)
    for other in rest:
        yield _gone(other, sentence)


def _in_both_orders(here: Sequence[_Side], there: Sequence[_Side]) -> set[int]:
    """Edits with two sides that stand in one order on both: the longest such chain of those that are not moved."""
    places = {side.edit: place for place, side in enumerate(there)}
    paired = [side.edit for side in here if side.edit in places and side.mark.kind is not EditKind.MOVED]
    chain = longest_chain([(place, places[edit]) for place, edit in enumerate(paired)])
    return {paired[place] for place in chain}


def _changed(side: _Side, other: _Side) -> Iterator[Stroke]:
    unseen = side.mark.kind is EditKind.EQUAL
    typographic = unseen or side.mark.typographic
    if side.words == other.words:
        yield Stroke(StrokeKind.KEPT, side.words, side.sentence)
    else:
        yield Stroke(StrokeKind.DELETED, other.words, side.sentence, typographic, unseen)
        yield Stroke(StrokeKind.INSERTED, side.words, side.sentence, typographic, unseen)
    if side.space == other.space:
        yield Stroke(StrokeKind.KEPT, side.space, side.sentence)
        return
    spaces = [
        Stroke(StrokeKind.DELETED, other.space, side.sentence, typographic=True, unseen=True),
        Stroke(StrokeKind.INSERTED, side.space, side.sentence, typographic=True, unseen=True),
    ]
    # A space stands before a line break, not at the start of the next paragraph.
    yield from sorted(spaces, key=lambda stroke: stroke.text == "\n")


def _gone(other: _Side, sentence: int) -> Stroke:
    kind = StrokeKind.MOVED_AWAY if other.mark.kind is EditKind.MOVED else StrokeKind.DELETED
    return Stroke(kind, other.words + other.space, sentence, other.mark.typographic, other.mark.ignored)
