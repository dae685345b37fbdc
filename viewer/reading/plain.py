"""Plain text -> Extract."""

from viewer.reading.choices import Choices
from viewer.reading.declared import meant_encoding
from viewer.reading.decoding import decode
from viewer.reading.extract import Extract
from viewer.reading.headlines import headline_of


def extract(data: bytes, where: str, choices: Choices) -> Extract:
    """The text as decoded, titled by its headline where it has one. Raises ReadError when it is not text."""
    decoded = decode(data, where, choices.encoding, meant_encoding(choices.served))
    return Extract(decoded.text, decoded.encoding, title=headline_of(decoded.text), notices=decoded.notices)
