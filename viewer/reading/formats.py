"""The formats that are read: how each is recognised, and its reader."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from viewer.reading import plain
from viewer.reading.extract import Reader


class Format(Enum):
    """A kind of file that articles come in."""

    PLAIN = "plain text"


READERS: Mapping[Format, Reader] = MappingProxyType({Format.PLAIN: plain.extract})
"""The reader of each format."""


def recognise(path: str, data: bytes) -> Format:  # noqa: ARG001 - one format so far needs neither
    """The format of a file, told by its bytes first and its name second."""
    return Format.PLAIN
