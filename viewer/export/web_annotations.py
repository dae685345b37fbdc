"""Comparison -> W3C Web Annotation (JSON-LD), for tools that show annotations beside any text.

Follows the Web Annotation Data Model (W3C Recommendation, 23 February 2017): one annotation per base sentence that says
where it came from, one per link that ties its places together, one per flag and new claim, and one per sentence that
was left out. Articles are named by their SHA-256 (RFC 6920), places by position in code points and by quotation.
"""

from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from viewer import __version__
from viewer.export.atomic import write_chunks
from viewer.export.comparison_json import encode
from viewer.model import Article, Comparison, Span
from viewer.model.corrections import Note
from viewer.present import ComparisonIndex, attribution_text, correction_line, index_comparison
from viewer.present.flag_lines import claim_text, flag_lines_of
from viewer.present.wording import FLAG_NAMES, VERDICT_NAMES, listed

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
# Code points of text quoted before and after a place, so that it is found again in an edited text.
_AROUND = 32
_Json = dict[str, Any]


def to_web_annotations(comparison: Comparison) -> _Json:
    """The comparison as an annotation collection whose one page holds every annotation, in JSON values.

    Base sentences come first, then links, flags, new claims, the reader's corrections, and what was left out, each in
    order. The same comparison gives the same ids.
    """
    index = index_comparison(comparison)
    own = _id(comparison, "collection")
    items = list(_annotations(index))
    return {
        "@context": _CONTEXT,
        "id": own,
        "type": "AnnotationCollection",
        "label": f"Where “{comparison.base.title}” came from",
        "generator": {"type": "Software", "name": f"Variorum {__version__}"},
        "total": len(items),
        "first": {"id": f"{own}#page", "type": "AnnotationPage", "partOf": own, "startIndex": 0, "items": items},
    }


def write_web_annotations(comparison: Comparison, path: Path) -> None:
    """Write the annotations to `path`, whole or not at all. Raises OSError when it cannot be written."""
    write_chunks(path, [encode(to_web_annotations(comparison)), b"\n"])


def _annotations(index: ComparisonIndex) -> Iterator[_Json]:
    comparison = index.comparison
    for attribution in comparison.provenance:
        yield {
            "id": _id(comparison, f"sentence {attribution.sentence}"),
            "type": "Annotation",
            "motivation": "describing",
            "body": [
                _said(VERDICT_NAMES[attribution.verdict], "tagging"),
                _said(attribution_text(index, attribution.sentence), "describing"),
            ],
            "target": _place(comparison.base, attribution.sentence),
        }
    for position, link in enumerate(comparison.links):
        yield {
            "id": _id(comparison, f"link {position}"),
            "type": "Annotation",
            "motivation": "linking",
            "body": [
                *([_said("moved", "tagging")] if link.moved else []),
                *_places(index, link.source, link.sentences),
            ],
            "target": list(_places(index, comparison.base.siglum, link.base)),
        }
    yield from _flags(index)
    for position, placed in enumerate(comparison.corrections):
        yield {
            "id": _id(comparison, f"correction {position}"),
            "type": "Annotation",
            "motivation": "commenting" if isinstance(placed.correction, Note) else "assessing",
            "body": [_said(correction_line(index, placed), "commenting")],
            "target": [_words(index.article(place.siglum), place.span) for place in placed.places],
        }
    for dropped in comparison.dropped:
        verb = "says" if len(dropped.also_in) == 1 else "say"
        also = f"; {listed(dropped.also_in)} {verb} it too" if dropped.also_in else ""
        yield {
            "id": _id(comparison, f"left out {dropped.source} {dropped.sentence}"),
            "type": "Annotation",
            "motivation": "describing",
            "body": [_said("left out", "tagging"), _said(f"The article leaves this out{also}.", "describing")],
            "target": _place(index.article(dropped.source), dropped.sentence),
        }


def _flags(index: ComparisonIndex) -> Iterator[_Json]:
    """An annotation per flag and per new claim, at its words; without any in the base, at those of the source."""
    comparison = index.comparison
    for position, line in enumerate(flag_lines_of(index)):
        flag, source = line.flag, index.article(line.link.source)
        yield {
            "id": _id(comparison, f"flag {position}"),
            "type": "Annotation",
            "motivation": "questioning",
            "body": [_said(FLAG_NAMES[flag.kind], "tagging"), _said(flag.message, "commenting")],
            "target": [
                *([_words(comparison.base, flag.base)] if flag.base else []),
                *([_words(source, flag.source)] if flag.source else []),
            ],
        }
    for position, claim in enumerate(comparison.new_claims):
        yield {
            "id": _id(comparison, f"new claim {position}"),
            "type": "Annotation",
            "motivation": "questioning",
            "body": [_said(FLAG_NAMES[claim.kind], "tagging"), _said(claim_text(index, claim), "commenting")],
            "target": _words(comparison.base, claim.span),
        }


def _places(index: ComparisonIndex, siglum: str, sentences: Iterable[int]) -> Iterator[_Json]:
    for sentence in sentences:
        yield _place(index.article(siglum), sentence)


def _place(article: Article, sentence: int) -> _Json:
    return _words(article, article.sentences[sentence].span)


def _words(article: Article, span: Span) -> _Json:
    return {"type": "SpecificResource", "source": _article(article), "selector": _selectors(article.text, span)}


def _article(article: Article) -> _Json:
    digest = urlsafe_b64encode(bytes.fromhex(article.origin.sha256)).rstrip(b"=").decode("ascii")
    named: _Json = {"id": f"ni:///sha-256;{digest}", "type": "Text", "dc:title": article.title}
    if article.language and article.language != "und":
        named["language"] = article.language
    return named


def _selectors(text: str, span: Span) -> list[_Json]:
    return [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": span.of(text),
            "prefix": text[max(0, span.start - _AROUND) : span.start],
            "suffix": text[span.end : span.end + _AROUND],
        },
    ]


def _said(value: str, purpose: str) -> _Json:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "language": "en", "purpose": purpose}


def _id(comparison: Comparison, what: str) -> str:
    """A name that depends on the articles and on nothing else."""
    articles = " ".join(article.origin.sha256 for article in comparison.articles)
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{articles} {what}')}"
