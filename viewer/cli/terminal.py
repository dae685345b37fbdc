"""Saying something to a reader in a terminal, or to whatever stands in its place."""

from io import TextIOWrapper
from typing import TextIO


def say(text: str, stream: TextIO) -> None:
    """Write `text` and a line break; characters that the stream cannot show become question marks."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="replace")
    stream.write(f"{text}\n")
    stream.flush()
