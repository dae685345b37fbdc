"""Files, bytes and given text -> Article: encodings, formats, and the body told from its asides."""

from viewer.reading.articles import list_records, read, read_html, read_lines, read_sentences, read_text
from viewer.reading.asides import find_asides
from viewer.reading.choices import TrackedChanges
from viewer.reading.errors import ReadError
from viewer.reading.records import Record

__all__ = [
    "ReadError",
    "Record",
    "TrackedChanges",
    "find_asides",
    "list_records",
    "read",
    "read_html",
    "read_lines",
    "read_sentences",
    "read_text",
]
