"""What the reader of one format hands on."""

from collections.abc import Callable
from dataclasses import dataclass, field

from viewer.model import Aside, Metadata, Notice
from viewer.reading.choices import Choices


@dataclass(frozen=True, slots=True)
class Extract:
    """An article as far as its format tells: text, and what the file says of itself.

    `asides` is None where the format does not tell body from asides, so that they are told from the text. `encoding`
    names how bytes became characters.
    """

    text: str
    encoding: str
    title: str | None = None
    metadata: Metadata = field(default_factory=Metadata)
    language: str | None = None
    asides: tuple[Aside, ...] | None = None
    notices: tuple[Notice, ...] = ()


Reader = Callable[[bytes, str, Choices], Extract]
"""Bytes, what to call the file in messages, what the reader of the article chose -> Extract.

Raises ReadError when the bytes are not of its format.
"""
