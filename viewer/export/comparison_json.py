"""Comparison -> JSON: the format other people's scripts read ("variorum-comparison", version 1).

Keys come in a fixed order and scores are rounded to four decimals, so the same comparison always gives the same bytes.
Links and attributions, which make up a book's comparison, are written straight as text: as trees of dicts they take
three times as long.
What reads it back is `viewer.export.comparison_from_json`.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from viewer.export.atomic import write_chunks
from viewer.model import (
    Article,
    Attribution,
    Claim,
    Comparison,
    Dropped,
    Edit,
    Flag,
    Link,
    NewClaim,
    Notice,
    Options,
    Span,
    Statement,
    Summary,
    Telling,
    WordOrigin,
)

FORMAT = "variorum-comparison"
VERSION = 1
_DECIMALS = 4
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
_text = _ENCODER.encode


class _Written(str):
    """A value that is JSON already."""

    __slots__ = ()


def to_json_object(comparison: Comparison) -> dict[str, Any]:
    """The comparison as JSON values: dicts, lists, strings, numbers, booleans and None.

    All places are code points into their article's text; scores and shares are 0..1, rounded to four decimals.
    """
    made: dict[str, Any] = json.loads(json_line(comparison))
    return made


def encode(value: object) -> bytes:
    """`value` as JSON on one line, in UTF-8. Half a surrogate pair, which UTF-8 cannot hold, is written as \\uXXXX."""
    text = value if isinstance(value, _Written) else _text(value)
    return text.encode("utf-8", errors="backslashreplace")


def json_line(comparison: Comparison, **before: object) -> bytes:
    """The comparison as JSON on one line, with the members `before` in front of its own."""
    members = chain(before.items(), _members(comparison))
    return b"{" + b",".join([encode(key) + b":" + _on_one_line(value) for key, value in members]) + b"}"


def json_chunks(comparison: Comparison) -> Iterator[bytes]:
    """The JSON file of the comparison, piece by piece: each article, link, and so on, on a line of its own.

    Never holds the whole file, so that a book's comparison takes no more memory to write than to make.
    """
    before = b"{\n"
    for key, value in _members(comparison):
        yield before + encode(key) + b": "
        if isinstance(value, Iterator):
            yield from _array(value)
        else:
            yield encode(value)
        before = b",\n"
    yield b"\n}\n"


def write_json(comparison: Comparison, path: Path) -> None:
    """Write the comparison to `path`, whole or not at all. Raises OSError when it cannot be written."""
    write_chunks(path, json_chunks(comparison))


def _array(values: Iterator[object]) -> Iterator[bytes]:
    before = b"["
    for value in values:
        yield before + b"\n" + encode(value)
        before = b","
    yield b"[]" if before == b"[" else b"\n]"


def _on_one_line(value: object) -> bytes:
    return b"[" + b",".join(map(encode, value)) + b"]" if isinstance(value, Iterator) else encode(value)


def _members(comparison: Comparison) -> Iterator[tuple[str, Any]]:
    """The members of the outermost object in order; those that may be long are iterators."""
    yield "format", FORMAT
    yield "version", VERSION
    yield "options", options_to_object(comparison.options)
    yield "model", comparison.model
    yield (
        "articles",
        (
            article_to_object(article, "source" if position else "base")
            for position, article in enumerate(comparison.articles)
        ),
    )
    yield "links", (_link(link) for link in comparison.links)
    yield "provenance", (_attribution(attribution) for attribution in comparison.provenance)
    yield "dropped", (_dropped(dropped) for dropped in comparison.dropped)
    yield "statements", (_statement(statement) for statement in comparison.statements)
    yield "new_claims", (_new_claim(claim) for claim in comparison.new_claims)
    yield "summary", _summary(comparison.summary)
    yield "notices", _notices(comparison.notices)
    yield "corrections", _corrections(comparison)


def _corrections(comparison: Comparison) -> Iterator[dict[str, Any]]:
    if comparison.corrections:
        from viewer.export.corrections_json import placed_to_object  # noqa: PLC0415 - few comparisons have any

        yield from map(placed_to_object, comparison.corrections)


def options_to_object(options: Options) -> dict[str, Any]:
    """What the reader chose, as JSON values."""
    return {
        "model": options.model,
        "threshold": options.threshold,
        "language": options.language,
        "asides": "include" if options.include_asides else "exclude",
        "paired": options.paired,
    }


def article_to_object(article: Article, role: str) -> dict[str, Any]:
    """An article as JSON values, with its text; its role is "base" or "source"."""
    metadata = article.metadata
    return {
        "siglum": article.siglum,
        "role": role,
        "title": article.title,
        "path": article.origin.path,
        "sha256": article.origin.sha256,
        "encoding": article.origin.encoding,
        "language": article.language,
        "metadata": {
            "outlet": metadata.outlet,
            "author": metadata.author,
            "date": metadata.date,
            "address": metadata.address,
        },
        "text": article.text,
        "given": article.given,
        "sentences": [{"start": s.span.start, "end": s.span.end, "body": s.body} for s in article.sentences],
        "asides": [
            {
                "start": aside.span.start,
                "end": aside.span.end,
                "kind": aside.kind.value,
                "reason": aside.reason,
                "score": _rounded(aside.score),
            }
            for aside in article.asides
        ],
        "notices": _notices(article.notices),
    }


_LINK = (
    '{{"source":{},"base":{},"sentences":{},"moved":{},"score":{},'
    '"evidence":{{"words":{},"names":{},"meaning":{},"order":{}}},"edits":[{}],"flags":{},"by":"{}"}}'
).format


def _link(link: Link) -> _Written:
    evidence = link.evidence
    return _Written(
        _LINK(
            _text(link.source),
            _numbers(link.base),
            _numbers(link.sentences),
            "true" if link.moved else "false",
            *map(_rounded, (link.score, evidence.words, evidence.names, evidence.meaning, evidence.order)),
            ",".join(map(_edit, link.edits)),
            _text([_flag(flag) for flag in link.flags]) if link.flags else "[]",
            link.by.value,
        )
    )


def _edit(edit: Edit) -> str:
    return f'{{"kind":"{edit.kind.value}","base":{_place_text(edit.base)},"source":{_place_text(edit.source)}}}'


def _flag(flag: Flag) -> dict[str, Any]:
    return {
        "kind": flag.kind.value,
        "severity": flag.severity.value,
        "base": _place(flag.base),
        "source": _place(flag.source),
        "message": flag.message,
    }


def _new_claim(claim: NewClaim) -> dict[str, Any]:
    return {"kind": claim.kind.value, "sentence": claim.sentence, "start": claim.span.start, "end": claim.span.end}


_ATTRIBUTION = (
    '{{"sentence":{},"verdict":"{}","primary":{},"also":[{}],"runners_up":[{}],"words":[{}],"by":"{}"}}'
).format


def _attribution(attribution: Attribution) -> _Written:
    return _Written(
        _ATTRIBUTION(
            attribution.sentence,
            attribution.verdict.value,
            _claim(attribution.primary) if attribution.primary else "null",
            ",".join(map(_claim, attribution.also)),
            ",".join(map(_claim, attribution.runners_up)),
            ",".join(map(_words, attribution.words)),
            attribution.by.value,
        )
    )


def _claim(claim: Claim) -> str:
    source, sentences, score = _text(claim.source), _numbers(claim.sentences), _rounded(claim.score)
    return f'{{"source":{source},"sentences":{sentences},"score":{score}}}'


def _words(words: WordOrigin) -> str:
    span, source = words.span, "null" if words.source is None else _text(words.source)
    return f'{{"start":{span.start},"end":{span.end},"source":{source},"from":{_place_text(words.origin)}}}'


def _numbers(numbers: Iterable[int]) -> str:
    return f"[{','.join(map(str, numbers))}]"


def _dropped(dropped: Dropped) -> dict[str, Any]:
    nearest = dropped.nearest
    return {
        "source": dropped.source,
        "sentence": dropped.sentence,
        "also_in": list(dropped.also_in),
        "nearest": None if nearest is None else {"sentence": nearest.sentence, "score": _rounded(nearest.score)},
    }


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "sentences": [_telling(telling) for telling in statement.tellings],
        "score": _rounded(statement.score),
        "disputes": [
            {"one": _telling(dispute.one), "other": _telling(dispute.other), "flag": _flag(dispute.flag)}
            for dispute in statement.disputes
        ],
    }


def _telling(telling: Telling) -> dict[str, Any]:
    return {"source": telling.source, "sentence": telling.sentence}


def _summary(summary: Summary) -> dict[str, Any]:
    return {
        "verdicts": {verdict.value: count for verdict, count in summary.verdicts},
        "sources": {
            siglum: {
                "share_of_base": _rounded(share.share_of_base),
                "share_used": _rounded(share.share_used),
                "used": share.used,
                "dropped": share.dropped,
            }
            for siglum, share in summary.sources
        },
        "share_new": _rounded(summary.share_new),
        "corrections": summary.corrections,
    }


def _notices(notices: Iterable[Notice]) -> list[dict[str, str]]:
    return [{"code": notice.code.value, "message": notice.message, "where": notice.where} for notice in notices]


def _place(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _place_text(span: Span | None) -> str:
    return "null" if span is None else f"[{span.start},{span.end}]"


def _rounded(score: float) -> float:
    return round(float(score), _DECIMALS)
