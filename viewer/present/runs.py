"""Runs: a sentence cut where the mark, the source or the edit changes."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from viewer.model import EditKind, Link, Span, WordOrigin
from viewer.present.differences import (
    TYPOGRAPHY,
    Difference,
    differ_in_numbers,
    is_punctuation,
    typographic_differences,
)
from viewer.present.index import ComparisonIndex


class Direction(Enum):
    """Which way words or a sentence travelled from the source to the base."""

    EARLIER = "earlier"
    LATER = "later"


@dataclass(frozen=True, slots=True, order=True)
class EditAt:
    """An edit by its place: `link` in the comparison's links, `edit` in that link's edits."""

    link: int
    edit: int


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one sentence that has one mark, one source and the same edits throughout.

    `text` is the article's text at `span`, white space included: the texts of a sentence's runs, joined, are the
    sentence. `mark` is None exactly when the sentence stands in no link (the row says whether it is new, left out or
    an aside). `source` is the siglum the words come from or, in a source, its own siglum where the base uses them;
    None for new and for dropped words. `edits` are the edits that account for the run: two runs of different articles
    that share one are each other's counterpart. `moved` is set exactly where the mark is "moved".
    """

    text: str
    span: Span
    mark: EditKind | None
    source: str | None
    edits: tuple[EditAt, ...] = ()
    moved: Direction | None = None

    def __post_init__(self) -> None:
        if len(self.text) != len(self.span):
            raise ValueError(f"a run's text has the length of its span: {self.text!r}, {self.span}")
        if (self.moved is None) == (self.mark is EditKind.MOVED):
            raise ValueError("moved words have a direction, others have none")

    @property
    def links(self) -> tuple[int, ...]:
        """Positions of the links whose edits account for this run, ascending."""
        return tuple(sorted({edit.link for edit in self.edits}))


# The best explanation of a word wins: kept by one source counts as kept, whatever the others did to it.
_PREFERENCE = (
    EditKind.EQUAL,
    EditKind.REFORMATTED,
    EditKind.MOVED,
    EditKind.PARAPHRASED,
    EditKind.REPLACED,
    EditKind.ADDED,
    EditKind.DROPPED,
)
_RANK = {kind: rank for rank, kind in enumerate(_PREFERENCE)}
_ONE_SIDED = (EditKind.ADDED, EditKind.DROPPED)
_QUIET = (EditKind.EQUAL, EditKind.REFORMATTED)
_USED = (EditKind.EQUAL, EditKind.REFORMATTED, EditKind.MOVED, EditKind.PARAPHRASED)


@dataclass(frozen=True, slots=True)
class _Layer:
    """One edit's claim on a stretch of the sentence; what is `first` is heard before all others."""

    span: Span
    mark: EditKind
    at: EditAt
    moved: Direction | None
    first: bool = False


def base_runs(index: ComparisonIndex, sentence: int) -> tuple[Run, ...]:
    """The runs of a base sentence, over the union of its links; they partition the sentence.

    Where links differ, the best mark wins: equal, reformatted, moved, paraphrased, replaced, added. A difference in
    nothing but punctuation is reformatted. `source` follows the attribution of the words. White space between two
    runs belongs to the run that has no mark to draw, or is a run of its own, so that lines end with the words.
    Nothing is marked while the words of a link are still to be compared.
    """
    comparison = index.comparison
    span = comparison.base.sentences[sentence].span
    links = index.base_links.get(sentence, ())
    attribution = index.attributions.get(sentence)
    origins = attribution.words if attribution else ()
    if index.is_unread(links):
        return _unmarked(comparison.base.text, span, origins[0].source if origins else None)
    layers = _layers(index, links, span, of_base=True)
    return _partition(comparison.base.text, span, layers, origins, linked=sentence in index.base_links)


def source_runs(
    index: ComparisonIndex, siglum: str, sentence: int, first: frozenset[int] = frozenset()
) -> tuple[Run, ...]:
    """The runs of a source's sentence, over all links that use it; they partition the sentence.

    As `base_runs`, with "dropped" for the words that no link uses. Where the links at the positions `first` use a word
    their mark stands, whatever other links made of it. Raises KeyError for an unknown siglum.
    """
    article = index.article(siglum)
    span = article.sentences[sentence].span
    links = index.source_links.get((siglum, sentence), ())
    if index.is_unread(links):
        return _unmarked(article.text, span, siglum)
    layers = _layers(index, links, span, of_base=False)
    if first:
        layers = [replace(layer, first=layer.at.link in first and layer.mark not in _ONE_SIDED) for layer in layers]
    runs = _partition(article.text, span, layers, (), linked=bool(links))
    return tuple(replace(run, source=siglum) if run.mark in _USED else run for run in runs)


def _unmarked(text: str, span: Span, source: str | None) -> tuple[Run, ...]:
    """A linked sentence whose words are still to be compared: nothing is marked."""
    return (Run(span.of(text), span, EditKind.EQUAL, source),) if len(span) else ()


def _layers(index: ComparisonIndex, links: Iterable[int], span: Span, *, of_base: bool) -> list[_Layer]:
    layers = []
    for position in links:
        link = index.link(position)
        for number, edit in enumerate(link.edits):
            place = edit.base if of_base else edit.source
            if place is None or not place.overlaps(span):
                continue
            clipped = Span(max(place.start, span.start), min(place.end, span.end))
            mark = mark_of(index, link, number)
            moved = _direction(link, number) if mark is EditKind.MOVED else None
            layers.append(_Layer(clipped, mark, EditAt(position, number), moved))
    return layers


