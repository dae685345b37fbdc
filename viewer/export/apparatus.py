"""One base sentence collated with all its sources: segments in which the witnesses agree or differ."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from viewer.present import ComparisonIndex, Row
from viewer.present.redline import Stroke, StrokeKind, redline


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a base sentence, white space drawn together.

    `agreeing` are the sigla that read what the base reads, the base's first; `readings` are what others read there
    with their sigla, empty where all agree. `typographic` says that capitals, quotation marks, spacing or punctuation
    alone differ.
    """

    base: str
    agreeing: tuple[str, ...]
    readings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    typographic: bool = False


@dataclass(frozen=True, slots=True)
class _Variant:
    """Where one source differs: `start` to `end` of the base sentence against `text`."""

    start: int
    end: int
    text: str
    typographic: bool


def segments_of(index: ComparisonIndex, row: Row) -> tuple[Segment, ...]:
    """The segments of a base sentence's row, in order; joined, their base texts are the sentence.

    Overlapping variants of several sources fall into one segment, so every reading is whole. A source's text is what
    it reads in all segments together.
    """
    if row.sentence is None:
        return ()
    base = index.comparison.base
    text = " ".join(base.sentence_text(row.sentence).split())
    variants = {
        badge.siglum: tuple(_variants(text, (s for s in redline(index, badge.link) if s.sentence == row.sentence)))
        for badge in row.badges
    }
    having = (base.siglum, *variants)
    segments = []
    reached = 0
    for start, end in _stretches(variants.values()):
        if reached < start:
            segments.append(Segment(text[reached:start], having))
        segments.append(_segment(text, base.siglum, variants, start, end))
        reached = end
    if reached < len(text):
        segments.append(Segment(text[reached:], having))
    return tuple(segments)


def _variants(text: str, strokes: Iterable[Stroke]) -> Iterator[_Variant]:
    place, start, theirs, typographic = 0, 0, "", True
    for stroke in strokes:
        if stroke.kind is StrokeKind.KEPT and place < len(text):
            if theirs or place > start:
                yield _Variant(start, min(place, len(text)), theirs, typographic)
            place += len(stroke.text)
            start, theirs, typographic = min(place, len(text)), "", True
            continue
        place += len(stroke.text) if stroke.kind.in_base else 0
        theirs += stroke.text if stroke.kind.in_source else ""
        typographic = typographic and stroke.typographic
    # What follows the last word is the space before the next sentence.
    theirs = theirs.rstrip() if start == len(text) or place > len(text) else theirs
    if theirs or min(place, len(text)) > start:
        yield _Variant(start, min(place, len(text)), theirs, typographic)


def _stretches(variants: Iterable[Sequence[_Variant]]) -> list[tuple[int, int]]:
    """The stretches that variants cover, those that overlap or touch taken together."""
    stretches: list[tuple[int, int]] = []
    for start, end in sorted((variant.start, variant.end) for own in variants for variant in own):
        if stretches and start <= stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], max(stretches[-1][1], end))
        else:
            stretches.append((start, end))
    return stretches


def _segment(text: str, base: str, variants: dict[str, tuple[_Variant, ...]], start: int, end: int) -> Segment:
    agreeing = [base]
    readings: dict[str, list[str]] = {}
    typographic = True
    for siglum, own in variants.items():
        inside = [variant for variant in own if start <= variant.start and variant.end <= end]
        reading = _reading(text, inside, start, end)
        if reading == text[start:end]:
            agreeing.append(siglum)
        else:
            readings.setdefault(reading, []).append(siglum)
            typographic = typographic and all(variant.typographic for variant in inside)
    told = tuple((reading, tuple(sigla)) for reading, sigla in readings.items())
    return Segment(text[start:end], tuple(agreeing), told, typographic)


def _reading(text: str, variants: Sequence[_Variant], start: int, end: int) -> str:
    read, reached = "", start
    for variant in variants:
        read += text[reached : variant.start] + variant.text
        reached = variant.end
    return read + text[reached:end]
