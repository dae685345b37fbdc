"""A line of text that a terminal or a plain file can show."""

from viewer.present.lines import one_line
from viewer.reading.errors import printable


def plain_line(text: str) -> str:
    """`text` on one line, control characters and broken ones as escapes."""
    return printable(one_line(text))
