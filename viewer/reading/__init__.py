"""Files, bytes and given text -> Article: encodings, formats, and the body told from its asides."""

from viewer.reading.articles import read, read_lines, read_sentences, read_text
from viewer.reading.asides import find_asides
from viewer.reading.errors import ReadError

__all__ = ["ReadError", "find_asides", "read", "read_lines", "read_sentences", "read_text"]
