"""Comparison -> TEI XML with a critical apparatus, for scholarly editions.

Parallel segmentation (TEI P5, chapter 12.2.3): what all witnesses of a passage share stands as text, where they differ
stands an `app` with the base's words as `lem` and the others' as `rdg`. Each sentence is an `app` too, so that a
witness that does not have it reads nothing there; the text of each article is what its siglum reads. What may have
changed a fact is a `note` of the type flag.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from viewer import __version__
from viewer.export.apparatus import Segment, segments_of
from viewer.export.atomic import write_text
from viewer.export.characters import holdable, replaced_notices
from viewer.model import Article, Comparison, Flag
from viewer.present import (
    Badge,
    Cell,
    ComparisonIndex,
    Row,
    RowKind,
    correction_lines,
    flags_of,
    index_comparison,
    paragraphs_of,
    rows_of,
)
from viewer.present.wording import VERDICT_NAMES, numbers_text, place_text

_NAMESPACE = "http://www.tei-c.org/ns/1.0"


def render_tei(comparison: Comparison) -> str:
    """The comparison as a TEI document, in base order.

    White space is drawn together to one space. Characters that XML cannot hold become U+FFFD one for one, which a note
    in the header tells. A source's sentence used more than once stands with each base sentence that uses it.
    """
    index = index_comparison(comparison)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<TEI xmlns="{_NAMESPACE}">',
        *_header(comparison),
        f"<text{_language(comparison.base)}><body>",
        *_body(index),
        "</body></text>",
        "</TEI>",
    ]
    return "\n".join(lines) + "\n"


def write_tei(comparison: Comparison, path: Path) -> None:
    """Write `render_tei` to `path`, whole or not at all. Raises OSError when it cannot be written."""
    write_text(path, render_tei(comparison))


def _text(text: str) -> str:
    """Text as XML, white space as it is."""
    return escape(holdable(text)).replace("\r", " ")


def _attribute(text: str) -> str:
    return quoteattr(holdable(text))


def _language(article: Article) -> str:
    return f" xml:lang={_attribute(article.language)}" if article.language and article.language != "und" else ""


def _header(comparison: Comparison) -> Iterator[str]:
    title = _text(" ".join(comparison.base.title.split()))
    yield "<teiHeader><fileDesc>"
    yield f"<titleStmt><title>{title}: where it came from</title></titleStmt>"
    yield f"<publicationStmt><p>Made by Variorum {__version__} from the files named below.</p></publicationStmt>"
    yield "<sourceDesc><listWit>"
    for article in comparison.articles:
        yield f'<witness xml:id="{article.siglum}">{_described(article)}</witness>'
    yield "</listWit></sourceDesc></fileDesc>"
    yield "<encodingDesc>"
    notices = (*comparison.notices, *replaced_notices(comparison))
    corrections = correction_lines(index_comparison(comparison))
    if notices or corrections:
        told = "".join(f"<p>{_text(notice.where)}: {_text(notice.message)}</p>" for notice in notices)
        told += "".join(f"<p>{_text(line)}</p>" for line in corrections)
        yield f"<editorialDecl>{told}</editorialDecl>"
    yield '<variantEncoding method="parallel-segmentation" location="internal"/>'
    application = f'<application ident="variorum" version="{__version__}"><label>Variorum</label></application>'
    yield f"<appInfo>{application}</appInfo>"
    yield "</encodingDesc></teiHeader>"


def _described(article: Article) -> str:
    metadata = article.metadata
    parts = [article.title, metadata.outlet, metadata.author, metadata.date, metadata.address]
    told = "; ".join(" ".join(part.split()) for part in parts if part and part.strip())
    return _text(f"{told or article.siglum}; SHA-256 {article.origin.sha256}")


def _body(index: ComparisonIndex) -> Iterator[str]:
    """Paragraphs as in the base; what only sources have stands in the paragraph it follows."""
    starts = {paragraph.sentences[0] for paragraph in paragraphs_of(index.comparison.base)}
    is_open = False
    for row in rows_of(index):
        if row.sentence in starts or not is_open:
            if is_open:
                yield "</p>"
            yield "<p>"
            is_open = True
        yield _entry(index, row)
    yield "</p>" if is_open else "<p/>"


def _entry(index: ComparisonIndex, row: Row) -> str:
    if row.sentence is None:
        return _source_entry(index, row)
    base = index.comparison.base.siglum
    anchor = f"{base}.{row.sentence + 1}"
    sentence = f"<s>{''.join(_segment(segment) for segment in segments_of(index, row))}</s>"
    having = [base, *(badge.siglum for badge in row.badges)]
    lacking = [article.siglum for article in index.comparison.sources if article.siglum not in having]
    kind = VERDICT_NAMES[row.verdict] if row.verdict else row.kind.value
    number = f' n="{numbers_text(index.numbers_of(base, (row.sentence,)))}"' if row.verdict else ""
    moved = ' subtype="moved"' if row.moved else ""
    omitted = f"<rdg{_witnesses(lacking)}/>" if lacking and row.kind is RowKind.SENTENCE else ""
    details = "".join(_detail(anchor, badge) for badge in row.badges)
    details = "".join(_note(anchor, flag) for flag in flags_of(index, row)) + details
    lemma = f'<lem xml:id="{anchor}"{number}{_witnesses(having)}>{sentence}</lem>'
    return f'<app type="{kind}"{moved}>{lemma}{omitted}{details}</app>'


def _source_entry(index: ComparisonIndex, row: Row) -> str:
    readings = "".join(_reading(index, cell) for cell in row.cells if cell)
    return f'<app type="{row.kind.value}"><lem{_witnesses([index.comparison.base.siglum])}/>{readings}</app>'


def _reading(index: ComparisonIndex, cell: Cell) -> str:
    article = index.article(cell.siglum)
    number = f' n="{numbers_text(cell.numbers)}"' if cell.numbers else ""
    text = " ".join(article.sentence_text(cell.sentences[0]).split())
    return f"<rdg{number}{_witnesses([cell.siglum])}><s>{_text(text)}</s></rdg>"


def _segment(segment: Segment) -> str:
    if not segment.readings:
        return _text(segment.base)
    readings = "".join(f"<rdg{_witnesses(sigla)}>{_text(text)}</rdg>" for text, sigla in segment.readings)
    kind = "typography" if segment.typographic else "wording"
    return f'<app type="{kind}"><lem{_witnesses(segment.agreeing)}>{_text(segment.base)}</lem>{readings}</app>'


def _detail(anchor: str, badge: Badge) -> str:
    told = place_text(badge.siglum, badge.numbers)
    return f'<witDetail wit="#{badge.siglum}" target="#{anchor}">{told}</witDetail>'


def _note(anchor: str, flag: Flag) -> str:
    return f'<note type="flag" subtype="{flag.kind.value}" target="#{anchor}">{_text(flag.message)}</note>'


def _witnesses(sigla: Sequence[str]) -> str:
    return f' wit="{" ".join(f"#{siglum}" for siglum in sigla)}"'
