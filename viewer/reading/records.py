"""JSON, JSON lines, CSV and TSV -> records: a corpus of articles in one file."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from viewer.model import Metadata
from viewer.reading.choices import Choices
from viewer.reading.declared import meant_encoding
from viewer.reading.decoding import decode
from viewer.reading.errors import ReadError
from viewer.reading.extract import Extract
from viewer.reading.headlines import headline_of

MOST_RECORDS = 200_000
"""How many records of a corpus can be picked from."""

_TEXT_NAMES = (
    "text",
    "body",
    "content",
    "article",
    "fulltext",
    "full_text",
    "articlebody",
    "maintext",
    "story",
    "document",
)
_TITLE_NAMES = ("title", "headline", "heading", "name", "subject")
_OUTLET_NAMES = ("outlet", "source", "publisher", "site", "sitename", "newspaper")
_AUTHOR_NAMES = ("author", "authors", "byline", "creator")
_DATE_NAMES = ("date", "published", "publish_date", "date_published", "datetime", "timestamp", "pubdate")
_ADDRESS_NAMES = ("url", "link", "address", "permalink")
_LANGUAGE_NAMES = ("language", "lang")
_LARGEST_CELL = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Record:
    """One article of a corpus: its number (from 1), title and text, and what else the corpus says of it."""

    number: int
    title: str | None
    text: str
    metadata: Metadata
    language: str | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a corpus: its name, how many records have text in it, how much in all, and the first of that."""

    name: str
    filled: int
    length: int
    first: str


def extract(data: bytes, where: str, choices: Choices) -> Extract:
    """The record chosen, or the only one. Raises ReadError when there are several and none is chosen."""
    decoded = decode(data, where, choices.encoding, meant_encoding(choices.served))
    records = read_records(decoded.text, where, choices.column)
    if choices.record is None and len(records) > 1:
        advice = f"name the one to read, as in {where}#1"
        raise ReadError(f"holds {len(records):,} articles", where, advice)
    number = choices.record or 1
    if number > len(records):
        raise ReadError(f"has no record {number}; it holds {len(records):,}", where, f"name one, as in {where}#1")
    record = records[number - 1]
    title = record.title or headline_of(record.text)
    return Extract(record.text, decoded.encoding, title, record.metadata, record.language, notices=decoded.notices)


def read_records(text: str, where: str, column: str | None = None) -> tuple[Record, ...]:
    """The records of a corpus in order, those without any text left out.

    JSON may be one object, a list of objects or of texts, or one object a line; everything else is read as CSV with a
    line of column names, parted by commas, semicolons or tabs. The text is the column called text, body, content,
    article … or, where there is none, the one with the longest text, unless `column` names it. Raises ReadError when
    there is no record.
    """
    rows = _read_rows(text, where)
    chosen = column.strip().lower() if column is not None else guess_column(list_columns(rows))
    filled = [row for row in rows if row.get(chosen, "").strip()] if chosen is not None else []
    if not filled and column is not None:
        raise ReadError(f'has no text in a column called "{column}"', where, "name another column")
    if not filled:
        raise ReadError("holds no text that could be an article", where, 'call the column of the texts "text"')
    return tuple(_make_record(number, row, chosen or "") for number, row in enumerate(filled, 1))


def read_columns(text: str, where: str) -> tuple[Column, ...]:
    """The columns of a corpus that hold any text, in order. Raises ReadError when it is no corpus."""
    return list_columns(_read_rows(text, where))


def list_columns(rows: Sequence[Mapping[str, str]]) -> tuple[Column, ...]:
    """The columns that hold any text, in the order they come up."""
    texts: dict[str, list[str]] = {}
    for row in rows:
        for name, value in row.items():
            if value.strip():
                texts.setdefault(name, []).append(value)
    return tuple(Column(name, len(held), sum(map(len, held)), held[0]) for name, held in texts.items())


def guess_column(columns: Sequence[Column]) -> str | None:
    """The name of the column that holds the texts: one called so, else the one with most text; None of none."""
    held = {column.name for column in columns}
    named = next((name for name in _TEXT_NAMES if name in held), None)
    longest = max(sorted(columns, key=lambda column: column.name), key=lambda column: column.length, default=None)
    return named or (longest.name if longest else None)


def is_text_name(name: str) -> bool:
    """Whether a column is called as texts are, so that nothing had to be guessed."""
    return name in _TEXT_NAMES


def _read_rows(text: str, where: str) -> Sequence[Mapping[str, str]]:
    rows = _read_json(text, where) if text.lstrip()[:1] in ("{", "[") else _read_table(text, where)
    held = list(islice(rows, MOST_RECORDS + 1))
    if len(held) > MOST_RECORDS:
        raise ReadError(f"holds more than the {MOST_RECORDS:,} records that can be picked from", where, "split it")
    return held


def _make_record(number: int, row: Mapping[str, str], column: str) -> Record:
    metadata = Metadata(
        outlet=_pick(row, _OUTLET_NAMES),
        author=_pick(row, _AUTHOR_NAMES),
        date=_pick(row, _DATE_NAMES),
        address=_pick(row, _ADDRESS_NAMES),
    )
    return Record(number, _pick(row, _TITLE_NAMES), row[column], metadata, _pick(row, _LANGUAGE_NAMES))


def _pick(row: Mapping[str, str], names: Sequence[str]) -> str | None:
    return next((row[name].strip() for name in names if row.get(name, "").strip()), None)


def _read_json(text: str, where: str) -> Iterator[Mapping[str, str]]:
    try:
        try:
            values = json.loads(text)
        except json.JSONDecodeError:
            values = [json.loads(line) for line in text.splitlines() if line.strip()]
    except (ValueError, RecursionError) as error:
        raise ReadError("is not sound JSON", where, "check it, or give the article as text") from error
    for value in values if isinstance(values, list) else [values]:
        if isinstance(value, str):
            yield {"text": value}
        elif isinstance(value, dict):
            yield {str(key).strip().lower(): held for key, held in value.items() if isinstance(held, str)}


def _read_table(text: str, where: str) -> Sequence[Mapping[str, str]]:
    head = text.lstrip("\r\n").splitlines()[:1]
    if not head:
        return ()
    delimiter = max("\t;,", key=head[0].count)
    before = csv.field_size_limit(_LARGEST_CELL)
    try:
        rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False))
    except csv.Error as error:
        raise ReadError(f"is not a sound table ({error})", where, "check it, or give the article as text") from error
    finally:
        csv.field_size_limit(before)
    return [
        {name.strip().lower(): value for name, value in row.items() if isinstance(name, str) and isinstance(value, str)}
        for row in rows
    ]