def mark_of(index: ComparisonIndex, link: Link, number: int) -> EditKind:
    """The mark of a link's edit: its kind, or reformatted where nothing but punctuation differs.

    Where the index ignores all that differs, the words count as equal.
    """
    edit = link.edits[number]
    if edit.kind is EditKind.EQUAL:
        return edit.kind
    base = edit.base.of(index.comparison.base.text) if edit.base else ""
    source = edit.source.of(index.article(link.source).text) if edit.source else ""
    kind = EditKind.REFORMATTED if is_punctuation(base + source) else edit.kind
    return EditKind.EQUAL if index.ignored and _is_ignored(index, kind, base, source) else kind


def _is_ignored(index: ComparisonIndex, kind: EditKind, base: str, source: str) -> bool:
    ignored = index.ignored
    if kind is EditKind.REFORMATTED:
        return ignored >= TYPOGRAPHY or typographic_differences(base, source) <= ignored
    numbers = Difference.NUMBERS in ignored and kind in (EditKind.REPLACED, EditKind.PARAPHRASED)
    return numbers and differ_in_numbers(base, source, index.comparison.base.language or "und")


def _direction(link: Link, number: int) -> Direction:
    """Earlier when more of the words that kept their order stand before the moved ones in the source than here."""
    moved = link.edits[number]
    kept = [edit for edit in link.edits if edit.kind in _QUIET]
    before_here = sum(len(e.base) for e in kept if e.base and moved.base and e.base < moved.base)
    before_there = sum(len(e.base) for e in kept if e.base and e.source and moved.source and e.source < moved.source)
    return Direction.EARLIER if before_there > before_here else Direction.LATER


def _partition(
    text: str, span: Span, layers: Sequence[_Layer], origins: Sequence[WordOrigin], *, linked: bool
) -> tuple[Run, ...]:
    if not len(span):
        return ()
    if not linked:
        return (Run(span.of(text), span, None, None),)
    if len(layers) == 1 and len(origins) < 2 and layers[0].span == span and not _is_spaced(span.of(text)):
        # A sentence taken as it was: most of a book.
        source = origins[0].source if origins and origins[0].span.contains(span) else None
        return (_piece(text, span, layers, source),)
    edges = {span.start, span.end}
    for place in [layer.span for layer in layers] + [origin.span for origin in origins]:
        edges.update(edge for edge in (place.start, place.end) if span.start < edge < span.end)
    pieces = (piece for start, end in pairwise(sorted(edges)) for piece in _unspaced(text, Span(start, end)))
    starts = [origin.span.start for origin in origins]
    described = []
    for piece, covering in _covered(pieces, layers):
        position = bisect_right(starts, piece.start) - 1
        origin = origins[position] if position >= 0 else None
        source = origin.source if origin and origin.span.contains(piece) else None
        described.append(_piece(text, piece, covering, source))
    return _joined(text, described)


def _is_spaced(text: str) -> bool:
    return text[0].isspace() or text[-1].isspace()


def _covered(pieces: Iterable[Span], layers: Iterable[_Layer]) -> Iterator[tuple[Span, list[_Layer]]]:
    """Each piece with the layers over it; no layer has an edge inside a piece."""
    waiting = sorted(layers, key=lambda layer: layer.span.start, reverse=True)
    covering: list[_Layer] = []
    for piece in pieces:
        while waiting and waiting[-1].span.start <= piece.start:
            covering.append(waiting.pop())
        covering = [layer for layer in covering if layer.span.end > piece.start]
        yield piece, covering


def _unspaced(text: str, piece: Span) -> Iterator[Span]:
    """The stretch with the white space at its ends cut off, as pieces of their own."""
    content = piece.of(text)
    if not _is_spaced(content):
        yield piece
        return
    start = piece.start + len(content) - len(content.lstrip())
    end = max(start, piece.end - len(content) + len(content.rstrip()))
    for cut in (Span(piece.start, start), Span(start, end), Span(end, piece.end)):
        if len(cut):
            yield cut


def _piece(text: str, piece: Span, covering: Sequence[_Layer], source: str | None) -> Run:
    if piece.of(text).isspace():
        return Run(piece.of(text), piece, EditKind.EQUAL, None)
    if not covering:
        # An edit list covers its link but for white space: a sound comparison never comes here.
        return Run(piece.of(text), piece, EditKind.ADDED, None)
    best = min(covering, key=lambda layer: (not layer.first, _RANK[layer.mark]))
    telling = [layer for layer in covering if layer.mark not in _ONE_SIDED] or covering
    edits = tuple(sorted(layer.at for layer in telling))
    return Run(piece.of(text), piece, best.mark, source, edits, best.moved)


def _joined(text: str, pieces: Sequence[Run]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for position, piece in enumerate(pieces):
        following = pieces[position + 1] if position + 1 < len(pieces) else None
        current = _settled_space(piece, runs[-1] if runs else None, following)
        if runs and _alike(runs[-1], current):
            whole = runs[-1].span.cover(current.span)
            runs[-1] = _told_of(runs[-1], whole.of(text), whole)
        else:
            runs.append(current)
    return tuple(runs)


def _settled_space(piece: Run, before: Run | None, after: Run | None) -> Run:
    """White space, given to the neighbour it belongs to: inside a mark to both, beside one to what has no mark."""
    if not piece.text.isspace():
        return piece
    both = before and after and _alike(before, after)
    quiet = (run for run in (before, after) if run and run.mark in _QUIET)
    owner = before if both else next(quiet, None)
    return _told_of(owner, piece.text, piece.span) if owner else piece


def _told_of(run: Run, text: str, span: Span) -> Run:
    """The same said of another stretch."""
    return Run(text, span, run.mark, run.source, run.edits, run.moved)


def _alike(one: Run, other: Run) -> bool:
    if (one.mark, one.source, one.moved) != (other.mark, other.source, other.moved):
        return False
    return one.edits == other.edits or one.mark in _ONE_SIDED
