"""Comparison -> what the base leaves out: as plain text, and as JSON values for other programs."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import wrap
from typing import Any

from viewer.export.plain_line import plain_line
from viewer.model import Comparison, Dispute
from viewer.present import ComparisonIndex, article_name, figures_of, index_comparison
from viewer.present.agreement import Accord, agreement_of
from viewer.present.agreement_text import shown_telling, tellings_text
from viewer.present.left_out import LeftOut, Weight, left_out_of
from viewer.present.left_out_text import (
    bracketed,
    by_heading,
    dispute_texts,
    gap_text,
    parts_in_context,
    reason_text,
    shares_text,
    telling_text,
)

FORMAT = "variorum-left-out"
VERSION = 1
_WIDTH = 100


def render_left_out(comparison: Comparison) -> str:
    """What the sources say and the base leaves out, to be read in a terminal or a mail.

    First the shares of each source both ways, then what is left out under headings, the weightiest first. Control
    characters of the articles are shown as escapes. No line break at the end.
    """
    index = index_comparison(comparison)
    entries = left_out_of(index)
    title = plain_line(article_name(comparison.base))
    opening = [f"What the sources say and “{title}” leaves out", ""]
    opening += [
        f"{source.siglum:>2}  {plain_line(source.title)}: {shares_text(source)}" for source in figures_of(index).sources
    ]
    parts = [opening]
    for heading, found in by_heading(entries, len(comparison.sources)):
        parts.append([f"{heading}:", *_group(index, found)])
    if not entries:
        parts.append(["Nothing: every sentence of the sources is used."])
    disputed = [line for accord in agreement_of(index) if accord.disputes for line in _disputed(index, accord)]
    if disputed:
        parts.append(["What the articles give differently:", *disputed])
    return "\n\n".join("\n".join(part) for part in parts)


def _group(index: ComparisonIndex, entries: tuple[LeftOut, ...]) -> Iterator[str]:
    """The entries' lines; those that would have stood in one place are told together."""
    for place, together in groupby(entries, key=lambda entry: _head(index, entry)):
        if place:
            yield f"  {place}"
        for entry in together:
            yield from _entry(index, entry)


def _head(index: ComparisonIndex, entry: LeftOut) -> str:
    """What the lines of neighbouring entries share; empty where an entry's place says nothing."""
    if entry.weight in (Weight.PART, Weight.ELSEWHERE, Weight.SLIGHT):
        return ""
    place = gap_text(index, entry.gap)
    return f"{entry.tellings[0].source}, {place}:" if place else ""


def _entry(index: ComparisonIndex, entry: LeftOut) -> Iterator[str]:
    for telling in entry.tellings:
        text = bracketed(parts_in_context(index, entry, telling))
        head = f"{telling_text(index, telling):>7}  "
        yield from wrap(plain_line(text), _WIDTH, initial_indent=head, subsequent_indent=" " * len(head))
    if entry.told or entry.nearest is not None:
        yield f"{'':9}({reason_text(index, entry)})"
    for dispute in dispute_texts(entry):
        yield from wrap(f"({plain_line(dispute)})", _WIDTH, initial_indent=" " * 9, subsequent_indent=" " * 10)


def _disputed(index: ComparisonIndex, accord: Accord) -> Iterator[str]:
    yield f"  {tellings_text(index, accord)}"
    text = plain_line(shown_telling(index, accord))
    yield from wrap(text, _WIDTH, initial_indent=" " * 9, subsequent_indent=" " * 9)
    for message in dict.fromkeys(dispute.flag.message for dispute in accord.disputes):
        yield from wrap(f"({plain_line(message)})", _WIDTH, initial_indent=" " * 9, subsequent_indent=" " * 10)


def left_out_object(comparison: Comparison) -> dict[str, Any]:
    """What the base leaves out as JSON values: sentences by index, with the numbers readers see; parts by place."""
    index = index_comparison(comparison)
    base = comparison.base
    return {
        "format": FORMAT,
        "version": VERSION,
        "base": {"siglum": base.siglum, "title": base.title, "path": base.origin.path},
        "sources": [
            {
                "siglum": source.siglum,
                "title": source.title,
                "path": index.article(source.siglum).origin.path,
                "share_of_base": round(source.share_of_base, 4),
                "share_used": round(source.share_used, 4),
                "used": source.used,
                "dropped": source.left_out,
            }
            for source in figures_of(index).sources
        ],
        "left_out": [_object(index, entry) for entry in left_out_of(index)],
        "agreement": [_accord(index, accord) for accord in agreement_of(index)],
    }


def _accord(index: ComparisonIndex, accord: Accord) -> dict[str, Any]:
    """Who says something; one sentence may stand in several of these."""
    return {
        "extent": accord.extent.value,
        "said_by": list(accord.said_by),
        "sentences": [
            {"article": t.source, "sentence": t.sentence, "number": index.number(t.source, t.sentence)}
            for t in accord.tellings
        ],
        "disputes": _disputes(accord.disputes),
    }


def _disputes(disputes: Iterable[Dispute]) -> list[dict[str, Any]]:
    return [
        {"articles": [d.one.source, d.other.source], "kind": d.flag.kind.value, "message": d.flag.message}
        for d in disputes
    ]


def _object(index: ComparisonIndex, entry: LeftOut) -> dict[str, Any]:
    near = entry.nearest
    return {
        "weight": entry.weight.value,
        "said_by": list(entry.said_by),
        "sentences": [
            {
                "source": telling.source,
                "sentence": telling.sentence,
                "number": index.number(telling.source, telling.sentence),
                "text": index.article(telling.source).sentence_text(telling.sentence),
                "parts": [[part.start, part.end] for part in parts],
            }
            for telling, parts in zip(entry.tellings, entry.parts, strict=True)
        ],
        "reason": reason_text(index, entry),
        "disputes": _disputes(entry.disputes),
        "nearest": None if near is None else {"sentence": near.sentence, "score": round(near.score, 4)},
        "told_in": list(entry.told),
        "after": entry.gap.after,
        "before": entry.gap.before,
    }
