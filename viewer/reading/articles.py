"""Files and given text -> Article: the public face of reading."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.model import Article, Notice, NoticeCode, Origin, Sentence, Span
from viewer.reading.choices import Choices, TrackedChanges
from viewer.reading.decoding import decode
from viewer.reading.errors import printable
from viewer.reading.extract import Extract
from viewer.reading.files import STANDARD_INPUT, name_of
from viewer.reading.formats import Format, expected, recognise
from viewer.reading.headlines import headline_of
from viewer.reading.mojibake import mend, mojibake_notice
from viewer.reading.places import Loaded, load_place
from viewer.reading.readers import READ_HERE, reader_of

if TYPE_CHECKING:
    from viewer.reading.records import Record

_GIVEN_TITLE = "Given text"
_LINE = re.compile(r"[^\r\n]+")
_MARK = "\ufeff"
LONGEST_TOLD = 8_000_000
"""The longest text, in code points, that asides are looked for in."""

_TEXTUAL = frozenset({Format.PLAIN, Format.MARKDOWN, Format.PAGE})


def read(
    path: str,
    *,
    siglum: str = "A",
    encoding: str | None = None,
    tracked: TrackedChanges = TrackedChanges.ACCEPTED,
    record: int | None = None,
    column: str | None = None,
    repair: bool = False,
) -> Article:
    """The article in a file of any format that is read; see `load_place` for what `path` may name.

    The text is as decoded, but for a byte-order mark; of formats that are not plain text, the text as read. The title
    is the one the file gives (in plain text, a first line that reads like a headline), else the file's name without
    its ending. `encoding` overrules the guess, `tracked` the state of tracked changes. `record` picks an article of a
    corpus, counted from 1 (`path` may name it too, as in "corpus.csv#3"), `column` the column of its texts. `repair`
    makes garbled characters whole ("itâ€™s"), which a notice offers. Asides are told from the body; sentences are not
    split yet. Raises ReadError when the file cannot be read or is not an article.
    """
    return read_loaded(load_place(path), Choices(encoding, tracked, record, column, repair), siglum=siglum)


def read_loaded(loaded: Loaded, choices: Choices | None = None, *, siglum: str = "A") -> Article:
    """The article in bytes that are at hand already; as `read`, without loading them again."""
    extract, origin = extract_loaded(loaded, choices or Choices())
    return _with_asides(_assemble(extract, origin, siglum), extract)


def read_lines(path: str, *, siglum: str = "A", encoding: str | None = None) -> Article:
    """The article in a file that holds one sentence a line, as given.

    Each line with anything but white space on it is a sentence, white space at its ends left out; all are body. The
    rest is as in `read`. Raises ReadError when the file cannot be read.
    """
    extract, origin = extract_loaded(load_place(path), Choices(encoding))
    sentences = []
    for line in _LINE.finditer(extract.text):
        if core := line[0].strip():
            start = line.start() + line[0].index(core)
            sentences.append(Sentence(Span(start, start + len(core))))
    return replace(_assemble(extract, origin, siglum), sentences=tuple(sentences), given=True)


def list_records(path: str, *, encoding: str | None = None, column: str | None = None) -> "tuple[Record, ...]":
    """The articles of a corpus (JSON, JSON lines, CSV, TSV), to pick from by their numbers.

    Raises ReadError when the file cannot be read or holds none.
    """
    from viewer.reading.records import read_records  # noqa: PLC0415 - few articles stand in a corpus

    where = name_of(path)
    return read_records(decode(load_place(path).data, where, encoding).text, where, column)


def read_text(text: str, *, siglum: str = "A", title: str | None = None) -> Article:
    """The article in pasted or given text, unchanged but for a byte-order mark.

    Its hash is that of its UTF-8 form. The title defaults to a first line that reads like a headline, else to "Given
    text". Asides are told from the body; sentences are not split yet.
    """
    held = text.removeprefix(_MARK)
    extract = Extract(held, "utf-8", title=title or headline_of(held) or _GIVEN_TITLE)
    return _with_asides(_assemble(extract, _given_origin(text), siglum), extract)


def read_html(html: str, *, siglum: str = "A", title: str | None = None) -> Article:
    """The article in pasted rich text, or any other HTML at hand; nothing that it refers to is fetched.

    Its hash is that of the HTML in UTF-8. Raises ReadError when it shows no text or is nested too deeply.
    """
    page = _extract(Format.PAGE, html.encode("utf-8", "replace"), _GIVEN_TITLE, Choices(encoding="utf-8"))
    return _with_asides(_assemble(replace(page, title=title or page.title), _given_origin(html), siglum), page)


def read_sentences(sentences: Sequence[str], *, siglum: str = "A", title: str | None = None) -> Article:
    """The article made of sentences that are taken as given, joined by line breaks; all are body.

    A sentence keeps its index whatever is in it; one that is empty or only white space gets an empty span.
    """
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Span(start, start + len(sentence) if sentence.strip() else start))
        start += len(sentence) + 1
    text = "\n".join(sentences)
    article = _assemble(Extract(text, "utf-8", title=title or _GIVEN_TITLE), _given_origin(text), siglum)
    return replace(article, sentences=tuple(map(Sentence, spans)), given=True)


def extract_loaded(loaded: Loaded, choices: Choices) -> tuple[Extract, Origin]:
    """What the format of some bytes tells of their article, its title and notices complete, and where it came from.

    Raises ReadError when the bytes are not an article.
    """
    place, data = loaded.place, loaded.data
    found = recognise(place, data, loaded.media_type)
    told = replace(choices, record=choices.record or loaded.record, served=choices.served or loaded.charset)
    extract = _look_for_mojibake(_extract(found, data, name_of(place), told), name_of(place), choices)
    if extract.title is None:
        named = name_of(place) if place == STANDARD_INPUT else printable(Path(place).stem)
        extract = replace(extract, title=named)
    promised = expected(place)
    if promised not in (None, found) and not (promised in _TEXTUAL and found in _TEXTUAL):
        message = f"By its name this is {promised.value}, but it holds {found.value} and was read as that."
        extract = replace(extract, notices=(*extract.notices, Notice(NoticeCode.FORMAT, message, name_of(place))))
    return extract, Origin(loaded.path, hashlib.sha256(data).hexdigest(), extract.encoding)


def _extract(found: Format, data: bytes, where: str, choices: Choices) -> Extract:
    if found in READ_HERE:
        return reader_of(found)(data, where, choices)
    from viewer.reading.confinement import extract_confined  # noqa: PLC0415 - most articles are plain text

    return extract_confined(found, data, where, choices)


def _look_for_mojibake(extract: Extract, where: str, choices: Choices) -> Extract:
    notices = mojibake_notice(extract.text, where, mended=choices.repair)
    if choices.repair and notices:
        mended = tuple(replace(aside, span=_mend_span(aside.span, extract.text)) for aside in extract.asides or ())
        told = None if extract.asides is None else mended
        extract = replace(extract, text=mend(extract.text), asides=told)
    return replace(extract, notices=(*extract.notices, *notices))


def _mend_span(span: Span, text: str) -> Span:
    return Span(len(mend(text[: span.start])), len(mend(text[: span.end])))


def _given_origin(text: str) -> Origin:
    return Origin(None, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())


def _assemble(extract: Extract, origin: Origin, siglum: str) -> Article:
    notices = extract.notices
    title = extract.title or _GIVEN_TITLE
    if not extract.text.strip():
        empty = Notice(NoticeCode.EMPTY, "The article holds no text.", origin.path or title)
        notices = (*notices, empty)
    return Article(
        siglum=siglum,
        title=title,
        text=extract.text,
        origin=origin,
        metadata=extract.metadata,
        language=extract.language,
        notices=notices,
    )


def _with_asides(article: Article, extract: Extract) -> Article:
    if extract.asides is not None:
        return replace(article, asides=extract.asides)
    if len(article.text) > LONGEST_TOLD:
        notice = Notice(
            NoticeCode.LIMIT,
            f"The text is longer than {LONGEST_TOLD:,} characters, so comments and notices in it were not looked for; "
            "all of it counts as the article's own.",
            article.origin.path or article.title,
        )
        return replace(article, notices=(*article.notices, notice))
    from viewer.reading.asides import find_asides  # noqa: PLC0415 - given sentences are not looked through

    return _headed(replace(article, asides=find_asides(article.text)))


def _headed(article: Article) -> Article:
    """The article with the headline behind a notice at its beginning, where it would go by its file's name."""
    path, first = article.origin.path, article.asides[0].span if article.asides else None
    if path is None or first is None or article.title != printable(Path(path).stem):
        return article
    if article.text[: first.start].strip():
        return article
    return replace(article, title=headline_of(article.text[first.end :], credited=True) or article.title)
